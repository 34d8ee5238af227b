//! Large files in pieces: a piece is made only where none stands that was made of the same.

use std::io::{self, Write};

use rayon::prelude::*;

use super::{Inputs, Piece, Place, Sink};

/// Pieces that are made at a time, on all cores; as many are in memory.
const AT_A_TIME: usize = 4;

/// The file at `path`, of which pieces may stand.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// Its path inside its folder of output.
    pub path: &'a str,
    /// Who knows what stands.
    pub sink: &'a dyn Sink,
}

impl<'a> Standing<'a> {
    /// The pieces of all parts, in their order and each by what it is made of: as it stands, or else as `make` makes it.
    pub fn pieces<P: Sync, E: Send + 'a>(
        self,
        parts: &'a [P],
        inputs: impl Fn(&P) -> Inputs + Sync + 'a,
        make: impl Fn(&P) -> Result<Piece, E> + Sync + 'a,
    ) -> impl Iterator<Item = Result<(Inputs, Piece), E>> + 'a {
        let piece = move |part: &P| {
            let inputs = inputs(part);
            let piece = self.sink.piece(self.path, &inputs).map_or_else(|| make(part), Ok)?;
            Ok((inputs, piece))
        };
        parts.chunks(AT_A_TIME).flat_map(move |some| some.par_iter().map(&piece).collect::<Vec<_>>())
    }
}

/// A file that comes in pieces: where each stands is noted.
pub struct InPieces<'a, W> {
    /// What stands of it.
    pub known: Standing<'a>,
    out: W,
    at: u64,
    placed: Vec<(Inputs, Place)>,
}

impl<'a, W: Write> InPieces<'a, W> {
    /// Begins a file that goes to `out`.
    pub fn begin(known: Standing<'a>, out: W) -> Self {
        Self { known, out, at: 0, placed: Vec::new() }
    }

    /// Writes a piece that is made of `inputs`.
    ///
    /// # Errors
    /// What `out` says.
    pub fn write_piece(&mut self, inputs: Inputs, piece: &Piece) -> io::Result<()> {
        self.note(inputs, Place { at: self.at, sum: piece.sum, content: piece.content });
        self.write_all(&piece.bytes)
    }

    /// Notes where a piece stands that is made of `inputs`.
    pub fn note(&mut self, inputs: Inputs, place: Place) {
        self.placed.push((inputs, place));
    }

    /// The file is whole; gives back where it went, and how many bytes it has.
    pub fn finish(self) -> (W, u64) {
        if !self.placed.is_empty() {
            self.known.sink.note_pieces(self.known.path, self.placed);
        }
        (self.out, self.at)
    }
}

impl<W: Write> Write for InPieces<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.at += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    /// Where a piece stands of one part.
    struct Known(Inputs);

    impl Sink for Known {
        fn open<'a>(&'a self, _: &str) -> Box<dyn Write + Send + 'a> {
            Box::new(Vec::new())
        }

        fn put(&self, _: crate::render::Artifact) {}

        fn piece(&self, path: &str, inputs: &Inputs) -> Option<Piece> {
            (path == "a.csv" && *inputs == self.0).then(|| Piece::plain(b"as it stands".to_vec()))
        }
    }

    #[test]
    fn a_piece_that_stands_is_not_made() {
        let (sink, parts) = (Known(Inputs::of(&7)), Vec::from_iter(5..10));
        let told = |path| -> Vec<String> {
            let make = |part: &i32| Ok::<_, Infallible>(Piece::plain(part.to_string().into_bytes()));
            let pieces = Standing { path, sink: &sink }.pieces(&parts, Inputs::of, make);
            pieces.flatten().map(|(_, piece)| String::from_utf8(piece.bytes).unwrap()).collect()
        };
        assert_eq!(told("a.csv"), ["5", "6", "as it stands", "8", "9"]);
        assert_eq!(told("b.csv"), ["5", "6", "7", "8", "9"]);
    }
}
