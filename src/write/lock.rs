//! One build at a time: lock files beside the output, freed by the system when the process ends, however it ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;

use super::WriteError;

/// Held while output is put in place.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Claims an output folder, which is made where it is missing, for a whole build: all of its folders come from one build, and a
/// second one is told before it has done its work.
///
/// # Errors
/// [`WriteError::Busy`] where another build has claimed it, a file in its place, or a failing machine.
pub fn claim(output: &Path) -> Result<Lock, WriteError> {
    if let Some(file) = output.ancestors().find(|place| fs::symlink_metadata(place).is_ok() && !place.is_dir()) {
        return Err(WriteError::NotAFolder(file.to_path_buf()));
    }
    fs::create_dir_all(output).map_err(WriteError::failed(output))?;
    take(output, ".tiendo.build.lock")
}

/// Takes the lock of an output folder while something is put in place there.
///
/// # Errors
/// [`WriteError::Busy`] where another build holds it.
pub fn lock(output: &Path) -> Result<Lock, WriteError> {
    take(output, ".tiendo.lock")
}

fn take(output: &Path, name: &str) -> Result<Lock, WriteError> {
    let path = output.join(name);
    // To read as well: a pipe in its place would else be waited for.
    let file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path);
    let file = file.map_err(WriteError::failed(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(WriteError::Busy(output.to_path_buf())),
        Err(TryLockError::Error(detail)) => Err(WriteError::Failed { path, detail }),
    }
}
