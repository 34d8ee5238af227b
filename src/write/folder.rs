//! One folder of output, put in place whole.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::WriteError;
use super::exchange::mend;
use super::incoming::Incoming;
use super::late::exchange_unless_foreign;
use super::lock::{Lock, lock};
use super::manifest::{manifest_path, read_manifest};
use super::staging::clear;
use crate::render::{Artifact, Sink};

/// What putting a folder in place came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Files in the folder.
    pub files: usize,
    /// Files that were written; the others are as they were, time stamp included.
    pub changed: usize,
}

/// A folder to be, which takes files from several threads at once, each to disk as it comes. It is built beside the one that
/// stands and takes its place in one step; let go before that, it leaves nothing.
#[derive(Debug)]
pub struct NewFolder {
    standing: PathBuf,
    staging: PathBuf,
    manifest: PathBuf,
    ours: BTreeSet<String>,
    taken: Mutex<Taken>,
    _lock: Lock,
}

/// What was taken so far.
#[derive(Debug, Default)]
struct Taken {
    /// Paths by how systems see them that do not tell case apart.
    paths: BTreeMap<String, String>,
    collided: BTreeSet<String>,
    folders: HashSet<PathBuf>,
    changed: usize,
    failed: Option<WriteError>,
}

/// Puts `artifacts` into the folder `name` of `output`, in place of what we put there before.
///
/// # Errors
/// As [`NewFolder::begin`] and [`NewFolder::put_in_place`].
pub fn write_folder(output: &Path, name: &str, artifacts: &[Artifact]) -> Result<Written, WriteError> {
    let folder = NewFolder::begin(output, name)?;
    artifacts.par_iter().for_each(|artifact| folder.take(&artifact.path).write_bytes(&artifact.bytes));
    folder.put_in_place()
}

impl NewFolder {
    /// Begins the folder `name` of `output`, alone until it is let go.
    ///
    /// # Errors
    /// A foreign file in what stands, a file in its place, another build at work, or a failing machine; what stood still stands.
    pub fn begin(output: &Path, name: &str) -> Result<Self, WriteError> {
        let standing = output.join(name);
        let staging = output.join(format!(".{name}.new"));
        for folder in [output, standing.as_path()] {
            if fs::symlink_metadata(folder).is_ok() && !folder.is_dir() {
                return Err(WriteError::NotAFolder(folder.to_path_buf()));
            }
        }
        fs::create_dir_all(output).map_err(WriteError::failed(output))?;
        let lock = lock(output)?;
        mend(&standing).map_err(WriteError::failed(&standing))?;
        let manifest = manifest_path(output, name);
        let ours = read_manifest(&manifest)?;
        refuse_foreign(&standing, &ours)?;
        clear(&staging)?;
        fs::create_dir(&staging).map_err(WriteError::failed(&staging))?;
        Ok(Self { standing, staging, manifest, ours, taken: Mutex::default(), _lock: lock })
    }

    /// Puts the folder in place of the one that stands.
    ///
    /// # Errors
    /// Two files of one name, or the first that could not be written; what stood still stands.
    pub fn put_in_place(self) -> Result<Written, WriteError> {
        let taken = std::mem::take(&mut *self.taken());
        if let Some(name) = taken.collided.into_iter().next() {
            return Err(WriteError::Collision(name));
        }
        if let Some(error) = taken.failed {
            return Err(error);
        }
        let names: BTreeSet<String> = taken.paths.into_values().collect();
        let written = Written { files: names.len(), changed: taken.changed };
        if taken.changed > 0 || names != self.ours {
            exchange_unless_foreign(&self.staging, &self.standing, &self.manifest, (&names, &self.ours))?;
            clear(&self.staging)?;
        }
        Ok(written)
    }

    fn take(&self, path: &str) -> Entering<'_> {
        let to = self.staging.join(path);
        let begin = || Incoming::begin(self.standing.join(path), to.clone()).map_err(WriteError::failed(&to));
        let begun = self.make_room(path, &to).and_then(|room| if room { begin().map(Some) } else { Ok(None) });
        let file = begun.unwrap_or_else(|error| {
            self.fail(error);
            None
        });
        Entering { folder: self, to, file }
    }

    /// Notes the name and makes the folder that it stands in; tells whether the file is to be written at all.
    fn make_room(&self, path: &str, to: &Path) -> Result<bool, WriteError> {
        let mut taken = self.taken();
        if let Some(other) = taken.paths.insert(path.to_lowercase(), path.to_owned()) {
            taken.collided.insert(other.max(path.to_owned()));
            return Ok(false);
        }
        let parent = to.parent().unwrap_or(&self.staging).to_path_buf();
        if !taken.folders.contains(&parent) {
            fs::create_dir_all(&parent).map_err(WriteError::failed(&parent))?;
            taken.folders.insert(parent);
        }
        Ok(taken.failed.is_none())
    }

    fn fail(&self, error: WriteError) {
        self.taken().failed.get_or_insert(error);
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for NewFolder {
    fn open<'a>(&'a self, path: &str) -> Box<dyn Write + Send + 'a> {
        Box::new(BufWriter::with_capacity(PIECE, self.take(path)))
    }

    fn put(&self, artifact: Artifact) {
        self.take(&artifact.path).write_bytes(&artifact.bytes);
    }
}

/// Bytes that go to disk at once.
const PIECE: usize = 64 << 10;

/// A file that comes into the folder. What goes wrong with it the folder tells at the end.
struct Entering<'a> {
    folder: &'a NewFolder,
    to: PathBuf,
    file: Option<Incoming>,
}

impl Entering<'_> {
    fn write_bytes(&mut self, bytes: &[u8]) {
        let written = self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes));
        if let Err(error) = written {
            self.file = None;
            self.folder.fail(WriteError::failed(&self.to)(error));
        }
    }
}

impl Write for Entering<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_bytes(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Entering<'_> {
    fn drop(&mut self) {
        match self.file.take().map(Incoming::finish) {
            Some(Ok(changed)) => self.folder.taken().changed += usize::from(changed),
            Some(Err(error)) => self.folder.fail(WriteError::failed(&self.to)(error)),
            None => {}
        }
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        // Why it was let go is told elsewhere; that its leavings could not be cleared would only hide it, and the next build
        // clears them.
        let _ = clear(&self.staging);
    }
}

/// Refuses a folder that holds a file which we did not make.
///
/// # Errors
/// The first such file.
pub(super) fn refuse_foreign(standing: &Path, ours: &BTreeSet<String>) -> Result<(), WriteError> {
    if !standing.exists() {
        return Ok(());
    }
    for entry in WalkDir::new(standing).sort_by_file_name() {
        let entry = entry.map_err(|error| WriteError::failed(standing)(error.into()))?;
        let inside = entry.path().strip_prefix(standing).unwrap_or(entry.path());
        let name = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        if !entry.file_type().is_dir() && !ours.contains(&name) {
            return Err(WriteError::Foreign { folder: standing.to_path_buf(), file: name });
        }
    }
    Ok(())
}
