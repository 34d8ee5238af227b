//! How wide lines run: rules of the head are as long as the words above them, columns as wide as their longest word.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Family, Query, Style, Weight};
use ttf_parser::Face;

/// Millimetres of a point.
const MM_PER_PT: f64 = 25.4 / 72.0;
/// A letter that the font lacks is taken to be this wide, in ems.
const UNKNOWN_EM: f64 = 0.6;
/// Letters up to this one are looked up once for all papers: Latin with all its marks, punctuation, arrows.
const LAST: u32 = 0x2200;

/// Widths of letters up to [`LAST`], in ems.
pub type Widths = Arc<Vec<f32>>;

/// Measures texts in the letters of one part.
#[derive(Debug, Clone)]
pub struct Ruler {
    widths: Widths,
    /// Size of the letters, in millimetres.
    size: f64,
}

impl Ruler {
    /// Measures letters of those widths at a size in points.
    pub fn new(widths: Widths, points: f64) -> Self {
        Self { widths, size: points * MM_PER_PT }
    }

    /// How wide `text` runs in one line, in millimetres.
    pub fn width(&self, text: &str) -> f64 {
        let of_letter = |letter: char| self.widths.get(letter as usize).copied().map_or(UNKNOWN_EM, f64::from);
        text.chars().map(of_letter).sum::<f64>() * self.size
    }

    /// The width of the longest of the lines that `text` takes where a line may be `room` millimetres wide, in millimetres,
    /// and how many lines that are. A word that is wider than the room is broken.
    pub fn lines(&self, text: &str, room: f64) -> (f64, usize) {
        let (space, room) = (self.width(" "), room.max(self.size));
        let (mut longest, mut count) = (0.0_f64, 0);
        for words in text.split('\n') {
            let mut line = 0.0;
            count += 1;
            for width in words.split(' ').map(|word| self.width(word)) {
                let longer = if line > 0.0 { line + space + width } else { width };
                let breaks = longer > room && line > 0.0;
                let (own, broken) = if breaks { (width, 1) } else { (longer, 0) };
                let more = (own / room).ceil().max(1.0) - 1.0;
                count += broken + more as usize;
                line = own - more * room;
                longest = longest.max(if more > 0.0 { room } else { line });
            }
        }
        (longest, count)
    }
}

/// Widths of the letters of a family, bold or italic; none where there is no such font.
pub fn look_up(fonts: &Database, family: &str, bold: bool, italic: bool) -> Widths {
    let weight = if bold { Weight::BOLD } else { Weight::NORMAL };
    let style = if italic { Style::Italic } else { Style::Normal };
    let query = Query { families: &[Family::Name(family)], weight, style, ..Query::default() };
    let found = fonts
        .query(&query)
        .and_then(|id| fonts.with_face_data(id, |data, index| Face::parse(data, index).ok().map(|face| widths_of(&face)))?);
    Arc::new(found.unwrap_or_default())
}

fn widths_of(face: &Face) -> Vec<f32> {
    let unit = f32::from(face.units_per_em());
    let of_letter = |letter: char| {
        let glyph = face.glyph_index(letter)?;
        Some(f32::from(face.glyph_hor_advance(glyph)?) / unit)
    };
    let mut widths = vec![UNKNOWN_EM as f32; LAST as usize];
    // Only what the font has is looked up: it lacks most of what there is.
    for subtable in face.tables().cmap.iter().flat_map(|map| map.subtables).filter(|subtable| subtable.is_unicode()) {
        subtable.codepoints(|code| {
            if let (Some(place), Some(width)) = (widths.get_mut(code as usize), char::from_u32(code).and_then(of_letter)) {
                *place = width;
            }
        });
    }
    widths
}
