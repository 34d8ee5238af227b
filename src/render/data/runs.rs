//! Rows in runs: each run is a piece of its file, and is made only where none stands that was made of the same rows.

use rayon::prelude::*;
use serde::Serialize;

use crate::render::{Inputs, Piece, Sink};

/// Rows of a run: of few a change makes few anew, of many the list of them is short.
pub const ROWS: usize = 256;

/// Runs that are made at a time, on all cores; as many are in memory.
const AT_A_TIME: usize = 4;

/// Some rows that stand together.
pub struct Run<'a, R> {
    /// They.
    pub rows: &'a [R],
    inputs: Inputs,
}

/// Cuts rows into runs from the end, so that new ones at the beginning change the first run alone.
pub fn runs<R: Serialize + Sync>(rows: &[R]) -> Vec<Run<'_, R>> {
    let (first, rest) = rows.split_at(rows.len() % ROWS);
    let parts: Vec<&[R]> = Some(first).filter(|first| !first.is_empty()).into_iter().chain(rest.chunks(ROWS)).collect();
    parts.into_par_iter().map(|rows| Run { rows, inputs: Inputs::of(&rows) }).collect()
}

/// The file at `path`, of which pieces may stand.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// Its path from the site's first folder.
    pub path: &'a str,
    /// Who knows what stands.
    pub sink: &'a dyn Sink,
}

impl<'a> Standing<'a> {
    /// The pieces that runs make, in their order and each by what it is made of: as it stands, or else as `make` makes it.
    pub fn pieces<R: Sync>(
        self,
        runs: &'a [R],
        inputs: impl Fn(&R) -> Inputs + Sync + 'a,
        make: impl Fn(&R) -> Piece + Sync + 'a,
    ) -> impl Iterator<Item = (Inputs, Piece)> + 'a {
        let piece = move |run: &R| {
            let inputs = inputs(run);
            (inputs, self.sink.piece(self.path, &inputs).unwrap_or_else(|| make(run)))
        };
        runs.chunks(AT_A_TIME).flat_map(move |some| some.par_iter().map(&piece).collect::<Vec<_>>())
    }

    /// The same of rows whose bytes stand in the file as they are.
    pub fn plain_pieces<R: Sync>(
        self,
        runs: &'a [Run<'a, R>],
        make: impl Fn(&[R]) -> Vec<u8> + Sync + 'a,
    ) -> impl Iterator<Item = (Inputs, Piece)> + 'a {
        self.pieces(runs, |run| run.inputs, move |run| Piece::plain(make(run.rows)))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// Where a piece stands of the rows that end with 1.
    struct Known(Inputs);

    impl Sink for Known {
        fn open<'a>(&'a self, _: &str) -> Box<dyn Write + Send + 'a> {
            Box::new(Vec::new())
        }

        fn piece(&self, path: &str, inputs: &Inputs) -> Option<Piece> {
            (path == "a.csv" && *inputs == self.0).then(|| Piece::plain(b"as it stands".to_vec()))
        }
    }

    #[test]
    fn a_piece_that_stands_is_not_made() {
        let rows: Vec<usize> = (1..=3 * ROWS).rev().collect();
        let sink = Known(Inputs::of(&&rows[2 * ROWS..]));
        let told = |path| -> Vec<String> {
            let runs = runs(&rows);
            let pieces = Standing { path, sink: &sink }.plain_pieces(&runs, |rows| rows[0].to_string().into_bytes());
            pieces.map(|(_, piece)| String::from_utf8(piece.bytes).unwrap()).collect()
        };
        assert_eq!(told("a.csv"), ["768", "512", "as it stands"]);
        assert_eq!(told("b.csv"), ["768", "512", "256"]);
    }

    #[test]
    fn a_new_row_at_the_beginning_changes_the_first_run_alone() {
        let rows: Vec<usize> = (0..2 * ROWS + 3).rev().collect();
        let (was, is) = (runs(&rows[1..]), runs(&rows));
        assert_eq!(is.iter().map(|run| run.rows.len()).collect::<Vec<_>>(), [3, ROWS, ROWS]);
        assert!(was[0].inputs != is[0].inputs && was[1].inputs == is[1].inputs && was[2].inputs == is[2].inputs);
        assert!(runs::<usize>(&[]).is_empty() && runs(&rows[..ROWS]).len() == 1);
    }
}
