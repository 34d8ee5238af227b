//! Our own pages, measured before they are written: Typst's frames as [`Measured`].

mod pages;
mod paragraphs;
mod walk;

use typst_layout::PagedDocument;

use super::measured::{Measured, Unit};
use crate::plan::Form;

/// Measures laid-out pages. Blocks that the layout labels with the name of an element of the decree are that element;
/// paragraphs, headings, cells and captions are known by their tags.
pub fn measure(document: &PagedDocument, form: Form) -> Measured {
    let pages = walk::walk(document.pages());
    Measured { form, unit: Unit::Page, sheets: pages::measure_sheets(&pages), parts: paragraphs::measure_parts(&pages) }
}
