//! One folder of output, put in place whole.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::WriteError;
use super::entering::{Entering, Noted};
use super::exchange::mend;
use super::foreign::refuse_foreign;
use super::incoming::{Incoming, take_over};
use super::kept::clear_half;
use super::late::exchange_unless_foreign;
use super::lock::{Lock, lock};
use super::made::{Made, MadeFiles, made_path, piece_at, read_made, write_made};
use super::manifest::{manifest_path, read_manifest};
use super::staging::clear;
use crate::render::{Artifact, Inputs, Piece, Place, Sink};

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
    /// Where it stands what files were made of, and what it says of those that stand.
    list: PathBuf,
    known: MadeFiles,
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
    made: MadeFiles,
    failed: Option<WriteError>,
}

/// Puts `artifacts` into the folder `name` of `output`, in place of what we put there before.
///
/// # Errors
/// As [`NewFolder::begin`] and [`NewFolder::put_in_place`].
pub fn write_folder(output: &Path, name: &str, artifacts: &[Artifact]) -> Result<Written, WriteError> {
    let folder = NewFolder::begin(output, name)?;
    artifacts.par_iter().for_each(|artifact| folder.take(&artifact.path, None).write_bytes(&artifact.bytes));
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
        clear_half(&manifest)?;
        clear(&staging)?;
        fs::create_dir(&staging).map_err(WriteError::failed(&staging))?;
        let list = made_path(output, name);
        let known = read_made(&list);
        Ok(Self { standing, staging, manifest, ours, list, known, taken: Mutex::default(), _lock: lock })
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
        // A list that tells of files that do not stand after all does no harm: they are not as it says.
        if taken.made == self.known {
            clear_half(&self.list)?;
        } else {
            write_made(&self.list, &taken.made)?;
        }
        if taken.changed > 0 || names != self.ours {
            exchange_unless_foreign(&self.staging, &self.standing, &self.manifest, (&names, &self.ours))?;
            clear(&self.staging)?;
        }
        Ok(written)
    }

    /// Takes a file; where `inputs` are named, it is noted what it was made of.
    fn take(&self, path: &str, inputs: Option<Inputs>) -> Entering<'_> {
        let to = self.staging.join(path);
        let begin = || Incoming::begin(self.standing.join(path), to.clone()).map_err(WriteError::failed(&to));
        let begun = self.make_room(path, &to).and_then(|room| if room { begin().map(Some) } else { Ok(None) });
        let file = begun.unwrap_or_else(|error| {
            self.fail(error);
            None
        });
        Entering { folder: self, path: path.to_owned(), to, file, noted: inputs.map(Noted::of) }
    }

    /// Takes a file over as it stands, if it is known to be made of `inputs`.
    fn take_over(&self, path: &str, inputs: &Inputs) -> bool {
        let (from, to) = (self.standing.join(path), self.staging.join(path));
        let made = self.known.files.get(path).filter(|made| made.inputs == *inputs && made.stands(&from));
        let Some(made) = made else { return false };
        let taken = self
            .make_room(path, &to)
            .and_then(|room| if room { take_over(&from, &to).map_err(WriteError::failed(&to)) } else { Ok(()) });
        match taken {
            Ok(()) => {
                if let Some(pieces) = self.known.pieces.get(path) {
                    self.note_all_pieces(path, pieces.clone());
                }
                self.note(path.to_owned(), false, Some(*made));
            }
            Err(error) => self.fail(error),
        }
        true
    }

    /// Notes that a file is whole, whether it is a new one, and what it was made of.
    pub(super) fn note(&self, path: String, is_changed: bool, made: Option<Made>) {
        let mut taken = self.taken();
        taken.changed += usize::from(is_changed);
        taken.made.files.extend(made.map(|made| (path, made)));
    }

    fn note_all_pieces(&self, path: &str, pieces: BTreeMap<Inputs, Place>) {
        self.taken().made.pieces.insert(path.to_owned(), pieces);
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

    /// Keeps what went wrong first, to be told at the end.
    pub(super) fn fail(&self, error: WriteError) {
        self.taken().failed.get_or_insert(error);
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for NewFolder {
    fn open<'a>(&'a self, path: &str) -> Box<dyn Write + Send + 'a> {
        Box::new(BufWriter::with_capacity(PIECE, self.take(path, None)))
    }

    fn open_unless_made<'a>(&'a self, path: &str, inputs: &Inputs) -> Option<Box<dyn Write + Send + 'a>> {
        if self.take_over(path, inputs) {
            return None;
        }
        Some(Box::new(BufWriter::with_capacity(PIECE, self.take(path, inputs.are_known().then_some(*inputs)))))
    }

    fn piece(&self, path: &str, inputs: &Inputs) -> Option<Piece> {
        piece_at(&self.standing.join(path), self.known.pieces.get(path)?.get(inputs)?)
    }

    fn note_pieces(&self, path: &str, pieces: Vec<(Inputs, Place)>) {
        self.note_all_pieces(path, pieces.into_iter().filter(|(inputs, _)| inputs.are_known()).collect());
    }

    fn put(&self, artifact: Artifact) {
        self.take(&artifact.path, None).write_bytes(&artifact.bytes);
    }
}

/// Bytes that go to disk at once.
const PIECE: usize = 64 << 10;

impl Drop for NewFolder {
    fn drop(&mut self) {
        // Why it was let go is told elsewhere; that its leavings could not be cleared would only hide it, and the next build
        // clears them.
        let _ = clear(&self.staging);
    }
}
