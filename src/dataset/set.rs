//! Data sets: which data files there are, and what each holds.

use super::agency::Agencies;
use super::field::{Field, FieldColumns, Record};
use super::figure::Figures;
use super::indicator::Indicators;
use super::kind::Kind;
use super::note::Notes;
use super::task::Tasks;
use crate::routes::data_files;

/// Facts that come as one JSON file, and as one table for spreadsheets where they make one.
pub struct DataSet {
    /// Its part of the keys in the catalogue, and the stem of its files.
    pub key: &'static str,
    /// Path of the JSON file from the site's first folder.
    pub json: &'static str,
    /// Path of the table.
    pub csv: Option<&'static str>,
    /// The column that identifies a row of the table.
    pub primary: Option<&'static str>,
    /// FieldColumns that hold the `id` of another set: (column, the other's key).
    pub references: &'static [(&'static str, &'static str)],
    /// What its files hold, in their order.
    pub fields: fn() -> Vec<FileField>,
}

/// A field of the files of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileField {
    /// Its name.
    pub name: &'static str,
    /// Whether the JSON file has it.
    pub in_json: bool,
    /// What a cell of the table holds, where the table has it.
    pub cell: Option<CellKind>,
}

/// What a cell of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellKind {
    /// Its kind: lists and records are text in a cell.
    pub kind: Kind,
    /// Whether no cell is ever empty.
    pub is_required: bool,
}

/// Every set.
pub const DATA_SETS: [&DataSet; 5] = [&TASKS, &NOTES, &INDICATORS, &AGENCIES, &SUMMARY];

/// One row a task.
pub const TASKS: DataSet = DataSet {
    key: "tasks",
    json: data_files::TASKS,
    csv: Some(data_files::TASKS_TABLE),
    primary: Some("id"),
    references: &[],
    fields: fields::<Tasks, Tasks>,
};

/// One row a note that has a public text.
pub const NOTES: DataSet = DataSet {
    key: "notes",
    json: data_files::NOTES,
    csv: Some(data_files::NOTES_TABLE),
    primary: Some("id"),
    references: &[("task", "tasks"), ("agency_id", "agencies")],
    fields: fields::<Notes, Notes>,
};

/// JSON: one object an indicator with its targets and observations. Table: one row a target or observation, since that is
/// the shape that a spreadsheet can filter, sum up and draw.
pub const INDICATORS: DataSet = DataSet {
    key: "indicators",
    json: data_files::INDICATORS,
    csv: Some(data_files::INDICATORS_TABLE),
    primary: None,
    references: &[("task", "tasks")],
    fields: fields::<Indicators, Figures>,
};

/// One row an agency.
pub const AGENCIES: DataSet = DataSet {
    key: "agencies",
    json: data_files::AGENCIES,
    csv: Some(data_files::AGENCIES_TABLE),
    primary: Some("id"),
    references: &[],
    fields: fields::<Agencies, Agencies>,
};

/// Totals, one object.
pub const SUMMARY: DataSet =
    DataSet { key: "summary", json: data_files::SUMMARY, csv: None, primary: None, references: &[], fields: summary_fields };

fn summary_fields() -> Vec<FileField> {
    let names = [
        "plan",
        "title",
        "as_of",
        "illustrative",
        "known_notes",
        "total",
        "changes",
        "sections",
        "agencies",
        "years",
        "undated",
        "indicators",
    ];
    names.map(|name| FileField { name, in_json: true, cell: None }).to_vec()
}

impl DataSet {
    /// Fields of the JSON file.
    pub fn json_fields(&self) -> Vec<&'static str> {
        (self.fields)().into_iter().filter(|field| field.in_json).map(|field| field.name).collect()
    }

    /// FieldColumns of the table.
    pub fn columns(&self) -> Vec<(&'static str, CellKind)> {
        (self.fields)().into_iter().filter_map(|field| Some((field.name, field.cell?))).collect()
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct TableColumn {
    /// Its name.
    pub name: &'static str,
    /// The part of the field's value that it holds; the whole where `None`.
    pub part: Option<&'static str>,
    /// What its cells hold.
    pub cell: CellKind,
}

/// The columns of a field.
pub fn columns_of<R: Record>(field: &Field<R>) -> Vec<TableColumn> {
    let column = |name, part| {
        let cell = CellKind { kind: cell_kind(field.kind, part), is_required: field.is_required };
        TableColumn { name, part, cell }
    };
    match field.columns {
        FieldColumns::None => Vec::new(),
        FieldColumns::Whole => vec![column(field.name, None)],
        FieldColumns::Parts(parts) => parts.iter().map(|(name, part)| column(name, Some(part))).collect(),
    }
}

/// The column of a name, and the field that it is of.
pub fn find_column<R: Record>(name: &str) -> Option<(&'static Field<R>, TableColumn)> {
    let columns = R::FIELDS.iter().flat_map(|field| columns_of(field).into_iter().map(move |column| (field, column)));
    columns.into_iter().find(|(_, column)| column.name == name)
}

fn cell_kind(kind: Kind, part: Option<&str>) -> Kind {
    match (kind, part) {
        (Kind::Ratio, Some(_)) => Kind::Whole,
        (Kind::List(_) | Kind::Record(_) | Kind::Deadline | Kind::Agency | Kind::Ratio | Kind::Reference, _) => Kind::Text,
        (kind, _) => kind,
    }
}

/// Fields of the JSON file of `J` and the table of `T` in one list; what one of them lacks stands where the other has it.
fn fields<J: Record, T: Record>() -> Vec<FileField> {
    let json: Vec<&str> = J::FIELDS.iter().filter(|field| field.is_public).map(|field| field.name).collect();
    let table: Vec<_> = T::FIELDS.iter().filter(|field| field.is_public).flat_map(columns_of).collect();
    let mut merged = Vec::new();
    let (mut json, mut table) = (json.into_iter().peekable(), table.into_iter().peekable());
    loop {
        while let Some(name) = json.next_if(|name| !has_column::<T>(name)) {
            merged.push(FileField { name, in_json: true, cell: None });
        }
        while let Some(column) = table.next_if(|column| !is_public::<J>(column.name)) {
            merged.push(FileField { name: column.name, in_json: false, cell: Some(column.cell) });
        }
        let (Some(name), Some(column)) = (json.next(), table.next()) else { break merged };
        merged.push(FileField { name, in_json: true, cell: Some(column.cell) });
    }
}

fn is_public<R: Record>(name: &str) -> bool {
    R::field(name).is_some_and(|field| field.is_public)
}

fn has_column<R: Record>(name: &str) -> bool {
    find_column::<R>(name).is_some_and(|(field, _)| field.is_public)
}
