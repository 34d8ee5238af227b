//! The folder of yearly archives: which years stand there, which name comes next. Nothing in it is ever overwritten.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::contents::Contents;
use super::digest::sha512;
use super::draft::Draft;
use super::zip::{Source, write_zip};
use crate::write::WriteError;
use crate::write::lock::{OutputLock, claim};
use crate::write::staging::clear;

/// One archive of a year: `2024`, or `2024-r2` and on for its corrections.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    /// The year.
    pub year: i32,
    /// 1 for the first, then 2 and on.
    pub revision: u32,
}

impl Edition {
    /// Its name, which is also that of its folder.
    pub fn name(&self) -> String {
        if self.revision == 1 { format!("{:04}", self.year) } else { format!("{:04}-r{}", self.year, self.revision) }
    }

    fn of_name(name: &str) -> Option<Self> {
        let (year, revision) = name.split_once("-r").map_or((name, Some(1)), |(year, told)| (year, told.parse().ok()));
        let edition = Self { year: year.parse().ok()?, revision: revision? };
        (edition.name() == name).then_some(edition)
    }
}

/// Where the archives of an output folder lie.
pub fn archive_folder(output: &Path) -> PathBuf {
    output.join("archive")
}

/// Editions that stand, in order: as a folder, as a zip alone, or as both.
///
/// # Errors
/// What the system says; a folder that is not there is empty.
pub fn editions(output: &Path) -> Result<Vec<Edition>, WriteError> {
    let folder = archive_folder(output);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(WriteError::failed(&folder))?,
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut editions: Vec<_> = names.filter_map(|name| Edition::of_name(name.strip_suffix(".zip").unwrap_or(&name))).collect();
    editions.sort();
    editions.dedup();
    Ok(editions)
}

/// The archives, held by one command at a time.
#[derive(Debug)]
pub struct Archive {
    folder: PathBuf,
    editions: Vec<Edition>,
    _lock: OutputLock,
}

impl Archive {
    /// Takes hold of the archives of an output folder, and clears what a snapshot that was cut off left there.
    ///
    /// # Errors
    /// Another command at work, a file in the folder's place, a failing machine.
    pub fn open(output: &Path) -> Result<Self, WriteError> {
        let folder = archive_folder(output);
        if fs::symlink_metadata(&folder).is_ok() && !folder.is_dir() {
            return Err(WriteError::NotAFolder(folder));
        }
        fs::create_dir_all(&folder).map_err(WriteError::failed(&folder))?;
        let lock = claim(output)?;
        clear_left_overs(&folder)?;
        Ok(Self { editions: editions(output)?, folder, _lock: lock })
    }

    /// The last edition of a year that stands.
    pub fn last(&self, year: i32) -> Option<&Edition> {
        self.editions.iter().rfind(|edition| edition.year == year)
    }

    /// The edition that comes next for a year.
    pub fn next(&self, year: i32) -> Edition {
        Edition { year, revision: self.last(year).map_or(1, |last| last.revision + 1) }
    }

    /// Where the folder of an edition is.
    pub fn path(&self, edition: &Edition) -> PathBuf {
        self.folder.join(edition.name())
    }

    /// The fingerprint of an edition, from its folder or, where there is none, its zip; `None` where it has none.
    ///
    /// # Errors
    /// What the system says.
    pub fn fingerprint(&self, edition: &Edition) -> Result<Option<String>, WriteError> {
        let folder = self.path(edition);
        let path = if folder.is_dir() { folder } else { self.zip_path(edition) };
        fingerprint(&path).map_err(WriteError::failed(&path))
    }

    /// Begins an edition, beside where it will stand.
    ///
    /// # Errors
    /// The edition stands already; a failing machine.
    pub fn draft(&self, edition: &Edition) -> Result<Draft<'_>, WriteError> {
        let path = self.path(edition);
        if self.editions.contains(edition) || fs::symlink_metadata(&path).is_ok() {
            return Err(WriteError::Exists(path));
        }
        Draft::begin(self, edition.clone())
    }

    /// Where an edition is made: a name that no edition has, so that it can be cleared.
    pub(super) fn staging(&self, edition: &Edition) -> PathBuf {
        self.folder.join(format!(".{}.new", edition.name()))
    }

    fn zip_path(&self, edition: &Edition) -> PathBuf {
        self.folder.join(format!("{}.zip", edition.name()))
    }

    /// Whether a folder stands without its zip: a snapshot was cut off between the two, or the zip was taken away.
    pub fn lacks_zip(&self, edition: &Edition) -> bool {
        self.path(edition).is_dir() && !self.zip_path(edition).exists()
    }

    /// Makes the zip of an edition out of its folder, whole or not at all.
    ///
    /// # Errors
    /// What the system says.
    pub fn write_zip(&self, edition: &Edition) -> Result<PathBuf, WriteError> {
        let zip = self.zip_path(edition);
        let staging = self.folder.join(format!(".{}.zip.new", edition.name()));
        pack(&self.path(edition), &staging).map_err(WriteError::failed(&staging))?;
        fs::rename(&staging, &zip).map_err(WriteError::failed(&zip))?;
        super::sync::folder(&self.folder).map_err(WriteError::failed(&self.folder))?;
        Ok(zip)
    }
}

/// The fingerprint of the bag at `path`, a folder or a zip: SHA-512 of its tag manifest. The bag is not verified.
///
/// # Errors
/// What the system says.
pub fn fingerprint(path: &Path) -> io::Result<Option<String>> {
    let tagmanifest = Contents::of(path)?.small("tagmanifest-sha512.txt", 64 << 20)?;
    Ok(tagmanifest.map(|bytes| sha512(&bytes)))
}

fn pack(bag: &Path, to: &Path) -> io::Result<()> {
    let contents = Contents::of(bag)?;
    let sources = contents.files.iter().map(|(path, held)| Source {
        name: format!("{}/{path}", contents.name),
        bytes: held.bytes,
        open: Box::new(|| contents.open(held)),
    });
    let mut file = io::BufWriter::with_capacity(super::digest::BLOCK, fs::File::create(to)?);
    write_zip(&mut file, sources.collect())?;
    file.into_inner()?.sync_all()
}

fn clear_left_overs(folder: &Path) -> Result<(), WriteError> {
    let entries = fs::read_dir(folder).map_err(WriteError::failed(folder))?;
    for entry in entries {
        let path = entry.map_err(WriteError::failed(folder))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_prefix('.')?.strip_suffix(".new"));
        let of_edition = name.is_some_and(|name| Edition::of_name(name.strip_suffix(".zip").unwrap_or(name)).is_some());
        if of_edition && path.is_dir() {
            clear(&path)?;
        } else if of_edition {
            fs::remove_file(&path).map_err(WriteError::failed(&path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_editions() {
        let told = |name: &str| Edition::of_name(name).map(|edition| (edition.year, edition.revision));
        assert_eq!(told("2024"), Some((2024, 1)));
        assert_eq!(told("2024-r2"), Some((2024, 2)));
        for name in ["24", "2024-r1", "2024-r02", "2024-r", "2024-rr2", "ghi-chu", "2024.old"] {
            assert_eq!(told(name), None, "{name}");
        }
    }
}
