//! Onto the disk before the name is given: a machine that stops must find the archive whole or not there.

use std::io;
use std::path::Path;

/// Waits until everything below a folder is on the disk. One call for its whole file system, since thousands of files
/// one by one take thousands of turns of the disk.
///
/// # Errors
/// What the system says.
#[cfg(target_os = "linux")]
pub fn everything(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(std::fs::File::open(folder)?)?)
}

/// Waits until everything below a folder is on the disk, file by file.
///
/// # Errors
/// What the system says.
#[cfg(not(target_os = "linux"))]
pub fn everything(below: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(below).contents_first(true) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            folder(entry.path())?;
        } else {
            std::fs::File::options().write(true).open(entry.path())?.sync_all()?;
        }
    }
    Ok(())
}

/// Waits until the names in a folder are on the disk.
///
/// # Errors
/// What the system says.
#[cfg(unix)]
pub fn folder(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

/// Windows keeps names in its journal and opens no folder as a file.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn folder(_: &Path) -> io::Result<()> {
    Ok(())
}
