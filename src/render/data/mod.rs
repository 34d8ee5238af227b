//! Data files: the same figures as the pages, for programs, spreadsheets, calendars and feed readers.

mod calendar;
mod checksum;
mod chunks;
mod feed;
mod package;
mod sitemap;
mod summary;
mod table;
mod workbook;
mod xml;

pub use workbook::render_workbook;

use std::io::{self, Write};

use checksum::{DataFileSummary, write_artifact, write_file};
use chunks::write_chunks;
use rayon::prelude::*;
use serde::Serialize;
use workbook::write_workbook;

use super::artifact::{Artifact, RenderError, Sink};
use crate::dataset::{AGENCIES, DataRow, DataSet, Dataset, INDICATORS, NOTES, Record, SUMMARY, TASKS};
use crate::language::Words;
use crate::plan::Identity;
use crate::routes::data_files::{PACKAGE, WORKBOOK};
use crate::view::PlanView;

/// Makes every data file and hands each to `sink`.
///
/// # Errors
/// What a workbook cannot hold.
pub fn render_data(view: &PlanView, words: &Words, sink: &dyn Sink) -> Result<(), RenderError> {
    let others = || [calendar::calendar, feed::feed].into_par_iter().for_each(|make| sink.put(make(view, words)));
    let (summaries, ()) = rayon::join(|| render_sets(view, words, sink), others);
    sink.put(json(PACKAGE, &package::package(view, words, &summaries?)));
    Ok(())
}

/// Writes the files of all sets and the workbook, the longest work first; returns their summaries in the order of the sets.
fn render_sets(view: &PlanView, words: &Words, sink: &dyn Sink) -> Result<Vec<DataFileSummary>, RenderError> {
    let data = Dataset::new(view, words);
    let sets: [&(dyn Fn() -> Vec<DataFileSummary> + Sync); 5] = [
        &|| write_rows(&TASKS, &data.tasks(), sink),
        &|| write_rows(&NOTES, &data.notes(), sink),
        &|| write_set(&INDICATORS, &data.indicators(), &data.figures(), sink),
        &|| write_rows(&AGENCIES, &data.agencies(), sink),
        &|| vec![write_artifact(render_summary(view), sink)],
    ];
    let workbook = || write_workbook(view, words, None, WORKBOOK, sink);
    let (workbook, sets) = rayon::join(workbook, || sets.par_iter().map(|write| write()).collect::<Vec<_>>());
    Ok([sets.concat(), vec![workbook?]].concat())
}

/// The totals alone.
pub fn render_summary(view: &PlanView) -> Artifact {
    json(SUMMARY.json, &summary::summary(view))
}

/// Writes the files of a set whose table has a row for each object of its JSON.
fn write_rows<R: Record>(set: &DataSet, rows: &[DataRow<R>], sink: &dyn Sink) -> Vec<DataFileSummary> {
    write_set(set, rows, rows, sink)
}

/// Writes the files of a set: JSON of `objects`, and the table of `rows`.
fn write_set<J, T>(set: &DataSet, objects: &[DataRow<J>], rows: &[DataRow<T>], sink: &dyn Sink) -> Vec<DataFileSummary>
where
    J: Record,
    T: Record,
{
    let json = || write_file(set.json, sink, |out| write_json_list(objects, out));
    let table = || set.csv.map(|path| write_file(path, sink, |out| write_table(rows, out)));
    let (json, table) = rayon::join(json, table);
    [json].into_iter().chain(table).collect()
}

/// Writes the same bytes as [`json`], without the whole list in memory.
fn write_json_list<R: Serialize + Sync>(rows: &[R], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[")?;
    write_chunks(rows, b",", out, list_elements)?;
    out.write_all(if rows.is_empty() { b"]\n" } else { b"\n]\n" })
}

/// Elements of a list without its brackets.
fn list_elements<R: Serialize>(rows: &[R]) -> io::Result<Vec<u8>> {
    let list = serde_json::to_vec_pretty(rows)?;
    Ok(list.strip_prefix(b"[").and_then(|list| list.strip_suffix(b"\n]")).unwrap_or_default().to_vec())
}

fn write_table<R: Record>(rows: &[DataRow<R>], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&table::head::<R>()?)?;
    write_chunks(rows, b"", out, table::lines)
}

/// The map of the site's pages, given as their paths, where plan.yaml says where the site stands.
pub fn render_sitemap(identity: &Identity, pages: &[String]) -> Option<Artifact> {
    sitemap::sitemap(identity, pages)
}

/// JSON that a person can read too. A view serialises without fail: its keys are texts and its numbers finite.
fn json<T: Serialize>(path: &str, value: &T) -> Artifact {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    Artifact::new(path, bytes)
}

/// `text`, and that figures in it are made up where they are.
fn marked(text: String, illustrative: bool, words: &Words) -> String {
    if illustrative { format!("{text} {}", words.word("data-illustrative")) } else { text }
}
