//! The search index: what the public may see and no more, in files that a phone can take.

use serde_json::Value;
use tiendo::language::{Language, Words};
use tiendo::load::Theme;
use tiendo::plan::Plan;
use tiendo::render::site::render_search;
use tiendo::render::{Artifact, Collector};
use tiendo::view::view_public;

use crate::command::run::{Built, build};
use crate::workspace::{Workspace, day};

/// The entries of every file of a built index, in their order.
fn entries(built: &Built) -> Vec<Value> {
    let files = built.files().into_iter().filter(|(path, _)| path.starts_with("tim-kiem/"));
    let mut parts: Vec<Value> = files.map(|(_, bytes)| part(&String::from_utf8(bytes).unwrap())).collect();
    parts.sort_by_key(|part| part["part"].as_u64());
    parts.iter().flat_map(|part| part["entries"].as_array().unwrap().clone()).collect()
}

/// What a file of the index hands to the page.
fn part(script: &str) -> Value {
    let json = script.strip_prefix("tiendo.search(").and_then(|rest| rest.strip_suffix(");\n"));
    serde_json::from_str(json.unwrap()).unwrap()
}

fn of_kind<'a>(entries: &'a [Value], kind: &str) -> Vec<&'a Value> {
    entries.iter().filter(|entry| entry["kind"] == kind).collect()
}

/// The small plan with its tasks again and again, so many in all.
fn large_plan(tasks: usize) -> Plan {
    let mut plan = Workspace::small().plan();
    let first = plan.outline.tasks.clone();
    while plan.outline.tasks.len() < tasks {
        let at = plan.outline.tasks.len();
        let mut task = first[at % first.len()].clone();
        task.id = format!("2.b.{at}");
        task.wording = task.wording.repeat(6).into();
        plan.outline.tasks.push(task);
    }
    plan
}

fn index_of(plan: &Plan) -> Vec<Artifact> {
    let theme = Theme::built_in();
    let files = theme.words("vi").map(|file| (file.shown.as_str(), file.text().into_owned()));
    let words = Words::new(Language::Vi, files).unwrap();
    let sink = Collector::default();
    render_search(&view_public(plan, day("2024-06-30")), &words, &sink);
    sink.into_artifacts()
}

#[test]
fn all_that_the_site_has_a_page_for_can_be_found() {
    let entries = entries(&build(&Workspace::small(), "2024-06-30", &[]));
    let counts = ["task", "section", "indicator", "agency"].map(|kind| of_kind(&entries, kind).len());
    assert_eq!(counts, [10, 2, 2, 4]);
    let task = of_kind(&entries, "task")[0];
    assert_eq!((task["id"].as_str(), task["href"].as_str()), (Some("1.a"), Some("nhiem-vu/1.a.html")));
    assert_eq!(task["about"], "Sở Công Thương");
    assert!(task["text"].as_str().unwrap().contains("25-CTr/TU"));
    let documents: Vec<&str> = of_kind(&entries, "document").iter().filter_map(|entry| entry["id"].as_str()).collect();
    assert!(documents.contains(&"15/KH-UBND") && documents.contains(&"500/QĐ-TTg"), "{documents:?}");
}

#[test]
fn notes_are_found_by_what_the_public_may_read_of_them() {
    let note = "---\ntask: \"1.a\"\ndate: 2024-02-01\nagency: so-cong-thuong\nstate: in_progress\ndifficulties: KÍN\nproposals: KÍN\npublic: \"Đã **họp**.\"\ndocuments: [{number: KÍN/BC}]\n---\nKÍN\n";
    let built = build(&Workspace::small().with_file("content/notes/2024/2024-02-01-1.a.md", note), "2024-06-30", &[]);
    let entries = entries(&built);
    let found = of_kind(&entries, "note").into_iter().find(|entry| entry["text"] == "Đã họp.").unwrap();
    assert_eq!(found["href"], "nhiem-vu/1.a.html#tinh-hinh");
    assert_eq!(found["about"], "01/02/2024 · Sở Công Thương");
    assert!(entries.iter().all(|entry| !entry.to_string().contains("KÍN")));
}

/// An event's document is news of its day and no earlier.
#[test]
fn what_is_not_known_yet_cannot_be_found() {
    let numbers = |as_of| entries(&build(&Workspace::small(), as_of, &[])).iter().any(|entry| entry["id"] == "500/QĐ-TTg");
    assert!(!numbers("2022-05-09"));
    assert!(numbers("2022-05-10"));
}

#[test]
fn made_up_figures_are_marked_in_the_index_too() {
    let note = "---\ntask: \"1.a\"\ndate: 2024-02-01\nstate: in_progress\npublic: Thử.\nillustrative: true\n---\n";
    let workspace = Workspace::small().with_file("them/notes/2024/2024-02-01-1.a.md", note);
    let folder = workspace.root().join("them").to_string_lossy().into_owned();
    let built = build(&workspace, "2024-06-30", &["--with", &folder]);
    let head = part(&built.page("tim-kiem/1.js"));
    assert_eq!((head["illustrative"].as_bool(), head["as_of"].as_str()), (Some(true), Some("2024-06-30")));
    let entries = entries(&built);
    let marked: Vec<&Value> = entries.iter().filter(|entry| entry["illustrative"] == true).collect();
    assert!(marked.iter().any(|entry| entry["kind"] == "note" && entry["text"] == "Thử."));
    assert!(marked.iter().all(|entry| entry["href"].as_str().unwrap().starts_with("nhiem-vu/1.a.html")));
}

#[test]
fn ten_thousand_tasks_make_files_of_less_than_a_megabyte() {
    let plan = large_plan(10_000);
    let mut files = index_of(&plan);
    assert_eq!(files, index_of(&plan));
    assert!(files.len() > 2, "{}", files.len());
    files.sort_by_key(|file| (file.path.len(), file.path.clone()));
    let mut found = 0;
    for (at, file) in files.iter().enumerate() {
        assert!(file.bytes.len() < 1_000_000, "{}: {}", file.path, file.bytes.len());
        assert_eq!(file.path, format!("tim-kiem/{}.js", at + 1));
        let part = part(std::str::from_utf8(&file.bytes).unwrap());
        assert_eq!((part["part"].as_u64(), part["of"].as_u64()), (Some(at as u64 + 1), Some(files.len() as u64)));
        found += part["entries"].as_array().unwrap().iter().filter(|entry| entry["kind"] == "task").count();
    }
    assert_eq!(found, 10_000);
}

/// Files of what is old stay as they are, so that a build need not make them again.
#[test]
fn a_new_note_changes_one_file() {
    let entries_of = |files: &[Artifact]| -> Vec<Value> {
        let mut files: Vec<&Artifact> = files.iter().collect();
        files.sort_by_key(|file| (file.path.len(), &file.path));
        files.iter().map(|file| part(std::str::from_utf8(&file.bytes).unwrap())["entries"].clone()).collect()
    };
    let mut plan = large_plan(1_500);
    let before = entries_of(&index_of(&plan));
    let mut note = plan.notes[0].clone();
    (note.id, note.public) = ("2024-06-29-1.a".to_owned(), Some("Mới.".into()));
    (note.date, note.recorded) = (day("2024-06-29"), day("2024-06-29"));
    plan.notes.push(note);
    let after = entries_of(&index_of(&plan));
    assert_eq!(before.len(), after.len());
    let changed: Vec<usize> = (0..before.len()).filter(|at| before[*at] != after[*at]).collect();
    assert_eq!(changed, [before.len() - 1]);
}
