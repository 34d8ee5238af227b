//! Files in a folder of output that we did not make: refused, never deleted.

use std::path::Path;

use walkdir::WalkDir;

use super::WriteError;
use crate::cache::Manifest;
use crate::relative_path::path_inside;

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
        let name = path_inside(existing, entry.path());
        let is_first = foreign.as_ref().is_none_or(|first| name < *first);
        if !entry.file_type().is_dir() && is_first && !ours.contains(&name) {
            foreign = Some(name);
        }
    }
    foreign.map_or(Ok(()), |file| Err(WriteError::Foreign { folder: existing.to_path_buf(), file }))
}
