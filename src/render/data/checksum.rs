//! Data files written to a sink: the data package quotes the size and checksum of each, which are taken while it is written.

use std::io::{self, Write};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::render::{Artifact, Sink};

/// What the data package says of a file.
#[derive(Debug, Clone)]
pub struct DataFileSummary {
    /// Its path from the site's first folder.
    pub path: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Their SHA-256, in hexadecimal.
    pub checksum: String,
}

/// Writes a file that is in memory.
pub fn write_artifact(file: Artifact, sink: &dyn Sink) -> DataFileSummary {
    write_file(&file.path, sink, |out| out.write_all(&file.bytes))
}

/// Writes a file as `fill` makes it, so that it is never whole in memory.
pub fn write_file(path: &str, sink: &dyn Sink, fill: impl FnOnce(&mut ChecksumWriter) -> io::Result<()>) -> DataFileSummary {
    let mut out = ChecksumWriter { out: sink.open(path), sha256: Sha256::new(), bytes: 0 };
    // A sink keeps what goes wrong to itself.
    let _ = fill(&mut out);
    let checksum = HEXLOWER.encode(&out.sha256.finalize());
    DataFileSummary { path: path.to_owned(), bytes: out.bytes, checksum }
}

/// Counts and hashes the bytes that go through it.
pub struct ChecksumWriter<'a> {
    out: Box<dyn Write + Send + 'a>,
    sha256: Sha256,
    bytes: u64,
}

impl Write for ChecksumWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.sha256.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
