//! Editions out of data files: of an earlier output, a site, or a snapshot of the archive and its zips.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value;

use super::Outcome;
use super::console::Console;
use crate::cache::read_existing;
use crate::dataset::{Edition, JsonRows, RowMistake};
use crate::write::bag::BagContents;

/// Where the data files lie inside what may be named: their own folder, a site, an output, a snapshot.
const INSIDE: [&str; 4] = ["", "data/", "site/data/", "data/site/data/"];
/// A data file in a zip is taken in whole up to this size.
const MOST: u64 = 1 << 30;

/// Where data files lie.
pub enum DataFiles {
    /// In a folder.
    Folder(PathBuf),
    /// In a zip of the archive, which is read where it is.
    Zip {
        /// The zip.
        path: PathBuf,
        /// What it holds.
        contents: BagContents,
        /// Their folder in it, with `/` at its end.
        inside: &'static str,
    },
}

impl DataFiles {
    /// The data files of what a path names: a folder of them, `tasks.json` itself, a site, an output, a snapshot, or the zip of
    /// a snapshot, that of the archive as well as that of the portal.
    pub fn named(path: &Path) -> Option<Self> {
        if path.is_file() && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
            let contents = BagContents::of(path).ok()?;
            let inside = INSIDE.into_iter().find(|inside| contents.files.contains_key(&format!("{inside}tasks.json")))?;
            return Some(Self::Zip { path: path.to_path_buf(), contents, inside });
        }
        let is_file = path.is_file() && path.file_name().is_some_and(|name| name == "tasks.json");
        let named = if is_file { path.parent()? } else { path };
        let folders = INSIDE.iter().map(|inside| if inside.is_empty() { named.to_path_buf() } else { named.join(inside) });
        folders.into_iter().find(|folder| folder.join("tasks.json").is_file()).map(Self::Folder)
    }

    /// The path of a data file, as messages show it.
    fn path(&self, name: &str) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.join(name),
            Self::Zip { path, inside, .. } => path.join(inside).join(name),
        }
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Folder(folder) => read_existing(&folder.join(name)),
            Self::Zip { contents, inside, .. } => {
                let path = format!("{inside}{name}");
                let bytes = contents.small(&path, MOST)?.ok_or(io::ErrorKind::NotFound)?;
                let sum = contents.files.get(&path).and_then(|held| held.crc32);
                let is_whole = sum.is_none_or(|sum| sum == crc32fast::hash(&bytes));
                if is_whole { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
            }
        }
    }
}

/// Reads an edition.
///
/// # Errors
/// Everything that is wrong with its files, already reported.
pub fn read_edition<'a>(files: &DataFiles, console: &Console) -> Result<Edition<'a>, Outcome> {
    let read = ["tasks", "indicators", "notes", "agencies"].map(|set| rows(files, &format!("{set}.json"), console));
    let [Some(tasks), Some(indicators), Some(notes), Some(agencies)] = read else { return Err(Outcome::Mistakes) };
    let rows = JsonRows { tasks, indicators, notes, agencies };
    let folder = files.path("");
    let Some(as_of) = day_of(&rows) else {
        console.error("edition-no-day", &[("path", folder.display().to_string())]);
        return Err(Outcome::Mistakes);
    };
    Edition::read(as_of, &rows).map_err(|mistakes| {
        for RowMistake { set, place } in mistakes {
            let file = folder.join(format!("{set}.json")).display().to_string();
            console.error("edition-row", &[("path", file), ("place", place.to_string())]);
        }
        Outcome::Mistakes
    })
}

fn rows(files: &DataFiles, name: &str, console: &Console) -> Option<Vec<Value>> {
    let path = || ("path", files.path(name).display().to_string());
    let bytes =
        files.read(name).map_err(|error| console.error("edition-unreadable", &[path(), ("detail", error.to_string())])).ok()?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|_| console.error("edition-not-rows", &[path()])).ok()
}

/// The day that the first row speaks of: a file's rows all speak of one.
fn day_of(rows: &JsonRows) -> Option<NaiveDate> {
    let all = [&rows.tasks, &rows.indicators, &rows.notes, &rows.agencies];
    all.into_iter().flatten().find_map(|row| row.get("as_of")?.as_str()?.parse().ok())
}
