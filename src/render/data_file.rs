//! Which data files a site has, and their fields: what the data page describes, and what the data writers make.

use crate::routes::data_files;

/// Facts that come as one JSON file, and as one table for spreadsheets where they make one.
pub struct DataSet {
    /// Its part of the keys in the catalogue, and the stem of its files.
    pub key: &'static str,
    /// Path of the JSON file from the site's first folder.
    pub json: &'static str,
    /// Path of the table.
    pub csv: Option<&'static str>,
    /// The field that tells one row of the table from another.
    pub primary: Option<&'static str>,
    /// Fields that hold the `id` of another set: (field, the other's key).
    pub references: &'static [(&'static str, &'static str)],
    /// Fields in the order of the files.
    pub fields: &'static [Field],
}

/// A field of a set.
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// In which of the two files it stands.
    pub place: Place,
    /// What a cell of the table holds.
    pub kind: Kind,
    /// Where a cell's value stands in its row's JSON, keys joined by `.`; what lies in a list is taken of each element.
    pub from: &'static str,
    /// Whether no cell of it is ever empty.
    pub required: bool,
}

/// In which files of a set a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In both.
    Both,
    /// In the JSON file alone.
    Json,
    /// In the table alone.
    Csv,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, and lists as text.
    Text,
    /// A whole number, 0 or more.
    Whole,
    /// A number.
    Number,
    /// A day, `2025-12-31`.
    Date,
    /// `true` or `false`.
    Truth,
    /// The code of a status.
    Status,
    /// One of these words.
    OneOf(&'static [&'static str]),
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
    fields: &[
        both("id", Kind::Text).required(),
        both("as_of", Kind::Date).required(),
        both("section", Kind::Text).required(),
        both("group", Kind::Text),
        both("title", Kind::Text).required(),
        both("text", Kind::Text).required(),
        both("deadline", Kind::Text),
        both("due", Kind::Date),
        both("lead", Kind::Text).of("lead.name"),
        table("lead_id", Kind::Text).of("lead.id"),
        both("lead_named", Kind::Text).of("lead_named.name"),
        both("lead_open_ended", Kind::Text),
        both("coordinating", Kind::Text).of("coordinating.name"),
        table("coordinating_id", Kind::Text).of("coordinating.id"),
        both("coordinating_named", Kind::Text).of("coordinating_named.name"),
        both("coordinating_open_ended", Kind::Text),
        both("milestones", Kind::Text).of("milestones.title"),
        table("milestones_due", Kind::Text).of("milestones.due"),
        table("milestones_completed", Kind::Text).of("milestones.completed"),
        both("deliverables", Kind::Text).of("deliverables.title"),
        table("deliverables_issued", Kind::Text).of("deliverables.issued"),
        both("indicators", Kind::Text),
        both("status", Kind::Status).required(),
        both("status_label", Kind::Text).required(),
        both("flags", Kind::Text),
        both("amendments", Kind::Text).of("amendments.number"),
        both("replaced_by", Kind::Text),
        both("days_late", Kind::Whole),
        both("completed", Kind::Date),
        both("source_lines", Kind::Text).required(),
        both("illustrative", Kind::Truth).required(),
    ],
};

/// One row a note that has a public text.
pub const NOTES: DataSet = DataSet {
    key: "notes",
    json: data_files::NOTES,
    csv: Some(data_files::NOTES_TABLE),
    primary: Some("id"),
    references: &[("task", "tasks"), ("agency_id", "agencies")],
    fields: &[
        both("id", Kind::Text).required(),
        both("as_of", Kind::Date).required(),
        both("date", Kind::Date).required(),
        both("recorded", Kind::Date).required(),
        both("task", Kind::Text),
        both("task_title", Kind::Text),
        both("indicator", Kind::Text),
        both("agency", Kind::Text).of("agency.name"),
        table("agency_id", Kind::Text).of("agency.id"),
        both("text", Kind::Text).required(),
        both("illustrative", Kind::Truth).required(),
    ],
};

/// JSON: one object an indicator with its targets and observations. Table: one row a target or observation, since that is
/// the shape that a spreadsheet can filter, sum up and draw.
pub const INDICATORS: DataSet = DataSet {
    key: "indicators",
    json: data_files::INDICATORS,
    csv: Some(data_files::INDICATORS_TABLE),
    primary: None,
    references: &[("task", "tasks")],
    fields: &[
        both("id", Kind::Text).required(),
        both("as_of", Kind::Date).required(),
        both("title", Kind::Text).required(),
        both("unit", Kind::Text).required(),
        both("direction", Kind::OneOf(&["up", "down", "reach"])).required(),
        both("nature", Kind::OneOf(&["target", "forecast"])).required(),
        json("decimals"),
        both("task", Kind::Text),
        json("description"),
        json("targets"),
        json("observations"),
        json("source_lines"),
        table("row", Kind::OneOf(&["target", "observation"])).required(),
        table("year", Kind::Whole),
        table("date", Kind::Date),
        table("comparator", Kind::OneOf(&["equal", "at_least", "at_most"])),
        table("value", Kind::Number).required(),
        both("boundary", Kind::Text).of("boundary.title"),
        table("source", Kind::Text),
        both("illustrative", Kind::Truth).required(),
    ],
};

/// One row an agency.
pub const AGENCIES: DataSet = DataSet {
    key: "agencies",
    json: data_files::AGENCIES,
    csv: Some(data_files::AGENCIES_TABLE),
    primary: Some("id"),
    references: &[],
    fields: &[
        both("id", Kind::Text).required(),
        both("as_of", Kind::Date).required(),
        both("name", Kind::Text).required(),
        both("short", Kind::Text).required(),
        both("kind", Kind::OneOf(&["department", "board", "district", "group", "party", "other"])).required(),
        both("from", Kind::Date),
        both("until", Kind::Date),
        both("members", Kind::Text),
        both("successors", Kind::Text).of("successors.agency"),
        both("unverified", Kind::Text),
        both("leads", Kind::Text),
        both("coordinates", Kind::Text),
        json("completion_of_due"),
        table("completed_of_due", Kind::Whole).of("completion_of_due.numerator").required(),
        table("due_by_day", Kind::Whole).of("completion_of_due.denominator").required(),
        both("overdue", Kind::Whole).required(),
        both("illustrative", Kind::Truth).required(),
    ],
};

/// Totals, one object.
pub const SUMMARY: DataSet = DataSet {
    key: "summary",
    json: data_files::SUMMARY,
    csv: None,
    primary: None,
    references: &[],
    fields: &[
        json("plan"),
        json("title"),
        json("as_of"),
        json("illustrative"),
        json("known_notes"),
        json("total"),
        json("changes"),
        json("sections"),
        json("agencies"),
        json("years"),
        json("undated"),
        json("indicators"),
    ],
};

impl DataSet {
    /// Fields of the JSON file.
    pub fn json_fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields.iter().filter(|field| field.place != Place::Csv)
    }

    /// Columns of the table.
    pub fn columns(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields.iter().filter(|field| field.place != Place::Json)
    }
}

impl Field {
    const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    const fn of(self, from: &'static str) -> Self {
        Self { from, ..self }
    }
}

const fn both(name: &'static str, kind: Kind) -> Field {
    Field { name, place: Place::Both, kind, from: name, required: false }
}

const fn table(name: &'static str, kind: Kind) -> Field {
    Field { name, place: Place::Csv, kind, from: name, required: false }
}

const fn json(name: &'static str) -> Field {
    Field { name, place: Place::Json, kind: Kind::Text, from: name, required: false }
}
