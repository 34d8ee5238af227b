//! The existing archives, as the site shows them: read, and never changed.

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use super::Outcome;
use super::console::Console;
use super::write_error::write_error_message;
use crate::render::Artifact;
use crate::render::site::ArchivedYear;
use crate::routes::Route;
use crate::write::bag::{ArchiveId, PublicPart, archive_folder, archive_ids, public_part, value};

/// The main figures of an archive, out of its own `summary.json`.
#[derive(Deserialize)]
struct ArchivedSummary {
    as_of: NaiveDate,
    illustrative: bool,
    total: ArchivedTotal,
}

#[derive(Deserialize)]
struct ArchivedTotal {
    total: usize,
    by_status: std::collections::BTreeMap<String, usize>,
    completion_of_due: ArchivedShare,
    completion_of_all: ArchivedShare,
}

#[derive(Deserialize)]
struct ArchivedShare {
    numerator: usize,
    denominator: usize,
}

/// Every archive of an output folder, the earliest first, with the zip that the portal gets of it. One that is not as it was
/// archived is left out, with a warning: it must not be shown as proof.
///
/// # Errors
/// The folder of archives cannot be read; already reported.
pub fn existing_archives(output: &Path, console: &Console) -> Result<(Vec<ArchivedYear>, Vec<Artifact>), Outcome> {
    let ids = archive_ids(output).map_err(|error| {
        let (key, arguments, outcome) = write_error_message(error);
        console.error(key, &arguments);
        outcome
    })?;
    let found = ids.iter().filter_map(|id| one(output, id, console));
    Ok(found.unzip())
}

fn one(output: &Path, id: &ArchiveId, console: &Console) -> Option<(ArchivedYear, Artifact)> {
    let folder = archive_folder(output).join(id.name());
    let path = if folder.is_dir() { folder } else { folder.with_file_name(format!("{}.zip", id.name())) };
    let shown = [("path", path.display().to_string())];
    let Some(part) = public_part(&path).ok().flatten() else {
        console.warn("archive-altered", &shown);
        return None;
    };
    let Ok(summary) = serde_json::from_slice(&part.summary) else {
        console.warn("archive-altered", &shown);
        return None;
    };
    Some((year(id, &part, &summary), Artifact::new(Route::ArchiveZip(&id.name()), part.zip)))
}

fn year(id: &ArchiveId, part: &PublicPart, summary: &ArchivedSummary) -> ArchivedYear {
    let total = &summary.total;
    let info = |label| value(&part.info, label).map(str::to_owned);
    ArchivedYear {
        name: id.name(),
        year: id.year,
        as_of: summary.as_of,
        total: total.total,
        completed: total.completion_of_all.numerator,
        completed_of_due: total.completion_of_due.numerator,
        due: total.completion_of_due.denominator,
        overdue: total.by_status.get("overdue").copied().unwrap_or_default(),
        illustrative: summary.illustrative || info("Tiendo-Illustrative").is_some(),
        corrects: info("Tiendo-Corrects"),
        reason: info("Tiendo-Reason"),
        fingerprint: part.fingerprint.clone(),
        zip_bytes: part.zip.len(),
    }
}
