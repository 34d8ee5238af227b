//! Files in a folder of output that we did not make: refused, never deleted.

use std::path::{MAIN_SEPARATOR, Path};

use walkdir::WalkDir;

use super::WriteError;
use crate::cache::Manifest;

/// Refuses a folder that holds a file which `ours` does not name.
///
/// # Errors
/// The first such file in the order of names.
pub fn refuse_foreign(existing: &Path, ours: &Manifest) -> Result<(), WriteError> {
    if !existing.exists() {
        return Ok(());
    }
    let mut foreign: Option<String> = None;
    for entry in WalkDir::new(existing) {
        let entry = entry.map_err(|error| WriteError::failed(existing)(error.into()))?;
        let name = inside(existing, entry.path());
        let is_first = foreign.as_ref().is_none_or(|first| name < *first);
        if !entry.file_type().is_dir() && is_first && !ours.contains(&name) {
            foreign = Some(name);
        }
    }
    foreign.map_or(Ok(()), |file| Err(WriteError::Foreign { folder: existing.to_path_buf(), file }))
}

/// The path of a file inside the folder that was walked, `/` between its parts.
fn inside(folder: &Path, path: &Path) -> String {
    let below = || path.to_str()?.strip_prefix(folder.to_str()?)?.strip_prefix(MAIN_SEPARATOR);
    // Of thousands of files it takes long to look at each part of each path.
    let name = below().map_or_else(|| path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned(), str::to_owned);
    if MAIN_SEPARATOR == '/' { name } else { name.replace(MAIN_SEPARATOR, "/") }
}
