//! Flushes an archive to disk before it gets its name, so that after a crash it is there whole or not at all.

use std::io;
use std::path::Path;

/// Flushes everything below a folder to disk. One call for its whole file system, since thousands of files
/// one by one take thousands of flushes.
///
/// # Errors
/// What the system says.
#[cfg(target_os = "linux")]
pub fn everything(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(std::fs::File::open(folder)?)?)
}

/// Flushes everything below a folder to disk, file by file.
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

/// Flushes the names in a folder to disk.
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
