//! A DOCX, ours or one that Word or LibreOffice has saved since, as [`Measured`].
//!
//! A DOCX has no pages before it is laid out: places are sections, and of each the first page and those that follow are
//! sheets. Letters and paragraphs are as their styles and the defaults leave them.

mod cascade;
mod letters;
mod look;
mod marks;
mod measurer;
mod package;
mod parts;
mod recognise;
mod sheets;
mod text;
mod underline;
mod unreadable;
mod xml;

pub use unreadable::UnreadableDocx;

use super::measured::Measured;
use crate::language::Words;
use crate::render::report::decree::Decree;
use crate::render::report::docx::DocxAssets;
use marks::Marks;
use measurer::Measurer;
use package::Package;

/// Measures the bytes of a file. `words` are those of papers, by which parts are known that no style tells of.
///
/// # Errors
/// It is no DOCX, or a damaged one, or one that is larger than any paper.
pub fn measure_docx(bytes: &[u8], decree: &Decree, words: &Words, assets: &DocxAssets) -> Result<Measured, UnreadableDocx> {
    Package::read(bytes)?.measure(&Measurer { marks: Marks::of(words, decree), decree, assets })
}
