//! What the writers of one DOCX share, and what they gather on the way.

use std::sync::Arc;

use super::assets::DocxAssets;
use super::error::DocxError;
use super::logo::Logo;
use super::picture::Drawing;
use super::section::DocxSection;
use crate::language::Words;
use crate::render::report::decree::Decree;
use crate::render::report::letterhead_text::LetterheadText;
use crate::render::report::outline::Paper;

/// A file of pictures inside the DOCX.
#[derive(Debug, Clone)]
pub enum Media {
    /// A chart.
    Chart(Arc<Drawing>),
    /// The picture above the issuing body.
    Logo(Logo),
}

/// What the writers of the parts of one DOCX share.
pub struct DocxContext<'a> {
    /// The paper.
    pub paper: &'a Paper,
    /// Its rules of look.
    pub decree: &'a Decree,
    /// The catalogue.
    pub words: &'a Words,
    /// The texts of its letterhead.
    pub text: &'a LetterheadText,
    /// Fonts and pictures.
    pub assets: &'a DocxAssets,
    /// The section that is being written.
    pub section: DocxSection,
    /// Pictures in the order of their first use.
    pub media: Vec<Media>,
    /// Drawings so far; each has a number of its own.
    pub drawings: usize,
    /// Everything that is wrong with the paper.
    pub errors: Vec<DocxError>,
}

impl DocxContext<'_> {
    /// Width of the text of this section, in millimetres.
    pub fn width(&self) -> f64 {
        self.section.text_width(self.decree)
    }
}
