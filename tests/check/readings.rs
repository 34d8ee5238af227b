//! Records recalled from an earlier reading are the records that a fresh reading gives, places included.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tiendo::check::check;
use tiendo::load::{Readings, load_workspace, load_workspace_by, write_readings};

use crate::workspace::{TODAY, Workspace, day};

/// All that is known of tasks and notes, and all that is told, as text.
fn told(root: &Path, with: &[PathBuf], readings: Option<&Readings>) -> String {
    let loaded = readings.map_or_else(|| load_workspace(root, with), |readings| load_workspace_by(root, with, readings));
    let checked = check(&loaded, day(TODAY));
    format!("{:#?}\n{:#?}\n{:#?}", loaded.tasks, loaded.notes, checked.diagnostics)
}

/// Reads a workspace as a build does, and leaves its readings in `output`.
fn leave(root: &Path, with: &[PathBuf], output: &Path) {
    let readings = Readings::of(output).keeping();
    let loaded = load_workspace_by(root, with, &readings);
    let mut bytes = Vec::new();
    write_readings(&loaded, &mut bytes).unwrap();
    fs::write(readings.path(), bytes).unwrap();
}

fn is_recalled_as_it_is_read(root: &Path, with: &[PathBuf]) {
    let output = TempDir::new().unwrap();
    leave(root, with, output.path());
    assert_eq!(told(root, with, Some(&Readings::of(output.path()))), told(root, with, None));
}

#[test]
fn the_real_plan_is_recalled_as_it_is_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    is_recalled_as_it_is_read(root, &[]);
    is_recalled_as_it_is_read(root, &[root.join("seeds/illustrative")]);
}

/// Notes with every field there is.
const FULL: &str = "---
task: 1.a
date: 2021-05-10
recorded: 2021-05-12
agency: so-cong-thuong
state: in_progress
percent: 40.5
expected: 2021-12-31
documents:
  - {number: 12/BC-SCT, date: 2021-05-11, issuer: Sở Một, title: \"Báo cáo: “tiến độ”\", url: 'https://a.vn/?a=1'}
difficulties: |
  Thiếu vốn.

  - một
  - hai
proposals: >-
  Gấp
  dòng.
public: 'Đã ''xong'' bước 1'
illustrative: false
---
Nội bộ.
";

#[test]
fn every_field_and_every_mistake_is_recalled_at_its_place() {
    let workspace = Workspace::small()
        .with_file("content/notes/2021/2021-05-12-1.a.md", FULL)
        .with_file(
            "content/notes/2021/2021-06-12-1.a.md",
            format!("\u{feff}{}", FULL.replace('\n', "\r\n").replace("so-cong-thuong", "so-x")),
        )
        .with_file("content/notes/2021/2021-07-12-1.a.md", FULL.replace("percent:", "phan-tram:"))
        .with_file("content/notes/2021/2021-08-12-1.z.md", FULL.replace("task: 1.a", "task: 1.z"));
    is_recalled_as_it_is_read(workspace.root(), &[]);
}

#[test]
fn what_changed_since_is_read_anew() {
    let output = TempDir::new().unwrap();
    let workspace = Workspace::small().with_file("content/notes/2021/2021-05-12-1.a.md", FULL);
    leave(workspace.root(), &[], output.path());
    let changed = workspace
        .with_change("content/notes/2021/2021-05-12-1.a.md", |text| text.replace("40.5", "60").replace("Nội bộ", "Khác"))
        .with_change("content/tasks/1/1.a.md", |text| text.replace("title:", "title: Lại"));
    let recalled = told(changed.root(), &[], Some(&Readings::of(output.path())));
    assert!(recalled.contains("60.0") && recalled.contains("Khác") && recalled.contains("Lại"));
    assert_eq!(recalled, told(changed.root(), &[], None));
}

#[test]
fn a_list_that_was_cut_or_changed_does_no_harm() {
    let output = TempDir::new().unwrap();
    let workspace = Workspace::small().with_file("content/notes/2021/2021-05-12-1.a.md", FULL);
    leave(workspace.root(), &[], output.path());
    let (path, fresh) = (Readings::of(output.path()).path().to_owned(), told(workspace.root(), &[], None));
    let whole = fs::read(&path).unwrap();
    for at in (0..whole.len()).step_by(61) {
        let changed: Vec<u8> = whole.iter().enumerate().map(|(place, byte)| if place == at { !byte } else { *byte }).collect();
        for bytes in [&whole[..at], &whole[at..], &changed] {
            fs::write(&path, bytes).unwrap();
            assert_eq!(told(workspace.root(), &[], Some(&Readings::of(output.path()))), fresh, "byte {at}");
        }
    }
}
