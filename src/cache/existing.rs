//! Reading a file of an earlier output. Somebody may have put anything in its place.

use std::fs;
use std::io;
use std::path::Path;

/// The bytes of a plain file. A pipe or a device is refused: to read it would wait for whoever writes to it.
///
/// # Errors
/// What the system says, or that it is no plain file.
pub fn read_existing(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.is_file() {
        fs::read(path)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "no ordinary file"))
    }
}
