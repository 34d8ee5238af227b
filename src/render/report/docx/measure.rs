//! How wide lines run: rules of the head are as long as the words above them, or a share of that.

use resvg::usvg::fontdb::{Family, Query, Style, Weight};
use ttf_parser::Face;

use super::engraver::Engraver;
use crate::render::report::decree::{Decree, Element};

/// Millimetres of a point.
const MM_PER_PT: f64 = 25.4 / 72.0;
/// A letter that the font lacks is taken to be this wide, in ems.
const UNKNOWN_EM: f64 = 0.6;

impl Engraver {
    /// How wide `text` runs in the letters of a part, in millimetres, set in one line.
    pub fn width(&self, text: &str, element: Element, decree: &Decree) -> f64 {
        let style = decree.style(element);
        let family = decree.families.first().map_or("", String::as_str);
        let weight = if style.bold { Weight::BOLD } else { Weight::NORMAL };
        let slant = if style.italic { Style::Italic } else { Style::Normal };
        let query = Query { families: &[Family::Name(family)], weight, style: slant, ..Query::default() };
        let ems = self.fonts.query(&query).and_then(|id| {
            self.fonts.with_face_data(id, |data, index| Face::parse(data, index).ok().map(|face| ems(text, &face)))?
        });
        ems.unwrap_or(text.chars().count() as f64 * UNKNOWN_EM) * style.size.set * MM_PER_PT
    }

    /// The width of the longest of the lines that `text` takes where a line may be `room` millimetres wide, in millimetres,
    /// and how many lines that are.
    pub fn lines(&self, text: &str, element: Element, decree: &Decree, room: f64) -> (f64, usize) {
        let space = self.width(" ", element, decree);
        let (mut longest, mut count) = (0.0_f64, 0);
        for words in text.split('\n') {
            let mut line = 0.0;
            count += 1;
            for width in words.split(' ').map(|word| self.width(word, element, decree)) {
                let longer = if line > 0.0 { line + space + width } else { width };
                let breaks = longer > room && line > 0.0;
                count += usize::from(breaks);
                line = if breaks { width.min(room) } else { longer.min(room) };
                longest = longest.max(line);
            }
        }
        (longest, count)
    }
}

fn ems(text: &str, face: &Face) -> f64 {
    let unit = f64::from(face.units_per_em());
    let of_letter = |letter| {
        let glyph = face.glyph_index(letter)?;
        Some(f64::from(face.glyph_hor_advance(glyph)?) / unit)
    };
    text.chars().map(|letter| of_letter(letter).unwrap_or(UNKNOWN_EM)).sum()
}
