//! A folder of output, staged beside the existing one.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::mem::take;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::WriteError;
use super::atomic::write_atomically;
use super::exchange::{exchange, recover};
use super::foreign::refuse_foreign;
use super::lock::OutputLock;
use super::retired::remove_retired_lists;
use super::staged_file::StagedFile;
use super::staging::clear;
use crate::cache::{CacheKey, Manifest, ManifestEntry};
use crate::render::{Artifact, Sink};

/// What putting a folder in place came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Files in the folder.
    pub files: usize,
    /// Files that were written; the others are as they were, time stamp included.
    pub changed: usize,
}

/// A folder that takes files from several threads at once, each to disk as it comes. Dropped before [`put_in_place`], it leaves
/// nothing.
#[derive(Debug)]
pub struct StagedFolder {
    existing: PathBuf,
    staging: PathBuf,
    manifest_path: PathBuf,
    /// What we put there before.
    ours: Manifest,
    staged: Mutex<Staged>,
    /// Whether the two folders are exchanged, so that what existed is now at `staging`.
    is_exchanged: AtomicBool,
}

/// What was staged so far.
#[derive(Debug, Default)]
struct Staged {
    /// Paths by how systems see them that ignore case.
    paths: BTreeMap<String, String>,
    collided: BTreeSet<String>,
    folders: HashSet<PathBuf>,
    changed: usize,
    entries: Vec<(String, ManifestEntry)>,
    failed: Option<WriteError>,
}

/// Where the manifest of the folder `name` of `output` lies.
pub fn manifest_path(output: &Path, name: &str) -> PathBuf {
    output.join(format!(".{name}.manifest"))
}

/// Exchanges staged folders with the existing ones: all or none.
///
/// # Errors
/// Two files of one name, the first file that could not be written, a file that someone put into an existing folder meanwhile, or
/// a failing machine; what existed is then as it was.
pub fn put_in_place(folders: Vec<StagedFolder>) -> Result<Vec<Written>, WriteError> {
    let ready = folders.iter().map(StagedFolder::close).collect::<Result<Vec<_>, _>>()?;
    for (at, (folder, closed)) in folders.iter().zip(&ready).enumerate() {
        if let Err(error) = folder.exchange(closed) {
            // Back to where each was; what already failed is what is reported.
            folders.iter().zip(&ready).take(at).for_each(|(done, closed)| drop(done.exchange_back(closed)));
            return Err(error);
        }
    }
    folders.iter().zip(&ready).try_for_each(|(folder, closed)| folder.confirm(closed))?;
    Ok(ready.into_iter().map(|closed| closed.written).collect())
}

/// A folder that has taken its last file.
struct Closed {
    manifest: Manifest,
    written: Written,
    /// Whether anything in it differs from the existing folder.
    is_changed: bool,
}

impl StagedFolder {
    /// Begins the folder `name` of the output that is locked.
    ///
    /// # Errors
    /// A foreign file in the existing folder, a file in its place, or a failing machine; what existed is as it was.
    pub fn begin(lock: &OutputLock, name: &str) -> Result<Self, WriteError> {
        let output = lock.output();
        let (existing, staging) = (output.join(name), output.join(format!(".{name}.new")));
        if fs::symlink_metadata(&existing).is_ok() && !existing.is_dir() {
            return Err(WriteError::NotAFolder(existing));
        }
        recover(&existing).map_err(WriteError::failed(&existing))?;
        let manifest_path = manifest_path(output, name);
        let ours = Manifest::read(&manifest_path).map_err(WriteError::failed(&manifest_path))?;
        refuse_foreign(&existing, &ours)?;
        clear(&staging)?;
        fs::create_dir(&staging).map_err(WriteError::failed(&staging))?;
        remove_retired_lists(output);
        Ok(Self { existing, staging, manifest_path, ours, staged: Mutex::default(), is_exchanged: AtomicBool::new(false) })
    }

    /// Takes no more files; tells what it came to.
    fn close(&self) -> Result<Closed, WriteError> {
        let staged = take(&mut *self.staged());
        if let Some(name) = staged.collided.into_iter().next() {
            return Err(WriteError::Collision(name));
        }
        if let Some(error) = staged.failed {
            return Err(error);
        }
        let manifest = Manifest::of(staged.entries);
        let names = |manifest: &Manifest| manifest.entries().map(|(path, _)| path.to_owned()).collect::<BTreeSet<_>>();
        let is_changed = staged.changed > 0 || names(&manifest) != names(&self.ours);
        Ok(Closed { written: Written { files: manifest.len(), changed: staged.changed }, manifest, is_changed })
    }

    /// Exchanges the folders and looks again for foreign files: what someone put into the existing folder while this one was being
    /// staged would be cleared with it.
    fn exchange(&self, closed: &Closed) -> Result<(), WriteError> {
        if !closed.is_changed {
            return Ok(());
        }
        // Whichever of the two folders is in place when we are cut off, the manifest names its files.
        self.write_manifest(&closed.manifest.union(&self.ours))?;
        self.exchange_folders(true)?;
        refuse_foreign(&self.staging, &self.ours).or_else(|found| {
            self.exchange_back(closed)?;
            Err(self.in_existing(found))
        })
    }

