//! One program at a time: a lock file in the output, freed by the system when the process ends, however it ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::WriteError;

/// Held while output is being built: all of its folders come from one build, and a second one is refused before it has done its
/// work.
#[derive(Debug)]
pub struct OutputLock {
    output: PathBuf,
    _file: File,
}

impl OutputLock {
    /// The folder that is locked.
    pub fn output(&self) -> &Path {
        &self.output
    }
}

/// Locks an output folder, which is created where it is missing.
///
/// # Errors
/// [`WriteError::Busy`] where another program has locked it, a file in its place, or a failing machine.
pub fn claim(output: &Path) -> Result<OutputLock, WriteError> {
    if let Some(file) = output.ancestors().find(|place| fs::symlink_metadata(place).is_ok() && !place.is_dir()) {
        return Err(WriteError::NotAFolder(file.to_path_buf()));
    }
    fs::create_dir_all(output).map_err(WriteError::failed(output))?;
    let path = output.join(".tiendo.lock");
    // To read as well: a pipe in its place would else be waited for.
    let file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path);
    let file = file.map_err(WriteError::failed(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(OutputLock { output: output.to_path_buf(), _file: file }),
        Err(TryLockError::WouldBlock) => Err(WriteError::Busy(output.to_path_buf())),
        Err(TryLockError::Error(detail)) => Err(WriteError::Failed { path, detail }),
    }
}
