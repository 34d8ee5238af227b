//! What renderers make: files to be, as values, or piece by piece where a plan can make them large, so that memory does not grow
//! with the site.

use std::io::{self, Write};
use std::mem::take;
use std::sync::{Mutex, PoisonError};

use super::{Inputs, Piece, Place};

/// One file to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Path inside its folder of output, with `/` between its parts.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Artifact {
    /// A text file.
    pub fn text(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), bytes: text.into_bytes() }
    }
}

/// Takes files as they are made, from several threads at once and in no order. What goes wrong with one is told at the end, by
/// whoever made the sink: here every write succeeds.
pub trait Sink: Sync {
    /// Takes the file at `path` piece by piece. It is whole when the writer is let go; who cannot finish it makes nothing of the
    /// folder.
    fn open<'a>(&'a self, path: &str) -> Box<dyn Write + Send + 'a>;

    /// The same of a file that is made of `inputs`; `None` where it stands already, made of the same, and was taken over.
    fn open_unless_made<'a>(&'a self, path: &str, _inputs: &Inputs) -> Option<Box<dyn Write + Send + 'a>> {
        Some(self.open(path))
    }

    /// The piece of the file at `path` that is made of `inputs`, where one stands.
    fn piece(&self, _path: &str, _inputs: &Inputs) -> Option<Piece> {
        None
    }

    /// Notes where pieces stand in the file at `path` that was taken, for the next program.
    fn note_pieces(&self, _path: &str, _pieces: Vec<(Inputs, Place)>) {}

    /// Takes a file that is made.
    fn put(&self, artifact: Artifact) {
        // A sink keeps what goes wrong to itself.
        let _ = self.open(&artifact.path).write_all(&artifact.bytes);
    }
}

/// Keeps all artifacts, for those who need them together.
#[derive(Debug, Default)]
pub struct Collected(Mutex<Vec<Artifact>>);

impl Collected {
    /// All of them, in the order of their paths.
    pub fn into_artifacts(self) -> Vec<Artifact> {
        let mut artifacts = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        artifacts.sort_by(|left, right| left.path.cmp(&right.path));
        artifacts
    }

    fn take(&self, artifact: Artifact) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(artifact);
    }
}

impl Sink for Collected {
    fn open<'a>(&'a self, path: &str) -> Box<dyn Write + Send + 'a> {
        Box::new(Growing { all: self, artifact: Artifact { path: path.to_owned(), bytes: Vec::new() } })
    }

    fn put(&self, artifact: Artifact) {
        self.take(artifact);
    }
}

/// An artifact that is being made.
struct Growing<'a> {
    all: &'a Collected,
    artifact: Artifact,
}

impl Write for Growing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.artifact.bytes.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Growing<'_> {
    fn drop(&mut self) {
        let artifact = Artifact { path: take(&mut self.artifact.path), bytes: take(&mut self.artifact.bytes) };
        self.all.take(artifact);
    }
}

/// Why something could not be made: most often a mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderError {
    /// The page that was being made; empty while the theme was being read.
    pub page: String,
    /// What is wrong and where, as the template engine tells it.
    pub detail: String,
}
