//! One folder of output, put in place whole.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::WriteError;
use super::exchange::mend;
use super::late::exchange_unless_foreign;
use super::lock::lock;
use super::manifest::{manifest_path, read_manifest};
use super::staging::{clear, stage};
use crate::render::Artifact;

/// What putting a folder in place came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Files in the folder.
    pub files: usize,
    /// Files that were written; the others are as they were, time stamp included.
    pub changed: usize,
}

/// Puts `artifacts` into the folder `name` of `output`, in place of what we put there before.
///
/// # Errors
/// A foreign file inside, a file in its place, another build at work, two artifacts of one name, or a failing machine;
/// what stood before still stands.
pub fn write_folder(output: &Path, name: &str, artifacts: &[Artifact]) -> Result<Written, WriteError> {
    refuse_collisions(artifacts)?;
    let standing = output.join(name);
    let staging = output.join(format!(".{name}.new"));
    for folder in [output, standing.as_path()] {
        if fs::symlink_metadata(folder).is_ok() && !folder.is_dir() {
            return Err(WriteError::NotAFolder(folder.to_path_buf()));
        }
    }
    fs::create_dir_all(output).map_err(WriteError::failed(output))?;
    let _lock = lock(output)?;
    mend(&standing).map_err(WriteError::failed(&standing))?;
    let manifest = manifest_path(output, name);
    let ours = read_manifest(&manifest)?;
    refuse_foreign(&standing, &ours)?;
    clear(&staging)?;
    fs::create_dir(&staging).map_err(WriteError::failed(&staging))?;
    let put = put_in_place(artifacts, &standing, &staging, &manifest, &ours);
    if put.is_err() {
        // The error is told; that the leavings could not be cleared would only hide it, and the next build clears them.
        let _ = clear(&staging);
    }
    put
}

fn put_in_place(
    artifacts: &[Artifact],
    standing: &Path,
    staging: &Path,
    manifest: &Path,
    ours: &BTreeSet<String>,
) -> Result<Written, WriteError> {
    let changed = stage(artifacts, standing, staging)?;
    let names: BTreeSet<String> = artifacts.iter().map(|artifact| artifact.path.clone()).collect();
    let written = Written { files: artifacts.len(), changed };
    if changed == 0 && names == *ours {
        clear(staging)?;
        return Ok(written);
    }
    exchange_unless_foreign(staging, standing, manifest, (&names, ours))?;
    clear(staging)?;
    Ok(written)
}

fn refuse_collisions(artifacts: &[Artifact]) -> Result<(), WriteError> {
    let mut seen = BTreeSet::new();
    let doubled = artifacts.iter().find(|artifact| !seen.insert(artifact.path.to_lowercase()));
    doubled.map_or(Ok(()), |artifact| Err(WriteError::Collision(artifact.path.clone())))
}

/// Refuses a folder that holds a file which we did not make.
///
/// # Errors
/// The first such file.
pub(super) fn refuse_foreign(standing: &Path, ours: &BTreeSet<String>) -> Result<(), WriteError> {
    if !standing.exists() {
        return Ok(());
    }
    for entry in WalkDir::new(standing).sort_by_file_name() {
        let entry = entry.map_err(|error| WriteError::failed(standing)(error.into()))?;
        let inside = entry.path().strip_prefix(standing).unwrap_or(entry.path());
        let name = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        if !entry.file_type().is_dir() && !ours.contains(&name) {
            return Err(WriteError::Foreign { folder: standing.to_path_buf(), file: name });
        }
    }
    Ok(())
}
