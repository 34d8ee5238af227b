//! Columns wide enough for their words.

use crate::render::report::decree::Element;
use crate::render::report::outline::{Table, words_of};
use crate::render::report::pdf::setter::{CELL_INSET, Setter, ends_word};

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
    // What one column gets another gives: the shares stay the whole, or cells would be narrower than their words were held against.
    let moved = lacking.min(spare);
    let (taken, given) = (share_of(moved, lacking), share_of(moved, spare));
    let fit = |(share, least): &(f64, f64)| share + (least - share) * if share < least { taken } else { given };
    asked.iter().map(fit).collect()
}

fn share_of(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// The widest word of each column, in shares of the size of letters.
fn least_widths(table: &Table, setter: &mut Setter) -> Vec<f64> {
    let mut widths = vec![0.0_f64; table.columns.len()];
    for row in std::iter::once(&table.head).chain(&table.rows) {
        for (cell, width) in row.iter().zip(&mut widths) {
            let words = words_of(cell);
            *width = words.split(ends_word).map(|word| setter.width(word)).fold(*width, f64::max);
        }
    }
    widths
}
