//! Data files on their way: what the description says of each is counted while it goes by, and of one that comes in pieces it is
//! noted where they stand.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::runs::Standing;
use crate::render::{Artifact, Inputs, Piece, Place, Sink};

/// What is said of a file once it has gone its way.
#[derive(Debug, Clone)]
pub struct Described {
    /// Its path from the site's first folder.
    pub path: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Their SHA-256, in hexadecimal.
    pub sum: String,
}

impl Described {
    /// Hands a file on and keeps what is to be said of it.
    pub fn put(file: Artifact, sink: &dyn Sink) -> Self {
        Self::pour(&file.path, sink, |out| out.write_all(&file.bytes))
    }

    /// Hands a file on as `fill` writes it, and keeps what is to be said of it.
    pub fn pour(path: &str, sink: &dyn Sink, fill: impl FnOnce(&mut Pouring) -> io::Result<()>) -> Self {
        let (known, out) = (Standing { path, sink }, sink.open(path));
        let mut pouring = Pouring { known, out, bytes: 0, sum: Sha256::new(), placed: Vec::new() };
        // A sink keeps what goes wrong to itself.
        let _ = fill(&mut pouring);
        let Pouring { out, bytes, sum, placed, .. } = pouring;
        drop(out);
        if !placed.is_empty() {
            sink.note_pieces(path, placed);
        }
        Self { path: path.to_owned(), bytes, sum: sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect() }
    }
}

/// A file on its way.
pub struct Pouring<'a> {
    /// What stands of it.
    pub known: Standing<'a>,
    out: Box<dyn Write + Send + 'a>,
    bytes: u64,
    sum: Sha256,
    placed: Vec<(Inputs, Place)>,
}

impl Pouring<'_> {
    /// Writes a piece that is made of `inputs`.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write_piece(&mut self, inputs: Inputs, piece: &Piece) -> io::Result<()> {
        self.note(inputs, Place { at: self.bytes, sum: piece.sum, content: piece.content });
        self.write_all(&piece.bytes)
    }

    /// Notes a piece that was written.
    pub fn note(&mut self, inputs: Inputs, place: Place) {
        self.placed.push((inputs, place));
    }
}

impl Write for Pouring<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.bytes += taken as u64;
        self.sum.update(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
