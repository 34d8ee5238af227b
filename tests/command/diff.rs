//! `diff`: days, periods and folders of data against each other.

use serde_json::Value;

use super::run::{Run, build, tiendo};
use crate::workspace::Workspace;

fn on(workspace: &Workspace, arguments: &[&str]) -> Run {
    let root = workspace.root().to_string_lossy().into_owned();
    tiendo(&[&["--root", &root], arguments].concat())
}

fn json(run: &Run) -> Value {
    assert_eq!(run.code, 0, "{}", run.messages);
    serde_json::from_str(&run.data).unwrap()
}

#[test]
fn a_person_reads_what_became_of_each_task() {
    let run = on(&Workspace::small(), &["diff", "2021-06-01", "2021-12-31"]);
    for part in [
        "giữa số liệu tính đến ngày 01/6/2021 và số liệu tính đến ngày 31/12/2021",
        "1.a Rà soát quy hoạch",
        "(mới hoàn thành)",
        "Ngày hoàn thành: – → 25/6/2021",
    ] {
        assert!(run.data.contains(part), "{part}: {}", run.data);
    }
    let same = on(&Workspace::small(), &["diff", "2021-06-01", "2021-06-01"]);
    assert!(same.data.contains("Không có gì thay đổi"), "{}", same.data);
}

#[test]
fn a_document_gets_headings_and_names_that_mean_nothing_as_markdown() {
    let marked = |text: String| text.replace("title: ", "title: Số *một*, ");
    let workspace = Workspace::small().with_change("content/indicators/ty-le-phu-song.md", marked);
    let run = on(&workspace, &["diff", "2023-12-31", "2024-12-31", "--format", "markdown"]);
    assert!(run.data.contains("\n## Chỉ tiêu\n") && run.data.contains("- **Số \\*một\\*, "), "{}{}", run.data, run.messages);
}

#[test]
fn a_period_is_compared_from_the_day_before_it_to_its_last() {
    let workspace = Workspace::small();
    let days = |arguments: &[&str]| {
        let reported = json(&on(&workspace, &[&["diff", "--format", "json"], arguments].concat()));
        (reported["from"].as_str().unwrap().to_owned(), reported["to"].as_str().unwrap().to_owned())
    };
    let expected = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(days(&["--period", "2021-Q3"]), expected("2021-06-14", "2021-09-14"));
    assert_eq!(days(&["--from", "2021-06-15", "--to", "2021-09-14"]), expected("2021-06-14", "2021-09-14"));
    assert_eq!(days(&["2020", "2021"]), expected("2020-12-14", "2021-12-14"));
    assert_eq!(days(&["2020", "--as-of", "2022-03-01"]), expected("2020-12-14", "2022-03-01"));
    assert_eq!(days(&["--as-of", "2022-03-01"]), expected("2021-12-14", "2022-03-01"));
}

#[test]
fn an_office_that_closes_on_another_day_compares_by_it() {
    let workspace = Workspace::small().with_change("content/plan.yaml", |text| text.replace("closes_on: 14", "closes_on: 20"));
    assert_eq!(json(&on(&workspace, &["diff", "2020", "2021", "--format", "json"]))["to"], "2021-12-20");
}

#[test]
fn folders_of_data_are_compared_with_days_and_with_each_other() {
    let workspace = Workspace::small();
    let (before, after) = (build(&workspace, "2021-06-01", &[]), build(&workspace, "2021-12-31", &[]));
    let path = |path: std::path::PathBuf| path.to_string_lossy().into_owned();
    let by_days = json(&on(&workspace, &["diff", "2021-06-01", "2021-12-31", "--format", "json"]));
    assert!(!by_days["changes"].as_array().unwrap().is_empty());
    let output = path(before.output.path().to_owned());
    let (site, data, file) = (path(after.site()), path(after.site().join("data")), path(after.site().join("data/tasks.json")));
    for other in [&site, &data, &file] {
        assert_eq!(json(&tiendo(&["diff", &output, other, "--format", "json"])), by_days, "{other}");
    }
    assert_eq!(json(&on(&workspace, &["diff", &output, "2021-12-31", "--format", "json"])), by_days);
}

#[test]
fn broken_data_is_reported_by_its_file_and_row() {
    let workspace = Workspace::small();
    let built = build(&workspace, "2021-12-31", &[]);
    let data = built.site().join("data");
    let reported = |file: &str, text: &str| {
        let stood = std::fs::read(data.join(file)).unwrap();
        std::fs::write(data.join(file), text).unwrap();
        let run = tiendo(&["diff", &data.to_string_lossy(), &data.to_string_lossy()]);
        std::fs::write(data.join(file), stood).unwrap();
        assert_eq!((run.code, run.data.as_str()), (1, ""), "{}", run.messages);
        run.messages
    };
    assert!(reported("tasks.json", "[{\"id\": 7, \"as_of\": \"2021-12-31\"}]").contains("edition-row"));
    assert!(reported("agencies.json", "{\"cut").contains("agencies.json"));
    std::fs::remove_file(data.join("notes.json")).unwrap();
    let missing = tiendo(&["diff", &data.to_string_lossy(), &data.to_string_lossy()]);
    assert!(missing.code == 1 && missing.messages.contains("notes.json"), "{}", missing.messages);
}

/// A day that has not come is no forecast.
#[test]
fn a_day_in_the_future_is_warned_of() {
    let run = on(&Workspace::small(), &["diff", "2021-06-01", "2199-12-31", "--format", "json"]);
    assert!(run.code == 0 && run.messages.contains("as-of-future"), "{}", run.messages);
}

/// Deadlines out of a file are put into the same words as those of the plan, whatever their shape.
#[test]
fn deadlines_that_moved_are_reported_in_words() {
    let built = build(&Workspace::small(), "2021-01-01", &[]);
    let data = built.site().join("data");
    let moved = tempfile::TempDir::new().unwrap();
    for file in ["indicators.json", "notes.json", "agencies.json"] {
        std::fs::copy(data.join(file), moved.path().join(file)).unwrap();
    }
    let shapes = [
        (serde_json::json!({"year": 2031}), "Năm 2031"),
        (serde_json::json!({"years": [2031, 2032]}), "Năm 2031, 2032"),
        (serde_json::json!({"by": 2031}), "Đến năm 2031"),
        (serde_json::json!({"from": 2031, "to": 2032}), "Từ năm 2031 đến năm 2032"),
        (serde_json::json!({"quarter": "2031-Q3"}), "Quý III năm 2031"),
        (serde_json::json!({"half": "2031-H1"}), "6 tháng đầu năm 2031"),
        (serde_json::json!({"month": "2031-09"}), "Tháng 9 năm 2031"),
        (serde_json::json!({"date": "2031-09-05"}), "Ngày 05/9/2031"),
        (serde_json::json!({"event": "khac", "offset_days": 3}), "Trong 3 ngày sau sự kiện: khac"),
        (serde_json::json!(null), "–"),
    ];
    let mut rows: Vec<Value> = serde_json::from_str(&built.page("data/tasks.json")).unwrap();
    for (shape, words) in shapes {
        rows[0]["deadline"] = shape;
        std::fs::write(moved.path().join("tasks.json"), serde_json::to_string(&rows).unwrap()).unwrap();
        let run = tiendo(&["diff", &data.to_string_lossy(), &moved.path().to_string_lossy()]);
        let line = format!("Thời hạn: Ngày 30/6/2021 → {words}\n");
        assert!(run.data.contains(&line) && run.data.contains("(đổi thời hạn)"), "{line}{}{}", run.data, run.messages);
    }
}
