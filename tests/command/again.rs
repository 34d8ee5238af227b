//! A build over an earlier one comes to what a build anew comes to, whatever changed between the two.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::run::tiendo;
use crate::workspace::{Workspace, files_below};

const NOTE: &str = "content/notes/2021/2021-05-12-1.a.md";

const TEXT: &str = "---
task: 1.a
date: 2021-05-10
recorded: 2021-05-12
agency: so-cong-thuong
state: in_progress
public: Đã làm **một nửa**.
---
";

/// Builds a workspace into `output`; all files of the site.
fn built(workspace: &Workspace, output: &Path, as_of: &str) -> BTreeMap<String, Vec<u8>> {
    let (root, out) = (workspace.root().to_string_lossy(), output.to_string_lossy());
    let run = tiendo(&["build", "--no-papers", "--root", &root, "--out", &out, "--as-of", as_of]);
    assert_eq!(run.code, 0, "{}", run.messages);
    let site = output.join("site");
    let inside = |path: &Path| path.strip_prefix(&site).unwrap().to_string_lossy().replace('\\', "/");
    files_below(&site).iter().map(|path| (inside(path), fs::read(path).unwrap())).collect()
}

fn is_as_anew(workspace: &Workspace, output: &Path, as_of: &str, what: &str) {
    let anew = TempDir::new().unwrap();
    let (again, anew) = (built(workspace, output, as_of), built(workspace, anew.path(), as_of));
    let other: Vec<_> = anew.iter().filter(|(path, bytes)| again.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
    assert!(other.is_empty() && again.len() == anew.len(), "{what}: {other:?}");
}

#[test]
fn whatever_changed_the_site_is_as_if_it_were_built_anew() {
    type Change = fn(Workspace) -> Workspace;
    let changes: [(&str, Change); 12] = [
        ("nothing", |all| all),
        ("a text", |all| all.with_change(NOTE, |text| text.replace("một nửa", "hai phần ba"))),
        ("a state", |all| all.with_change(NOTE, |text| text.replace("in_progress", "completed\nconfirmed: 2021-05-12"))),
        ("a new note", |all| {
            all.with_file("content/notes/2021/2021-06-12-1.b.md", TEXT.replace("1.a", "1.b").replace("05-12", "06-12"))
        }),
        ("no note", |all| all.without("content/notes/2021/2021-06-12-1.b.md")),
        ("a deadline", |all| {
            all.with_change("content/tasks/1/1.a.md", |text| text.replacen("deadline:", "deadline: {year: 2022} #", 1))
        }),
        ("a name", |all| all.with_change("content/agencies.yaml", |text| text.replace("Sở Công Thương", "Sở Công nghiệp"))),
        ("the plan's name", |all| {
            all.with_change("content/plan.yaml", |text| text.replacen("short_name:", "short_name: Lại", 1))
        }),
        ("a template", |all| all.with_file("themes/default/templates/404.html", "{{ site.name }}")),
        ("words", |all| all.with_file("themes/default/words/vi/site.ftl", "menu-index = Trang đầu\n")),
        ("the about page", |all| all.with_file("content/pages/gioi-thieu.md", "Giới *thiệu*.")),
        ("a style", |all| all.with_file("themes/default/style.css", ":root { --sea: #000 }")),
    ];
    let output = TempDir::new().unwrap();
    let mut workspace = Workspace::small().with_file(NOTE, TEXT);
    built(&workspace, output.path(), "2024-06-30");
    for (what, change) in changes {
        workspace = change(workspace);
        is_as_anew(&workspace, output.path(), "2024-06-30", what);
    }
    is_as_anew(&workspace, output.path(), "2025-06-30", "the day");
}

#[test]
fn a_page_that_someone_changed_is_written_again() {
    let (workspace, output) = (Workspace::small().with_file(NOTE, TEXT), TempDir::new().unwrap());
    built(&workspace, output.path(), "2024-06-30");
    let page = output.path().join("site/nhiem-vu/1.a.html");
    let text = fs::read_to_string(&page).unwrap();
    for changed in [text.replace("một nửa", "cả hai!"), String::new(), format!("{text}\n")] {
        fs::write(&page, changed).unwrap();
        is_as_anew(&workspace, output.path(), "2024-06-30", "a page");
    }
    fs::remove_file(&page).unwrap();
    is_as_anew(&workspace, output.path(), "2024-06-30", "a page that is gone");
}

/// Notes enough that tables are written in several runs.
const MANY: usize = 600;

fn many_notes() -> Workspace {
    (0..MANY).fold(Workspace::small(), |all, at| {
        let day = format!("2021-{:02}-{:02}", at / 28 % 12 + 1, at % 28 + 1);
        let text = TEXT.replace("2021-05-12", &day).replace("2021-05-10", &day).replace("một nửa", &format!("phần {at}"));
        all.with_file(&format!("content/notes/2021/{day}-1.a-{at}.md"), text)
    })
}

#[test]
fn a_table_that_someone_changed_is_written_again() {
    let (workspace, output) = (many_notes(), TempDir::new().unwrap());
    built(&workspace, output.path(), "2024-06-30");
    for table in ["notes.csv", "notes.json", "plan.xlsx"] {
        let path = output.path().join("site/data").join(table);
        let bytes = fs::read(&path).unwrap();
        let flipped = |at: usize| [&bytes[..at], &[bytes[at] ^ 1], &bytes[at + 1..]].concat();
        for changed in [flipped(bytes.len() / 2), bytes[..bytes.len() / 2].to_vec(), [b"a", &bytes[..]].concat()] {
            fs::write(&path, changed).unwrap();
            is_as_anew(&workspace, output.path(), "2024-06-30", table);
        }
    }
}

#[test]
fn unchanged_pages_are_not_touched() {
    let (workspace, output) = (Workspace::small().with_file(NOTE, TEXT), TempDir::new().unwrap());
    built(&workspace, output.path(), "2024-06-30");
    let written = |page: &str| fs::metadata(output.path().join("site").join(page)).unwrap().modified().unwrap();
    let pages = ["nhiem-vu/1.a.html", "nhiem-vu/1.b.html", "gioi-thieu.html", "chi-tieu.html"];
    let before = pages.map(written);
    built(&workspace.with_change(NOTE, |text| text.replace("một nửa", "hai phần ba")), output.path(), "2024-06-30");
    assert_eq!(
        pages.map(written).iter().zip(&before).map(|(now, then)| now == then).collect::<Vec<_>>(),
        [false, true, true, true]
    );
}

#[test]
fn a_build_that_changes_nothing_leaves_the_manifest_as_it_is() {
    let (workspace, output) = (Workspace::small().with_file(NOTE, TEXT), TempDir::new().unwrap());
    let manifest = || {
        let path = output.path().join(".site.manifest");
        (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap())
    };
    built(&workspace, output.path(), "2024-06-30");
    let before = manifest();
    built(&workspace, output.path(), "2024-06-30");
    assert!(manifest() == before);
}

#[test]
fn what_a_build_that_was_cut_off_left_of_its_manifest_is_removed() {
    let (workspace, output) = (Workspace::small().with_file(NOTE, TEXT), TempDir::new().unwrap());
    built(&workspace, output.path(), "2024-06-30");
    let partial = output.path().join(".site.manifest.new");
    fs::write(&partial, "nửa").unwrap();
    is_as_anew(&workspace, output.path(), "2024-06-30", "a partial manifest");
    assert!(!partial.exists());
}
