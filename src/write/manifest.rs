//! The manifest: names of the files that we made, one a line, beside the folder that holds them.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::WriteError;

/// Where the manifest of a folder lies.
pub fn manifest_path(output: &Path, name: &str) -> PathBuf {
    output.join(format!(".{name}.manifest"))
}

/// Reads a manifest; none is an empty one.
///
/// # Errors
/// What kept it from being read.
pub fn read_manifest(path: &Path) -> Result<BTreeSet<String>, WriteError> {
    match fs::read_to_string(path) {
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
    if fs::read(path).is_ok_and(|standing| standing == text.as_bytes()) {
        return Ok(());
    }
    let beside = path.with_extension("manifest-new");
    fs::write(&beside, text).map_err(WriteError::failed(&beside))?;
    fs::rename(&beside, path).map_err(WriteError::failed(path))
}
