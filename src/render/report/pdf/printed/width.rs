//! Columns wide enough for their words.

use crate::render::report::decree::Element;
use crate::render::report::outline::{Table, words_of};
use crate::render::report::pdf::setter::{CELL_INSET, Setter};

/// No word asks for more of the width than this: a longer one is broken.
const MOST: f64 = 0.2;

/// Shares of the width by which no date, number or head of a column is broken. A column that is too narrow takes what it
/// lacks from those that have more than their words need, in the measure of what they have.
pub fn fitting_shares(table: &Table, landscape: bool, setter: &mut Setter) -> Vec<f64> {
    let page = setter.page(Element::Table, landscape);
    let least = least_widths(table, setter).into_iter().map(|width| ((width * page.size + CELL_INSET) / page.width).min(MOST));
    let asked: Vec<(f64, f64)> = table.columns.iter().map(|column| column.share).zip(least).collect();
    let lacking: f64 = asked.iter().map(|(share, least)| (least - share).max(0.0)).sum();
    let spare: f64 = asked.iter().map(|(share, least)| (share - least).max(0.0)).sum();
    let given = if spare > 0.0 { (lacking / spare).min(1.0) } else { 0.0 };
    asked.iter().map(|(share, least)| if share < least { *least } else { share - (share - least) * given }).collect()
}

/// The widest word of each column, in shares of the size of letters.
fn least_widths(table: &Table, setter: &mut Setter) -> Vec<f64> {
    let mut widths = vec![0.0_f64; table.columns.len()];
    for row in std::iter::once(&table.head).chain(&table.rows) {
        for (cell, width) in row.iter().zip(&mut widths) {
            let words = words_of(cell);
            *width = words.split_whitespace().map(|word| setter.width(word)).fold(*width, f64::max);
        }
    }
    widths
}
