//! Editions out of folders of data: an earlier output, a site, or a snapshot of the archive.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value;

use super::Outcome;
use super::talk::Talk;
use crate::view::{Edition, RowMistake, Rows};

/// Where the data files lie inside what may be named: their own folder, a site, an output, a snapshot.
const INSIDE: [&str; 4] = [".", "data", "site/data", "data/site/data"];

/// The folder of data files that a path names.
pub fn data_folder(path: &Path) -> Option<PathBuf> {
    let is_file = path.is_file() && path.file_name().is_some_and(|name| name == "tasks.json");
    let named = if is_file { path.parent()? } else { path };
    INSIDE.iter().map(|inside| named.join(inside)).find(|folder| folder.join("tasks.json").is_file())
}

/// Reads an edition.
///
/// # Errors
/// Everything that is wrong with its files, already told.
pub fn read_edition(folder: &Path, talk: &Talk) -> Result<Edition<'static>, Outcome> {
    let read = ["tasks", "indicators", "notes", "agencies"].map(|set| rows(&folder.join(format!("{set}.json")), talk));
    let [Some(tasks), Some(indicators), Some(notes), Some(agencies)] = read else { return Err(Outcome::Mistakes) };
    let rows = Rows { tasks, indicators, notes, agencies };
    let Some(as_of) = day_of(&rows) else {
        talk.fail("edition-no-day", &[("path", folder.display().to_string())]);
        return Err(Outcome::Mistakes);
    };
    edition(as_of, rows, folder, talk)
}

/// The edition of rows that were made or read.
///
/// # Errors
/// Rows that lack what a comparison needs, already told.
pub fn edition(as_of: NaiveDate, rows: Rows, folder: &Path, talk: &Talk) -> Result<Edition<'static>, Outcome> {
    Edition::of_rows(as_of, rows).map_err(|mistakes| {
        for RowMistake { set, place } in mistakes {
            let file = folder.join(format!("{set}.json")).display().to_string();
            talk.fail("edition-row", &[("path", file), ("place", place.to_string())]);
        }
        Outcome::Mistakes
    })
}

fn rows(file: &Path, talk: &Talk) -> Option<Vec<Value>> {
    let path = || ("path", file.display().to_string());
    let bytes = fs::read(file).map_err(|error| talk.fail("edition-unreadable", &[path(), ("detail", error.to_string())])).ok()?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|_| talk.fail("edition-not-rows", &[path()])).ok()
}

/// The day that the first row speaks of: a file's rows all speak of one.
fn day_of(rows: &Rows) -> Option<NaiveDate> {
    let all = [&rows.tasks, &rows.indicators, &rows.notes, &rows.agencies];
    all.into_iter().flatten().find_map(|row| row.get("as_of")?.as_str()?.parse().ok())
}
