//! A finished paper held against the decree's values: `tiendo report --lint`, and our own pages before they are written.
//!
//! Each format measures a paper in its own way into one [`Measured`]; the rules know nothing of formats. What a format cannot
//! say it leaves `None`, and no rule speaks of it.

mod finding;
mod measured;
mod parts;
pub mod pdf;

mod sheets;

#[cfg(test)]
mod tests;

pub use finding::{Amount, Finding, Rule};
pub use measured::{Edge, Letters, Margins, Measured, PageNumber, Part, Sheet};

use super::decree::Decree;

/// Every rule that a paper breaks, sheets first, then its parts in their order; a rule that one kind of part breaks on a
/// page is told once for that page.
pub fn lint(paper: &Measured, decree: &Decree) -> Vec<Finding> {
    let mut found = sheets::lint_sheets(paper, decree);
    found.extend(parts::lint_parts(paper, decree));
    let mut told: Vec<(String, usize)> = Vec::new();
    found.retain(|one| {
        let key = (one.code(), one.page);
        let new = !told.contains(&key);
        told.push(key);
        new
    });
    found
}
