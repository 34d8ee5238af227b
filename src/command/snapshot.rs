//! `tiendo snapshot`: the archive of a year, or a correction of it; an existing one is never overwritten.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Outcome;
use super::clock::today;
use super::console::Console;
use super::inputs::{INPUTS, inputs};
use super::payload::{BuildNote, payload};
use super::snapshot_tags::{ArchiveOrigin, Corrected, index};
use super::theme::{load_theme, site_words};
use super::workspace::{as_of, plan, read, usual_output};
use super::write_error::write_error_message;
use crate::cli::Records;
use crate::language::date;
use crate::load::Workspace;
use crate::write::WriteError;
use crate::write::bag::{Archive, ArchiveId, BagDraft, SealedBag, verify};

/// What was asked for.
pub struct SnapshotRequest<'a> {
    /// The year, 1900 to 2200.
    pub year: i32,
    /// Which records, and for which day; by default the last of the year.
    pub records: &'a Records,
    /// Where output goes; by default `output` in the workspace.
    pub out: Option<&'a Path>,
    /// Why the year is archived again.
    pub reason: Option<&'a str>,
    /// Whether made-up figures may be archived.
    pub allow_illustrative: bool,
}

/// Archives a year.
pub fn run(root: &Path, asked: &SnapshotRequest, console: &Console) -> Outcome {
    snapshot(root, asked, console).unwrap_or_else(|outcome| outcome)
}

fn snapshot(root: &Path, asked: &SnapshotRequest, console: &Console) -> Result<Outcome, Outcome> {
    let day = day(asked, console)?;
    let mut read = read(root, asked.records, console)?;
    let illustrative = holds_illustrative(&read.workspace);
    let record = read.workspace.plan.as_ref().map(|plan| plan.record.clone());
    let theme = load_theme(root, &read.workspace, console);
    let plan = plan(&mut read, console)?;
    let Some(record) = record else { return Err(Outcome::Mistakes) };
    refuse_illustrative(illustrative, asked, console)?;
    let files = inputs(root, &asked.records.with, &record, console)?;
    let words = site_words(&theme?, console)?;
    let output = asked.out.map_or_else(|| usual_output(root), Path::to_path_buf);
    let archive = Archive::open(&output).map_err(|error| fail(error, console))?;
    let (id, corrected) = match archive_id(&archive, asked, console)? {
        Some(next) => next,
        None => return Ok(Outcome::Done),
    };
    let note = BuildNote::new(asked.year, day, asked.records.with.len(), asked.allow_illustrative);
    let draft = filled(&archive, &id, &files, &note, console)?;
    let origin = ArchiveOrigin { id: &id, note: &note, illustrative, reason: asked.reason, corrected: corrected.as_ref() };
    let info = origin.info(&plan, &words);
    let index = index(&draft, &id, &info, &words);
    let progress = console.progress("progress-write");
    let sealed = draft.seal(&info, &[index]).map_err(|error| fail(error, console))?;
    drop(progress);
    inform(&sealed, day, illustrative, console);
    Ok(Outcome::Done)
}

/// The day that the archive speaks of. A day that has not come cannot be archived: what it will have known is not known.
fn day(asked: &SnapshotRequest, console: &Console) -> Result<NaiveDate, Outcome> {
    let last = NaiveDate::from_ymd_opt(asked.year, 12, 31);
    let day = match (&asked.records.as_of, last) {
        (None, Some(last)) if last <= today() => return Ok(last),
        (None, last) => last.unwrap_or(NaiveDate::MAX),
        (Some(_), _) => as_of(asked.records, console)?,
    };
    if day <= today() {
        return Ok(day);
    }
    console.error("snapshot-future", &[("date", date(day)), ("today", date(today()))]);
    Err(Outcome::Usage)
}

/// Any record counts, known on the day or not: the archive keeps them all.
fn holds_illustrative(workspace: &Workspace) -> bool {
    let notes = workspace.notes.iter().map(|note| note.record.illustrative.as_ref());
    let amendments = workspace.amendments.iter().map(|amendment| amendment.record.illustrative.as_ref());
    notes.chain(amendments).flatten().any(|mark| mark.value)
}

