//! Editions: the records of one day, of a view or read from data files that an earlier program wrote.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use super::agency::{Agencies, all_agencies};
use super::field::{DataRow, Field, Record};
use super::indicator::{Indicators, indicators};
use super::kind::read_unknown;
use super::note::{Notes, notes};
use super::rows::Dataset;
use super::task::{TaskItem, Tasks};
use super::value::Value;
use crate::view::PlanView;

/// The records of one day.
pub struct Edition<'a> {
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Whether any record behind it was made up.
    pub illustrative: bool,
    pub(super) tasks: Vec<EditionRow<'a, Tasks>>,
    pub(super) indicators: Vec<EditionRow<'a, Indicators>>,
    pub(super) notes: Vec<EditionRow<'a, Notes>>,
    pub(super) agencies: Vec<EditionRow<'a, Agencies>>,
}

/// One record of an edition.
pub enum EditionRow<'a, R: Record> {
    /// Of a view.
    View(DataRow<'a, R>),
    /// Of a data file.
    File(FileRow),
}

/// A row of a data file, read by the fields of its kind of record.
pub struct FileRow {
    id: String,
    /// In the order of their names.
    values: Vec<(Cow<'static, str>, Value<'static>)>,
}

/// A row of a data file that lacks what a comparison needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowMistake {
    /// Which set it is of.
    pub set: &'static str,
    /// Its place there, from 1.
    pub place: usize,
}

/// The rows of data files as JSON, one list a file.
#[derive(Debug, Clone, Default)]
pub struct JsonRows {
    /// Of `tasks.json`.
    pub tasks: Vec<Json>,
    /// Of `indicators.json`.
    pub indicators: Vec<Json>,
    /// Of `notes.json`.
    pub notes: Vec<Json>,
    /// Of `agencies.json`.
    pub agencies: Vec<Json>,
}

impl<'a> Edition<'a> {
    /// The edition of a view for its readers: every agency is in it, and no status has its words.
    pub(super) fn of_view(view: &'a PlanView<'a>) -> Self {
        let tasks = view.tasks.iter().map(|task| DataRow { plan: view, item: TaskItem { view: task, status_label: "" } });
        Self {
            as_of: view.as_of,
            illustrative: view.illustrative,
            tasks: tasks.map(EditionRow::View).collect(),
            indicators: of_view(indicators(view)),
            notes: of_view(notes(view)),
            agencies: of_view(all_agencies(view)),
        }
    }

    /// The edition of the data files that a view would have.
    pub fn of(data: &'a Dataset<'a>) -> Self {
        Self {
            as_of: data.view.as_of,
            illustrative: data.view.illustrative,
            tasks: of_view(data.tasks()),
            indicators: of_view(data.indicators()),
            notes: of_view(data.notes()),
            agencies: of_view(data.agencies()),
        }
    }

    /// The edition of data files that speak of a day.
    ///
    /// # Errors
    /// The first row of each set that lacks what a comparison needs.
    pub fn read(as_of: NaiveDate, rows: &JsonRows) -> Result<Self, Vec<RowMistake>> {
        let illustrative = rows.tasks.iter().chain(&rows.indicators).chain(&rows.notes).any(is_illustrative);
        let mut mistakes = Vec::new();
        let edition = Self {
            as_of,
            illustrative,
            tasks: read("tasks", as_of, &rows.tasks, &mut mistakes),
            indicators: read("indicators", as_of, &rows.indicators, &mut mistakes),
            notes: read("notes", as_of, &rows.notes, &mut mistakes),
            agencies: read("agencies", as_of, &rows.agencies, &mut mistakes),
        };
        if mistakes.is_empty() { Ok(edition) } else { Err(mistakes) }
    }
}

fn of_view<'a, R: Record>(rows: Vec<DataRow<'a, R>>) -> Vec<EditionRow<'a, R>> {
    rows.into_iter().map(EditionRow::View).collect()
}

impl<R: Record> EditionRow<'_, R> {
    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Self::View(row) => R::id(*row),
            Self::File(row) => &row.id,
        }
    }

    /// The value of a field; nothing where a file of an earlier program lacks it.
    pub fn value(&self, field: &Field<R>) -> Cow<'_, Value<'_>> {
        match self {
            Self::View(row) => Cow::Owned((field.get)(*row)),
            Self::File(row) => row.value(field.name).map_or(Cow::Owned(Value::None), Cow::Borrowed),
        }
    }

    /// The value of each of `fields`, which are in the order of their names. A file may lack some, and have others beside them.
    pub fn values<'r>(&'r self, fields: &[&Field<R>]) -> Vec<(&'r str, Cow<'r, Value<'r>>)> {
        match self {
            Self::View(row) => fields.iter().map(|field| (field.name, Cow::Owned((field.get)(*row)))).collect(),
            Self::File(row) => row.values.iter().map(|(name, value)| (&**name, Cow::Borrowed(value))).collect(),
        }
    }
}

impl FileRow {
    /// Reads a row; `None` where it lacks what a comparison needs. The day of a row is that of its edition and is said once, by
    /// the edition; another day stays a field.
    fn read<R: Record>(as_of: NaiveDate, json: &Map<String, Json>) -> Option<Self> {
        let has = |field: &&Field<R>| json.get(field.name).is_some_and(|value| !value.is_null());
        let mut needed = R::FIELDS.iter().filter(|field| field.is_needed);
        if !needed.all(|field| has(&field)) {
            return None;
        }
        let mut values = Vec::with_capacity(json.len());
        for (name, json) in json {
            let value = read_field::<R>(name, json)?;
            if name != "as_of" || value != Value::Day(as_of) {
                values.push((R::field(name).map_or_else(|| Cow::Owned(name.clone()), |field| Cow::Borrowed(field.name)), value));
            }
        }
        values.sort_by(|(one, _), (other, _)| one.cmp(other));
        Some(Self { id: json.get("id")?.as_str()?.to_owned(), values })
    }

    fn value(&self, name: &str) -> Option<&Value<'static>> {
        let at = self.values.binary_search_by(|(one, _)| (**one).cmp(name)).ok()?;
        Some(&self.values[at].1)
    }
}

/// Values that changes are computed from must be of their field's kind; all others may be of another program.
fn read_field<R: Record>(name: &str, json: &Json) -> Option<Value<'static>> {
    let Some(field) = R::field(name) else { return Some(read_unknown(json)) };
    field.kind.read(json).or_else(|| (!field.is_notable).then(|| read_unknown(json)))
}

fn read<'a, R: Record>(
    set: &'static str,
    as_of: NaiveDate,
    rows: &[Json],
    mistakes: &mut Vec<RowMistake>,
) -> Vec<EditionRow<'a, R>> {
    let mut found = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let Some(row) = row.as_object().and_then(|row| FileRow::read::<R>(as_of, row)) else {
            mistakes.push(RowMistake { set, place: at + 1 });
            break;
        };
        found.push(EditionRow::File(row));
    }
    found
}

fn is_illustrative(row: &Json) -> bool {
    row.get("illustrative") == Some(&Json::Bool(true))
}
