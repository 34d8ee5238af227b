//! Parts: texts put together to lines, lines to paragraphs.

use typst::introspection::Location;

use super::super::measured::MeasuredPart;
use super::walk::{Text, Walked};
use crate::render::report::decree::Element;

/// Lets a line end and shows nothing.
const BREAK: char = '\u{200b}';
const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// Lines whose ends differ by less end together.
const TOGETHER_MM: f64 = 0.6;

/// Texts on one line of a part.
pub struct Line<'a> {
    /// What it belongs to.
    pub element: Element,
    /// Which paragraph.
    pub paragraph: Option<Location>,
    texts: Vec<&'a Text>,
}

impl Line<'_> {
    fn left(&self) -> f64 {
        self.texts.iter().map(|text| text.left).fold(f64::MAX, f64::min)
    }

    fn right(&self) -> f64 {
        self.texts.iter().map(|text| text.right).fold(0.0, f64::max)
    }

    /// Whether it has a gap that can be widened: one word cannot be spread.
    pub fn spreads(&self) -> bool {
        let is_white = |letter: char| letter.is_whitespace() || letter == BREAK;
        self.texts.iter().any(|text| text.words.trim_matches(is_white).contains(' '))
    }

    /// Where its longest text stands.
    fn baseline(&self) -> f64 {
        let longest = self.texts.iter().max_by(|a, b| (a.right - a.left).total_cmp(&(b.right - b.left)));
        longest.map_or(0.0, |text| text.baseline)
    }

    fn stands_at(&self, text: &Text) -> bool {
        (self.baseline() - text.baseline).abs() * POINTS_PER_MM < self.solid().max(text.solid) / 3.0
    }

    /// From line to line when set solid, in points.
    fn solid(&self) -> f64 {
        self.texts.iter().map(|text| text.solid).fold(0.0, f64::max)
    }
}

/// Texts that follow each other in one paragraph at about the same height are a line: a mark that goes with a letter stands a
/// little above or below it.
pub fn lines_of<'a>(texts: impl Iterator<Item = &'a Text>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for text in texts {
        let belongs = |line: &Line| line.element == text.element && line.paragraph == text.paragraph && line.stands_at(text);
        match lines.last_mut() {
            Some(line) if belongs(line) => line.texts.push(text),
            _ => lines.push(Line { element: text.element, paragraph: text.paragraph, texts: vec![text] }),
        }
    }
    lines
}

/// Every part of every page.
pub fn measure_parts(pages: &[Walked]) -> Vec<MeasuredPart> {
    let mut parts = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        measure_page(page, index + 1, &mut parts);
    }
    keep_last_rules(&mut parts);
    parts
}

/// A part that goes on over the end of a page has its rule where it ends.
fn keep_last_rules(parts: &mut [MeasuredPart]) {
    for index in 0..parts.len() {
        let goes_on = parts[index].rule.is_some()
            && parts[index + 1..].iter().any(|later| later.element == parts[index].element && later.rule.is_some());
        if goes_on {
            parts[index].rule = None;
        }
    }
}

fn measure_page(page: &Walked, number: usize, parts: &mut Vec<MeasuredPart>) {
    let lines = lines_of(page.texts.iter().filter(|text| text.element != Element::PageNumber));
    let mut before: Option<&Line> = None;
    for group in lines.chunk_by(|a, b| a.element == b.element && a.paragraph == b.paragraph) {
        let Some(first) = group.first() else { continue };
        let mut part = MeasuredPart::new(first.element, number, words_of(group));
        part.lines = group.len();
        group.iter().flat_map(|line| &line.texts).for_each(|text| part.add_letters(text.letters.clone()));
        part.rule = rule_under(page, first.element, group);
        if first.element == Element::Body && !first.texts.iter().any(|text| text.listed) {
            measure_paragraph(&mut part, group, before.filter(|before| !stands_between(page, before, first)));
        }
        before = group.last();
        parts.push(part);
    }
}

/// Whether lines to write on, or a picture, part two lines of text.
fn stands_between(page: &Walked, above: &Line, below: &Line) -> bool {
    page.shapes.iter().any(|shape| shape.top > above.baseline() && shape.bottom < below.baseline())
}

/// Words of lines as they were before the lines were broken: after a hyphen, or within a long word, nothing stood there.
fn words_of(lines: &[Line]) -> String {
    let mut words = String::new();
    for text in lines.iter().map(|line| line.texts.iter().map(|text| text.words.as_str()).collect::<String>()) {
        if !words.is_empty() && !words.ends_with(['-', '/', BREAK]) {
            words.truncate(words.trim_end().len());
            words.push(' ');
        }
        words.push_str(&text);
    }
    words.replace(BREAK, "")
}

/// What two lines and more show of a paragraph. A paragraph that goes on from the page before begins with no indent, which is
/// why one is measured only where it is a single paragraph's first line.
fn measure_paragraph(part: &mut MeasuredPart, lines: &[Line], before: Option<&Line>) {
    let (Some(first), Some(second)) = (lines.first(), lines.get(1)) else { return };
    let indent = first.left() - second.left();
    part.leading = Some((second.baseline() - first.baseline()) * POINTS_PER_MM / first.solid());
    part.justified = Some(lines.windows(2).all(|pair| lines_up(&pair[0], lines)));
    if let Some(before) = before.filter(|before| before.element == Element::Body) {
        part.indent = Some(indent);
        part.above = Some((2.0 * first.baseline() - before.baseline() - second.baseline()) * POINTS_PER_MM);
    }
}

/// Whether a line ends where the widest of its paragraph ends.
fn lines_up(line: &Line, lines: &[Line]) -> bool {
    if !line.spreads() {
        return true;
    }
    let widest = lines.iter().map(Line::right).fold(0.0, f64::max);
    (widest - line.right()).abs() < TOGETHER_MM || lines.len() == 2
}

/// The rule that the layout draws in the part itself, against the part's longest line.
fn rule_under(page: &Walked, element: Element, lines: &[Line]) -> Option<f64> {
    if !matches!(element, Element::Motto | Element::Issuer | Element::Summary) {
        return None;
    }
    let longest = lines.iter().map(|line| line.right() - line.left()).fold(0.0, f64::max);
    let rule = page.shapes.iter().find(|shape| shape.element == element).map_or(0.0, |shape| shape.right - shape.left);
    Some(rule / longest)
}
