//! Data files: the same figures as the pages, for programs, spreadsheets, calendars and feed readers.

mod agencies;
mod calendar;
mod differences;
mod feed;
mod indicators;
mod notes;
mod package;
mod sitemap;
mod summary;
mod table;
mod tasks;
mod workbook;
mod xml;

pub use differences::data_changes;
pub use workbook::render_workbook;

use serde::Serialize;

use super::artifact::{Artifact, RenderError};
use super::data_file::{AGENCIES, DataSet, INDICATORS, NOTES, PACKAGE, SUMMARY, TASKS, WORKBOOK};
use crate::language::Words;
use crate::view::{PlanView, Rows};

/// Makes every data file. `pages` are the site's other files, for the map of them.
///
/// # Errors
/// What a workbook cannot hold.
pub fn render_data(view: &PlanView, words: &Words, pages: &[Artifact]) -> Result<Vec<Artifact>, RenderError> {
    let tasks = tasks::tasks(view, words);
    let notes = notes::notes(view);
    let agencies = agencies::agencies(view);
    let mut artifacts = Vec::new();
    artifacts.extend(files(&TASKS, &tasks, &tasks));
    artifacts.extend(files(&NOTES, &notes, &notes));
    artifacts.extend(files(&INDICATORS, &indicators::indicators(view), &indicators::rows(view)));
    artifacts.extend(files(&AGENCIES, &agencies, &agencies));
    artifacts.push(render_summary(view));
    artifacts.push(render_workbook(view, words, WORKBOOK, None)?);
    artifacts.push(json(PACKAGE, &package::package(view, words, &artifacts)));
    artifacts.push(calendar::calendar(view, words));
    artifacts.push(feed::feed(view, words));
    artifacts.extend(sitemap::sitemap(&view.outline.identity, pages));
    Ok(artifacts)
}

/// The rows of the data files of a view, read back as they are written: a figure is the same number here as in a file.
pub fn data_rows(view: &PlanView, words: &Words) -> Rows {
    Rows {
        tasks: read_back(&json(TASKS.json, &tasks::tasks(view, words))),
        indicators: read_back(&json(INDICATORS.json, &indicators::indicators(view))),
        notes: read_back(&json(NOTES.json, &notes::notes(view))),
        agencies: read_back(&json(AGENCIES.json, &agencies::agencies(view))),
    }
}

/// What was just written reads without fail.
fn read_back(artifact: &Artifact) -> Vec<serde_json::Value> {
    serde_json::from_slice(&artifact.bytes).unwrap_or_default()
}

/// The totals alone.
pub fn render_summary(view: &PlanView) -> Artifact {
    json(SUMMARY.json, &summary::summary(view))
}

/// The files of a set: JSON, and the table of `rows`.
fn files<T: Serialize, R: Serialize>(set: &DataSet, value: &T, rows: &R) -> impl Iterator<Item = Artifact> + use<T, R> {
    [json(set.json, value)].into_iter().chain(table::table(set, rows))
}

/// JSON that a person can read too. A view serialises without fail: its keys are texts and its numbers finite.
fn json<T: Serialize>(path: &str, value: &T) -> Artifact {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    Artifact::text(path, text)
}

/// `text`, and that figures in it are made up where they are.
fn marked(text: String, illustrative: bool, words: &Words) -> String {
    if illustrative { format!("{text} {}", words.word("data-illustrative")) } else { text }
}
