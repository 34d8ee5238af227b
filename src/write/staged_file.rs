//! One file of a staged folder. It is compared with the existing one as its bytes come, and written only from the first difference:
//! an unchanged file stays the same file, and no file is whole in memory.

use std::fs::{self, File, FileTimes};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A file that is being staged.
pub struct StagedFile {
    /// Where the existing file is, if there is one.
    existing: PathBuf,
    /// Where it is staged.
    staged: PathBuf,
    state: State,
    checksum: Sha256,
}

enum State {
    /// So far its bytes are those of the existing file.
    Unchanged { existing: File, length: u64 },
    /// It is a new file.
    Changed(File),
}

/// What staging a file came to.
pub struct StagedResult {
    /// Whether it differs from the existing file.
    pub is_changed: bool,
    /// SHA-256 of its bytes, in hexadecimal.
    pub checksum: String,
}

impl StagedFile {
    /// Begins the file `staged`, which may turn out the same as `existing`.
    ///
    /// # Errors
    /// What kept it from being created.
    pub fn begin(existing: PathBuf, staged: PathBuf) -> io::Result<Self> {
        // Only a plain file counts as unchanged: what a link points at is not ours.
        let is_plain = fs::symlink_metadata(&existing).is_ok_and(|found| found.is_file());
        let state = match if is_plain { File::open(&existing).ok() } else { None } {
            Some(existing) => State::Unchanged { existing, length: 0 },
            None => State::Changed(create(&staged)?),
        };
        Ok(Self { existing, staged, state, checksum: Sha256::new() })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// What kept them from being written.
    pub fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.checksum.update(bytes);
        if let State::Unchanged { existing, length } = &mut self.state {
            if continues_with(existing, bytes) {
                *length += bytes.len() as u64;
                return Ok(());
            }
            let same = *length;
            self.diverge(same)?;
        }
        match &mut self.state {
            State::Changed(file) => file.write_all(bytes),
            State::Unchanged { .. } => Ok(()),
        }
    }

    /// The file is whole.
    ///
    /// # Errors
    /// What kept it from being staged.
    pub fn finish(mut self) -> io::Result<StagedResult> {
        let is_changed = match &self.state {
            State::Unchanged { existing, length } if existing.metadata()?.len() == *length => {
                link_or_copy(&self.existing, &self.staged)?;
                false
            }
            State::Unchanged { length, .. } => {
                let same = *length;
                self.diverge(same)?;
                true
            }
            State::Changed(_) => true,
        };
        Ok(StagedResult { is_changed, checksum: HEXLOWER.encode(&self.checksum.finalize()) })
    }

    /// From here on it is another file; the bytes that were the same are copied.
    fn diverge(&mut self, same: u64) -> io::Result<()> {
        let mut file = create(&self.staged)?;
        if let State::Unchanged { existing, .. } = &mut self.state {
            existing.rewind()?;
            io::copy(&mut existing.take(same), &mut file)?;
        }
        self.state = State::Changed(file);
        Ok(())
    }
}

fn create(path: &Path) -> io::Result<File> {
    File::options().write(true).create_new(true).open(path)
}

/// Whether the next bytes of a file are these.
fn continues_with(file: &mut File, bytes: &[u8]) -> bool {
    let mut found = vec![0; bytes.len()];
    file.read_exact(&mut found).is_ok() && found == bytes
}

/// A hard link keeps the file and its time; where the file system has none, a copy with the same time does.
fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    let modified = fs::metadata(from)?.modified()?;
    fs::copy(from, to)?;
    File::options().write(true).open(to)?.set_times(FileTimes::new().set_modified(modified))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stages `pieces` where a file with the text `existing` is: whether the file changed, and what it holds.
    fn staged(existing: Option<&str>, pieces: &[&str]) -> (bool, String) {
        let home = tempfile::tempdir().unwrap();
        let (from, to) = (home.path().join("old"), home.path().join("new"));
        if let Some(text) = existing {
            fs::write(&from, text).unwrap();
        }
        let mut file = StagedFile::begin(from, to.clone()).unwrap();
        pieces.iter().for_each(|piece| file.write_all(piece.as_bytes()).unwrap());
        (file.finish().unwrap().is_changed, fs::read_to_string(to).unwrap())
    }

    #[test]
    fn a_file_is_written_from_its_first_difference_on() {
        assert_eq!(staged(None, &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(staged(Some("abcd"), &["ab", "cd"]), (false, "abcd".to_owned()));
        assert_eq!(staged(Some("abcx"), &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(staged(Some("abc"), &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(staged(Some("abcde"), &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(staged(Some("x"), &[]), (true, String::new()));
        assert_eq!(staged(Some(""), &[]), (false, String::new()));
    }
}
