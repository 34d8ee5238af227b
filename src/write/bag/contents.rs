//! The files of a bag, wherever it lies: in a folder, or in a zip that is read where it stands and never unpacked.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::fault::{Fault, FaultKind};
use super::name::{collisions, escapes};
use super::zip::{Listing, Packed, list};

/// A file of a bag.
#[derive(Debug, Clone)]
pub struct Held {
    /// Its size in bytes.
    pub bytes: u64,
    /// Its CRC-32, where it lies in a zip.
    pub crc32: Option<u32>,
    place: Place,
}

#[derive(Debug, Clone)]
enum Place {
    File(PathBuf),
    Inside(u64),
}

/// What a bag holds.
#[derive(Debug)]
pub struct Contents {
    /// The bag's own name: that of its folder.
    pub name: String,
    /// Its files by path, `/` between the parts.
    pub files: BTreeMap<String, Held>,
    /// What is wrong with the names, or with the zip.
    pub faults: Vec<Fault>,
    zip: Option<PathBuf>,
}

impl Contents {
    /// Lists what lies at `path`, a folder or a zip. No link is followed.
    ///
    /// # Errors
    /// What the system says of `path` itself; what is wrong inside is a fault.
    pub fn of(path: &Path) -> io::Result<Self> {
        let mut contents = if path.is_dir() { of_folder(path) } else { of_zip(path)? };
        let named = contents.files.keys().map(String::as_str);
        let twice = collisions(named).into_iter().map(|(path, other)| FaultKind::Collides.of(path, other));
        contents.faults.extend(twice);
        Ok(contents)
    }

    /// Opens a file of the bag.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(&self, held: &Held) -> io::Result<Box<dyn Read>> {
        match (&held.place, &self.zip) {
            (Place::File(path), _) => Ok(Box::new(File::open(path)?)),
            (Place::Inside(at), Some(zip)) => {
                let mut file = File::open(zip)?;
                file.seek(SeekFrom::Start(*at))?;
                Ok(Box::new(file.take(held.bytes)))
            }
            (Place::Inside(_), None) => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// The bytes of a small file; `None` where there is none or it is larger than `most`.
    ///
    /// # Errors
    /// What the system says.
    pub fn small(&self, path: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        let Some(held) = self.files.get(path).filter(|held| held.bytes <= most) else { return Ok(None) };
        let mut bytes = Vec::new();
        self.open(held)?.take(most).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

fn of_folder(folder: &Path) -> Contents {
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    let name = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut contents = Contents { name, files: BTreeMap::new(), faults: Vec::new(), zip: None };
    for entry in WalkDir::new(&whole).min_depth(1) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => contents.add_found(&whole, &entry),
            Err(error) => {
                let path = error.path().map(|path| inside(&whole, path)).unwrap_or_default();
                contents.faults.push(FaultKind::Unreadable.of(path, io::Error::from(error)));
            }
        }
    }
    contents
}

impl Contents {
    fn add_found(&mut self, folder: &Path, entry: &walkdir::DirEntry) {
        let path = inside(folder, entry.path());
        let plain = entry.file_type().is_file();
        match entry.metadata() {
            _ if !plain => self.faults.push(FaultKind::NotPlain.of(path, "")),
            _ if escapes(&path) || entry.path().to_str().is_none() => self.faults.push(FaultKind::Escapes.of(path, "")),
            Ok(found) => {
                let place = Place::File(entry.path().to_path_buf());
                self.files.insert(path, Held { bytes: found.len(), crc32: None, place });
            }
            Err(error) => self.faults.push(FaultKind::Unreadable.of(path, io::Error::from(error))),
        }
    }
}

fn inside(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn of_zip(zip: &Path) -> io::Result<Contents> {
    let mut contents = Contents { name: String::new(), files: BTreeMap::new(), faults: Vec::new(), zip: Some(zip.to_path_buf()) };
    match list(zip)? {
        Listing::Ours(packed) => packed.into_iter().for_each(|file| contents.add_packed(file)),
        Listing::Foreign(names, compressed) => {
            let kind = if compressed { FaultKind::Packed } else { FaultKind::Zip };
            contents.faults.push(kind.of("", ""));
            let leading_out = names.iter().filter(|name| escapes(name.strip_suffix('/').unwrap_or(name)));
            contents.faults.extend(leading_out.map(|name| FaultKind::Escapes.of(name.clone(), "")));
            let twice = collisions(names.iter().map(String::as_str));
            contents.faults.extend(twice.into_iter().map(|(path, other)| FaultKind::Collides.of(path, other)));
        }
    }
    Ok(contents)
}

impl Contents {
    /// A zip holds one folder, that of the bag (RFC 8493, section 4.2).
    fn add_packed(&mut self, file: Packed) {
        let split = file.name.split_once('/').filter(|_| !escapes(&file.name));
        let Some((folder, path)) = split else { return self.faults.push(FaultKind::Escapes.of(file.name, "")) };
        if self.name.is_empty() {
            self.name = folder.to_owned();
        }
        if self.name != folder {
            return self.faults.push(FaultKind::Extra.of(file.name, ""));
        }
        let held = Held { bytes: file.bytes, crc32: Some(file.crc32), place: Place::Inside(file.at) };
        self.files.insert(path.to_owned(), held);
    }
}
