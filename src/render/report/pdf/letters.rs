//! What the faces of a family can set, and how wide.

use std::collections::BTreeMap;

use typst::layout::Abs;
use typst::text::{Coverage, Font, FontInstance, FontVariations};

/// The faces of a family.
pub struct Family {
    /// Name as the fonts have it.
    coverages: Vec<Coverage>,
    /// The boldest, whose letters are the widest.
    widest: FontInstance,
}

impl Family {
    /// All families of some faces, by name.
    pub fn all(faces: &[Font]) -> BTreeMap<String, Self> {
        let mut families: BTreeMap<String, Vec<&Font>> = BTreeMap::new();
        for face in faces {
            families.entry(face.info().family.to_string()).or_default().push(face);
        }
        families.into_iter().filter_map(|(name, faces)| Some((name, Self::of(&faces)?))).collect()
    }

    fn of(faces: &[&Font]) -> Option<Self> {
        let boldest = faces.iter().max_by_key(|face| face.info().variant.weight)?;
        let widest = (*boldest).clone().instantiate(boldest.info().variant, Abs::pt(12.0), &FontVariations::default());
        Some(Self { coverages: faces.iter().map(|face| face.info().coverage.clone()).collect(), widest })
    }

    /// Whether every face has a letter.
    pub fn has(&self, letter: char) -> bool {
        self.coverages.iter().all(|coverage| coverage.contains(u32::from(letter)))
    }

    /// How wide a letter is at most, in shares of the size of letters.
    pub fn width(&self, letter: char) -> f64 {
        let glyph = self.widest.ttf().glyph_index(letter);
        glyph.and_then(|glyph| self.widest.x_advance(glyph.0)).map_or(1.0, |width| width.get())
    }
}
