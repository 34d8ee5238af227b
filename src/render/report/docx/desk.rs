//! What a paper is written with, and what was gathered on the way.

use std::sync::Arc;

use super::engraver::Engraver;
use super::logo::Logo;
use super::picture::Drawing;
use super::section::Section;
use super::wrong::Wrong;
use crate::language::Words;
use crate::render::report::decree::Decree;
use crate::render::report::outline::Paper;
use crate::render::report::said::Said;

/// A file of pictures inside the DOCX.
#[derive(Debug, Clone)]
pub enum Media {
    /// A chart.
    Chart(Arc<Drawing>),
    /// The picture above the issuing body.
    Logo(Logo),
}

/// What a paper is written with.
pub struct Desk<'a> {
    /// The paper.
    pub paper: &'a Paper,
    /// Its rules of look.
    pub decree: &'a Decree,
    /// The catalogue.
    pub words: &'a Words,
    /// What its head and foot say.
    pub said: &'a Said,
    /// Fonts and pictures.
    pub engraver: &'a Engraver,
    /// The section that is being written.
    pub section: Section,
    /// Pictures in the order of their first use.
    pub media: Vec<Media>,
    /// Drawings so far; each has a number of its own.
    pub drawings: usize,
    /// Everything that is wrong with the paper.
    pub wrong: Vec<Wrong>,
}

impl Desk<'_> {
    /// Width of the text of this section, in millimetres.
    pub fn width(&self) -> f64 {
        self.section.text_width(self.decree)
    }
}
