//! What the faces of a family can set, and how wide.

use std::collections::BTreeMap;

use typst::layout::Abs;
use typst::text::{Coverage, Font, FontInstance, FontVariations};

/// The faces of a family.
pub struct Family {
    /// The letters that each of them has.
    coverages: Vec<Coverage>,
    /// The same faces, to measure letters: most are widest where they are boldest, and some are not ("@" of Tinos).
    faces: Vec<FontInstance>,
}

impl Family {
    /// All families of some faces, by name.
    pub fn all(faces: &[Font]) -> BTreeMap<String, Self> {
        let mut families: BTreeMap<String, Vec<&Font>> = BTreeMap::new();
        for face in faces {
            families.entry(face.info().family.to_string()).or_default().push(face);
        }
        families.into_iter().map(|(name, faces)| (name, Self::of(&faces))).collect()
    }

    fn of(faces: &[&Font]) -> Self {
        let set = |face: &&Font| (*face).clone().instantiate(face.info().variant, Abs::pt(12.0), &FontVariations::default());
        Self {
            coverages: faces.iter().map(|face| face.info().coverage.clone()).collect(),
            faces: faces.iter().map(set).collect(),
        }
    }

    /// Whether every face has a letter.
    pub fn has(&self, letter: char) -> bool {
        self.coverages.iter().all(|coverage| coverage.contains(u32::from(letter)))
    }

    /// How wide a letter is at most, in shares of the size of letters.
    pub fn width(&self, letter: char) -> f64 {
        let width = |face: &FontInstance| Some(face.x_advance(face.ttf().glyph_index(letter)?.0)?.get());
        self.faces.iter().filter_map(width).reduce(f64::max).unwrap_or(1.0)
    }
}
