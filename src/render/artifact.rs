//! What renderers make: files to be, as values.

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

/// Why something could not be made: most often a mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderError {
    /// The page that was being made; empty while the theme was being read.
    pub page: String,
    /// What is wrong and where, as the template engine tells it.
    pub detail: String,
}
