//! Data files: the same figures as the pages.

use serde_json::Value;
use tiendo::render::data_file::DATA_FILES;

use crate::command::run::build;
use crate::workspace::Workspace;

fn json(built: &crate::command::run::Built, path: &str) -> Value {
    serde_json::from_str(&built.page(path)).unwrap()
}

#[test]
fn every_file_has_the_fields_that_the_data_page_describes() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    for file in DATA_FILES {
        let value = json(&built, file.path);
        let first = if value.is_array() { &value[0] } else { &value };
        let mut found: Vec<&str> = first.as_object().unwrap().keys().map(String::as_str).collect();
        let mut described = file.fields.to_vec();
        found.sort_unstable();
        described.sort_unstable();
        assert_eq!(found, described, "{}", file.path);
    }
}

#[test]
fn a_task_keeps_its_wording_deadline_and_lines() {
    let workspace = Workspace::small();
    let tasks = json(&build(&workspace, "2024-06-30", &[]), "data/tasks.json");
    for task in tasks.as_array().unwrap() {
        let (id, section) = (task["id"].as_str().unwrap(), task["section"].as_str().unwrap());
        let record = workspace.read(&format!("content/tasks/{section}/{id}.md"));
        assert!(record.trim_end().ends_with(task["text"].as_str().unwrap()), "{id}");
        assert!(task["source_lines"].as_array().is_some_and(|lines| lines.len() == 2), "{id}");
        assert_eq!(task["deadline"].is_null(), !record.contains("\ndeadline: {"), "{id}");
        for agency in task["lead"].as_array().unwrap() {
            assert!(agency["id"].is_string() && agency["name"].is_string(), "{id}");
        }
    }
}

#[test]
fn the_summary_adds_up() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    let (tasks, summary) = (json(&built, "data/tasks.json"), json(&built, "data/summary.json"));
    let total = tasks.as_array().unwrap().len() as u64;
    let sum = |list: &str| summary[list].as_array().unwrap().iter().map(|one| one["total"].as_u64().unwrap()).sum::<u64>();
    let leads: u64 = tasks.as_array().unwrap().iter().map(|task| task["lead"].as_array().unwrap().len() as u64).sum();
    assert_eq!(summary["total"]["total"], total);
    assert_eq!(sum("sections"), total);
    assert_eq!(sum("years") + summary["undated"]["total"].as_u64().unwrap(), total);
    assert_eq!(sum("agencies"), leads);
    let by_status: u64 = summary["total"]["by_status"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(by_status, total);
}
