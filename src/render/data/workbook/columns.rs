//! The columns of the sheets, in the order that people read. A column shows a field of the [dataset](crate::dataset) by the name of
//! its column in the CSV file; a test holds the two together, so that sheets and tables never drift.

use super::labels::{deadline, deliverables, flags, milestones, source_lines, state};
use crate::dataset::{Agencies, DataRow, Figures, Notes, Record, Tasks};
use crate::language::Words;
use crate::view::Status;

/// One sheet of a data set.
pub struct SheetSpec<R: Record> {
    /// Its part of the keys in the catalogue.
    pub key: &'static str,
    /// The key of the set that it shows.
    pub set: &'static str,
    /// Its columns.
    pub columns: &'static [SheetColumn<R>],
    /// FieldColumns that stay in sight when the sheet is moved sideways.
    pub frozen: u16,
}

/// A column of a sheet.
pub struct SheetColumn<R: Record> {
    /// Its part of the keys in the catalogue.
    pub name: &'static str,
    /// The column of the CSV file, or the field without one, that it shows.
    pub source: &'static str,
    /// Another one whose text follows in the same cell.
    pub joined: Option<&'static str>,
    /// Its width, in digits of the sheet's letters.
    pub width: u16,
    /// Whether it is printed; the columns that are not stand at the right.
    pub is_printed: bool,
    /// Whether what is internal takes its place in print.
    pub yields: bool,
    /// Whether a list in it has a line for each element.
    pub in_lines: bool,
    /// How its cells show a value.
    pub style: CellStyle<R>,
    /// Whether a row's cell must not be missed.
    pub alarm: Option<for<'a> fn(DataRow<'a, R>) -> bool>,
}

/// What people read for a row, one text or several.
pub type RowLabels<R> = for<'a> fn(DataRow<'a, R>, &Words) -> Vec<String>;

/// How the cells of a column show a value.
pub enum CellStyle<R: Record> {
    /// By its kind.
    Plain,
    /// As a year, whose thousands stand together.
    Year,
    /// As the percentage of a ratio.
    Share,
    /// As text without the marks of Markdown.
    Markdown,
    /// In these words.
    Labels(RowLabels<R>),
}

