//! Zip files of one form alone: stored, never compressed; sorted; every time 1/1/1980; nothing between the files and
//! nothing hidden. So a zip follows from its files byte for byte, whatever the machine or the version of a library, and
//! whatever departs from that form is found. Reading takes nothing on trust: no file is larger than the zip itself.
//! The format is PKWARE's APPNOTE 6.3; sizes past 4 GiB and more than 65,535 files are written as its zip64 has them.

mod layout;
mod read;
mod write;

pub use read::{ZipEntry, ZipListing, list};
pub use write::{ZipSource, write_zip};

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    fn source(name: String, bytes: &'static [u8]) -> ZipSource<'static> {
        let open = Box::new(move || Ok(Box::new(bytes) as Box<dyn Read>));
        ZipSource { name, bytes: bytes.len() as u64, open }
    }

    fn zip(sources: Vec<ZipSource>) -> (tempfile::TempDir, std::path::PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let mut bytes = Cursor::new(Vec::new());
        write_zip(&mut bytes, sources).unwrap();
        let path = home.path().join("a.zip");
        std::fs::write(&path, bytes.into_inner()).unwrap();
        (home, path)
    }

    /// More files than the old format can count, as twenty-five years may bring.
    #[test]
    fn seventy_thousand_files_are_counted() {
        let (_home, path) = zip((0..70_000).map(|at| source(format!("2024/{at}"), b"")).collect());
        let ZipListing::Canonical(packed) = list(&path).unwrap() else { panic!("not ours") };
        assert_eq!(packed.len(), 70_000);
    }

    #[test]
    fn every_changed_byte_outside_the_files_is_found() {
        let (_home, path) = zip(vec![source("2024/b".to_owned(), b"bb"), source("2024/a".to_owned(), b"aaa")]);
        let sound = std::fs::read(&path).unwrap();
        let ZipListing::Canonical(packed) = list(&path).unwrap() else { panic!("not ours") };
        let of_files = |at: u64| packed.iter().any(|file| (file.at..file.at + file.bytes).contains(&at));
        for at in (0..sound.len()).filter(|at| !of_files(*at as u64)) {
            let mut changed = sound.clone();
            changed[at] ^= 4;
            std::fs::write(&path, &changed).unwrap();
            let found = list(&path).unwrap();
            assert!(!matches!(&found, ZipListing::Canonical(same) if *same == packed), "byte {at}");
        }
    }
}
