//! Data files: the same figures as the pages, for programs, spreadsheets, calendars and feed readers.

mod agencies;
mod calendar;
mod differences;
mod feed;
mod indicators;
mod notes;
mod package;
mod pouring;
mod runs;
mod sitemap;
mod summary;
mod table;
mod tasks;
mod workbook;
mod xml;

pub use differences::data_changes;
pub use workbook::render_workbook;

use std::io::{self, Write};

use pouring::{Described, Pouring};
use rayon::prelude::*;
use runs::{Run, pieces, runs};
use serde::Serialize;
use workbook::put_workbook;

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
        &|| put_rows(&TASKS, &tasks::tasks(view, words), sink),
        &|| put_rows(&NOTES, &notes::notes(view), sink),
        &|| put_set(&INDICATORS, &runs(&indicators::indicators(view)), &runs(&indicators::rows(view)), sink),
        &|| put_rows(&AGENCIES, &agencies::agencies(view), sink),
        &|| vec![Described::put(render_summary(view), sink)],
    ];
    let book = || put_workbook(view, words, None, WORKBOOK, sink);
    let (book, sets) = rayon::join(book, || sets.par_iter().map(|put| put()).collect::<Vec<_>>());
    Ok([sets.concat(), vec![book?]].concat())
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

/// The files of a set whose table has a row for each object of its JSON.
fn put_rows<R: Serialize + Sync>(set: &DataSet, rows: &[R], sink: &dyn Sink) -> Vec<Described> {
    let runs = runs(rows);
    put_set(set, &runs, &runs, sink)
}

/// The files of a set, written as they are made: JSON, and the table of `rows`.
fn put_set<T, R>(set: &DataSet, objects: &[Run<T>], rows: &[Run<R>], sink: &dyn Sink) -> Vec<Described>
where
    T: Serialize + Sync,
    R: Serialize + Sync,
{
    let json = || Described::pour(set.json, sink, |out| put_json(objects, out));
    let table = || set.csv.map(|path| Described::pour(path, sink, |out| put_table(set, rows, out)));
    let (json, table) = rayon::join(json, table);
    [json].into_iter().chain(table).collect()
}

/// The list of all rows, as [`json_to`] would write it.
fn put_json<R: Serialize + Sync>(runs: &[Run<R>], out: &mut Pouring) -> io::Result<()> {
    out.write_all(b"[")?;
    for (at, piece) in pieces(out.known, runs, elements).enumerate() {
        let (inputs, piece) = piece?;
        out.write_all(if at > 0 { b"," } else { b"" })?;
        out.write_piece(inputs, &piece)?;
    }
    out.write_all(if runs.is_empty() { b"]\n" } else { b"\n]\n" })
}

/// Elements of a list without its brackets.
fn elements<R: Serialize>(rows: &[R]) -> io::Result<Vec<u8>> {
    let list = serde_json::to_vec_pretty(rows)?;
    Ok(list.strip_prefix(b"[").and_then(|list| list.strip_suffix(b"\n]")).unwrap_or_default().to_vec())
}

fn put_table<R: Serialize + Sync>(set: &DataSet, runs: &[Run<R>], out: &mut Pouring) -> io::Result<()> {
    out.write_all(&table::head(set)?)?;
    pieces(out.known, runs, |rows| table::lines(set, rows)).try_for_each(|piece| {
        let (inputs, piece) = piece?;
        out.write_piece(inputs, &piece)
    })
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
    Artifact::new(path, bytes)
}

fn json_to<T: Serialize>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}

/// `text`, and that figures in it are made up where they are.
fn marked(text: String, illustrative: bool, words: &Words) -> String {
    if illustrative { format!("{text} {}", words.word("data-illustrative")) } else { text }
}
