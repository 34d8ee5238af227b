//! Sheets: white round the text, numbers of pages.

use super::super::measured::{Edge, MeasuredMargins, MeasuredSheet, PageNumber};
use super::paragraphs::{Line, lines_of};
use super::walk::{Text, Walked};
use crate::render::report::decree::Element;

/// Every page as a sheet.
pub fn measure_sheets(pages: &[Walked]) -> Vec<MeasuredSheet> {
    let mut expected = 0;
    let mut sheets = Vec::with_capacity(pages.len());
    for (index, page) in pages.iter().enumerate() {
        let first = index == 0 || page.texts.iter().any(|text| text.element == Element::Appendix);
        expected = if first { 1 } else { expected + 1 };
        let (width, height) = (page.width, page.height);
        sheets.push(MeasuredSheet {
            page: index + 1,
            width,
            height,
            margins: margins_of(page),
            number: number_of(page, expected),
            first,
        });
    }
    sheets
}

/// Between the text and the sides of the sheet; number and mark stand in the margins.
fn margins_of(page: &Walked) -> Option<MeasuredMargins> {
    let texts = page.texts.iter().filter(|text| in_text(text.element)).map(|text| (text.left, text.right, text.top, text.bottom));
    let shapes = page.shapes.iter().filter(|one| in_text(one.element)).map(|one| (one.left, one.right, one.top, one.bottom));
    let (left, right, top, bottom) =
        texts.chain(shapes).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1), a.2.min(b.2), a.3.max(b.3)))?;
    let (at_left, at_right) = reaches(page);
    let edge = |reached, white| if reached { Edge::Exactly(white) } else { Edge::AtMost(white) };
    Some(MeasuredMargins {
        top: Edge::Exactly(top),
        bottom: Edge::AtMost(page.height - bottom),
        left: edge(at_left, left),
        right: edge(at_right, page.width - right),
    })
}

/// Whether text reaches the left and the right margin: a paragraph of two lines does, and so does a table.
fn reaches(page: &Walked) -> (bool, bool) {
    let body: Vec<Line> = lines_of(page.texts.iter().filter(|text| text.element == Element::Body && !text.listed));
    let goes_on = |pair: &&[Line]| pair[0].paragraph.is_some() && pair[0].paragraph == pair[1].paragraph;
    let (left, right) =
        body.windows(2).filter(goes_on).fold((false, false), |(_, right), pair| (true, right || pair[0].spreads()));
    let table = page.texts.iter().any(|text| text.element == Element::Table);
    (left || table, right || table)
}

fn in_text(element: Element) -> bool {
    !matches!(element, Element::PageNumber | Element::Mark)
}

fn number_of(page: &Walked, expected: usize) -> Option<PageNumber> {
    let texts: Vec<&Text> = page.texts.iter().filter(|text| text.element == Element::PageNumber).collect();
    let (first, last) = (texts.first()?, texts.last()?);
    let text_top = page.texts.iter().filter(|text| in_text(text.element)).map(|text| text.top).fold(page.height, f64::min);
    Some(PageNumber {
        words: texts.iter().map(|text| text.words.as_str()).collect(),
        expected: Some(expected),
        middle: Some(f64::midpoint(first.left, last.right)),
        above: last.bottom <= text_top,
        centred: true,
        letters: texts.iter().map(|text| text.letters.clone()).collect(),
    })
}
