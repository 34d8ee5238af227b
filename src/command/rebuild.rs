//! An archive built again from its own inputs, and compared with what it holds.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::Outcome;
use super::console::Console;
use super::inputs::INPUTS;
use super::payload::{BUILD, BuildNote, payload};
use crate::render::Artifact;
use crate::write::bag::{BagContents, Verification, sha512};

/// Makes the payload of a verified archive again and compares it, file by file and byte by byte (by SHA-512, which the
/// archive was just held against).
///
/// # Errors
/// What differs, that another version of the program is wanted, or a failing machine; already reported.
pub fn rebuild(path: &Path, verified: &Verification, console: &Console) -> Result<(), Outcome> {
    let note = note(path, console)?;
    if !note.is_of_this_program() {
        let versions = [("wanted", note.version), ("here", env!("CARGO_PKG_VERSION").to_owned())];
        console.error("rebuild-other-program", &versions);
        return Err(Outcome::Usage);
    }
    let inputs = RebuildInputs::of(path).map_err(|error| unreadable(path, &error, console))?;
    let artifacts = payload(&inputs.folder, &note, console)?;
    let differing = differing(&artifacts, verified);
    for path in &differing {
        console.error("rebuild-differs", &[("path", path.clone())]);
    }
    if !differing.is_empty() {
        return Err(Outcome::Mistakes);
    }
    console.inform("rebuild-same", &[("files", artifacts.len().to_string())]);
    Ok(())
}

fn note(path: &Path, console: &Console) -> Result<BuildNote, Outcome> {
    let bytes = BagContents::of(path).and_then(|contents| contents.small(BUILD, 16 << 20));
    let bytes = bytes.map_err(|error| unreadable(path, &error, console))?;
    bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).ok_or_else(|| {
        console.error("rebuild-not-ours", &[("file", BUILD.to_owned())]);
        Outcome::Usage
    })
}

fn unreadable(path: &Path, error: &io::Error, console: &Console) -> Outcome {
    console.error("verify-unreadable", &[("path", path.display().to_string()), ("detail", error.to_string())]);
    Outcome::Machine
}

/// The inputs of an archive as a folder: where they are, or unpacked from a zip into a folder of the moment.
struct RebuildInputs {
    folder: PathBuf,
    _unpacked: Option<TempDir>,
}

impl RebuildInputs {
    fn of(bag: &Path) -> io::Result<Self> {
        if bag.is_dir() {
            return Ok(Self { folder: bag.join(INPUTS), _unpacked: None });
        }
        let home = tempfile::tempdir()?;
        let contents = BagContents::of(bag)?;
        // Names were verified: none leads out.
        for (path, held) in contents.files.iter().filter(|(path, _)| path.starts_with(INPUTS)) {
            let to = home.path().join(path);
            fs::create_dir_all(to.parent().unwrap_or(home.path()))?;
            io::copy(&mut contents.open(held)?, &mut File::create_new(to)?)?;
        }
        Ok(Self { folder: home.path().join(INPUTS), _unpacked: Some(home) })
    }
}

/// Paths that the archive has otherwise, or that only one of both has.
fn differing(artifacts: &[Artifact], verified: &Verification) -> BTreeSet<String> {
    let rebuilt: BTreeSet<&str> = artifacts.iter().map(|artifact| artifact.path.as_str()).collect();
    let held = verified.checksums.keys().filter(|path| path.starts_with("data/") && !path.starts_with(INPUTS));
    let missing = held.filter(|path| !rebuilt.contains(path.as_str())).cloned();
    let other = artifacts.iter().filter(|one| verified.checksums.get(&one.path) != Some(&sha512(&one.bytes)));
    missing.chain(other.map(|one| one.path.clone())).collect()
}
