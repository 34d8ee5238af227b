//! `data/plan.xlsx`: the data sets as one workbook for people who read and print in Excel.
//!
//! A sheet shows fields of the dataset as the tables do, with codes replaced by labels; so it can hold nothing that the view does
//! not let through. Where the view holds what is internal of notes, their columns come with it.

mod cell;
mod columns;
mod formats;
mod height;
mod labels;
mod layout;
mod rows;
mod sheet;
mod text;
mod totals;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::checksum::{ChecksumWriter, DataFileSummary, write_file};
use super::marked;
use crate::dataset::Dataset;
use crate::language::{Words, date};
use crate::plan::AgencyKey;
use crate::render::artifact::{Artifact, Collector, RenderError, Sink};
use crate::view::PlanView;
use columns::{AGENCY_SHEET, INDICATOR_SHEET, NOTE_SHEET, TASK_SHEET, WORDING_SHEET};
use formats::CellFormats;
use rows::WorkbookScope;
use sheet::{SheetHeader, WorkbookSheet, is_internal, sheet};

/// Zip compression, of 9: more takes several times as long and saves a tenth.
const COMPRESSION: u8 = 1;

/// Writes a workbook: tasks, notes, indicators, agencies, totals, and the wording of tasks, one sheet each. With an `agency` it holds
/// the tasks that the agency leads or coordinates, what belongs to them, and that agency's totals alone.
///
/// The same view and words give the same bytes: the only time in it is the day of the view.
///
/// # Errors
/// What the format cannot hold, such as more rows than a sheet has, and a folder for temporary files that takes none.
pub fn write_workbook(
    view: &PlanView,
    words: &Words,
    agency: Option<AgencyKey>,
    path: &str,
    sink: &dyn Sink,
) -> Result<DataFileSummary, RenderError> {
    let mut result = Ok(());
    let summary = write_file(path, sink, |out| {
        result = write_sheets(view, words, agency, out);
        Ok(())
    });
    result.map(|()| summary).map_err(|error| RenderError { page: path.to_owned(), detail: error.to_string() })
}

/// The same in memory, as a file to be at `path`.
///
/// # Errors
/// As [`write_workbook`].
pub fn render_workbook(view: &PlanView, words: &Words, path: &str, agency: Option<AgencyKey>) -> Result<Artifact, RenderError> {
    let sink = Collector::default();
    write_workbook(view, words, agency, path, &sink)?;
    sink.into_artifacts().pop().ok_or_else(|| RenderError { page: path.to_owned(), detail: String::new() })
}

/// Rows go to an unnamed temporary file as they are written, so that a large plan's million cells are never in memory together.
fn write_sheets(view: &PlanView, words: &Words, agency: Option<AgencyKey>, out: &mut ChecksumWriter) -> Result<(), XlsxError> {
    let (scope, formats) = (WorkbookScope::new(view, agency), CellFormats::default());
    let data = Dataset::new(view, words);
    let header = SheetHeader::new(view, words, &scope);
    let mut workbook = Workbook::new();
    workbook.set_default_format(&formats.blank, layout::LINE_PIXELS, layout::COLUMN_PIXELS)?;
    workbook.set_properties(&properties(view, words)?).set_zip_compression_level(COMPRESSION);
    let mut tabs = Vec::new();
    for sheet in sheets(&data, words, &scope) {
        tabs.push(layout::tab(&sheet.name, &tabs));
        let worksheet = workbook.add_worksheet_with_constant_memory()?.set_name(tabs.last().unwrap_or(&sheet.name))?;
        layout::write_sheet(worksheet, &sheet, &header, &formats)?;
    }
    workbook.save_to_writer(out)
}

/// Every sheet, in the order of the tabs.
fn sheets<'a>(data: &'a Dataset<'a>, words: &'a Words, scope: &WorkbookScope) -> [WorkbookSheet<'a>; 6] {
    let internal = is_internal(data.view);
    [
        sheet(&TASK_SHEET, scope.tasks(data), internal, words),
        sheet(&NOTE_SHEET, scope.notes(data), internal, words),
        sheet(&INDICATOR_SHEET, scope.figures(data), internal, words),
        sheet(&AGENCY_SHEET, scope.agencies(data), internal, words),
        totals::sheet(data.view, words, scope),
        sheet(&WORDING_SHEET, scope.tasks(data), internal, words),
    ]
}

/// What the file says of itself. Its time is the beginning of the day that the figures speak of.
fn properties(view: &PlanView, words: &Words) -> Result<DocProperties, XlsxError> {
    let identity = &view.outline.identity;
    let as_of = words.say("as-of", &[("date", date(view.as_of))]);
    let properties = DocProperties::new()
        .set_title(text::clean(&marked(identity.title.clone(), view.illustrative, words)))
        .set_author(text::clean(&identity.issuer))
        .set_comment(text::clean(&as_of));
    let created = day(view.as_of).or_else(|_| ExcelDateTime::from_ymd(1900, 1, 1))?;
    Ok(properties.set_creation_datetime(&created))
}

/// A day as Excel counts it.
///
/// # Errors
/// A day before 1900, which Excel cannot count.
fn day(day: chrono::NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)
}
