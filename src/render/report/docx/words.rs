//! Words of a paragraph as runs.

use super::look::{CharacterFormat, ParagraphFormat};
use super::xml::Xml;
use crate::render::report::outline::TextRun;

/// A paragraph with what is inside it.
pub fn paragraph(xml: &mut Xml, shape: &ParagraphFormat, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        shape.write(xml);
        inside(xml);
    });
}

/// A paragraph of plain words.
pub fn line(xml: &mut Xml, shape: &ParagraphFormat, text: &str) {
    paragraph(xml, shape, |xml| run(xml, &CharacterFormat::default(), text));
}

/// Runs of an outline.
pub fn runs(xml: &mut Xml, text: &[TextRun]) {
    for one in text {
        let letters = CharacterFormat {
            bold: one.strong.then_some(true),
            italic: one.emphasis.then_some(true),
            ..CharacterFormat::default()
        };
        run(xml, &letters, &one.text);
    }
}

/// The same in capitals.
pub fn capitals(text: &[TextRun]) -> Vec<TextRun> {
    text.iter().map(|one| TextRun { text: one.text.to_uppercase(), ..one.clone() }).collect()
}

/// Words of one look. Line breaks, tabs and hyphens that are not letters become what Word has for them.
pub fn run(xml: &mut Xml, letters: &CharacterFormat, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        letters.write(xml);
        let mut rest = text;
        while let Some((at, letter)) = rest.char_indices().find(|(_, letter)| element_of(*letter).is_some()) {
            plain(xml, &rest[..at]);
            element_of(letter).into_iter().for_each(|name| xml.empty(name, &[]));
            rest = &rest[at + letter.len_utf8()..];
        }
        plain(xml, rest);
    });
}

fn plain(xml: &mut Xml, text: &str) {
    if !text.is_empty() {
        xml.leaf("w:t", &[("xml:space", &"preserve")], text);
    }
}

fn element_of(letter: char) -> Option<&'static str> {
    match letter {
        '\n' => Some("w:br"),
        '\t' => Some("w:tab"),
        '\u{ad}' => Some("w:softHyphen"),
        '\u{2011}' => Some("w:noBreakHyphen"),
        _ => None,
    }
}
