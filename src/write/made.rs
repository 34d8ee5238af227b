//! What files of a folder were made of, in a list beside the folder: a page that shows what it showed is not made again, nor is
//! a piece of a large file.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crc32fast::Hasher;
use serde::{Deserialize, Serialize};

use super::WriteError;
use super::kept::write_file;
use crate::render::{Inputs, Piece, Place, Sum};

/// How files were made, by their paths inside their folder.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MadeFiles {
    /// Whole files.
    pub files: BTreeMap<String, Made>,
    /// Pieces of files, by what they were made of.
    pub pieces: BTreeMap<String, BTreeMap<Inputs, Place>>,
}

/// How one file was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// What it was made of.
    pub inputs: Inputs,
    /// Its sum: a file that someone changed is made again.
    pub sum: Sum,
}

impl Made {
    /// Whether the file at `path` is as it was made. What a link points at is not ours.
    pub fn stands(&self, path: &Path) -> bool {
        let is_plain = fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == self.sum.length);
        is_plain && check_of(path).is_ok_and(|check| check == self.sum.check)
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

/// The piece of the file at `path` that stands at a place, if it is as it was made.
pub fn piece_at(path: &Path, place: &Place) -> Option<Piece> {
    let about = fs::symlink_metadata(path).ok().filter(|found| found.is_file())?;
    let end = place.at.checked_add(place.sum.length).filter(|end| *end <= about.len())?;
    let mut bytes = vec![0; usize::try_from(end - place.at).ok()?];
    let mut file = File::open(path).ok()?;
    file.seek(SeekFrom::Start(place.at)).and_then(|_| file.read_exact(&mut bytes)).ok()?;
    (Sum::of(&bytes) == place.sum).then_some(Piece { bytes, sum: place.sum, content: place.content })
}

/// The most bytes of a list: a million pages have a hundred million.
const MOST_OF_LIST: u64 = 256 << 20;

/// Bytes of the CRC-32 at the end of a list.
const FOOT: usize = size_of::<u32>();

/// Where the list of a folder lies.
pub fn made_path(output: &Path, name: &str) -> PathBuf {
    output.join(format!(".{name}.made"))
}

/// Reads a list; of what cannot be read, or is not as it was written, nothing is known.
pub fn read_made(path: &Path) -> MadeFiles {
    let is_list = fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= MOST_OF_LIST);
    let bytes = if is_list { fs::read(path).unwrap_or_default() } else { Vec::new() };
    let sound = bytes.split_last_chunk::<FOOT>().filter(|(list, foot)| crc32fast::hash(list) == u32::from_le_bytes(**foot));
    sound.and_then(|(list, _)| postcard::from_bytes(list).ok()).unwrap_or_default()
}

/// Writes a list, whole or not at all.
///
/// # Errors
/// What kept it from being written.
pub fn write_made(path: &Path, made: &MadeFiles) -> Result<(), WriteError> {
    write_file(path, |out| {
        let list = postcard::to_allocvec(made).map_err(io::Error::other)?;
        out.write_all(&list)?;
        out.write_all(&crc32fast::hash(&list).to_le_bytes())
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
        let made = Made { inputs: Inputs::of(&1), sum: Sum::of(b"trang") };
        let all = MadeFiles { files: [("a b.html".to_owned(), made)].into(), ..MadeFiles::default() };
        write_made(&list, &all).unwrap();
        assert_eq!(read_made(&list), all);
        assert!(made.stands(&page));
        for other in ["trann", "trang ", ""] {
            fs::write(&page, other).unwrap();
            assert!(!made.stands(&page), "{other}");
        }
        assert!(!made.stands(&home.path().join("b.html")) && !made.stands(home.path()));
    }

    #[test]
    fn a_piece_stands_as_long_as_nobody_changed_it() {
        let home = tempfile::tempdir().unwrap();
        let (table, sum) = (home.path().join("a.csv"), Sum::of("vụ".as_bytes()));
        let place = Place { at: 4, sum, content: Sum::of(b"") };
        for (text, stands) in [("các vụ khác", false), ("cac vụ", true), ("cac vị", false), ("cac v", false), ("", false)]
        {
            fs::write(&table, text).unwrap();
            let piece = piece_at(&table, &place);
            assert_eq!(piece.map(|piece| piece.bytes), stands.then(|| "vụ".as_bytes().to_vec()), "{text}");
        }
        assert!(piece_at(&table, &Place { at: u64::MAX, ..place }).is_none() && piece_at(home.path(), &place).is_none());
    }

    #[test]
    fn of_a_list_that_is_none_nothing_is_known() {
        let home = tempfile::tempdir().unwrap();
        let list = made_path(home.path(), "site");
        let made = Made { inputs: Inputs::of(&1), sum: Sum::of(b"trang") };
        write_made(&list, &MadeFiles { files: [("a.html".to_owned(), made)].into(), ..MadeFiles::default() }).unwrap();
        let sound = fs::read(&list).unwrap();
        for at in 0..sound.len() {
            let mut changed = sound.clone();
            changed[at] ^= 1;
            for bytes in [&changed, &sound[..at].to_vec()] {
                fs::write(&list, bytes).unwrap();
                assert_eq!(read_made(&list), MadeFiles::default(), "{at}");
            }
        }
        fs::remove_file(&list).unwrap();
        assert_eq!(read_made(&list), MadeFiles::default());
    }
}
