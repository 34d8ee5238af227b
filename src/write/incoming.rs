//! A file on its way into the folder to be. It is held against the one that stands for as long as the two are the same, and
//! written only from where they part: what has not changed stays the same file, and no file is whole in memory.

use std::fs::{self, File, FileTimes};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// A file being taken, piece by piece.
pub struct Incoming {
    /// Where it stands, if it does.
    from: PathBuf,
    /// Where it is to be.
    to: PathBuf,
    state: State,
}

enum State {
    /// As many bytes as were taken are those of the file that stands.
    Same { standing: File, taken: u64 },
    /// It is a new file.
    New(File),
}

impl Incoming {
    /// Begins the file `to`, which may be the same as `from`.
    ///
    /// # Errors
    /// What kept it from being made.
    pub fn begin(from: PathBuf, to: PathBuf) -> io::Result<Self> {
        // Only a plain file counts as unchanged: what a link points at is not ours.
        let is_plain = fs::symlink_metadata(&from).is_ok_and(|found| found.is_file());
        let standing = if is_plain { File::open(&from).ok() } else { None };
        let state = match standing {
            Some(standing) => State::Same { standing, taken: 0 },
            None => State::New(create(&to)?),
        };
        Ok(Self { from, to, state })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// What kept them from being written.
    pub fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let State::Same { standing, taken } = &mut self.state {
            if goes_on(standing, bytes) {
                *taken += bytes.len() as u64;
                return Ok(());
            }
            let taken = *taken;
            self.part(taken)?;
        }
        match &mut self.state {
            State::New(file) => file.write_all(bytes),
            State::Same { .. } => Ok(()),
        }
    }

    /// The file is whole; tells whether it is a new one.
    ///
    /// # Errors
    /// What kept it from being put where it is to be.
    pub fn finish(mut self) -> io::Result<bool> {
        if let State::Same { standing, taken } = &mut self.state {
            if standing.metadata()?.len() == *taken {
                return take_over(&self.from, &self.to).map(|()| false);
            }
            let taken = *taken;
            self.part(taken)?;
        }
        Ok(true)
    }

    /// From here on it is another file; what was the same so far is copied.
    fn part(&mut self, taken: u64) -> io::Result<()> {
        let mut file = create(&self.to)?;
        if let State::Same { standing, .. } = &mut self.state {
            standing.rewind()?;
            io::copy(&mut standing.take(taken), &mut file)?;
        }
        self.state = State::New(file);
        Ok(())
    }
}

fn create(path: &PathBuf) -> io::Result<File> {
    File::options().write(true).create_new(true).open(path)
}

/// Whether the next bytes of a file are these.
fn goes_on(standing: &mut File, bytes: &[u8]) -> bool {
    let mut found = vec![0; bytes.len()];
    standing.read_exact(&mut found).is_ok() && found == bytes
}

/// A hard link keeps the file and its time; where the file system has none, a copy with the same time does.
pub fn take_over(from: &Path, to: &Path) -> io::Result<()> {
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

    /// Takes `pieces` where `standing` stands: whether the file is new, and what it holds.
    fn taken(standing: Option<&str>, pieces: &[&str]) -> (bool, String) {
        let home = tempfile::tempdir().unwrap();
        let (from, to) = (home.path().join("old"), home.path().join("new"));
        if let Some(text) = standing {
            fs::write(&from, text).unwrap();
        }
        let mut file = Incoming::begin(from, to.clone()).unwrap();
        pieces.iter().for_each(|piece| file.write_all(piece.as_bytes()).unwrap());
        (file.finish().unwrap(), fs::read_to_string(to).unwrap())
    }

    #[test]
    fn a_file_is_new_from_where_it_parts_from_the_one_that_stands() {
        assert_eq!(taken(None, &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(taken(Some("abcd"), &["ab", "cd"]), (false, "abcd".to_owned()));
        assert_eq!(taken(Some("abcx"), &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(taken(Some("abc"), &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(taken(Some("abcde"), &["ab", "cd"]), (true, "abcd".to_owned()));
        assert_eq!(taken(Some("x"), &[]), (true, String::new()));
        assert_eq!(taken(Some(""), &[]), (false, String::new()));
    }
}
