//! Rules of parts: letters, paragraphs, rules of the head, and the parts that no paper is without.

use super::finding::{Amount, DecreeRule, Finding};
use super::measured::{Measured, MeasuredLetters, MeasuredPart, SLACK_MM, Unit};
use crate::plan::Form;
use crate::render::report::decree::{Decree, Element, ElementStyle, Range};

/// A quarter of a point: Word counts in halves.
const SLACK_PT: f64 = 0.25;
/// Of lines, and of rules as shares of lines.
const SLACK_TIMES: f64 = 0.03;

/// Rules of every part.
pub fn lint_parts(paper: &Measured, decree: &Decree) -> Vec<Finding> {
    let mut found = lint_missing(paper);
    for part in &paper.parts {
        found.extend(lint_letters(part.element, &part.words, part.page, &part.letters, decree));
        found.extend(lint_capitals(part, decree.style(part.element)));
        found.extend(lint_paragraph(part, decree));
        found.extend(lint_underline(part, decree));
    }
    found
}

fn lint_missing(paper: &Measured) -> Vec<Finding> {
    let required: &[Element] = match paper.form {
        Form::Report => &[Element::Country, Element::Motto, Element::Issuer, Element::Number, Element::PlaceDate, Element::Kind],
        Form::Letter => &[Element::Country, Element::Motto, Element::Issuer, Element::Number, Element::PlaceDate],
        Form::Appendix => &[Element::AppendixTitle],
    };
    let signed: &[Element] = if paper.form == Form::Appendix { &[] } else { &[Element::Signature, Element::Recipients] };
    let lacks = |element: &&Element| !paper.parts.iter().any(|part| part.element == **element);
    let missing = |element: &Element| Finding {
        rule: DecreeRule::Missing,
        element: Some(*element),
        page: 1,
        unit: Unit::Page,
        words: String::new(),
        found: Amount::Is("nothing"),
        asked: Amount::Is("there"),
    };
    required.iter().chain(signed).filter(lacks).map(missing).collect()
}

/// Rules of letters. Words inside a body, a cell or a blank may be bold or italic where their part is not.
pub fn lint_letters(element: Element, words: &str, page: usize, letters: &[MeasuredLetters], decree: &Decree) -> Vec<Finding> {
    let style = decree.style(element);
    let deviation = |rule, found, asked| finding(rule, element, page, words, found, asked);
    let mut found = Vec::new();
    for look in letters {
        if !decree.families.contains(&look.family) {
            found.push(deviation(
                DecreeRule::Family,
                Amount::Words(look.family.clone()),
                Amount::Words(decree.families.join(", ")),
            ));
        }
        if !style.size.allows(look.size, SLACK_PT) {
            found.push(deviation(DecreeRule::Size, Amount::Points(look.size), Amount::between(style.size, Amount::Points)));
        }
    }
    if let Some(plainest) = letters.iter().min_by_key(|look| (look.bold != style.bold, look.italic != style.italic)) {
        if differs(plainest.bold, style.bold, element) {
            found.push(deviation(DecreeRule::Bold, bold(plainest.bold), bold(style.bold)));
        }
        if differs(plainest.italic, style.italic, element) {
            found.push(deviation(DecreeRule::Italic, italic(plainest.italic), italic(style.italic)));
        }
    }
    found
}

/// Text that a person stresses may lean or be bold as a whole; lines of the head and the foot may not.
fn differs(is: bool, asked: bool, element: Element) -> bool {
    let free = matches!(element, Element::Body | Element::Table | Element::Caption | Element::Heading | Element::Mark);
    is != asked && !(free && is)
}

fn bold(is: bool) -> Amount {
    Amount::Is(if is { "bold" } else { "not-bold" })
}

fn italic(is: bool) -> Amount {
    Amount::Is(if is { "italic" } else { "upright" })
}

fn lint_capitals(part: &MeasuredPart, style: ElementStyle) -> Option<Finding> {
    // A few small letters, such as ᵑ, have no capital.
    let has_capital = |letter: char| letter.to_uppercase().ne([letter]);
    let small = part.words.chars().any(|letter| letter.is_lowercase() && has_capital(letter));
    (style.capitals && small).then(|| of_part(DecreeRule::Capitals, part, Amount::Is("small"), Amount::Is("capitals")))
}

fn lint_paragraph(part: &MeasuredPart, decree: &Decree) -> Vec<Finding> {
    if part.element != Element::Body {
        return Vec::new();
    }
    let body = decree.body;
    let checks = [
        lint_range(DecreeRule::Indent, part, part.indent, body.indent, SLACK_MM, Amount::Millimetres),
        lint_range(DecreeRule::Above, part, part.above, body.above, SLACK_PT, Amount::Points),
        lint_range(DecreeRule::Leading, part, part.leading, body.leading, SLACK_TIMES, Amount::Times),
    ];
    let ragged = part.justified == Some(false);
    let justified = ragged.then(|| of_part(DecreeRule::Justified, part, Amount::Is("ragged"), Amount::Is("justified")));
    checks.into_iter().flatten().chain(justified).collect()
}

fn lint_range(
    rule: DecreeRule,
    part: &MeasuredPart,
    value: Option<f64>,
    range: Range,
    slack: f64,
    unit: fn(f64) -> Amount,
) -> Option<Finding> {
    let value = value.filter(|value| !range.allows(*value, slack))?;
    Some(of_part(rule, part, unit(value), Amount::between(range, unit)))
}

fn lint_underline(part: &MeasuredPart, decree: &Decree) -> Option<Finding> {
    let range = match part.element {
        Element::Motto => decree.rules.under_motto,
        Element::Issuer => decree.rules.under_body,
        Element::Summary => decree.rules.under_summary,
        _ => return None,
    };
    lint_range(DecreeRule::Underline, part, part.rule, range, SLACK_TIMES, Amount::Times)
}

fn of_part(rule: DecreeRule, part: &MeasuredPart, found: Amount, asked: Amount) -> Finding {
    finding(rule, part.element, part.page, &part.words, found, asked)
}

fn finding(rule: DecreeRule, element: Element, page: usize, words: &str, found: Amount, asked: Amount) -> Finding {
    Finding { rule, element: Some(element), page, unit: Unit::Page, words: words.chars().take(40).collect(), found, asked }
}
