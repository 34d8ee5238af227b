//! The folder of yearly archives: which exist, and which id comes next. Nothing in it is ever overwritten.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::checksum::sha512;
use super::contents::BagContents;
use super::zip::{ZipSource, write_zip};
use crate::write::WriteError;
use crate::write::lock::{OutputLock, claim};
use crate::write::staging::clear;

/// Identifies one archive of a year: `2024`, or `2024-r2` and on for its corrections.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArchiveId {
    /// The year.
    pub year: i32,
    /// 1 for the first, then 2 and on.
    pub revision: u32,
}

impl ArchiveId {
    /// The name of its folder.
    pub fn name(&self) -> String {
        if self.revision == 1 { format!("{:04}", self.year) } else { format!("{:04}-r{}", self.year, self.revision) }
    }

    fn of_name(name: &str) -> Option<Self> {
        let (year, revision) = name.split_once("-r").map_or((name, Some(1)), |(year, revision)| (year, revision.parse().ok()));
        let id = Self { year: year.parse().ok()?, revision: revision? };
        (id.name() == name).then_some(id)
    }
}

/// Where the archives of an output folder lie.
pub fn archive_folder(output: &Path) -> PathBuf {
    output.join("archive")
}

/// The archives that exist, in order: as a folder, as a zip alone, or as both.
///
/// # Errors
/// What the system says; a folder that is not there is empty.
pub fn archive_ids(output: &Path) -> Result<Vec<ArchiveId>, WriteError> {
    let folder = archive_folder(output);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(WriteError::failed(&folder))?,
    };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut ids: Vec<_> = names.filter_map(|name| ArchiveId::of_name(name.strip_suffix(".zip").unwrap_or(&name))).collect();
    ids.sort();
    ids.dedup();
    Ok(ids)
}

/// The folder of archives, locked by one command at a time.
#[derive(Debug)]
pub struct Archive {
    folder: PathBuf,
    ids: Vec<ArchiveId>,
    _lock: OutputLock,
}

impl Archive {
    /// Locks the archives of an output folder, and clears what an interrupted snapshot left there.
    ///
    /// # Errors
    /// Another command holds the lock, a file is where the folder should be, or a failing machine.
    pub fn open(output: &Path) -> Result<Self, WriteError> {
        let folder = archive_folder(output);
        if fs::symlink_metadata(&folder).is_ok() && !folder.is_dir() {
            return Err(WriteError::NotAFolder(folder));
        }
        fs::create_dir_all(&folder).map_err(WriteError::failed(&folder))?;
        let lock = claim(output)?;
        clear_interrupted(&folder)?;
        Ok(Self { ids: archive_ids(output)?, folder, _lock: lock })
    }

    /// The latest existing archive of a year.
    pub fn last(&self, year: i32) -> Option<&ArchiveId> {
        self.ids.iter().rfind(|id| id.year == year)
    }

    /// The id that comes next for a year.
    pub fn next(&self, year: i32) -> ArchiveId {
        ArchiveId { year, revision: self.last(year).map_or(1, |last| last.revision + 1) }
    }

    /// The folder of an archive.
    pub fn path(&self, id: &ArchiveId) -> PathBuf {
        self.folder.join(id.name())
    }

    /// The fingerprint of an archive, from its folder or, where there is none, its zip; `None` where it has none.
    ///
    /// # Errors
    /// What the system says.
    pub fn fingerprint(&self, id: &ArchiveId) -> Result<Option<String>, WriteError> {
        let folder = self.path(id);
        let path = if folder.is_dir() { folder } else { self.zip_path(id) };
        fingerprint(&path).map_err(WriteError::failed(&path))
    }

    /// Whether an archive of that id exists, as a folder or as a zip.
    pub fn has(&self, id: &ArchiveId) -> bool {
        self.ids.contains(id) || fs::symlink_metadata(self.path(id)).is_ok()
    }

    /// The staging folder of an archive: a name that no archive has, so that it can be cleared.
    pub(super) fn staging(&self, id: &ArchiveId) -> PathBuf {
        self.folder.join(format!(".{}.new", id.name()))
    }

    fn zip_path(&self, id: &ArchiveId) -> PathBuf {
        self.folder.join(format!("{}.zip", id.name()))
    }

    /// Whether a folder exists without its zip: a snapshot was interrupted between the two, or the zip was removed.
    pub fn lacks_zip(&self, id: &ArchiveId) -> bool {
        self.path(id).is_dir() && !self.zip_path(id).exists()
    }

    /// Writes the zip of an archive from its folder, atomically.
    ///
    /// # Errors
    /// What the system says.
    pub fn write_zip(&self, id: &ArchiveId) -> Result<PathBuf, WriteError> {
        let zip = self.zip_path(id);
        let staging = self.folder.join(format!(".{}.zip.new", id.name()));
        pack(&self.path(id), &staging).map_err(WriteError::failed(&staging))?;
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
    let tagmanifest = BagContents::of(path)?.small("tagmanifest-sha512.txt", 64 << 20)?;
    Ok(tagmanifest.map(|bytes| sha512(&bytes)))
}

fn pack(bag: &Path, to: &Path) -> io::Result<()> {
    let contents = BagContents::of(bag)?;
    let sources = contents.files.iter().map(|(path, file)| ZipSource {
        name: format!("{}/{path}", contents.name),
        bytes: file.bytes,
        open: Box::new(|| contents.open(file)),
    });
    let mut file = io::BufWriter::with_capacity(super::checksum::BLOCK, fs::File::create(to)?);
    write_zip(&mut file, sources.collect())?;
    file.into_inner()?.sync_all()
}

fn clear_interrupted(folder: &Path) -> Result<(), WriteError> {
    let entries = fs::read_dir(folder).map_err(WriteError::failed(folder))?;
    for entry in entries {
        let path = entry.map_err(WriteError::failed(folder))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_prefix('.')?.strip_suffix(".new"));
        let is_ours = name.is_some_and(|name| ArchiveId::of_name(name.strip_suffix(".zip").unwrap_or(name)).is_some());
        if is_ours && path.is_dir() {
            clear(&path)?;
        } else if is_ours {
            fs::remove_file(&path).map_err(WriteError::failed(&path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_archive_ids() {
        let parsed = |name: &str| ArchiveId::of_name(name).map(|id| (id.year, id.revision));
        assert_eq!(parsed("2024"), Some((2024, 1)));
        assert_eq!(parsed("2024-r2"), Some((2024, 2)));
        for name in ["24", "2024-r1", "2024-r02", "2024-r", "2024-rr2", "ghi-chu", "2024.old"] {
            assert_eq!(parsed(name), None, "{name}");
        }
    }
}
