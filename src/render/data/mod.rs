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

use std::io::{self, Write};

use package::Described;
use rayon::prelude::*;
use serde::Serialize;
use workbook::write_workbook;

use super::artifact::{Artifact, RenderError, Sink};
use super::data_file::{AGENCIES, DataSet, INDICATORS, NOTES, PACKAGE, SUMMARY, TASKS, WORKBOOK};
use crate::language::Words;
use crate::plan::Identity;
use crate::view::{PlanView, Rows};

/// Makes every data file and hands each to `sink`.
///
/// # Errors
/// What a workbook cannot hold.
pub fn render_data(view: &PlanView, words: &Words, sink: &dyn Sink) -> Result<(), RenderError> {
    let others = || [calendar::calendar, feed::feed].into_par_iter().for_each(|make| sink.put(make(view, words)));
    let (described, ()) = rayon::join(|| render_sets(view, words, sink), others);
    sink.put(json(PACKAGE, &package::package(view, words, &described?)));
    Ok(())
}

/// The files of all sets and the workbook, the longest work first; tells what is to be said of each, in the order of the sets.
fn render_sets(view: &PlanView, words: &Words, sink: &dyn Sink) -> Result<Vec<Described>, RenderError> {
    let sets: [&(dyn Fn() -> Vec<Described> + Sync); 5] = [
        &|| put_tasks(view, words, sink),
        &|| put_notes(view, sink),
        &|| put_set(&INDICATORS, &indicators::indicators(view), &indicators::rows(view), sink),
        &|| put_agencies(view, sink),
        &|| vec![Described::put(render_summary(view), sink)],
    ];
    let book = || put_workbook(view, words, sink);
    let (book, sets) = rayon::join(book, || sets.par_iter().map(|put| put()).collect::<Vec<_>>());
    Ok([sets.concat(), vec![book?]].concat())
}

fn put_workbook(view: &PlanView, words: &Words, sink: &dyn Sink) -> Result<Described, RenderError> {
    let mut made = Ok(());
    let described = Described::pour(WORKBOOK, sink, |out| {
        made = write_workbook(view, words, None, out);
        Ok(())
    });
    made.map(|()| described).map_err(|detail| RenderError { page: WORKBOOK.to_owned(), detail })
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

fn put_tasks(view: &PlanView, words: &Words, sink: &dyn Sink) -> Vec<Described> {
    let tasks = tasks::tasks(view, words);
    put_set(&TASKS, &tasks, &tasks, sink)
}

fn put_notes(view: &PlanView, sink: &dyn Sink) -> Vec<Described> {
    let notes = notes::notes(view);
    put_set(&NOTES, &notes, &notes, sink)
}

fn put_agencies(view: &PlanView, sink: &dyn Sink) -> Vec<Described> {
    let agencies = agencies::agencies(view);
    put_set(&AGENCIES, &agencies, &agencies, sink)
}

/// The files of a set, written as they are made: JSON, and the table of `rows`.
fn put_set<T: Serialize + Sync, R: Serialize + Sync>(set: &DataSet, value: &T, rows: &[R], sink: &dyn Sink) -> Vec<Described> {
    let json = || Described::pour(set.json, sink, |out| json_to(value, out));
    let table = || set.csv.map(|path| Described::pour(path, sink, |out| table::table(set, rows, out)));
    let (json, table) = rayon::join(json, table);
    [json].into_iter().chain(table).collect()
}

/// The map of the site's pages, given as their paths, where plan.yaml says where the site stands.
pub fn render_sitemap(identity: &Identity, pages: &[String]) -> Option<Artifact> {
    sitemap::sitemap(identity, pages)
}

/// JSON that a person can read too. A view serialises without fail: its keys are texts and its numbers finite.
fn json<T: Serialize>(path: &str, value: &T) -> Artifact {
    let mut bytes = Vec::new();
    // Memory takes every byte.
    let _ = json_to(value, &mut bytes);
    Artifact { path: path.to_owned(), bytes }
}

fn json_to<T: Serialize>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}

/// `text`, and that figures in it are made up where they are.
fn marked(text: String, illustrative: bool, words: &Words) -> String {
    if illustrative { format!("{text} {}", words.word("data-illustrative")) } else { text }
}
