//! Data files on their way: what the description says of each is counted while it goes by.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use crate::render::{Artifact, InPieces, Sink, Standing};

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
        let summed = Summed { out: sink.open(path), sum: Sha256::new() };
        let mut pouring = InPieces::begin(Standing { path, sink }, summed);
        // A sink keeps what goes wrong to itself.
        let _ = fill(&mut pouring);
        let (Summed { sum, .. }, bytes) = pouring.finish();
        Self { path: path.to_owned(), bytes, sum: sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect() }
    }
}

/// A file on its way.
pub type Pouring<'a> = InPieces<'a, Summed<'a>>;

/// Sums what goes through.
pub struct Summed<'a> {
    out: Box<dyn Write + Send + 'a>,
    sum: Sha256,
}

impl Write for Summed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.sum.update(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
