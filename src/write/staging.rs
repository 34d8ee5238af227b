//! Clearing staging folders.

use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::WriteError;

/// Removes a staging folder, or one that was replaced.
///
/// # Errors
/// What kept it from being removed.
pub fn clear(folder: &Path) -> Result<(), WriteError> {
    match remove(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(WriteError::failed(folder)(error)),
        _ => Ok(()),
    }
}

/// Its contents are removed on all cores: freeing large files takes as long as freeing thousands of small ones.
fn remove(folder: &Path) -> io::Result<()> {
    // What a link points at is not ours.
    if fs::symlink_metadata(folder)?.is_dir() {
        let inside: Vec<DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
        inside.par_iter().with_max_len(1).try_for_each(remove_entry)?;
    }
    fs::remove_dir_all(folder)
}

fn remove_entry(entry: &DirEntry) -> io::Result<()> {
    if entry.file_type()?.is_dir() { fs::remove_dir_all(entry.path()) } else { fs::remove_file(entry.path()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_with_all_that_is_in_it() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join(".site.new");
        fs::create_dir_all(folder.join("a/b")).unwrap();
        fs::write(folder.join("a/b/c.html"), "c").unwrap();
        fs::write(folder.join("index.html"), "i").unwrap();
        clear(&folder).unwrap();
        assert!(!folder.exists());
        clear(&folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn what_links_point_at_stays() {
        let home = tempfile::tempdir().unwrap();
        let (folder, other) = (home.path().join(".site.new"), home.path().join("other"));
        fs::create_dir(&other).unwrap();
        fs::write(other.join("a.txt"), "a").unwrap();
        std::os::unix::fs::symlink(&other, &folder).unwrap();
        clear(&folder).unwrap();
        fs::create_dir(&folder).unwrap();
        std::os::unix::fs::symlink(&other, folder.join("inside")).unwrap();
        clear(&folder).unwrap();
        assert!(fs::symlink_metadata(&folder).is_err() && other.join("a.txt").exists());
    }
}
