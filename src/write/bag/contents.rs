//! The files of a bag, wherever it lies: in a folder, or in a zip that is read in place and never unpacked.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::fault::{BagFault, FaultKind};
use super::name::{is_unsafe_path, name_collisions};
use super::zip::{ZipEntry, ZipListing, list};
use crate::relative_path::path_inside;

/// A file of a bag.
#[derive(Debug, Clone)]
pub struct BagFile {
    /// Its size in bytes.
    pub bytes: u64,
    /// Its CRC-32, where it lies in a zip.
    pub crc32: Option<u32>,
    location: FileLocation,
}

#[derive(Debug, Clone)]
enum FileLocation {
    File(PathBuf),
    Inside(u64),
}

/// What a bag holds.
#[derive(Debug)]
pub struct BagContents {
    /// The bag's own name: that of its folder.
    pub name: String,
    /// Its files by path, `/` between the parts.
    pub files: BTreeMap<String, BagFile>,
    /// What is wrong with the names, or with the zip.
    pub faults: Vec<BagFault>,
    zip: Option<PathBuf>,
}

impl BagContents {
    /// Lists what lies at `path`, a folder or a zip. No link is followed.
    ///
    /// # Errors
    /// What the system says of `path` itself; what is wrong inside is a fault.
    pub fn of(path: &Path) -> io::Result<Self> {
        let mut contents = if path.is_dir() { of_folder(path) } else { of_zip(path)? };
        let named = contents.files.keys().map(String::as_str);
        let twice = name_collisions(named).into_iter().map(|(path, other)| FaultKind::Collides.of(path, other));
        contents.faults.extend(twice);
        Ok(contents)
    }

    /// Opens a file of the bag.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(&self, file: &BagFile) -> io::Result<Box<dyn Read>> {
        match (&file.location, &self.zip) {
            (FileLocation::File(path), _) => Ok(Box::new(File::open(path)?)),
            (FileLocation::Inside(at), Some(zip)) => {
                let mut opened = File::open(zip)?;
                opened.seek(SeekFrom::Start(*at))?;
                Ok(Box::new(opened.take(file.bytes)))
            }
            (FileLocation::Inside(_), None) => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// The bytes of a small file; `None` where there is none or it is larger than `most`.
    ///
    /// # Errors
    /// What the system says.
    pub fn small(&self, path: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        let Some(file) = self.files.get(path).filter(|file| file.bytes <= most) else { return Ok(None) };
        let mut bytes = Vec::new();
        self.open(file)?.take(most).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

fn of_folder(folder: &Path) -> BagContents {
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    let name = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut contents = BagContents { name, files: BTreeMap::new(), faults: Vec::new(), zip: None };
    for entry in WalkDir::new(&whole).min_depth(1) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => contents.add_found(&whole, &entry),
            Err(error) => {
                let path = error.path().map(|path| path_inside(&whole, path)).unwrap_or_default();
                contents.faults.push(FaultKind::Unreadable.of(path, io::Error::from(error)));
            }
        }
    }
    contents
}

impl BagContents {
    fn add_found(&mut self, folder: &Path, entry: &walkdir::DirEntry) {
        let path = path_inside(folder, entry.path());
        let plain = entry.file_type().is_file();
        match entry.metadata() {
            _ if !plain => self.faults.push(FaultKind::NotPlain.of(path, "")),
            _ if is_unsafe_path(&path) || entry.path().to_str().is_none() => self.faults.push(FaultKind::Escapes.of(path, "")),
            Ok(found) => {
                let location = FileLocation::File(entry.path().to_path_buf());
                self.files.insert(path, BagFile { bytes: found.len(), crc32: None, location });
            }
            Err(error) => self.faults.push(FaultKind::Unreadable.of(path, io::Error::from(error))),
        }
    }
}

fn of_zip(zip: &Path) -> io::Result<BagContents> {
    let mut contents =
        BagContents { name: String::new(), files: BTreeMap::new(), faults: Vec::new(), zip: Some(zip.to_path_buf()) };
    match list(zip)? {
        ZipListing::Canonical(packed) => packed.into_iter().for_each(|file| contents.add_packed(file)),
        ZipListing::Foreign(names, compressed) => {
            let kind = if compressed { FaultKind::Packed } else { FaultKind::Zip };
            contents.faults.push(kind.of("", ""));
            let leading_out = names.iter().filter(|name| is_unsafe_path(name.strip_suffix('/').unwrap_or(name)));
            contents.faults.extend(leading_out.map(|name| FaultKind::Escapes.of(name.clone(), "")));
            let twice = name_collisions(names.iter().map(String::as_str));
            contents.faults.extend(twice.into_iter().map(|(path, other)| FaultKind::Collides.of(path, other)));
        }
    }
    Ok(contents)
}

impl BagContents {
    /// A zip holds one folder, that of the bag (RFC 8493, section 4.2).
    fn add_packed(&mut self, file: ZipEntry) {
        let split = file.name.split_once('/').filter(|_| !is_unsafe_path(&file.name));
        let Some((folder, path)) = split else { return self.faults.push(FaultKind::Escapes.of(file.name, "")) };
        if self.name.is_empty() {
            self.name = folder.to_owned();
        }
        if self.name != folder {
            return self.faults.push(FaultKind::Extra.of(file.name, ""));
        }
        let file = BagFile { bytes: file.bytes, crc32: Some(file.crc32), location: FileLocation::Inside(file.at) };
        self.files.insert(path.to_owned(), file);
    }
}
