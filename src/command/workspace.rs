//! What most commands begin with: the records, checked, and the day to speak of.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use super::Outcome;
use super::clock::today;
use super::talk::Talk;
use crate::check::{Checked, YEARS, check};
use crate::cli::Records;
use crate::load::{Workspace, load_workspace};
use crate::plan::Plan;

/// Records that were read and held against every rule.
pub struct Read {
    /// The records.
    pub workspace: Workspace,
    /// What was found.
    pub checked: Checked,
}

/// Reads and checks the records.
///
/// # Errors
/// Wrong usage, already told.
pub fn read(root: &Path, records: &Records, talk: &Talk) -> Result<Read, Outcome> {
    let workspace = load(root, records, talk)?;
    let _progress = talk.progress("progress-check");
    let checked = check(&workspace, today());
    Ok(Read { workspace, checked })
}

/// Reads the records.
///
/// # Errors
/// Wrong usage, already told.
pub fn load(root: &Path, records: &Records, talk: &Talk) -> Result<Workspace, Outcome> {
    if let Some(missing) = records.with.iter().find(|folder| !folder.is_dir()) {
        talk.fail("with-missing", &[("path", missing.display().to_string())]);
        return Err(Outcome::Usage);
    }
    let _progress = talk.progress("progress-load");
    Ok(load_workspace(root, &records.with))
}

/// Where output goes that nobody wants elsewhere.
pub fn usual_output(root: &Path) -> PathBuf {
    root.join("output")
}

/// The plan of sound records; mistakes and warnings are told.
///
/// # Errors
/// The records have errors, already told.
pub fn plan(read: &mut Read, talk: &Talk) -> Result<Plan, Outcome> {
    talk.diagnostics(&read.checked.diagnostics, &read.workspace.files);
    read.checked.plan.take().ok_or_else(|| {
        talk.tell("not-built", &[]);
        Outcome::Mistakes
    })
}

/// The day to speak of: the one asked for, else today.
///
/// # Errors
/// Wrong usage, already told.
pub fn as_of(records: &Records, talk: &Talk) -> Result<NaiveDate, Outcome> {
    let Some(asked) = &records.as_of else { return Ok(today()) };
    let Ok(day) = asked.parse::<NaiveDate>() else {
        talk.fail("as-of-format", &[("value", asked.clone())]);
        return Err(Outcome::Usage);
    };
    if !YEARS.contains(&day.year()) {
        talk.fail("as-of-range", &[("value", asked.clone())]);
        return Err(Outcome::Usage);
    }
    warn_of_future(day, talk);
    Ok(day)
}

/// Warns where a day has not come yet: what is known of it is not all that will be.
pub fn warn_of_future(day: NaiveDate, talk: &Talk) {
    if day > today() {
        talk.warn("as-of-future", &[("date", crate::language::date(day)), ("today", crate::language::date(today()))]);
    }
}
