//! The manifest: names of the files that we made, one a line, beside the folder that holds them.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::WriteError;
use super::kept::write_whole;
use super::standing::read_standing;

/// Where the manifest of a folder lies.
pub fn manifest_path(output: &Path, name: &str) -> PathBuf {
    output.join(format!(".{name}.manifest"))
}

/// Reads a manifest; none is an empty one.
///
/// # Errors
/// What kept it from being read.
pub fn read_manifest(path: &Path) -> Result<BTreeSet<String>, WriteError> {
    match read_standing(path).and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other)) {
        Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(error) => Err(WriteError::failed(path)(error)),
    }
}

/// Writes a manifest, whole or not at all.
///
/// # Errors
/// What kept it from being written.
pub fn write_manifest(path: &Path, names: &BTreeSet<String>) -> Result<(), WriteError> {
    let text: String = names.iter().flat_map(|name| [name.as_str(), "\n"]).collect();
    write_whole(path, text.as_bytes())
}
