//! Whether a bag is the one that was archived: every file it names is there and unaltered, and nothing else is.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::checksum::{BLOCK, Checksums, ExtraChecksums, copy_with_checksums, sha512};
use super::contents::{BagContents, BagFile};
use super::fault::{BagFault, FaultKind};
use super::manifest::{self, Algorithm, Manifest};
use super::profile;
use super::tags::{DECLARATION_FILE, INFO_FILE, OXUM, parse_declaration, parse_info, value};

/// Tag files may be this large: some 300,000 files.
const MOST_TAG_FILE_BYTES: u64 = 64 << 20;

/// The result of verifying a bag.
#[derive(Debug)]
pub struct Verification {
    /// The bag's name.
    pub name: String,
    /// SHA-512 of the tag manifest, 128 lower-case hexadecimal digits; it identifies the whole bag. `None` where there is no tag manifest.
    pub fingerprint: Option<String>,
    /// How many files the payload has.
    pub files: usize,
    /// How many bytes they are.
    pub bytes: u64,
    /// SHA-512 of every file by its path.
    pub checksums: BTreeMap<String, String>,
    /// Entries of `bag-info.txt`.
    pub info: Vec<(String, String)>,
    /// Everything that is wrong, in the order of the paths; empty for a sound bag.
    pub faults: Vec<BagFault>,
}

/// Verifies the bag at `path`, a folder or a zip. Files are hashed on all cores, a block of a megabyte at a time each.
///
/// # Errors
/// What the system says of `path` itself. Whatever is wrong inside, unreadable files too, is a fault.
pub fn verify(path: &Path) -> io::Result<Verification> {
    let mut contents = BagContents::of(path)?;
    let mut faults = std::mem::take(&mut contents.faults);
    if contents.files.is_empty() && !faults.is_empty() {
        return Ok(unread(contents.name, faults));
    }
    let tag_files = TagFiles::read(&contents, &mut faults);
    let checksums = checksums_of(&contents, &tag_files, &mut faults);
    for manifest in &tag_files.manifests {
        compare(manifest, &checksums, &contents, &mut faults);
    }
    let payload = checksums.iter().filter(|(path, _)| path.starts_with("data/"));
    let (files, bytes) = payload.fold((0, 0), |(files, bytes), (_, checksums)| (files + 1, bytes + checksums.bytes));
    check_oxum(&tag_files.info, files, bytes, &mut faults);
    faults.sort();
    faults.dedup();
    let checksums = checksums.into_iter().map(|(path, checksums)| (path, checksums.sha512)).collect();
    Ok(Verification {
        name: contents.name,
        fingerprint: tag_files.fingerprint,
        files,
        bytes,
        checksums,
        info: tag_files.info,
        faults,
    })
}

fn unread(name: String, mut faults: Vec<BagFault>) -> Verification {
    faults.sort();
    Verification { name, fingerprint: None, files: 0, bytes: 0, checksums: BTreeMap::new(), info: Vec::new(), faults }
}

/// What the tag files of a bag say.
struct TagFiles {
    manifests: Vec<Manifest>,
    info: Vec<(String, String)>,
    fingerprint: Option<String>,
}

impl TagFiles {
    fn read(contents: &BagContents, faults: &mut Vec<BagFault>) -> Self {
        let percent = declaration(contents, faults);
        let info = read_tag_file(contents, INFO_FILE, faults).map(|bytes| parse_info(&String::from_utf8_lossy(&bytes)));
        let info = info.unwrap_or_default();
        let ours = profile::is_ours(&info);
        let mut tag_files = Self { manifests: Vec::new(), info, fingerprint: None };
        for kind in ["manifest", "tagmanifest"] {
            let before = tag_files.manifests.len();
            for algorithm in Algorithm::ALL {
                tag_files.read_manifest(
                    &format!("{kind}-{}.txt", algorithm.name()),
                    algorithm,
                    (percent, ours),
                    contents,
                    faults,
                );
            }
            if tag_files.manifests.len() == before {
                faults.push(FaultKind::NoManifest.of(format!("{kind}-sha512.txt"), ""));
            }
        }
        if ours {
            faults.extend(profile::faults(&tag_files.info, contents.files.keys()));
        }
        tag_files
    }

