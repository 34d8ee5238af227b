//! The columns of the sheets, in the order that people read. A column shows a field of the data set by the list in
//! `data_file.rs`, which says where its value stands in the JSON and of what kind it is; a test holds the two together, so
//! that sheets and tables never drift.

use crate::render::data_file::{AGENCIES, DataSet, INDICATORS, Kind, NOTES, TASKS};

/// One sheet of a data set.
pub struct SheetSpec {
    /// Its part of the keys in the catalogue.
    pub key: &'static str,
    /// The set that it shows.
    pub set: &'static DataSet,
    /// Its columns.
    pub columns: &'static [SheetColumn],
    /// Columns that stay in sight when the sheet is moved sideways.
    pub frozen: u16,
}

/// A column of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct SheetColumn {
    /// The field that it shows; also its part of the keys in the catalogue.
    pub name: &'static str,
    /// A field whose text stands after it in the same cell.
    pub joined: Option<&'static str>,
    /// Its width, in digits of the sheet's letters.
    pub width: u16,
    /// Whether it is printed; the columns that are not stand at the right.
    pub is_printed: bool,
    /// Whether what is internal takes its place in print.
    pub yields: bool,
    /// Whether a list in it has a line for each element.
    pub in_lines: bool,
    /// What its cells hold, for a column of the workbook's own, which stands in no table.
    pub own: Option<Kind>,
    /// Whether it comes with notes that hold what is internal.
    pub is_internal: bool,
}

/// Where a column's value stands in the JSON of a row, and of what kind it is.
pub type ValueSource = (&'static str, Kind);

/// Tasks.
pub const TASK_SHEET: SheetSpec = SheetSpec {
    key: "tasks",
    set: &TASKS,
    frozen: 2,
    columns: &[
        column("id", 7),
        column("title", 40),
        column("lead", 22).with("lead_open_ended"),
        column("coordinating", 27).with("coordinating_open_ended"),
        column("deadline", 15),
        column("due", 11),
        column("status_label", 18),
        column("days_late", 9),
        column("completed", 11),
        column("flags", 15),
        column("milestones", 45).in_lines().on_screen(),
        column("deliverables", 45).in_lines().on_screen(),
        column("indicators", 25).in_lines().on_screen(),
        column("lead_named", 22).on_screen(),
        column("coordinating_named", 27).on_screen(),
        column("amendments", 18).in_lines().on_screen(),
        column("replaced_by", 12).on_screen(),
        column("section", 8).on_screen(),
        column("group", 8).on_screen(),
        column("illustrative", 9).on_screen(),
    ],
};

/// The whole wording of the tasks, on a sheet of its own: it would make each row of the tasks a page high.
pub const WORDING_SHEET: SheetSpec = SheetSpec {
    key: "wording",
    set: &TASKS,
    frozen: 1,
    columns: &[column("id", 7), column("title", 38), column("text", 100), column("source_lines", 10)],
};

/// Notes.
pub const NOTE_SHEET: SheetSpec = SheetSpec {
    key: "notes",
    set: &NOTES,
    frozen: 2,
    columns: &[
        column("date", 11),
        column("task", 8),
        column("task_title", 36),
        column("agency", 24),
        internal("state", Kind::Text, 14),
        internal("expected", Kind::Date, 11),
        internal("body", Kind::Text, 45),
        internal("difficulties", Kind::Text, 30),
        internal("proposals", Kind::Text, 30),
        column("illustrative", 9),
        column("text", 60).unless_internal(),
        column("indicator", 20).on_screen(),
        column("recorded", 11).on_screen(),
        internal("confirmed", Kind::Date, 11).on_screen(),
        internal("percent", Kind::Number, 9).on_screen(),
        column("id", 24).on_screen(),
    ],
};

/// Targets and observations.
pub const INDICATOR_SHEET: SheetSpec = SheetSpec {
    key: "indicators",
    set: &INDICATORS,
    frozen: 1,
    columns: &[
        column("title", 38),
        column("unit", 12),
        column("row", 12),
        column("year", 8),
        column("date", 11),
        column("comparator", 10),
        column("value", 12),
        column("nature", 16),
        column("boundary", 28),
        column("source", 34),
        column("illustrative", 9),
        column("task", 8),
        column("direction", 16).on_screen(),
        column("id", 24).on_screen(),
    ],
};

/// Agencies.
pub const AGENCY_SHEET: SheetSpec = SheetSpec {
    key: "agencies",
    set: &AGENCIES,
    frozen: 1,
    columns: &[
        column("name", 38),
        column("short", 20),
        column("kind", 14),
        column("leads", 34),
        column("coordinates", 34),
        column("completed_of_due", 11),
        column("due_by_day", 9),
        own("share", Kind::Number, 11),
        column("overdue", 8),
        column("from", 11),
        column("until", 11),
        column("successors", 28).in_lines(),
        column("members", 28).in_lines().on_screen(),
        column("illustrative", 9).on_screen(),
    ],
};

impl SheetColumn {
    /// Its source in a row of `set`.
    pub fn source(&self, set: &DataSet) -> ValueSource {
        let field = || set.fields.iter().find(|field| field.name == self.name).map(|field| (field.from, field.kind));
        match self.own {
            Some(kind) => (self.name, kind),
            None => field().unwrap_or((self.name, Kind::Text)),
        }
    }

    /// What stands between the elements of a list.
    pub fn separator(&self) -> &'static str {
        if self.in_lines { "\n" } else { "; " }
    }

    const fn with(self, field: &'static str) -> Self {
        Self { joined: Some(field), ..self }
    }

    const fn on_screen(self) -> Self {
        Self { is_printed: false, ..self }
    }

    const fn unless_internal(self) -> Self {
        Self { yields: true, ..self }
    }

    const fn in_lines(self) -> Self {
        Self { in_lines: true, ..self }
    }
}

