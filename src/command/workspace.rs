//! What most commands begin with: the records, checked, and the day to speak of.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use super::Outcome;
use super::clock::today;
use super::console::Console;
use crate::check::{Checked, YEARS, check};
use crate::cli::Records;
use crate::load::{Workspace, load_workspace};
use crate::plan::Plan;

/// Records that were read and held against every rule.
pub struct CheckedRecords {
    /// The records.
    pub workspace: Workspace,
    /// What was found.
    pub checked: Checked,
}

/// Reads and checks the records.
///
/// # Errors
/// Wrong usage, already reported.
pub fn read(root: &Path, records: &Records, console: &Console) -> Result<CheckedRecords, Outcome> {
    let workspace = load(root, records, console)?;
    let _progress = console.progress("progress-check");
    let checked = check(&workspace, today());
    Ok(CheckedRecords { workspace, checked })
}

/// Reads the records.
///
/// # Errors
/// Wrong usage, already reported.
pub fn load(root: &Path, records: &Records, console: &Console) -> Result<Workspace, Outcome> {
    if let Some(missing) = records.with.iter().find(|folder| !folder.is_dir()) {
        console.error("with-missing", &[("path", missing.display().to_string())]);
        return Err(Outcome::Usage);
    }
    let _progress = console.progress("progress-load");
    Ok(load_workspace(root, &records.with))
}

/// Where output goes that nobody wants elsewhere.
pub fn usual_output(root: &Path) -> PathBuf {
    root.join("output")
}

/// The plan of sound records; mistakes and warnings are reported.
///
/// # Errors
/// The records have errors, already reported.
pub fn plan(read: &mut CheckedRecords, console: &Console) -> Result<Plan, Outcome> {
    console.diagnostics(&read.checked.diagnostics, &read.workspace.files);
    read.checked.plan.take().ok_or_else(|| {
        console.inform("not-built", &[]);
        Outcome::Mistakes
    })
}

/// The day to speak of: the one asked for, else today.
///
/// # Errors
/// Wrong usage, already reported.
pub fn as_of(records: &Records, console: &Console) -> Result<NaiveDate, Outcome> {
    let Some(asked) = &records.as_of else { return Ok(today()) };
    let Ok(day) = asked.parse::<NaiveDate>() else {
        console.error("as-of-format", &[("value", asked.clone())]);
        return Err(Outcome::Usage);
    };
    if !YEARS.contains(&day.year()) {
        console.error("as-of-range", &[("value", asked.clone())]);
        return Err(Outcome::Usage);
    }
    warn_of_future(day, console);
    Ok(day)
}

/// Warns where a day has not come yet: what is known of it is not all that will be.
pub fn warn_of_future(day: NaiveDate, console: &Console) {
    if day > today() {
        console.warn("as-of-future", &[("date", crate::language::date(day)), ("today", crate::language::date(today()))]);
    }
}