/// Tasks.
pub const TASK_SHEET: SheetSpec<Tasks> = SheetSpec {
    key: "tasks",
    set: "tasks",
    frozen: 2,
    columns: &[
        column("id", 7),
        column("title", 40),
        column("lead", 22).with("lead_open_ended"),
        column("coordinating", 27).with("coordinating_open_ended"),
        column("deadline", 15).labelled(deadline),
        column("due", 11),
        column("status_label", 18).alarming(|row| row.item.view.status == Status::Overdue),
        column("days_late", 9),
        column("completed", 11),
        column("flags", 15).labelled(flags),
        column("milestones", 45).labelled(milestones).in_lines().on_screen(),
        column("deliverables", 45).labelled(deliverables).in_lines().on_screen(),
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
pub const WORDING_SHEET: SheetSpec<Tasks> = SheetSpec {
    key: "wording",
    set: "tasks",
    frozen: 1,
    columns: &[column("id", 7), column("title", 38), column("text", 100), column("source_lines", 10).labelled(source_lines)],
};

/// Notes.
pub const NOTE_SHEET: SheetSpec<Notes> = SheetSpec {
    key: "notes",
    set: "notes",
    frozen: 2,
    columns: &[
        column("date", 11),
        column("task", 8),
        column("task_title", 36),
        column("agency", 24),
        column("state", 14).labelled(state),
        column("expected", 11),
        column("body", 45).markdown(),
        column("difficulties", 30).markdown(),
        column("proposals", 30).markdown(),
        column("illustrative", 9),
        column("text", 60).markdown().unless_internal(),
        column("indicator", 20).on_screen(),
        column("recorded", 11).on_screen(),
        column("confirmed", 11).on_screen(),
        column("percent", 9).on_screen(),
        column("id", 24).on_screen(),
    ],
};

/// Targets and observations.
pub const INDICATOR_SHEET: SheetSpec<Figures> = SheetSpec {
    key: "indicators",
    set: "indicators",
    frozen: 1,
    columns: &[
        column("title", 38),
        column("unit", 12),
        column("row", 12),
        column("year", 8).year(),
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
pub const AGENCY_SHEET: SheetSpec<Agencies> = SheetSpec {
    key: "agencies",
    set: "agencies",
    frozen: 1,
    columns: &[
        column("name", 38),
        column("short", 20),
        column("kind", 14),
        column("leads", 34),
        column("coordinates", 34),
        column("completed_of_due", 11),
        column("due_by_day", 9),
        column("share", 11).share_of("completion_of_due"),
        column("overdue", 8),
        column("from", 11),
        column("until", 11),
        column("successors", 28).in_lines(),
        column("members", 28).in_lines().on_screen(),
        column("illustrative", 9).on_screen(),
    ],
};

impl<R: Record> SheetColumn<R> {
    /// What stands between the elements of a list.
    pub fn separator(&self) -> &'static str {
        if self.in_lines { "\n" } else { "; " }
    }

    const fn with(self, column: &'static str) -> Self {
        Self { joined: Some(column), ..self }
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

    const fn labelled(self, labels: RowLabels<R>) -> Self {
        Self { style: CellStyle::Labels(labels), ..self }
    }

    const fn markdown(self) -> Self {
        Self { style: CellStyle::Markdown, ..self }
    }

    const fn year(self) -> Self {
        Self { style: CellStyle::Year, ..self }
    }

    const fn share_of(self, field: &'static str) -> Self {
        Self { source: field, style: CellStyle::Share, ..self }
    }

    const fn alarming(self, alarm: for<'a> fn(DataRow<'a, R>) -> bool) -> Self {
        Self { alarm: Some(alarm), ..self }
    }
}

const fn column<R: Record>(name: &'static str, width: u16) -> SheetColumn<R> {
    let (is_printed, yields, in_lines, joined, alarm) = (true, false, false, None, None);
    SheetColumn { name, source: name, joined, width, is_printed, yields, in_lines, style: CellStyle::Plain, alarm }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AGENCIES, DataSet, INDICATORS, NOTES, TASKS, find_column};

    /// FieldColumns of the tables that no sheet shows, since people read them elsewhere: the day stands above each sheet, names
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

    /// The columns of the CSV file that the columns of a sheet show.
    fn sources<R: Record>(sheet: &SheetSpec<R>) -> Vec<&'static str> {
        sheet.columns.iter().flat_map(|one| [Some(one.source), one.joined]).flatten().collect()
    }

    #[test]
    fn every_column_of_the_tables_is_in_a_sheet_or_is_left_out_by_name() {
        let shown: [(&DataSet, Vec<&str>); 4] = [
            (&TASKS, [sources(&TASK_SHEET), sources(&WORDING_SHEET)].concat()),
            (&NOTES, sources(&NOTE_SHEET)),
            (&INDICATORS, sources(&INDICATOR_SHEET)),
            (&AGENCIES, sources(&AGENCY_SHEET)),
        ];
        for (set, shown) in shown {
            for (name, _) in set.columns() {
                assert!(shown.contains(&name) != LEFT_OUT.contains(&(set.key, name)), "{} {name}", set.key);
            }
        }
    }

    #[test]
    fn every_column_shows_a_field() {
        holds(&TASK_SHEET);
        holds(&WORDING_SHEET);
        holds(&NOTE_SHEET);
        holds(&INDICATOR_SHEET);
        holds(&AGENCY_SHEET);
    }

    fn holds<R: Record>(sheet: &SheetSpec<R>) {
        for name in sources(sheet) {
            assert!(find_column::<R>(name).is_some() || R::field(name).is_some(), "{} {name}", sheet.key);
        }
        assert!(sheet.columns.is_sorted_by_key(|column| !column.is_printed), "{}: what is not printed comes last", sheet.key);
    }
}
