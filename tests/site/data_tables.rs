//! Tables: what a spreadsheet reads is what the JSON says, and no cell is a formula.

use serde_json::Value;
use sha2::{Digest, Sha256};
use tiendo::dataset::{AGENCIES, DATA_SETS, DataSet, INDICATORS, Kind, NOTES, TASKS};
use tiendo::routes::data_files::PACKAGE;
use tiendo::view::Status;

use super::data::json;
use crate::command::run::{Built, build};
use crate::workspace::Workspace;

/// Rows by column, as a reader that is not ours has them.
struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn of(built: &Built, set: &DataSet) -> Self {
        let text = built.page(set.csv.unwrap());
        let text = text.strip_prefix('\u{feff}').expect("Excel knows UTF-8 by its mark");
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let texts = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let head = texts(reader.headers().unwrap());
        Self { head, rows: reader.records().map(|record| texts(&record.unwrap())).collect() }
    }

    fn cell(&self, row: usize, column: &str) -> &str {
        let at = self.head.iter().position(|name| name == column).unwrap_or_else(|| panic!("no column {column}"));
        &self.rows[row][at]
    }
}

fn plainly(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn tables_have_the_columns_that_they_are_said_to_have() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    for set in DATA_SETS.iter().filter(|set| set.csv.is_some()) {
        let columns: Vec<&str> = set.columns().into_iter().map(|(name, _)| name).collect();
        assert_eq!(Table::of(&built, set).head, columns, "{}", set.key);
    }
}

#[test]
fn a_table_read_back_is_the_json() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    for set in [&TASKS, &NOTES, &AGENCIES] {
        let (table, rows) = (Table::of(&built, set), json(&built, set.json));
        let rows = rows.as_array().unwrap();
        assert_eq!(table.rows.len(), rows.len(), "{}", set.key);
        assert!(!rows.is_empty(), "{}", set.key);
        for field in (set.fields)().into_iter().filter(|field| field.in_json && field.cell.is_some()) {
            for (at, row) in
                rows.iter().enumerate().filter(|(_, row)| !row[field.name].is_array() && !row[field.name].is_object())
            {
                assert_eq!(table.cell(at, field.name), plainly(&row[field.name]), "{} {}", set.key, field.name);
            }
        }
    }
}

#[test]
fn lists_stand_in_one_cell() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    let (table, tasks) = (Table::of(&built, &TASKS), json(&built, TASKS.json));
    for (at, task) in tasks.as_array().unwrap().iter().enumerate() {
        let of = |list: &str, key: &str| {
            task[list].as_array().unwrap().iter().map(|one| plainly(&one[key])).collect::<Vec<_>>().join("; ")
        };
        assert_eq!(table.cell(at, "lead"), of("lead", "name"));
        assert_eq!(table.cell(at, "lead_id"), of("lead", "id"));
        assert_eq!(table.cell(at, "milestones_due"), of("milestones", "due"));
    }
    let grid = tasks.as_array().unwrap().iter().position(|task| task["id"] == "2.a.2").unwrap();
    assert_eq!(table.cell(grid, "lead"), "Sở Công Thương; Sở Tài chính");
    assert_eq!(table.cell(grid, "deadline"), "from: 2020; to: 2023");
    assert_eq!(table.cell(grid, "deliverables_issued"), "true; false");
}

#[test]
fn indicators_have_a_row_for_each_target_and_observation() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    let table = Table::of(&built, &INDICATORS);
    let all = json(&built, INDICATORS.json);
    let expected = all.as_array().unwrap().iter().flat_map(|one| {
        let rows = |list: &str| one[list].as_array().unwrap().clone();
        let id = plainly(&one["id"]);
        let figure = move |kind: &str, row: Value| (id.clone(), kind.to_owned(), row["value"].as_f64().unwrap());
        let targets: Vec<_> = rows("targets").into_iter().map(|row| figure("target", row)).collect();
        targets.into_iter().chain(rows("observations").into_iter().map(|row| figure("observation", row)).collect::<Vec<_>>())
    });
    let found = (0..table.rows.len()).map(|at| {
        let text = |column| table.cell(at, column).to_owned();
        (text("id"), text("row"), table.cell(at, "value").parse().unwrap())
    });
    assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

