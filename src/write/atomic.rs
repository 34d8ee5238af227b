//! Atomic replacement of single files: written beside, then renamed into place.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::WriteError;
use crate::cache::read_existing;
use crate::render::Artifact;

/// Writes files one by one, each atomically, beside whatever else the folder holds.
///
/// # Errors
/// The first file that could not be written.
pub fn write_files(folder: &Path, files: &[Artifact]) -> Result<(), WriteError> {
    if fs::symlink_metadata(folder).is_ok() && !folder.is_dir() {
        return Err(WriteError::NotAFolder(folder.to_path_buf()));
    }
    fs::create_dir_all(folder).map_err(WriteError::failed(folder))?;
    files.iter().try_for_each(|file| write_atomically(&folder.join(&file.path), &file.bytes))
}

/// Writes one file, whole or not at all; one that already holds these bytes is not touched.
///
/// # Errors
/// What kept it from being written.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    remove_partial(path)?;
    if read_existing(path).is_ok_and(|existing| existing == bytes) {
        return Ok(());
    }
    let partial = partial_path(path);
    let written = File::create(&partial).and_then(|mut file| file.write_all(bytes));
    written.map_err(WriteError::failed(&partial))?;
    fs::rename(&partial, path).map_err(WriteError::failed(path))
}

/// Removes what a program that was cut off left of a file.
fn remove_partial(path: &Path) -> Result<(), WriteError> {
    let partial = partial_path(path);
    match fs::remove_file(&partial) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(WriteError::failed(partial)(error)),
        _ => Ok(()),
    }
}

/// Where a file lies until it is whole.
fn partial_path(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{}.new", name.trim_start_matches('.')))
}
