//! A paper that passes, and one mistake at a time.

use super::*;
use crate::plan::Form;
use crate::render::report::decree::{Decree, Element};

fn decree() -> Decree {
    Decree::read(include_str!("../../../../themes/default/report/decree30.yaml")).unwrap()
}

fn sheet(first: bool, number: Option<&str>) -> MeasuredSheet {
    let margins = MeasuredMargins {
        top: Edge::Exactly(20.0),
        bottom: Edge::AtMost(90.0),
        left: Edge::Exactly(30.0),
        right: Edge::Exactly(18.0),
    };
    let number = number.map(|words| PageNumber {
        words: words.to_owned(),
        expected: Some(2),
        middle: Some(111.0),
        above: true,
        centred: true,
        letters: vec![letters(13.0)],
    });
    MeasuredSheet { page: if first { 1 } else { 2 }, width: 210.0, height: 297.0, margins: Some(margins), number, first }
}

fn letters(size: f64) -> MeasuredLetters {
    MeasuredLetters { family: "Tinos".to_owned(), size, bold: false, italic: false }
}

/// A report that has every part, set as the decree has it.
fn sound() -> Measured {
    let decree = decree();
    let part = |element| {
        let style = decree.style(element);
        let mut part = MeasuredPart::new(element, 1, if style.capitals { "GIÁM ĐỐC" } else { "Kết quả" });
        part.add_letters(MeasuredLetters { bold: style.bold, italic: style.italic, ..letters(style.size.set) });
        part
    };
    let mut parts: Vec<MeasuredPart> = Element::ALL.into_iter().filter(|one| *one != Element::PageNumber).map(part).collect();
    let body = part_of(&mut parts, Element::Body);
    (body.indent, body.above, body.leading, body.justified) = (Some(12.7), Some(6.0), Some(1.15), Some(true));
    part_of(&mut parts, Element::Motto).rule = Some(1.0);
    Measured { form: Form::Report, unit: Unit::Page, sheets: vec![sheet(true, None), sheet(false, Some("2"))], parts }
}

fn part_of(parts: &mut [MeasuredPart], element: Element) -> &mut MeasuredPart {
    parts.iter_mut().find(|part| part.element == element).unwrap()
}

fn codes(spoil: impl Fn(&mut Measured)) -> Vec<String> {
    let mut paper = sound();
    spoil(&mut paper);
    lint(&paper, &decree()).iter().map(Finding::code).collect()
}

#[test]
fn a_sound_paper_passes() {
    assert_eq!(codes(|_| {}), Vec::<String>::new());
}

#[test]
fn a_wrong_sheet_is_named() {
    assert_eq!(codes(|paper| paper.sheets[0].height = 279.4), ["page_size"]);
    assert_eq!(codes(|paper| paper.sheets[0].margins.as_mut().unwrap().left = Edge::Exactly(25.0)), ["margin_left"]);
    assert_eq!(codes(|paper| paper.sheets[0].margins.as_mut().unwrap().right = Edge::AtMost(9.0)), ["margin_right"]);
    assert_eq!(codes(|paper| paper.sheets[0].number = paper.sheets[1].number.clone()), ["page_number_first"]);
    assert_eq!(codes(|paper| paper.sheets[1].number = None), ["page_number_missing"]);
    let number = |paper: &mut Measured, change: fn(&mut PageNumber)| change(paper.sheets[1].number.as_mut().unwrap());
    assert_eq!(codes(|paper| number(paper, |one| one.middle = Some(190.0))), ["page_number_place"]);
    assert_eq!(codes(|paper| number(paper, |one| one.above = false)), ["page_number_place"]);
    assert_eq!(codes(|paper| number(paper, |one| one.words = "3".to_owned())), ["page_number_order"]);
    assert_eq!(codes(|paper| number(paper, |one| one.letters[0].size = 11.0)), ["page_number_size"]);
}

#[test]
fn wrong_letters_are_named() {
    let change = |element, change: fn(&mut MeasuredLetters)| {
        codes(move |paper| change(&mut part_of(&mut paper.parts, element).letters[0]))
    };
    assert_eq!(change(Element::Motto, |look| look.size = 11.0), ["motto_size"]);
    assert_eq!(change(Element::Recipients, |look| look.size = 12.0), ["recipients_size"]);
    assert_eq!(change(Element::Body, |look| look.family = "Calibri".to_owned()), ["body_family"]);
    assert_eq!(change(Element::Issuer, |look| look.bold = false), ["issuer_bold"]);
    assert_eq!(change(Element::PlaceDate, |look| look.italic = false), ["place_date_italic"]);
    assert_eq!(codes(|paper| part_of(&mut paper.parts, Element::Country).words = "Cộng hòa".to_owned()), ["country_capitals"]);
}

#[test]
fn wrong_paragraphs_and_parts_are_named() {
    let body = |change: fn(&mut MeasuredPart)| codes(move |paper| change(part_of(&mut paper.parts, Element::Body)));
    assert_eq!(body(|part| part.indent = Some(0.0)), ["body_indent"]);
    assert_eq!(body(|part| part.above = Some(0.0)), ["body_above"]);
    assert_eq!(body(|part| part.leading = Some(2.0)), ["body_leading"]);
    assert_eq!(body(|part| part.justified = Some(false)), ["body_justified"]);
    assert_eq!(codes(|paper| part_of(&mut paper.parts, Element::Motto).rule = Some(0.0)), ["motto_underline"]);
    assert_eq!(codes(|paper| paper.parts.retain(|part| part.element != Element::Signature)), ["missing_signature"]);
}
