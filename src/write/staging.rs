//! The folder to be, built beside the one that stands: unchanged files are the same files, others are new ones.

use std::fs::{self, File, FileTimes};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::WriteError;
use crate::render::Artifact;

/// Puts a file into `staging`, the same file as in `standing` where it has not changed; tells whether it is a new one.
///
/// # Errors
/// What kept it from being written.
pub fn stage(artifact: &Artifact, standing: &Path, staging: &Path) -> Result<bool, WriteError> {
    let to = staging.join(&artifact.path);
    let from = standing.join(&artifact.path);
    if is_same(&from, &artifact.bytes) {
        take_over(&from, &to).map_err(WriteError::failed(&to))?;
        return Ok(false);
    }
    write_new(&to, &artifact.bytes).map_err(WriteError::failed(&to))?;
    Ok(true)
}

/// Only a plain file counts as unchanged: what a link points at is not ours.
fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let plain = fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
    plain && fs::read(path).is_ok_and(|found| found == bytes)
}

/// A hard link keeps the file and its time; where the file system has none, a copy with the same time does.
fn take_over(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    let modified = fs::metadata(from)?.modified()?;
    fs::copy(from, to)?;
    File::options().write(true).open(to)?.set_times(FileTimes::new().set_modified(modified))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(bytes)
}

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
