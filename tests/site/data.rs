//! Data files: the same figures as the pages, described field by field.

use serde_json::Value;
use tiendo::dataset::DATA_SETS;
use tiendo::language::Language;
use tiendo::routes::data_files::PACKAGE;

use crate::command::run::{Built, build};
use crate::language::words;
use crate::workspace::Workspace;

/// A JSON file of a site.
pub fn json(built: &Built, path: &str) -> Value {
    serde_json::from_str(&built.page(path)).unwrap()
}

#[test]
fn every_file_has_the_fields_that_it_is_said_to_have() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    for set in DATA_SETS {
        let value = json(&built, set.json);
        let first = if value.is_array() { &value[0] } else { &value };
        let mut found: Vec<&str> = first.as_object().unwrap().keys().map(String::as_str).collect();
        let mut described = set.json_fields();
        found.sort_unstable();
        described.sort_unstable();
        assert_eq!(found, described, "{}", set.json);
    }
}

#[test]
fn every_field_is_explained_in_the_catalogue() {
    let words = words(Language::Vi);
    for set in DATA_SETS {
        for field in (set.fields)() {
            let key = format!("data-{}-{}", set.key, field.name);
            assert!(
                words.find(&key, &[]).is_some(),
                "field `{}` of {}: themes/default/words/vi/data.ftl lacks `{key}`",
                field.name,
                set.key
            );
        }
    }
}

#[test]
fn the_data_page_links_every_file_and_explains_every_field() {
    let page = build(&Workspace::small(), "2024-06-30", &[]).page("du-lieu.html");
    for set in DATA_SETS {
        let part = page.split("<h3 id=\"tep-").find(|part| part.starts_with(&format!("{}\"", set.key))).unwrap();
        for file in set.csv.into_iter().chain([set.json]) {
            assert!(part.contains(&format!("href=\"{file}\"")), "{file}");
        }
        for field in (set.fields)() {
            assert!(part.contains(&format!("<th scope=\"row\"><code>{}</code></th>", field.name)), "{} {}", set.key, field.name);
        }
    }
    for file in ["plan.xlsx", "datapackage.json", "deadlines.ics", "feed.xml"] {
        assert!(page.contains(&format!("href=\"data/{file}\"")), "{file}");
    }
    assert!(!page.contains(">data-") && !page.contains("tasks-id"), "a word is missing from the catalogue");
}

#[test]
fn the_data_page_tells_search_engines_what_it_is() {
    let evil = |text: String| text.replacen("title: ", "title: \"</script><b>\" # ", 1);
    let page = build(&Workspace::small().with_change("content/plan.yaml", evil), "2024-06-30", &[]).page("du-lieu.html");
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let dataset: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
    assert_eq!((&dataset["@context"], &dataset["@type"]), (&"https://schema.org".into(), &"Dataset".into()));
    assert_eq!(dataset["dateModified"], "2024-06-30");
    assert!(dataset["description"].as_str().unwrap().contains("</script><b>"));
    assert!(dataset["distribution"].as_array().unwrap().iter().any(|file| file["contentUrl"] == "data/tasks.csv"));
}

/// A row of its own says so, and so does the description of the whole.
#[test]
fn made_up_figures_are_marked_in_every_file() {
    let note = "---\ntask: \"2.b.1\"\ndate: 2024-03-01\nstate: in_progress\npublic: Thử.\nillustrative: true\n---\n";
    let workspace = Workspace::small().with_file("added-set/notes/2024/2024-03-01-2.b.1.md", note);
    let folder = workspace.root().join("added-set").to_string_lossy().into_owned();
    let built = build(&workspace, "2024-06-30", &["--with", &folder]);
    let marks = |path: &str| -> Vec<(String, bool)> {
        let rows = json(&built, path);
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| (row["id"].as_str().unwrap().to_owned(), row["illustrative"].as_bool().unwrap())).collect()
    };
    let marked = |path: &str| marks(path).into_iter().filter(|(_, mark)| *mark).map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(marked("data/tasks.json"), ["2.b.1"]);
    assert_eq!(marked("data/notes.json"), ["2024-03-01-2.b.1"]);
    assert_eq!(json(&built, "data/summary.json")["illustrative"], true);
    let package = json(&built, PACKAGE);
    assert_eq!(package["illustrative"], true);
    assert!(package["title"].as_str().unwrap().contains("(số liệu minh họa)"));
    for file in ["data/feed.xml", "data/deadlines.ics"] {
        assert!(built.page(file).replace("\r\n ", "").contains("(số liệu minh họa)"), "{file}");
        assert!(!build(&Workspace::small(), "2024-06-30", &[]).page(file).replace("\r\n ", "").contains("minh họa"), "{file}");
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
