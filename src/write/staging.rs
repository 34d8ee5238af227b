//! The folder to be, built beside the one that stands.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::WriteError;

/// Takes away a folder that an earlier build left beside the output.
///
/// # Errors
/// What kept it from being taken away.
pub fn clear(folder: &Path) -> Result<(), WriteError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(WriteError::failed(folder)(error)),
        _ => Ok(()),
    }
}