    fn read_manifest(
        &mut self,
        file: &str,
        algorithm: Algorithm,
        (percent, ours): (bool, bool),
        contents: &BagContents,
        faults: &mut Vec<BagFault>,
    ) {
        let Some(bytes) = read_tag_file(contents, file, faults) else { return };
        if file.starts_with("tagmanifest-") && self.fingerprint.is_none() {
            self.fingerprint = Some(sha512(&bytes));
        }
        let read = manifest::parse_manifest(file, algorithm, &bytes, percent, faults);
        if ours && manifest::format_manifest(&read.checksums).as_bytes() != bytes {
            faults.push(FaultKind::Form.of(file, ""));
        }
        self.manifests.push(read);
    }
}

fn declaration(contents: &BagContents, faults: &mut Vec<BagFault>) -> bool {
    let Some(bytes) = read_tag_file(contents, DECLARATION_FILE, faults) else {
        faults.push(FaultKind::Missing.of(DECLARATION_FILE, ""));
        return true;
    };
    parse_declaration(&String::from_utf8_lossy(&bytes)).unwrap_or_else(|| {
        faults.push(FaultKind::Declaration.of(DECLARATION_FILE, ""));
        true
    })
}

/// The bytes of a tag file, which is read in whole.
fn read_tag_file(contents: &BagContents, file: &str, faults: &mut Vec<BagFault>) -> Option<Vec<u8>> {
    let found = contents.files.get(file)?;
    if found.bytes > MOST_TAG_FILE_BYTES {
        faults.push(FaultKind::TooLarge.of(file, ""));
        return None;
    }
    contents.small(file, MOST_TAG_FILE_BYTES).unwrap_or_else(|error| {
        faults.push(FaultKind::Unreadable.of(file, error));
        None
    })
}

/// Checksums of every file that can be read. The largest come first, so that no core is left with one at the end.
fn checksums_of(contents: &BagContents, tag_files: &TagFiles, faults: &mut Vec<BagFault>) -> BTreeMap<String, Checksums> {
    let sha256 = tag_files.manifests.iter().any(|manifest| manifest.algorithm == Algorithm::Sha256);
    let mut files: Vec<(&String, &BagFile)> = contents.files.iter().collect();
    files.sort_by_key(|(_, file)| std::cmp::Reverse(file.bytes));
    let hash = |(path, file): (&String, &BagFile)| {
        let extra = ExtraChecksums { sha256, crc32: file.crc32.is_some() };
        // Most files are small: to clear a megabyte for each would take longer than to hash it.
        let mut block = vec![0; usize::try_from(file.bytes).unwrap_or(BLOCK).clamp(1, BLOCK)];
        let checksums =
            contents.open(file).and_then(|mut from| copy_with_checksums(&mut from, &mut io::sink(), &mut block, extra));
        (path.clone(), file.crc32, checksums)
    };
    let done: Vec<_> = files.into_par_iter().with_max_len(1).map(hash).collect();
    let mut checksums = BTreeMap::new();
    for (path, crc32, result) in done {
        match result {
            Ok(found) => {
                if found.crc32 != crc32 {
                    faults.push(FaultKind::Changed.of(path.clone(), ""));
                }
                checksums.insert(path, found);
            }
            Err(error) => faults.push(FaultKind::Unreadable.of(path, error)),
        }
    }
    checksums
}

/// Every file of the manifest's kind is in it, every file in it is there, and as it was.
fn compare(manifest: &Manifest, checksums: &BTreeMap<String, Checksums>, contents: &BagContents, faults: &mut Vec<BagFault>) {
    let of_payload = manifest.file.starts_with("manifest-");
    for (path, listed) in &manifest.checksums {
        let found = checksums.get(path).map(|checksums| match manifest.algorithm {
            Algorithm::Sha512 => Some(&checksums.sha512),
            Algorithm::Sha256 => checksums.sha256.as_ref(),
        });
        match found {
            Some(found) if found == Some(listed) => {}
            Some(_) => faults.push(FaultKind::Changed.of(path.clone(), "")),
            None if contents.files.contains_key(path) => {}
            None => faults.push(FaultKind::Missing.of(path.clone(), "")),
        }
    }
    let theirs = |path: &&String| path.starts_with("data/") == of_payload && !path.starts_with("tagmanifest-");
    let extra = contents.files.keys().filter(theirs).filter(|path| !manifest.checksums.contains_key(*path));
    faults.extend(extra.map(|path| FaultKind::Extra.of(path.clone(), &manifest.file)));
}

fn check_oxum(info: &[(String, String)], files: usize, bytes: u64, faults: &mut Vec<BagFault>) {
    let found = format!("{bytes}.{files}");
    if value(info, OXUM).is_some_and(|written| written != found) {
        faults.push(FaultKind::Oxum.of(INFO_FILE, found));
    }
}