fn refuse_illustrative(illustrative: bool, asked: &SnapshotRequest, console: &Console) -> Result<(), Outcome> {
    if illustrative && !asked.allow_illustrative {
        console.error("snapshot-illustrative", &[]);
        return Err(Outcome::Usage);
    }
    Ok(())
}

/// The archive to make and what it corrects; `None` where all that was missing of a year was its zip.
fn archive_id(
    archive: &Archive,
    asked: &SnapshotRequest,
    console: &Console,
) -> Result<Option<(ArchiveId, Option<Corrected>)>, Outcome> {
    let next = archive.next(asked.year);
    match (archive.last(asked.year), asked.reason.map(str::trim)) {
        (_, Some("")) => refuse("snapshot-reason-empty", &[], console),
        (None, None) => Ok(Some((next, None))),
        (None, Some(_)) => refuse("snapshot-nothing-to-correct", &[("year", asked.year.to_string())], console),
        (Some(last), None) if archive.lacks_zip(last) => mend_zip(archive, last, console).map(|()| None),
        (Some(last), None) => refuse("snapshot-stands", &[("path", archive.path(last).display().to_string())], console),
        (Some(last), Some(_)) => {
            let fingerprint = archive.fingerprint(last).map_err(|error| fail(error, console))?;
            let Some(fingerprint) = fingerprint else {
                return refuse("snapshot-corrects-broken", &[("path", archive.path(last).display().to_string())], console);
            };
            Ok(Some((next, Some(Corrected { name: last.name(), fingerprint }))))
        }
    }
}

fn refuse<T>(key: &'static str, arguments: &[(&'static str, String)], console: &Console) -> Result<T, Outcome> {
    console.error(key, arguments);
    Err(Outcome::Usage)
}

/// A snapshot that was cut off after its folder was named lacks nothing but the zip, which follows from the folder.
fn mend_zip(archive: &Archive, id: &ArchiveId, console: &Console) -> Result<(), Outcome> {
    let folder = archive.path(id);
    let path = [("path", folder.display().to_string())];
    if !verify(&folder).is_ok_and(|verified| verified.faults.is_empty()) {
        return refuse("snapshot-stands", &path, console);
    }
    let zip = archive.write_zip(id).map_err(|error| fail(error, console))?;
    console.inform("snapshot-zip-made", &[("zip", zip.display().to_string())]);
    Ok(())
}

/// A draft with its whole payload: inputs first, and the rest rendered from those.
fn filled<'a>(
    archive: &'a Archive,
    id: &ArchiveId,
    files: &[(PathBuf, String)],
    note: &BuildNote,
    console: &Console,
) -> Result<BagDraft<'a>, Outcome> {
    let mut draft = BagDraft::begin(archive, id).map_err(|error| fail(error, console))?;
    draft.copy(files).map_err(|error| fail(error, console))?;
    let artifacts = payload(&draft.folder().join(INPUTS), note, console)?;
    draft.add(&artifacts).map_err(|error| fail(error, console))?;
    Ok(draft)
}

fn fail(error: WriteError, console: &Console) -> Outcome {
    let is_whole = matches!(error, WriteError::Unpacked { .. });
    let (key, arguments, outcome) = write_error_message(error);
    console.error(key, &arguments);
    if !is_whole {
        console.inform("not-archived", &[]);
    }
    outcome
}

fn inform(sealed: &SealedBag, day: NaiveDate, illustrative: bool, console: &Console) {
    let zip = sealed.zip.display().to_string();
    let path = sealed.folder.display().to_string();
    console.inform("snapshot-done", &[("path", path), ("zip", zip), ("files", sealed.files.to_string()), ("date", date(day))]);
    if illustrative {
        console.inform("snapshot-marked", &[]);
    }
    console.inform("snapshot-fingerprint", &[]);
    console.output(&format!("{}\n", sealed.fingerprint));
}
