//! Rows in runs, each of which is a piece of its file.

use std::io;

use rayon::prelude::*;
use serde::Serialize;

use crate::render::{Inputs, Piece, Standing};

/// Rows of a run: of few a change makes few anew, of many the list of them is short.
pub const ROWS: usize = 256;

/// Some rows that stand together.
pub struct Run<'a, R> {
    rows: &'a [R],
    inputs: Inputs,
}

/// Cuts rows into runs from the end, so that new ones at the beginning change the first run alone.
pub fn runs<R: Serialize + Sync>(rows: &[R]) -> Vec<Run<'_, R>> {
    let (first, rest) = rows.split_at(rows.len() % ROWS);
    let parts: Vec<&[R]> = Some(first).filter(|first| !first.is_empty()).into_iter().chain(rest.chunks(ROWS)).collect();
    parts.into_par_iter().map(|rows| Run { rows, inputs: Inputs::of(&rows) }).collect()
}

/// The pieces that runs make, each as it stands or as `make` makes it.
pub fn pieces<'a, R: Sync>(
    known: Standing<'a>,
    runs: &'a [Run<'a, R>],
    make: impl Fn(&[R]) -> io::Result<Vec<u8>> + Sync + 'a,
) -> impl Iterator<Item = io::Result<(Inputs, Piece)>> + 'a {
    known.pieces(runs, |run| run.inputs, move |run| make(run.rows).map(Piece::plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_row_at_the_beginning_changes_the_first_run_alone() {
        let rows: Vec<usize> = (0..2 * ROWS + 3).rev().collect();
        let (was, is) = (runs(&rows[1..]), runs(&rows));
        assert_eq!(is.iter().map(|run| run.rows.len()).collect::<Vec<_>>(), [3, ROWS, ROWS]);
        assert!(was[0].inputs != is[0].inputs && was[1].inputs == is[1].inputs && was[2].inputs == is[2].inputs);
        assert!(runs::<usize>(&[]).is_empty() && runs(&rows[..ROWS]).len() == 1);
    }
}
