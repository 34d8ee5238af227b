//! Atomic replacement of a folder by another.

use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` in the place of `existing`, in one step where the system can; what existed is then at `new`.
///
/// # Errors
/// What the system says; `existing` is then as it was.
pub fn exchange(new: &Path, existing: &Path) -> io::Result<()> {
    if !existing.exists() {
        return fs::rename(new, existing);
    }
    swap(new, existing).or_else(|_| in_two_steps(new, existing))
}

#[cfg(target_os = "linux")]
fn swap(new: &Path, existing: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, existing, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Where a folder is between the two steps.
fn aside(existing: &Path) -> std::path::PathBuf {
    let mut name = existing.file_name().unwrap_or_default().to_owned();
    name.push(".old");
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    existing.with_file_name(hidden)
}

fn in_two_steps(new: &Path, existing: &Path) -> io::Result<()> {
    let aside = aside(existing);
    fs::rename(existing, &aside)?;
    match fs::rename(new, existing) {
        Ok(()) => fs::rename(&aside, new),
        Err(error) => {
            fs::rename(&aside, existing)?;
            Err(error)
        }
    }
}

/// Recovers from two steps that were cut off between: what was moved aside goes back if nothing has taken its place.
///
/// # Errors
/// What the system says.
pub fn recover(existing: &Path) -> io::Result<()> {
    let aside = aside(existing);
    if aside.exists() && !existing.exists() {
        return fs::rename(aside, existing);
    }
    if aside.exists() { fs::remove_dir_all(aside) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_folders() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let (new, existing) = (home.path().join(".site.new"), home.path().join("site"));
        for (folder, text) in [(&new, "new"), (&existing, "old")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("index.html"), text).unwrap();
        }
        (home, new, existing)
    }

    #[test]
    fn both_ways_put_the_new_folder_in_place() {
        for way in [exchange, in_two_steps] {
            let (_home, new, existing) = two_folders();
            way(&new, &existing).unwrap();
            assert_eq!(fs::read_to_string(existing.join("index.html")).unwrap(), "new");
            assert_eq!(fs::read_to_string(new.join("index.html")).unwrap(), "old");
        }
    }

    #[test]
    fn two_steps_cut_off_between_are_recovered() {
        let (_home, _new, existing) = two_folders();
        fs::rename(&existing, aside(&existing)).unwrap();
        recover(&existing).unwrap();
        assert_eq!(fs::read_to_string(existing.join("index.html")).unwrap(), "old");
    }
}