/// Whatever an agency writes, a double click on the file runs nothing; a negative figure stays a figure.
#[test]
fn no_cell_starts_a_formula() {
    let note = "---\ntask: \"2.a.2\"\ndate: 2024-03-01\nobservations:\n  - {indicator: ty-le-phu-song, value: -5.5, date: 2024-02-01, source: \"+HYPERLINK(1)\", boundary: tinh-moi}\npublic: \"=cmd|' /C calc'!A0\"\n---\n";
    let workspace = Workspace::small()
        .with_file("content/notes/2024/2024-03-01-2.a.2.md", note)
        .with_change("content/agencies.yaml", |text| text + "\n- {id: xau, name: \"@SUM(A1)\", short: \"-1+1\", kind: other}\n");
    let built = build(&workspace, "2024-06-30", &[]);
    for set in DATA_SETS.iter().filter(|set| set.csv.is_some()) {
        let table = Table::of(&built, set);
        for cell in table.rows.iter().flatten().filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])) {
            assert_eq!(cell, "-5.5", "{}", set.key);
        }
    }
    assert!(built.page("data/notes.csv").contains("'=cmd|"));
    assert!(built.page("data/agencies.csv").contains("'@SUM(A1)"));
    assert!(built.page("data/indicators.csv").contains(",-5.5,"));
}

#[test]
fn the_package_says_what_each_file_holds() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    let package = json(&built, PACKAGE);
    let resources = package["resources"].as_array().unwrap();
    let of_sets: usize = DATA_SETS.iter().map(|set| 1 + usize::from(set.csv.is_some())).sum();
    assert_eq!(resources.len(), of_sets + 1, "the sets, and the workbook of all");
    for resource in resources {
        let path = resource["path"].as_str().unwrap();
        let bytes = std::fs::read(built.site().join("data").join(path)).unwrap();
        let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(resource["hash"], format!("sha256:{sum}"), "{path}");
        assert_eq!(resource["bytes"], bytes.len(), "{path}");
        let described = resource["schema"]["fields"].as_array().into_iter().flatten();
        assert!(described.clone().all(|field| !field["description"].as_str().unwrap().starts_with("data-")), "{path}");
        assert_eq!(path.ends_with(".csv"), described.count() > 0, "{path}");
    }
    assert!(package.get("licenses").is_none(), "nobody has said a licence");
}

/// The statuses that a cell may hold are all that a task can have, or all that the public may see.
#[test]
fn a_status_is_one_of_those_that_the_package_names() {
    let named = |shown: bool| {
        let setting = format!("show_not_reported: {shown}");
        let change = |text: String| text.replace("show_not_reported: true", &setting);
        let package = json(&build(&Workspace::small().with_change("content/plan.yaml", change), "2024-06-30", &[]), PACKAGE);
        let at = TASKS.columns().iter().position(|(_, cell)| cell.kind == Kind::Status).unwrap();
        let tasks = package["resources"].as_array().unwrap().iter().find(|one| one["name"] == "tasks").unwrap();
        tasks["schema"]["fields"][at]["constraints"]["enum"].as_array().unwrap().iter().map(plainly).collect::<Vec<_>>()
    };
    // Ended tasks have statuses of their own once an amendment has ended one.
    let open: Vec<&str> = Status::ALL.into_iter().filter(|status| !status.is_ended()).map(Status::code).collect();
    assert_eq!(named(true), open);
    assert!(named(false).contains(&"within_deadline".to_owned()) && !named(false).contains(&"not_reported".to_owned()));
}
