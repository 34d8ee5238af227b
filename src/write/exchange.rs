//! Putting a folder in the place of another.

use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` in the place of `standing`, in one step where the system can; what stood is then at `new`.
///
/// # Errors
/// What the system says; `standing` is then as it was.
pub fn exchange(new: &Path, standing: &Path) -> io::Result<()> {
    if !standing.exists() {
        return fs::rename(new, standing);
    }
    swap(new, standing).or_else(|_| in_two_steps(new, standing))
}

#[cfg(target_os = "linux")]
fn swap(new: &Path, standing: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, standing, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn swap(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Where a folder waits between the two steps.
fn aside(standing: &Path) -> std::path::PathBuf {
    let mut name = standing.file_name().unwrap_or_default().to_owned();
    name.push(".old");
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    standing.with_file_name(hidden)
}

fn in_two_steps(new: &Path, standing: &Path) -> io::Result<()> {
    let aside = aside(standing);
    fs::rename(standing, &aside)?;
    match fs::rename(new, standing) {
        Ok(()) => fs::rename(&aside, new),
        Err(error) => {
            fs::rename(&aside, standing)?;
            Err(error)
        }
    }
}

/// Finishes two steps that were cut off between: what waits aside goes back if nothing has taken its place.
///
/// # Errors
/// What the system says.
pub fn mend(standing: &Path) -> io::Result<()> {
    let aside = aside(standing);
    if aside.exists() && !standing.exists() {
        return fs::rename(aside, standing);
    }
    if aside.exists() { fs::remove_dir_all(aside) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_folders() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let (new, standing) = (home.path().join(".site.new"), home.path().join("site"));
        for (folder, text) in [(&new, "new"), (&standing, "old")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("index.html"), text).unwrap();
        }
        (home, new, standing)
    }

    #[test]
    fn both_ways_put_the_new_folder_in_place() {
        for way in [exchange, in_two_steps] {
            let (_home, new, standing) = two_folders();
            way(&new, &standing).unwrap();
            assert_eq!(fs::read_to_string(standing.join("index.html")).unwrap(), "new");
            assert_eq!(fs::read_to_string(new.join("index.html")).unwrap(), "old");
        }
    }

    #[test]
    fn two_steps_cut_off_between_are_finished() {
        let (_home, _new, standing) = two_folders();
        fs::rename(&standing, aside(&standing)).unwrap();
        mend(&standing).unwrap();
        assert_eq!(fs::read_to_string(standing.join("index.html")).unwrap(), "old");
    }
}
