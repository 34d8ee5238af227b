//! What made files were made of: beside the output, so that a file is made again only when its inputs changed, and so that
//! one edited by hand is never written over.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::WriteError;
use super::standing::read_standing;
use crate::render::Artifact;

/// What is known of the files that stand in a folder.
#[derive(Debug, Default)]
pub struct Kept {
    folder: PathBuf,
    list: PathBuf,
    /// By path inside the folder: sum of its inputs, sum of its bytes.
    known: BTreeMap<String, (String, String)>,
}

impl Kept {
    /// Reads what is known of the folder `inside` the output; what cannot be read is not known.
    pub fn read(output: &Path, inside: &str) -> Self {
        let name = if inside == "." { "reports".to_owned() } else { inside.replace('/', "-") };
        let list = output.join(format!(".{name}.kept"));
        let text = read_standing(&list).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let line = |line: &str| {
            let mut parts = line.splitn(3, ' ');
            let (inputs, bytes, path) = (parts.next()?, parts.next()?, parts.next()?);
            Some((path.to_owned(), (inputs.to_owned(), bytes.to_owned())))
        };
        Self { folder: output.join(inside), list, known: text.lines().filter_map(line).collect() }
    }

    /// The bytes of a file that was made of exactly these inputs and still stands as it was made.
    pub fn find(&self, path: &str, inputs: &str) -> Option<Vec<u8>> {
        let (known, sum) = self.known.get(path)?;
        let bytes = if known == inputs { read_standing(&self.folder.join(path)).ok()? } else { return None };
        (sum_of(&bytes) == *sum).then_some(bytes)
    }

    /// Whether a file stands that is not as we made it.
    pub fn is_edited(&self, path: &str) -> bool {
        let standing = read_standing(&self.folder.join(path));
        standing.is_ok_and(|bytes| self.known.get(path).is_none_or(|(_, sum)| sum_of(&bytes) != *sum))
    }

    /// Files that stand and are no longer as we made them, in the order of their names.
    pub fn edited(&self) -> Vec<PathBuf> {
        let changed = |path: &str, sum: &str| read_standing(&self.folder.join(path)).is_ok_and(|bytes| sum_of(&bytes) != sum);
        let known = self.known.iter().filter(|(path, (_, sum))| changed(path, sum));
        known.map(|(path, _)| self.folder.join(path)).collect()
    }

    /// Notes what files were made of, in place of what was known of them and, where `alone`, of all others.
    ///
    /// # Errors
    /// What kept the list from being written.
    pub fn note(mut self, made: &[(Artifact, String)], alone: bool) -> Result<(), WriteError> {
        if alone {
            self.known.clear();
        }
        let entries = made.iter().map(|(file, inputs)| (file.path.clone(), (inputs.clone(), sum_of(&file.bytes))));
        self.known.extend(entries);
        let lines = self.known.iter().map(|(path, (inputs, bytes))| format!("{inputs} {bytes} {path}\n"));
        write_whole(&self.list, lines.collect::<String>().as_bytes())
    }
}

/// Writes files one by one, each whole or not at all, beside whatever else the folder holds.
///
/// # Errors
/// The first file that could not be written.
pub fn write_files(folder: &Path, files: &[Artifact]) -> Result<(), WriteError> {
    if fs::symlink_metadata(folder).is_ok() && !folder.is_dir() {
        return Err(WriteError::NotAFolder(folder.to_path_buf()));
    }
    fs::create_dir_all(folder).map_err(WriteError::failed(folder))?;
    files.iter().try_for_each(|file| write_whole(&folder.join(&file.path), &file.bytes))
}

/// Writes one file, whole or not at all, unless it stands as it would be written.
///
/// # Errors
/// What kept it from being written.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    if read_standing(path).is_ok_and(|standing| standing == bytes) {
        return Ok(());
    }
    write_file(path, |out| out.write_all(bytes))
}

/// Writes one file, whole or not at all, in place of the one that stands.
///
/// # Errors
/// What kept it from being written.
pub fn write_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), WriteError> {
    clear_half(path)?;
    let half = half(path);
    let written = File::create(&half).map(BufWriter::new).and_then(|mut out| write(&mut out).and_then(|()| out.flush()));
    written.map_err(WriteError::failed(&half))?;
    fs::rename(&half, path).map_err(WriteError::failed(path))
}

/// Takes away what a program that was cut off left of a file that need not be written again.
///
/// # Errors
/// What kept it from being taken away.
pub fn clear_half(path: &Path) -> Result<(), WriteError> {
    let half = half(path);
    match fs::remove_file(&half) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(WriteError::failed(half)(error)),
        _ => Ok(()),
    }
}

/// Where a file stands until it is whole.
fn half(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{}.new", name.trim_start_matches('.')))
}

fn sum_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