const fn column(name: &'static str, width: u16) -> SheetColumn {
    SheetColumn { name, joined: None, width, is_printed: true, yields: false, in_lines: false, own: None, is_internal: false }
}

const fn own(name: &'static str, kind: Kind, width: u16) -> SheetColumn {
    SheetColumn { own: Some(kind), ..column(name, width) }
}

const fn internal(name: &'static str, kind: Kind, width: u16) -> SheetColumn {
    SheetColumn { is_internal: true, ..own(name, kind, width) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::data_file::Place;

    /// Columns of the tables that no sheet shows, since people read them elsewhere: the day stands above each sheet, names
    /// stand for ids, words for codes, and what has lines of its own tells of its parts there.
    const LEFT_OUT: [(&str, &str); 13] = [
        ("tasks", "as_of"),
        ("tasks", "lead_id"),
        ("tasks", "coordinating_id"),
        ("tasks", "status"),
        ("tasks", "milestones_due"),
        ("tasks", "milestones_completed"),
        ("tasks", "deliverables_issued"),
        ("notes", "as_of"),
        ("notes", "agency_id"),
        ("indicators", "as_of"),
        ("agencies", "as_of"),
        ("agencies", "id"),
        ("agencies", "unverified"),
    ];

    const SHEETS: [&SheetSpec; 5] = [&TASK_SHEET, &WORDING_SHEET, &NOTE_SHEET, &INDICATOR_SHEET, &AGENCY_SHEET];

    #[test]
    fn every_column_of_the_tables_stands_in_a_sheet_or_is_left_out_by_name() {
        for set in [&TASKS, &NOTES, &INDICATORS, &AGENCIES] {
            let sheets = SHEETS.iter().filter(|sheet| sheet.set.key == set.key);
            let shown: Vec<&str> =
                sheets.flat_map(|sheet| sheet.columns).flat_map(|one| [Some(one.name), one.joined]).flatten().collect();
            for field in set.fields.iter().filter(|field| field.place != Place::Json) {
                let is_left_out = LEFT_OUT.contains(&(set.key, field.name));
                assert!(shown.contains(&field.name) != is_left_out, "{} {}", set.key, field.name);
            }
        }
    }

    #[test]
    fn every_column_shows_a_field_or_is_the_workbooks_own() {
        for sheet in SHEETS {
            for column in sheet.columns {
                let is_field = |name: &str| sheet.set.fields.iter().any(|field| field.name == name);
                assert!(is_field(column.name) || column.own.is_some(), "{} {}", sheet.key, column.name);
                assert!(column.joined.is_none_or(is_field), "{} {}", sheet.key, column.name);
            }
            assert!(
                sheet.columns.is_sorted_by_key(|column| !column.is_printed),
                "{}: what is not printed stands last",
                sheet.key
            );
        }
    }
}
