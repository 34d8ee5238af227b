//! An archive being made in a staging folder: files are added and hashed, then it is sealed; renaming the folder is the atomic step.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::archive::{Archive, ArchiveId};
use super::checksum::{BLOCK, ExtraChecksums, copy_with_checksums, sha512};
use super::manifest::format_manifest;
use super::name::{is_unsafe_path, name_collisions};
use super::profile;
use super::sync;
use super::tags::{DECLARATION, DECLARATION_FILE, INFO_FILE, OXUM, PROFILE, format_info};
use crate::render::Artifact;
use crate::write::WriteError;
use crate::write::staging::clear;

/// An archive being made. One that is dropped before it is sealed is cleared.
#[derive(Debug)]
pub struct BagDraft<'a> {
    archive: &'a Archive,
    id: ArchiveId,
    folder: PathBuf,
    payload: BTreeMap<String, (String, u64)>,
}

/// An archive that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBag {
    /// Its folder.
    pub folder: PathBuf,
    /// Its zip.
    pub zip: PathBuf,
    /// SHA-512 of its tag manifest.
    pub fingerprint: String,
    /// Files of its payload.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
}

impl<'a> BagDraft<'a> {
    /// Begins an archive in a staging folder beside its own.
    ///
    /// # Errors
    /// The archive exists already; a failing machine.
    pub fn begin(archive: &'a Archive, id: &ArchiveId) -> Result<Self, WriteError> {
        if archive.has(id) {
            return Err(WriteError::Exists(archive.path(id)));
        }
        let folder = archive.staging(id);
        clear(&folder)?;
        fs::create_dir(&folder).map_err(WriteError::failed(&folder))?;
        Ok(Self { archive, id: id.clone(), folder, payload: BTreeMap::new() })
    }

    /// The staging folder; what was added can be read there.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many files of the payload have a path that begins so.
    pub fn count(&self, prefix: &str) -> usize {
        self.payload.keys().filter(|path| path.starts_with(prefix)).count()
    }

    /// Copies files of the disk into the payload, given as (where it is, path in the bag); a file may be of any size.
    ///
    /// # Errors
    /// A name that cannot stand in a bag, two of one name, or what the system says of a file.
    pub fn copy(&mut self, files: &[(PathBuf, String)]) -> Result<(), WriteError> {
        self.refuse(files.iter().map(|(_, path)| path.as_str()))?;
        let checksums: Result<Vec<_>, WriteError> =
            files.par_iter().map_init(|| vec![0; BLOCK], |block, (from, path)| self.copy_one(from, path, block)).collect();
        self.payload.extend(checksums?);
        Ok(())
    }

    fn copy_one(&self, from: &Path, path: &str, block: &mut [u8]) -> Result<(String, (String, u64)), WriteError> {
        let mut source = File::open(from).map_err(WriteError::failed(from))?;
        let to = self.folder.join(path);
        let copied =
            create(&to).and_then(|mut file| copy_with_checksums(&mut source, &mut file, block, ExtraChecksums::default()));
        let checksums = copied.map_err(WriteError::failed(&to))?;
        Ok((path.to_owned(), (checksums.sha512, checksums.bytes)))
    }

    /// Adds artifacts to the payload; their paths begin with `data/`.
    ///
    /// # Errors
    /// A name that cannot stand in a bag, two of one name, or what the system says.
    pub fn add(&mut self, artifacts: &[Artifact]) -> Result<(), WriteError> {
        self.refuse(artifacts.iter().map(|artifact| artifact.path.as_str()))?;
        let checksums: Result<Vec<_>, WriteError> = artifacts.par_iter().map(|artifact| self.put(artifact)).collect();
        self.payload.extend(
            checksums?.into_iter().zip(artifacts).map(|(checksum, one)| (one.path.clone(), (checksum, one.bytes.len() as u64))),
        );
        Ok(())
    }

    fn put(&self, artifact: &Artifact) -> Result<String, WriteError> {
        let to = self.folder.join(&artifact.path);
        let written = create(&to).and_then(|mut file| io::Write::write_all(&mut file, &artifact.bytes));
        written.map_err(WriteError::failed(&to))?;
        Ok(sha512(&artifact.bytes))
    }

    fn refuse<'n>(&'n self, paths: impl Iterator<Item = &'n str>) -> Result<(), WriteError> {
        let paths: Vec<&str> = paths.collect();
        if let Some(path) = paths.iter().find(|path| is_unsafe_path(path) || !path.starts_with("data/")) {
            return Err(WriteError::Name((*path).to_owned()));
        }
        let all = self.payload.keys().map(String::as_str).chain(paths);
        name_collisions(all).into_iter().next().map_or(Ok(()), |(path, _)| Err(WriteError::Collision(path)))
    }

    /// Finishes the bag: `info` are its entries of `bag-info.txt` but for what follows from the payload, `tags` its other
    /// tag files. Then its folder is renamed into place and its zip written.
    ///
    /// # Errors
    /// What the system says: no archive exists then, unless it is [`WriteError::Unpacked`], where all but the zip does.
    pub fn seal(self, info: &[(&str, String)], tags: &[Artifact]) -> Result<SealedBag, WriteError> {
        let (files, bytes) = (self.payload.len(), self.payload.values().map(|(_, bytes)| bytes).sum());
        let fingerprint = self.write_tags(info, tags, format!("{bytes}.{files}"))?;
        sync::everything(&self.folder).map_err(WriteError::failed(&self.folder))?;
        let folder = self.archive.path(&self.id);
        fs::rename(&self.folder, &folder).map_err(WriteError::failed(&folder))?;
        if let Some(parent) = folder.parent() {
            sync::folder(parent).map_err(WriteError::failed(parent))?;
        }
        let zip = self.archive.write_zip(&self.id).map_err(|error| zip_failed(&folder, error))?;
        Ok(SealedBag { folder, zip, fingerprint, files, bytes })
    }

    /// Writes every tag file and gives the fingerprint.
    fn write_tags(&self, info: &[(&str, String)], tags: &[Artifact], oxum: String) -> Result<String, WriteError> {
        let mut entries = info.to_vec();
        entries.extend([(OXUM, oxum), (PROFILE, profile::IDENTIFIER.to_owned())]);
        let payload = self.payload.iter().map(|(path, (checksum, _))| (path.clone(), checksum.clone())).collect();
        let mut all = tags.to_vec();
        all.push(Artifact::text(DECLARATION_FILE, DECLARATION.to_owned()));
        all.push(Artifact::text(INFO_FILE, format_info(&entries)));
        all.push(Artifact::text("manifest-sha512.txt", format_manifest(&payload)));
        all.push(profile::artifact());
        let checksums: Result<BTreeMap<_, _>, WriteError> =
            all.iter().map(|artifact| Ok((artifact.path.clone(), self.put(artifact)?))).collect();
        self.put(&Artifact::text("tagmanifest-sha512.txt", format_manifest(&checksums?)))
    }
}

impl Drop for BagDraft<'_> {
    fn drop(&mut self) {
        // The error that led here is reported; a failure to clear the staging folder would only hide it, and the next snapshot clears it.
        let _ = clear(&self.folder);
    }
}

fn zip_failed(folder: &Path, error: WriteError) -> WriteError {
    let detail = match error {
        WriteError::Failed { detail, .. } => detail.to_string(),
        other => format!("{other:?}"),
    };
    WriteError::Unpacked { folder: folder.to_path_buf(), detail }
}

fn create(path: &Path) -> io::Result<File> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    File::options().write(true).create_new(true).open(path)
}
