//! The manifest of a folder of output: the files in it that this program made, each with the checksum of its bytes and, where it
//! may be used again, its cache key. It lies hidden beside the folder, `.site.manifest` beside `site`.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::existing::read_existing;
use super::key::CacheKey;

/// In place of a checksum or key that is not known.
const UNKNOWN: &str = "-";

/// Files by their paths inside the folder, `/` between the parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest(BTreeMap<String, ManifestEntry>);

/// What is known of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ManifestEntry {
    /// SHA-256 of its bytes, in hexadecimal; none where an earlier version left only the name.
    pub checksum: Option<String>,
    /// What it was made of, where it may be used again.
    pub key: Option<CacheKey>,
}

impl ManifestEntry {
    /// Of a file with these bytes that is made anew each time.
    pub fn of(bytes: &[u8]) -> Self {
        Self { checksum: Some(checksum(bytes)), key: None }
    }
}

impl Manifest {
    /// A manifest of these files.
    pub fn of(entries: impl IntoIterator<Item = (String, ManifestEntry)>) -> Self {
        Self(entries.into_iter().collect())
    }

    /// Reads a manifest; where there is none, it is empty.
    ///
    /// # Errors
    /// What kept it from being read.
    pub fn read(path: &Path) -> io::Result<Self> {
        match read_existing(path).and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other)) {
            Ok(text) => Ok(Self(text.lines().map(read_line).collect())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// The manifest as its file has it, one line a file.
    pub fn to_text(&self) -> String {
        let line = |(path, entry): (&String, &ManifestEntry)| {
            let checksum = entry.checksum.as_deref().unwrap_or(UNKNOWN);
            let key = entry.key.as_ref().map_or_else(|| UNKNOWN.to_owned(), CacheKey::to_string);
            format!("{checksum}\t{key}\t{path}\n")
        };
        self.0.iter().map(line).collect()
    }

    /// What is known of a file.
    pub fn get(&self, path: &str) -> Option<&ManifestEntry> {
        self.0.get(path)
    }

    /// Whether it names a file.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// All files in the order of their paths.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &ManifestEntry)> {
        self.0.iter().map(|(path, entry)| (path.as_str(), entry))
    }

    /// How many files it names.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it names none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds files; of one that is there already, what is known now takes the place of what was known.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = (String, ManifestEntry)>) {
        self.0.extend(entries);
    }

    /// The files of both; of one that both name, what `self` says.
    pub fn union(&self, other: &Self) -> Self {
        Self(other.0.iter().chain(&self.0).map(|(path, entry)| (path.clone(), entry.clone())).collect())
    }
}

/// Earlier versions wrote the path alone.
fn read_line(line: &str) -> (String, ManifestEntry) {
    let known = |text: &str| (text != UNKNOWN).then(|| text.to_owned());
    match line.splitn(3, '\t').collect::<Vec<_>>()[..] {
        [checksum, key, path] => {
            let key = known(key).map(|key| CacheKey::read(&key));
            (path.to_owned(), ManifestEntry { checksum: known(checksum), key })
        }
        _ => (line.to_owned(), ManifestEntry::default()),
    }
}

/// SHA-256 of a file's bytes, in hexadecimal.
pub fn checksum(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_manifest_reads_as_it_was_written() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join(".site.manifest");
        assert_eq!(Manifest::read(&path).unwrap(), Manifest::default());
        let page = ManifestEntry { checksum: Some(checksum(b"trang")), key: None };
        let paper = ManifestEntry { key: Some(CacheKey::of(&["1"])), ..page.clone() };
        let manifest = Manifest::of([("a b.html".to_owned(), page), ("reports/c.pdf".to_owned(), paper)]);
        fs::write(&path, manifest.to_text()).unwrap();
        assert_eq!(Manifest::read(&path).unwrap(), manifest);
    }

    #[test]
    fn names_that_an_earlier_version_left_are_known() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join(".site.manifest");
        fs::write(&path, "404.html\nnhiem-vu/1.a.html\n").unwrap();
        let manifest = Manifest::read(&path).unwrap();
        assert!(manifest.contains("nhiem-vu/1.a.html") && manifest.get("404.html") == Some(&ManifestEntry::default()));
    }
}
