//! A finished paper held against the decree's values: `tiendo report --lint`, and our own pages before they are written.
//!
//! Each format measures a paper in its own way into one [`Measured`]; the rules know nothing of formats. What a format cannot
//! say it leaves `None`, and no rule speaks of it.

pub mod docx;
mod finding;
mod measured;
mod parts;
pub mod pdf;
mod sheets;

#[cfg(test)]
mod tests;

pub use finding::{Amount, DecreeRule, Finding};
pub use measured::{Edge, Measured, MeasuredLetters, MeasuredMargins, MeasuredPart, MeasuredSheet, PageNumber, Unit};

use super::decree::Decree;

/// Every rule that a paper breaks, sheets first, then its parts in their order; a rule that one kind of part breaks on a
/// page is reported once for that page.
pub fn lint(paper: &Measured, decree: &Decree) -> Vec<Finding> {
    let mut found = sheets::lint_sheets(paper, decree);
    found.extend(parts::lint_parts(paper, decree));
    found.iter_mut().for_each(|one| one.unit = paper.unit);
    let mut reported: Vec<(String, usize)> = Vec::new();
    found.retain(|one| {
        let key = (one.code(), one.page);
        let new = !reported.contains(&key);
        reported.push(key);
        new
    });
    found
}
