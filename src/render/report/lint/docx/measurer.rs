//! Measures the parts of a paper out of the paragraphs of a DOCX.

use super::letters::measured_letters;
use super::look::ResolvedSpacing;
use super::marks::Marks;
use super::recognise::{RecognisedPart, recognise};
use super::text::Paragraph;
use super::underline;
use crate::plan::Form;
use crate::render::report::decree::{Decree, Element};
use crate::render::report::docx::DocxAssets;
use crate::render::report::lint::measured::MeasuredPart;

/// From line to line of letters set solid, in ems: Times New Roman.
const SOLID_EM: f64 = 1.15;
/// The head of a paper ends within so many paragraphs.
const HEAD: usize = 200;
/// A paragraph of fewer letters takes one line, which shows nothing of how it is justified.
const ONE_LINE: usize = 90;

/// What a file is measured with.
pub struct Measurer<'a> {
    /// Words by which parts are known.
    pub marks: Marks,
    /// The rules of looks.
    pub decree: &'a Decree,
    /// Fonts to measure with.
    pub assets: &'a DocxAssets,
}

impl Measurer<'_> {
    /// The parts of a paper; `widths` are those of the text of each section, in millimetres.
    pub fn measure_parts(&self, paragraphs: &[Paragraph], widths: &[f64]) -> (Form, Vec<MeasuredPart>) {
        let known = recognise(paragraphs, &self.marks);
        let parts = known.iter().enumerate().map(|(index, one)| {
            let before = index.checked_sub(1).and_then(|before| known.get(before)).filter(|before| before.index + 1 == one.index);
            self.measure_part(one, before, paragraphs, widths.get(one.paragraph.section).copied().unwrap_or_default())
        });
        let parts: Vec<MeasuredPart> = parts.collect();
        (form_of(&parts), parts)
    }

    fn measure_part(
        &self,
        known: &RecognisedPart,
        before: Option<&RecognisedPart>,
        all: &[Paragraph],
        width: f64,
    ) -> MeasuredPart {
        let paragraph = known.paragraph;
        let mut part = MeasuredPart::new(known.element, paragraph.section + 1, paragraph.words.trim());
        paragraph.letters.iter().flat_map(measured_letters).for_each(|look| part.add_letters(look));
        let ruled = matches!(known.element, Element::Motto | Element::Issuer | Element::Summary);
        if ruled && known.index < HEAD {
            let room = paragraph.cell.and_then(|cell| cell.width).unwrap_or(width);
            part.rule = underline::rule_under(known, all, room, self.decree, self.assets);
        }
        if known.element == Element::Body {
            measure_paragraph(&mut part, paragraph, before);
        }
        part
    }
}

fn measure_paragraph(part: &mut MeasuredPart, paragraph: &Paragraph, before: Option<&RecognisedPart>) {
    let shape = &paragraph.shape;
    let size = part.letters.first().map_or(10.0, |look| look.size);
    part.leading = match shape.leading {
        Some(ResolvedSpacing::Lines(lines)) => Some(lines),
        Some(ResolvedSpacing::Points(points)) => Some(points / (size * SOLID_EM)),
        Some(ResolvedSpacing::Least) => None,
        None => Some(1.0),
    };
    if shape.listed != Some(true) {
        part.indent = Some(shape.first.unwrap_or_default());
    }
    let long = paragraph.words.chars().count() > ONE_LINE;
    part.justified = long.then_some(matches!(shape.lean.as_deref(), Some("both" | "distribute")));
    part.above = before.filter(|before| before.element == Element::Body).map(|before| space_between(before.paragraph, paragraph));
}

/// The larger of the spaces below the one and above the other, as Word has it.
fn space_between(above: &Paragraph, below: &Paragraph) -> f64 {
    let drops = |one: &Paragraph| one.shape.contextual == Some(true) && above.style == below.style;
    let after = if drops(above) { 0.0 } else { above.shape.after.unwrap_or_default() };
    let before = if drops(below) { 0.0 } else { below.shape.before.unwrap_or_default() };
    after.max(before)
}

/// A paper without a motto that begins as an appendix is one; one with "V/v" is a letter.
fn form_of(parts: &[MeasuredPart]) -> Form {
    let has = |element| parts.iter().any(|part| part.element == element);
    if !has(Element::Country) && !has(Element::Motto) && (has(Element::AppendixTitle) || has(Element::Attached)) {
        return Form::Appendix;
    }
    if has(Element::About) || !has(Element::Kind) && has(Element::Addressee) { Form::Letter } else { Form::Report }
}
