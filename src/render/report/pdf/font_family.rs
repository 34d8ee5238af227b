//! What the faces of a family can set, and how wide.

use typst::layout::Abs;
use typst::text::{Coverage, Font, FontInstance, FontVariations};

/// Letters below this are looked up once for all papers: Latin with all its marks, punctuation, arrows.
const COMMON: usize = 0x2200;

/// The faces of a family.
pub struct FontFamily {
    /// The letters that each of them has.
    coverages: Vec<Coverage>,
    /// The same faces, to measure letters: most are widest where they are boldest, and some are not ("@" of Tinos).
    faces: Vec<FontInstance>,
    /// What is known of the letters below [`COMMON`].
    common: Vec<Letter>,
}

/// What is known of a letter.
#[derive(Clone, Copy)]
struct Letter {
    /// How many faces have it.
    faces: usize,
    /// How wide it is at most, in shares of the size of letters.
    width: f64,
}

impl FontFamily {
    /// The family of that name among some faces.
    pub fn named(name: &str, faces: &[Font]) -> Option<Self> {
        let faces: Vec<&Font> = faces.iter().filter(|face| face.info().family.as_str() == name).collect();
        let set = |face: &&Font| (*face).clone().instantiate(face.info().variant, Abs::pt(12.0), &FontVariations::default());
        let mut family = Self {
            coverages: faces.iter().map(|face| face.info().coverage.clone()).collect(),
            faces: faces.iter().map(set).collect(),
            common: Vec::new(),
        };
        family.common = family.look_up();
        (!faces.is_empty()).then_some(family)
    }

    fn look_up(&self) -> Vec<Letter> {
        let mut common = vec![Letter { faces: 0, width: UNKNOWN }; COMMON];
        for code in self.coverages.iter().flat_map(Coverage::iter) {
            if let Some(letter) = common.get_mut(code as usize) {
                letter.faces += 1;
            }
        }
        for (letter, known) in ('\0'..).zip(&mut common).filter(|(_, known)| known.faces > 0) {
            known.width = self.measured(letter);
        }
        common
    }

    /// Whether every face has a letter.
    pub fn has(&self, letter: char) -> bool {
        match self.common.get(letter as usize) {
            Some(known) => known.faces == self.faces.len(),
            None => self.coverages.iter().all(|coverage| coverage.contains(u32::from(letter))),
        }
    }

    /// How wide a letter is at most, in shares of the size of letters.
    pub fn width(&self, letter: char) -> f64 {
        self.common.get(letter as usize).map_or_else(|| self.measured(letter), |known| known.width)
    }

    fn measured(&self, letter: char) -> f64 {
        let width = |face: &FontInstance| Some(face.x_advance(face.ttf().glyph_index(letter)?.0)?.get());
        self.faces.iter().filter_map(width).reduce(f64::max).unwrap_or(UNKNOWN)
    }
}

/// A letter that no face has is taken to be as wide as its size.
const UNKNOWN: f64 = 1.0;
