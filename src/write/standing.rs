//! What stands where a file of ours goes. Somebody may have put anything there.

use std::fs;
use std::io;
use std::path::Path;

/// The bytes of a plain file. Of a pipe or a device none are waited for.
///
/// # Errors
/// What the system says, or that it is no plain file.
pub fn read_standing(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.is_file() {
        fs::read(path)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "no ordinary file"))
    }
}
