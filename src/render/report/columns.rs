//! Columns wide enough for their words, for every writer.

use super::outline::{PaperTable, TextRun, words_of};

/// No word asks for more of the width than this: a longer one is broken.
const MOST: f64 = 0.2;

/// Shares of the width by which no date, number or head of a column is broken; they add up to 1. `taken` tells the share that
/// a cell with one word takes. A column that is too narrow takes what it lacks from those that have more than their words
/// need, in the measure of what they have.
pub fn fitting_shares(table: &PaperTable, taken: impl FnMut(&str) -> f64) -> Vec<f64> {
    let least = least_shares(table, taken).into_iter().map(|share| share.min(MOST));
    let asked: Vec<(f64, f64)> = table.columns.iter().map(|column| column.share).zip(least).collect();
    let lacking: f64 = asked.iter().map(|(share, least)| (least - share).max(0.0)).sum();
    let spare: f64 = asked.iter().map(|(share, least)| (share - least).max(0.0)).sum();
    let given = if spare > 0.0 { (lacking / spare).min(1.0) } else { 0.0 };
    let fitting = |(share, least): &(f64, f64)| if share < least { *least } else { share - (share - least) * given };
    let fitting: Vec<f64> = asked.iter().map(fitting).collect();
    let all: f64 = fitting.iter().sum();
    fitting.iter().map(|share| share / all).collect()
}

/// What the widest word of each column takes.
fn least_shares(table: &PaperTable, mut taken: impl FnMut(&str) -> f64) -> Vec<f64> {
    let mut shares = vec![taken(""); table.columns.len()];
    for row in std::iter::once(&table.head).chain(&table.rows) {
        for (cell, share) in row.iter().zip(&mut shares) {
            *share = words_of(cell).split(ends_word).map(&mut taken).fold(*share, f64::max);
        }
    }
    shares
}

/// Whether a line may end at a blank: at those that keep words together it may not.
pub fn ends_word(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Whether a row is the title of those under it: all its words are bold, and stand in its first two cells of three or more.
pub fn is_title(row: &[Vec<TextRun>]) -> bool {
    let (front, rest) = row.split_at(row.len().min(2));
    let says = |cell: &Vec<TextRun>| cell.iter().any(|run| !run.text.trim().is_empty());
    let bold = front.iter().flatten().all(|run| run.strong || run.text.trim().is_empty());
    row.len() > 2 && bold && front.iter().any(says) && !rest.iter().any(says)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::report::outline::{Align, PaperColumn};

    fn table(columns: &[(f64, &str)]) -> PaperTable {
        let column = |(share, _): &(f64, &str)| PaperColumn { align: Align::Left, share: *share };
        let head = columns.iter().map(|(_, word)| vec![TextRun::plain(*word)]).collect();
        PaperTable { columns: columns.iter().map(column).collect(), head, rows: Vec::new() }
    }

    fn shares(columns: &[(f64, &str)]) -> Vec<f64> {
        let shares = fitting_shares(&table(columns), |word| word.len() as f64 * 0.01);
        shares.iter().map(|share| (share * 1000.0).round() / 1000.0).collect()
    }

    #[test]
    fn a_column_takes_what_its_word_lacks_from_those_that_have_more() {
        assert_eq!(shares(&[(0.5, "ab"), (0.5, "abc")]), [0.5, 0.5]);
        assert_eq!(shares(&[(0.05, "31/12/2025"), (0.95, "a")]), [0.1, 0.9]);
        assert_eq!(shares(&[(0.1, "mot-tu-dai-hon-moi-cot-nao-cua-bang"), (0.9, "a")]), [0.2, 0.8]);
    }

    #[test]
    fn a_bold_row_of_a_number_and_a_name_is_a_title() {
        let bold = |text: &str| vec![TextRun { strong: true, ..TextRun::plain(text) }];
        assert!(is_title(&[bold("1"), bold("Nhóm"), vec![], vec![TextRun::plain(" ")]]));
        assert!(!is_title(&[bold("1"), bold("Nhóm"), bold("8")]), "it has a figure of its own");
        assert!(!is_title(&[bold("1"), vec![TextRun::plain("Nhóm")], vec![]]));
        assert!(!is_title(&[vec![], vec![], vec![]]) && !is_title(&[bold("1"), bold("Nhóm")]));
    }
}
