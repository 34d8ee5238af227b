//! Whether a bag is the one that was archived: every file it names is there and unaltered, and nothing else is.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::contents::{Contents, Held};
use super::digest::{BLOCK, Sums, Wanted, sha512, summed};
use super::fault::{Fault, FaultKind};
use super::manifest::{self, Algorithm, Manifest};
use super::profile;
use super::tags::{DECLARATION_FILE, INFO_FILE, OXUM, declared, read_info, value};

/// Files that list others may be this large: some 300,000 files.
const MOST_LISTED: u64 = 64 << 20;

/// What verifying came to.
#[derive(Debug)]
pub struct Verified {
    /// The bag's name.
    pub name: String,
    /// SHA-512 of the tag manifest, 128 lower-case hexadecimal digits; it stands for the whole bag. `None` where there is no tag manifest.
    pub fingerprint: Option<String>,
    /// How many files the payload has.
    pub files: usize,
    /// How many bytes they are.
    pub bytes: u64,
    /// SHA-512 of every file by its path.
    pub sums: BTreeMap<String, String>,
    /// Entries of `bag-info.txt`.
    pub info: Vec<(String, String)>,
    /// Everything that is wrong, in the order of the paths; empty for a sound bag.
    pub faults: Vec<Fault>,
}

/// Verifies the bag at `path`, a folder or a zip. Files are summed on all cores, a block of a megabyte at a time each.
///
/// # Errors
/// What the system says of `path` itself. Whatever is wrong inside, unreadable files too, is a fault.
pub fn verify(path: &Path) -> io::Result<Verified> {
    let mut contents = Contents::of(path)?;
    let mut faults = std::mem::take(&mut contents.faults);
    if contents.files.is_empty() && !faults.is_empty() {
        return Ok(unread(contents.name, faults));
    }
    let told = Told::read(&contents, &mut faults);
    let sums = sums_of(&contents, &told, &mut faults);
    for manifest in &told.manifests {
        compare(manifest, &sums, &contents, &mut faults);
    }
    let payload = sums.iter().filter(|(path, _)| path.starts_with("data/"));
    let (files, bytes) = payload.fold((0, 0), |(files, bytes), (_, sums)| (files + 1, bytes + sums.bytes));
    check_oxum(&told.info, files, bytes, &mut faults);
    faults.sort();
    faults.dedup();
    let sums = sums.into_iter().map(|(path, sums)| (path, sums.sha512)).collect();
    Ok(Verified { name: contents.name, fingerprint: told.fingerprint, files, bytes, sums, info: told.info, faults })
}

fn unread(name: String, mut faults: Vec<Fault>) -> Verified {
    faults.sort();
    Verified { name, fingerprint: None, files: 0, bytes: 0, sums: BTreeMap::new(), info: Vec::new(), faults }
}

/// What the tag files of a bag say.
struct Told {
    manifests: Vec<Manifest>,
    info: Vec<(String, String)>,
    fingerprint: Option<String>,
}

impl Told {
    fn read(contents: &Contents, faults: &mut Vec<Fault>) -> Self {
        let percent = declaration(contents, faults);
        let info = listing(contents, INFO_FILE, faults).map(|bytes| read_info(&String::from_utf8_lossy(&bytes)));
        let info = info.unwrap_or_default();
        let ours = profile::is_ours(&info);
        let mut told = Self { manifests: Vec::new(), info, fingerprint: None };
        for kind in ["manifest", "tagmanifest"] {
            let before = told.manifests.len();
            for algorithm in Algorithm::ALL {
                told.read_manifest(&format!("{kind}-{}.txt", algorithm.name()), algorithm, (percent, ours), contents, faults);
            }
            if told.manifests.len() == before {
                faults.push(FaultKind::NoManifest.of(format!("{kind}-sha512.txt"), ""));
            }
        }
        if ours {
            faults.extend(profile::faults(&told.info, contents.files.keys()));
        }
        told
    }

    fn read_manifest(
        &mut self,
        file: &str,
        algorithm: Algorithm,
        (percent, ours): (bool, bool),
        contents: &Contents,
        faults: &mut Vec<Fault>,
    ) {
        let Some(bytes) = listing(contents, file, faults) else { return };
        if file.starts_with("tagmanifest-") && self.fingerprint.is_none() {
            self.fingerprint = Some(sha512(&bytes));
        }
        let read = manifest::read(file, algorithm, &bytes, percent, faults);
        if ours && manifest::written(&read.sums).as_bytes() != bytes {
            faults.push(FaultKind::Form.of(file, ""));
        }
        self.manifests.push(read);
    }
}

