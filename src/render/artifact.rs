//! What renderers make: files as values, or bytes for a writer where a plan can make a file large, so that memory does not grow with
//! the site.

use std::io::{self, Write};
use std::mem::take;
use std::sync::{Mutex, PoisonError};

use crate::cache::CacheKey;

/// One rendered file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Path inside its folder of output, with `/` between its parts.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it was made of, where a later command may use it again.
    pub key: Option<CacheKey>,
}

impl Artifact {
    /// A file that is rendered anew each time.
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes, key: None }
    }

    /// A text file.
    pub fn text(path: impl Into<String>, text: String) -> Self {
        Self::new(path, text.into_bytes())
    }
}

/// Takes files as they are rendered, from several threads at once and in no order. Every write succeeds here: what goes wrong with one
/// is reported at the end by whoever made the sink.
pub trait Sink: Sync {
    /// A writer of the file at `path`. The file is whole when the writer is dropped.
    fn open<'a>(&'a self, path: &str) -> Box<dyn Write + Send + 'a>;

    /// Takes a whole file.
    fn put(&self, artifact: Artifact);
}

/// A sink that collects all artifacts in memory.
#[derive(Debug, Default)]
pub struct Collector(Mutex<Vec<Artifact>>);

impl Collector {
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

impl Sink for Collector {
    fn open<'a>(&'a self, path: &str) -> Box<dyn Write + Send + 'a> {
        Box::new(CollectedFile { all: self, artifact: Artifact::new(path, Vec::new()) })
    }

    fn put(&self, artifact: Artifact) {
        self.take(artifact);
    }
}

/// An artifact that is being written.
struct CollectedFile<'a> {
    all: &'a Collector,
    artifact: Artifact,
}

impl Write for CollectedFile<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.artifact.bytes.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for CollectedFile<'_> {
    fn drop(&mut self) {
        let artifact = Artifact::new(take(&mut self.artifact.path), take(&mut self.artifact.bytes));
        self.all.take(artifact);
    }
}

/// Why something could not be rendered: most often a mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderError {
    /// The page that was being rendered; empty while the theme was being read.
    pub page: String,
    /// What is wrong and where, as the template engine says it.
    pub detail: String,
}
