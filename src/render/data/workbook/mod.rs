//! `data/plan.xlsx`: the data sets as one workbook for people who read and print in Excel.
//!
//! A sheet is the projection of the same JSON as the tables, with codes put into words; so it can hold nothing that the
//! view does not let through. Where the view holds what is internal of notes, their columns come with it.

mod cell;
mod columns;
mod height;
mod layout;
mod look;
mod packed;
mod row_xml;
mod rows;
mod sheet;
mod splice;
mod spoken;
mod tallies;
mod text;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::marked;
use super::pouring::{Described, Pouring};
use crate::language::{Words, date};
use crate::plan::AgencyKey;
use crate::render::artifact::{Artifact, Collector, RenderError, Sink};
use crate::view::PlanView;
use look::Look;
use rows::Extent;
use sheet::{Notice, Sheet};
use splice::splice;

/// Writes a workbook: tasks, notes, indicators, agencies, totals, and the wording of tasks, one sheet each. With an `agency` it holds
/// the tasks that the agency leads or coordinates, what belongs to them, and that agency's totals alone.
///
/// The same view and words give the same bytes: the only time in it is the day of the view.
///
/// # Errors
/// What the format cannot hold, such as more rows than a sheet has.
fn write_workbook(view: &PlanView, words: &Words, agency: Option<AgencyKey>, out: &mut Pouring) -> Result<(), String> {
    let extent = Extent::new(view, agency);
    let (sheets, notice) = (sheet::sheets(view, words, &extent), sheet::Notice::new(view, words, &extent));
    let frame = framed(view, words, &sheets, &notice).map_err(|error| error.to_string())?;
    splice(&frame, &sheets, &notice, out).map_err(|error| error.to_string())
}

/// Hands a workbook to `sink` as the file at `path`.
///
/// # Errors
/// What the format cannot hold, such as more rows than a sheet has.
pub fn put_workbook(
    view: &PlanView,
    words: &Words,
    agency: Option<AgencyKey>,
    path: &str,
    sink: &dyn Sink,
) -> Result<Described, RenderError> {
    let mut made = Ok(());
    let described = Described::pour(path, sink, |out| {
        made = write_workbook(view, words, agency, out);
        Ok(())
    });
    made.map(|()| described).map_err(|detail| RenderError { page: path.to_owned(), detail })
}

/// The same as a file at `path`.
///
/// # Errors
/// What the format cannot hold.
pub fn render_workbook(view: &PlanView, words: &Words, path: &str, agency: Option<AgencyKey>) -> Result<Artifact, RenderError> {
    let sink = Collector::default();
    put_workbook(view, words, agency, path, &sink)?;
    sink.into_artifacts().pop().ok_or_else(|| RenderError { page: path.to_owned(), detail: String::new() })
}

/// Everything but the rows.
fn framed(view: &PlanView, words: &Words, sheets: &[Sheet], notice: &Notice) -> Result<Vec<u8>, XlsxError> {
    let look = Look::default();
    let mut workbook = Workbook::new();
    workbook.set_default_format(&look.blank, layout::LINE_PIXELS, layout::COLUMN_PIXELS)?;
    workbook.set_properties(&properties(view, words)?);
    let mut tabs = Vec::new();
    for sheet in sheets {
        tabs.push(layout::tab(&sheet.name, &tabs));
        let worksheet = workbook.add_worksheet().set_name(tabs.last().unwrap_or(&sheet.name))?;
        layout::draw(worksheet, sheet, notice, &look)?;
    }
    workbook.save_to_buffer()
}

/// What the file says of itself. Its time is the beginning of the day that the figures speak of.
fn properties(view: &PlanView, words: &Words) -> Result<DocProperties, XlsxError> {
    let identity = &view.outline.identity;
    let told = words.say("as-of", &[("date", date(view.as_of))]);
    let properties = DocProperties::new()
        .set_title(text::clean(&marked(identity.title.clone(), view.illustrative, words)))
        .set_author(text::clean(&identity.issuer))
        .set_comment(text::clean(&told));
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
