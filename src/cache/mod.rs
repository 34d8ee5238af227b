//! One cache of whole files. A paper takes long to set, so its file is taken from the last output where its [`CacheKey`] is the
//! same and the file is still as this program wrote it. Keys and checksums stand in the [`Manifest`] of each folder of output;
//! the cached files are the output itself.

mod existing;
mod key;
mod manifest;

pub use existing::read_existing;
pub use key::CacheKey;
pub use manifest::{Manifest, ManifestEntry, checksum};

use std::path::{Path, PathBuf};

/// The files of one folder of output that may be used again.
#[derive(Debug, Default)]
pub struct Cache {
    folder: PathBuf,
    manifest: Manifest,
}

impl Cache {
    /// The files of `folder`, as its manifest at the path `manifest` names them. A manifest that cannot be read names none: all is
    /// made anew.
    pub fn read(folder: &Path, manifest: &Path) -> Self {
        Self { folder: folder.to_path_buf(), manifest: Manifest::read(manifest).unwrap_or_default() }
    }

    /// The manifest.
    pub fn into_manifest(self) -> Manifest {
        self.manifest
    }

    /// The bytes of the file at `path` inside the folder, where it was made with this key and nobody has changed it since.
    pub fn find(&self, path: &str, key: &CacheKey) -> Option<Vec<u8>> {
        let entry = self.manifest.get(path).filter(|entry| entry.key.as_ref() == Some(key))?;
        let bytes = read_existing(&self.folder.join(path)).ok()?;
        (entry.checksum.as_ref() == Some(&checksum(&bytes))).then_some(bytes)
    }

    /// Whether a file exists at `path` that is not as this program wrote it.
    pub fn is_edited(&self, path: &str) -> bool {
        let known = self.manifest.get(path).and_then(|entry| entry.checksum.as_ref());
        read_existing(&self.folder.join(path)).is_ok_and(|bytes| known != Some(&checksum(&bytes)))
    }

    /// Files of the manifest that someone has edited, in the order of their paths.
    pub fn edited(&self) -> Vec<PathBuf> {
        let known = self.manifest.entries().filter(|(_, entry)| entry.checksum.is_some());
        known.filter(|(path, _)| self.is_edited(path)).map(|(path, _)| self.folder.join(path)).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn cache(folder: &Path, key: &CacheKey) -> Cache {
        let entry = ManifestEntry { checksum: Some(checksum(b"trang")), key: Some(key.clone()) };
        Cache { folder: folder.to_path_buf(), manifest: Manifest::of([("a b.pdf".to_owned(), entry)]) }
    }

    #[test]
    fn a_file_is_found_by_its_key_as_long_as_nobody_edits_it() {
        let home = tempfile::tempdir().unwrap();
        let (key, file) = (CacheKey::of(&["1"]), home.path().join("a b.pdf"));
        let cache = cache(home.path(), &key);
        assert_eq!(cache.find("a b.pdf", &key), None);
        fs::write(&file, "trang").unwrap();
        assert_eq!(cache.find("a b.pdf", &key).unwrap(), b"trang");
        assert_eq!(cache.find("a b.pdf", &CacheKey::of(&["2"])), None);
        assert_eq!(cache.find("b.pdf", &key), None);
        assert!(cache.edited().is_empty());
        for other in ["trann", "trang ", ""] {
            fs::write(&file, other).unwrap();
            assert_eq!(cache.find("a b.pdf", &key), None, "{other}");
            assert_eq!(cache.edited(), std::slice::from_ref(&file), "{other}");
        }
    }

    #[test]
    fn a_file_that_the_manifest_lacks_counts_as_edited() {
        let home = tempfile::tempdir().unwrap();
        let cache = Cache::read(home.path(), &home.path().join(".papers.manifest"));
        assert!(!cache.is_edited("a.pdf"));
        fs::write(home.path().join("a.pdf"), "của tôi").unwrap();
        assert!(cache.is_edited("a.pdf"));
    }
}
