//! One build at a time: a lock file beside the output, freed by the system when the process ends, however it ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::WriteError;

/// Held while output is put in place.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock of an output folder.
///
/// # Errors
/// [`WriteError::Busy`] where another build holds it.
pub fn lock(output: &Path) -> Result<Lock, WriteError> {
    let path = output.join(".tiendo.lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(WriteError::failed(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(WriteError::Busy(output.to_path_buf())),
        Err(TryLockError::Error(detail)) => Err(WriteError::Failed { path, detail }),
    }
}
