//! What renderers make: files to be, as values, handed on one by one so that memory does not grow with the site.

use std::sync::{Mutex, PoisonError};

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

/// Takes artifacts as they are made, from several threads at once and in no order.
pub trait Sink: Sync {
    /// Takes one. What goes wrong with it is told at the end, by whoever made the sink.
    fn put(&self, artifact: Artifact);
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
}

impl Sink for Collected {
    fn put(&self, artifact: Artifact) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(artifact);
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