    fn exchange_back(&self, closed: &Closed) -> Result<(), WriteError> {
        if closed.is_changed {
            self.exchange_folders(false)?;
            self.write_manifest(&self.ours)?;
        }
        Ok(())
    }

    fn exchange_folders(&self, is_exchanged: bool) -> Result<(), WriteError> {
        exchange(&self.staging, &self.existing).map_err(WriteError::failed(&self.existing))?;
        self.is_exchanged.store(is_exchanged, Ordering::Relaxed);
        Ok(())
    }

    /// All folders are in place: the manifest names the files of this one alone, and what it replaced is cleared.
    fn confirm(&self, closed: &Closed) -> Result<(), WriteError> {
        self.write_manifest(&closed.manifest)?;
        clear(&self.staging)
    }

    fn write_manifest(&self, manifest: &Manifest) -> Result<(), WriteError> {
        write_atomically(&self.manifest_path, manifest.to_text().as_bytes())
    }

    /// The file was found where the folder lay for a moment; it is reported where the folder is.
    fn in_existing(&self, found: WriteError) -> WriteError {
        match found {
            WriteError::Foreign { file, .. } => WriteError::Foreign { folder: self.existing.clone(), file },
            other => other,
        }
    }

    /// A writer of the file at `path`, to be used again by `key`.
    fn writer(&self, path: &str, key: Option<CacheKey>) -> StagedWriter<'_> {
        let staged = self.staging.join(path);
        let begin = || StagedFile::begin(self.existing.join(path), staged.clone()).map_err(WriteError::failed(&staged));
        let begun = self.make_room(path, &staged).and_then(|room| if room { begin().map(Some) } else { Ok(None) });
        let file = begun.unwrap_or_else(|error| {
            self.fail(error);
            None
        });
        StagedWriter { folder: self, path: path.to_owned(), key, file }
    }

    /// Notes the name and creates the folder of the file; whether the file is to be written at all.
    fn make_room(&self, path: &str, to: &Path) -> Result<bool, WriteError> {
        let mut staged = self.staged();
        if let Some(other) = staged.paths.insert(path.to_lowercase(), path.to_owned()) {
            staged.collided.insert(other.max(path.to_owned()));
            return Ok(false);
        }
        let parent = to.parent().unwrap_or(&self.staging).to_path_buf();
        if !staged.folders.contains(&parent) {
            fs::create_dir_all(&parent).map_err(WriteError::failed(&parent))?;
            staged.folders.insert(parent);
        }
        Ok(staged.failed.is_none())
    }

    /// Keeps the first failure for [`put_in_place`] to report.
    fn fail(&self, error: WriteError) {
        self.staged().failed.get_or_insert(error);
    }

    fn staged(&self) -> MutexGuard<'_, Staged> {
        self.staged.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Bytes that go to disk at once.
const BUFFER: usize = 64 << 10;

impl Sink for StagedFolder {
    fn open<'a>(&'a self, path: &str) -> Box<dyn Write + Send + 'a> {
        Box::new(BufWriter::with_capacity(BUFFER, self.writer(path, None)))
    }

    fn put(&self, artifact: Artifact) {
        self.writer(&artifact.path, artifact.key).write_bytes(&artifact.bytes);
    }
}

impl Drop for StagedFolder {
    fn drop(&mut self) {
        // What existed may hold a foreign file; `confirm` alone clears it, once it is known that there is none.
        if !self.is_exchanged.load(Ordering::Relaxed) {
            // Why it was dropped is reported elsewhere; the next build clears what this one cannot.
            let _ = clear(&self.staging);
        }
    }
}

/// Writes one file of a staged folder, which keeps what goes wrong with it. The file is whole when the writer is dropped.
struct StagedWriter<'a> {
    folder: &'a StagedFolder,
    path: String,
    key: Option<CacheKey>,
    /// `None` where it cannot be written.
    file: Option<StagedFile>,
}

impl StagedWriter<'_> {
    fn write_bytes(&mut self, bytes: &[u8]) {
        let written = self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes));
        self.check(written);
    }

    fn check(&mut self, result: io::Result<()>) {
        if let Err(error) = result {
            self.file = None;
            self.folder.fail(WriteError::failed(self.folder.staging.join(&self.path))(error));
        }
    }
}

impl Write for StagedWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_bytes(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for StagedWriter<'_> {
    fn drop(&mut self) {
        match self.file.take().map(StagedFile::finish) {
            Some(Ok(result)) => {
                let entry = ManifestEntry { checksum: Some(result.checksum), key: self.key.take() };
                let mut staged = self.folder.staged();
                staged.changed += usize::from(result.is_changed);
                staged.entries.push((take(&mut self.path), entry));
            }
            Some(Err(error)) => self.check(Err(error)),
            None => {}
        }
    }
}
