//! What files of a folder were made of, a line a file beside the folder: a page that shows what it showed is not made again.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use crc32fast::Hasher;

use super::WriteError;
use super::kept::write_file;

/// How one file was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The name of what it was made of.
    pub inputs: String,
    /// How many bytes it has.
    pub length: u64,
    /// CRC-32 of them: a file that someone changed is made again.
    pub check: u32,
}

/// Files by their paths inside their folder.
pub type MadeFiles = BTreeMap<String, Made>;

impl Made {
    /// Whether the file at `path` is as it was made. What a link points at is not ours.
    pub fn stands(&self, path: &Path) -> bool {
        let is_plain = fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == self.length);
        is_plain && check_of(path).is_ok_and(|check| check == self.check)
    }
}

/// Piece by piece: some pages have many megabytes.
fn check_of(path: &Path) -> io::Result<u32> {
    let (mut file, mut check, mut piece) = (File::open(path)?, Hasher::new(), [0; 16 << 10]);
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(check.finalize()),
            Ok(read) => check.update(&piece[..read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// The most bytes of a list: a million pages have a hundred million.
const MOST_OF_LIST: u64 = 256 << 20;

/// Where the list of a folder lies.
pub fn made_path(output: &Path, name: &str) -> PathBuf {
    output.join(format!(".{name}.made"))
}

/// Reads a list; of what cannot be read nothing is known.
pub fn read_made(path: &Path) -> MadeFiles {
    let is_list = fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= MOST_OF_LIST);
    let text = if is_list { fs::read_to_string(path).unwrap_or_default() } else { String::new() };
    text.lines().filter_map(entry).collect()
}

fn entry(line: &str) -> Option<(String, Made)> {
    let mut parts = line.splitn(4, ' ');
    let (inputs, length, check, path) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let made = Made { inputs: inputs.to_owned(), length: length.parse().ok()?, check: check.parse().ok()? };
    Some((path.to_owned(), made))
}

/// Writes a list, whole or not at all.
///
/// # Errors
/// What kept it from being written.
pub fn write_made(path: &Path, made: &MadeFiles) -> Result<(), WriteError> {
    write_file(path, |out| {
        made.iter().try_for_each(|(path, one)| writeln!(out, "{} {} {} {path}", one.inputs, one.length, one.check))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_stands_as_long_as_nobody_changed_it() {
        let home = tempfile::tempdir().unwrap();
        let (page, list) = (home.path().join("a b.html"), made_path(home.path(), "site"));
        fs::write(&page, "trang").unwrap();
        let made = Made { inputs: "1f".to_owned(), length: 5, check: crc32fast::hash(b"trang") };
        write_made(&list, &[("a b.html".to_owned(), made.clone())].into()).unwrap();
        assert_eq!(read_made(&list)["a b.html"], made);
        assert!(made.stands(&page));
        for other in ["trann", "trang ", ""] {
            fs::write(&page, other).unwrap();
            assert!(!made.stands(&page), "{other}");
        }
        assert!(!made.stands(&home.path().join("b.html")) && !made.stands(home.path()));
    }

    #[test]
    fn of_a_list_that_is_none_nothing_is_known() {
        let home = tempfile::tempdir().unwrap();
        let list = made_path(home.path(), "site");
        assert!(read_made(&list).is_empty());
        fs::write(&list, "1f x 3 a.html\n\n1f 2\n1f 2 3\n").unwrap();
        assert!(read_made(&list).is_empty());
    }
}
