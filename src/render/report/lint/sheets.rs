//! Rules of sheets: size, margins, numbers of pages.

use super::finding::{Amount, DecreeRule, Finding};
use super::measured::{Edge, Measured, MeasuredSheet, PageNumber, SLACK_MM, Unit};
use super::parts::lint_letters;
use crate::render::report::decree::{Decree, Element, Range};

/// Rules of every sheet.
pub fn lint_sheets(paper: &Measured, decree: &Decree) -> Vec<Finding> {
    let mut found = Vec::new();
    for sheet in &paper.sheets {
        found.extend(lint_size(sheet, sheet.page, decree));
        found.extend(lint_margins(sheet, sheet.page, decree));
        found.extend(lint_number(sheet, sheet.page, decree));
    }
    found
}

fn lint_size(sheet: &MeasuredSheet, page: usize, decree: &Decree) -> Option<Finding> {
    let (short, long) = (sheet.width.min(sheet.height), sheet.width.max(sheet.height));
    let (width, height) = (decree.page.width.min(decree.page.height), decree.page.width.max(decree.page.height));
    let fits = (short - width).abs() <= SLACK_MM && (long - height).abs() <= SLACK_MM;
    let shown = |a: f64, b: f64| Amount::Words(format!("{a:.0} × {b:.0} mm"));
    (!fits).then(|| of_sheet(DecreeRule::PageSize, page, shown(short, long), shown(width, height)))
}

fn lint_margins(sheet: &MeasuredSheet, page: usize, decree: &Decree) -> Vec<Finding> {
    let Some(white) = sheet.margins else { return Vec::new() };
    let allowed = &decree.margins;
    let sides = [
        (DecreeRule::MarginTop, white.top, allowed.top),
        (DecreeRule::MarginBottom, white.bottom, allowed.bottom),
        (DecreeRule::MarginLeft, white.left, allowed.left),
        (DecreeRule::MarginRight, white.right, allowed.right),
    ];
    sides.into_iter().filter_map(|(rule, edge, range)| lint_margin(rule, page, edge, range)).collect()
}

fn lint_margin(rule: DecreeRule, page: usize, edge: Edge, range: Range) -> Option<Finding> {
    let (value, fits) = match edge {
        Edge::Exactly(value) => (value, range.allows(value, SLACK_MM)),
        Edge::AtMost(value) => (value, value >= range.least - SLACK_MM),
    };
    (!fits).then(|| of_sheet(rule, page, Amount::Millimetres(value), Amount::between(range, Amount::Millimetres)))
}

fn lint_number(sheet: &MeasuredSheet, page: usize, decree: &Decree) -> Vec<Finding> {
    let top = || Amount::Is("top-centre");
    match &sheet.number {
        None if sheet.first => Vec::new(),
        None => vec![of_sheet(DecreeRule::PageNumberMissing, page, Amount::Is("nothing"), top())],
        Some(number) if sheet.first => {
            vec![of_sheet(DecreeRule::PageNumberFirst, page, Amount::Words(number.words.clone()), Amount::Is("nothing"))]
        }
        Some(number) => {
            let mut found = Vec::new();
            if !stands_well(number, sheet) {
                found.push(of_sheet(DecreeRule::PageNumberPlace, page, Amount::Is("elsewhere"), top()));
            }
            found.extend(lint_order(number, page));
            found.extend(lint_letters(Element::PageNumber, &number.words, page, &number.letters, decree));
            found
        }
    }
}

/// In the middle of the sheet, or of the text that the unequal margins leave.
fn stands_well(number: &PageNumber, sheet: &MeasuredSheet) -> bool {
    let centred = match (number.middle, sheet.margins) {
        (Some(middle), _) => (middle - sheet.width / 2.0).abs() <= 10.0,
        (None, _) => number.centred,
    };
    centred && number.above
}

fn lint_order(number: &PageNumber, page: usize) -> Option<Finding> {
    let expected = number.expected.map(|value| value.to_string()).filter(|value| *value != number.words)?;
    Some(of_sheet(DecreeRule::PageNumberOrder, page, Amount::Words(number.words.clone()), Amount::Words(expected)))
}

fn of_sheet(rule: DecreeRule, page: usize, found: Amount, asked: Amount) -> Finding {
    Finding { rule, element: None, page, unit: Unit::Page, words: String::new(), found, asked }
}
