//! The differences between data files hold everything that is different: whoever has the first and the differences has
//! the second.

use std::sync::LazyLock;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Map, Value, json};
use tiendo::dataset::{Changes, Dataset, Edition, JsonRows};
use tiendo::language::{Language, Words};
use tiendo::plan::Plan;
use tiendo::view::view_public;

use super::generated::{any_day, any_plan};
use crate::language::words;

static WORDS: LazyLock<Words> = LazyLock::new(|| words(Language::Vi));

/// The data files of a day.
fn files(plan: &Plan, day: NaiveDate) -> JsonRows {
    let view = view_public(plan, day);
    json_rows(&Dataset::new(&view, &WORDS))
}

/// JsonRows as the files have them, read back.
fn json_rows(data: &Dataset) -> JsonRows {
    JsonRows {
        tasks: read_back(&data.tasks()),
        indicators: read_back(&data.indicators()),
        notes: read_back(&data.notes()),
        agencies: read_back(&data.agencies()),
    }
}

fn read_back(rows: &impl serde::Serialize) -> Vec<Value> {
    serde_json::from_str(&serde_json::to_string(rows).unwrap()).unwrap()
}

/// The differences as a reader of the program's output has them.
fn differences(before: (NaiveDate, &JsonRows), after: (NaiveDate, &JsonRows)) -> Value {
    let edition = |(day, rows): (NaiveDate, &JsonRows)| Edition::read(day, rows).unwrap();
    as_json(&tiendo::dataset::differences(&edition(before), &edition(after)))
}

fn as_json(changes: &Changes) -> Value {
    serde_json::from_str(&serde_json::to_string(changes).unwrap()).unwrap()
}

/// One file with the differences applied, by what the JSON says alone.
fn applied(file: &[Value], subject: &str, differences: &Value) -> Vec<Value> {
    let mut rows: Vec<(String, Map<String, Value>)> =
        file.iter().map(|row| (id(row), row.as_object().unwrap().clone())).collect();
    for change in differences["changes"].as_array().unwrap().iter().filter(|change| change["subject"] == subject) {
        if !rows.iter().any(|(one, _)| *one == id(change)) {
            rows.push((id(change), Map::new()));
        }
        let row = &mut rows.iter_mut().find(|(one, _)| *one == id(change)).unwrap().1;
        for field in change["fields"].as_array().unwrap() {
            let name = field["field"].as_str().unwrap();
            match field.get("after") {
                Some(after) => row.insert(name.to_owned(), after.clone()),
                None => row.remove(name),
            };
        }
    }
    if let Some(order) = differences["order"].get(subject) {
        let place = |id: &str| order.as_array().unwrap().iter().position(|one| one == id);
        rows.retain(|(id, _)| place(id).is_some());
        rows.sort_by_key(|(id, _)| place(id));
    }
    rows.iter_mut().for_each(|(_, row)| drop(row.insert("as_of".to_owned(), differences["to"].clone())));
    rows.into_iter().map(|(_, row)| Value::Object(row)).collect()
}

fn id(row: &Value) -> String {
    row["id"].as_str().unwrap().to_owned()
}

fn all_applied(files: &JsonRows, differences: &Value) -> JsonRows {
    JsonRows {
        tasks: applied(&files.tasks, "task", differences),
        indicators: applied(&files.indicators, "indicator", differences),
        notes: applied(&files.notes, "note", differences),
        agencies: applied(&files.agencies, "agency", differences),
    }
}

fn assert_same(one: &JsonRows, other: &JsonRows) {
    assert_eq!(one.tasks, other.tasks);
    assert_eq!(one.indicators, other.indicators);
    assert_eq!(one.notes, other.notes);
    assert_eq!(one.agencies, other.agencies);
}

#[test]
fn a_row_that_lacks_its_id_is_reported_by_its_position() {
    let rows = JsonRows {
        tasks: vec![json!({"id": "1.a", "title": "…", "status": "overdue"}), json!({"title": "…"})],
        ..JsonRows::default()
    };
    let mistakes = Edition::read(NaiveDate::MIN, &rows).err().unwrap();
    assert_eq!((mistakes.len(), mistakes[0].set, mistakes[0].place), (1, "tasks", 2));
}

#[test]
fn a_row_that_is_of_another_day_than_its_file_says_so() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let row = |as_of: &str| JsonRows {
        tasks: vec![json!({"id": "1.a", "title": "…", "status": "overdue", "as_of": as_of})],
        ..JsonRows::default()
    };
    let found = differences((day("2024-01-01"), &row("2024-01-01")), (day("2025-01-01"), &row("2023-01-01")));
    assert_eq!(found["changes"][0]["fields"], json!([{"field": "as_of", "after": "2023-01-01"}]));
}

proptest! {
    #![proptest_config(Config { cases: 48, failure_persistence: None, ..Config::default() })]

    #[test]
    fn differences_applied_one_after_the_other_give_the_last_files(
        plans in [any_plan(), any_plan(), any_plan()],
        days in [any_day(), any_day(), any_day()],
        dropped in any::<prop::sample::Index>(),
    ) {
        let [a, mut b, mut c] = [0, 1, 2].map(|at| (days[at], files(&plans[at], days[at])));
        b.1.tasks.remove(dropped.index(b.1.tasks.len()));
        b.1.tasks.iter_mut().for_each(|row| drop(row.as_object_mut().unwrap().remove("flags")));
        c.1.agencies.reverse();
        let (first, second) = (differences((a.0, &a.1), (b.0, &b.1)), differences((b.0, &b.1), (c.0, &c.1)));
        let middle = all_applied(&a.1, &first);
        assert_same(&middle, &b.1);
        assert_same(&all_applied(&middle, &second), &c.1);
    }

    /// Whether an edition is of a view or was read from that view's files makes no difference.
    #[test]
    fn days_differ_as_their_files_do(plans in [any_plan(), any_plan()], days in [any_day(), any_day()]) {
        let [before, after] = [0, 1].map(|at| view_public(&plans[at], days[at]));
        let [before, after] = [&before, &after].map(|view| Dataset::new(view, &WORDS));
        let [was, is] = [&before, &after].map(json_rows);
        let by_files = differences((days[0], &was), (days[1], &is));
        let differences = tiendo::dataset::differences;
        prop_assert_eq!(as_json(&differences(&Edition::of(&before), &Edition::of(&after))), by_files.clone());
        let read = Edition::read(days[0], &was).unwrap();
        prop_assert_eq!(as_json(&differences(&read, &Edition::of(&after))), by_files);
    }

    #[test]
    fn files_do_not_differ_from_themselves(plan in any_plan(), day in any_day()) {
        let files = files(&plan, day);
        let found = differences((day, &files), (day, &files));
        prop_assert_eq!(&found["changes"], &json!([]));
    }
}