fn declaration(contents: &Contents, faults: &mut Vec<Fault>) -> bool {
    let Some(bytes) = listing(contents, DECLARATION_FILE, faults) else {
        faults.push(FaultKind::Missing.of(DECLARATION_FILE, ""));
        return true;
    };
    declared(&String::from_utf8_lossy(&bytes)).unwrap_or_else(|| {
        faults.push(FaultKind::Declaration.of(DECLARATION_FILE, ""));
        true
    })
}

/// The bytes of a tag file that has to be taken in whole.
fn listing(contents: &Contents, file: &str, faults: &mut Vec<Fault>) -> Option<Vec<u8>> {
    let held = contents.files.get(file)?;
    if held.bytes > MOST_LISTED {
        faults.push(FaultKind::TooLarge.of(file, ""));
        return None;
    }
    contents.small(file, MOST_LISTED).unwrap_or_else(|error| {
        faults.push(FaultKind::Unreadable.of(file, error));
        None
    })
}

/// Sums of every file that can be read. The largest come first, so that no core is left with one at the end.
fn sums_of(contents: &Contents, told: &Told, faults: &mut Vec<Fault>) -> BTreeMap<String, Sums> {
    let sha256 = told.manifests.iter().any(|manifest| manifest.algorithm == Algorithm::Sha256);
    let mut files: Vec<(&String, &Held)> = contents.files.iter().collect();
    files.sort_by_key(|(_, held)| std::cmp::Reverse(held.bytes));
    let sum = |(path, held): (&String, &Held)| {
        let wanted = Wanted { sha256, crc32: held.crc32.is_some() };
        // Most files are small: to clear a megabyte for each would take longer than to sum it.
        let mut block = vec![0; usize::try_from(held.bytes).unwrap_or(BLOCK).clamp(1, BLOCK)];
        let sums = contents.open(held).and_then(|mut from| summed(&mut from, &mut io::sink(), &mut block, wanted));
        (path.clone(), held.crc32, sums)
    };
    let done: Vec<_> = files.into_par_iter().with_max_len(1).map(sum).collect();
    let mut sums = BTreeMap::new();
    for (path, crc32, summed) in done {
        match summed {
            Ok(found) => {
                if found.crc32 != crc32 {
                    faults.push(FaultKind::Changed.of(path.clone(), ""));
                }
                sums.insert(path, found);
            }
            Err(error) => faults.push(FaultKind::Unreadable.of(path, error)),
        }
    }
    sums
}

/// Every file of the manifest's kind is in it, every file in it is there, and as it was.
fn compare(manifest: &Manifest, sums: &BTreeMap<String, Sums>, contents: &Contents, faults: &mut Vec<Fault>) {
    let of_payload = manifest.file.starts_with("manifest-");
    for (path, told) in &manifest.sums {
        let found = sums.get(path).map(|sums| match manifest.algorithm {
            Algorithm::Sha512 => Some(&sums.sha512),
            Algorithm::Sha256 => sums.sha256.as_ref(),
        });
        match found {
            Some(found) if found == Some(told) => {}
            Some(_) => faults.push(FaultKind::Changed.of(path.clone(), "")),
            None if contents.files.contains_key(path) => {}
            None => faults.push(FaultKind::Missing.of(path.clone(), "")),
        }
    }
    let theirs = |path: &&String| path.starts_with("data/") == of_payload && !path.starts_with("tagmanifest-");
    let extra = contents.files.keys().filter(theirs).filter(|path| !manifest.sums.contains_key(*path));
    faults.extend(extra.map(|path| FaultKind::Extra.of(path.clone(), &manifest.file)));
}

fn check_oxum(info: &[(String, String)], files: usize, bytes: u64, faults: &mut Vec<Fault>) {
    let found = format!("{bytes}.{files}");
    if value(info, OXUM).is_some_and(|told| told != found) {
        faults.push(FaultKind::Oxum.of(INFO_FILE, found));
    }
}
