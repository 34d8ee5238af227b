//! A workspace in memory is checked as the same one on disk is.

use std::collections::BTreeMap;

use tiendo::check::check;
use tiendo::load::load_files;

use crate::workspace::{TODAY, Workspace, day, files_below};

/// The files of a workspace, and what checking them in memory tells: severity, file and code.
fn reported_in_memory(workspace: &Workspace) -> (Vec<String>, bool) {
    let inside = |path: &std::path::Path| path.strip_prefix(workspace.root()).unwrap().to_string_lossy().replace('\\', "/");
    let files: BTreeMap<String, Vec<u8>> =
        files_below(workspace.root()).iter().map(|path| (inside(path), std::fs::read(path).unwrap())).collect();
    let loaded = load_files(&files);
    let checked = check(&loaded, day(TODAY));
    let place = |one: &tiendo::diagnostic::Diagnostic| one.location.map_or("-", |location| loaded.files[location.file.0].path());
    let mut reported: Vec<String> = checked.diagnostics.iter().map(|one| format!("{} {}", place(one), one.code)).collect();
    reported.sort();
    (reported, checked.plan.is_some())
}

fn reported_on_disk(workspace: &Workspace) -> (Vec<String>, bool) {
    let found = workspace.check_on(TODAY);
    let place = |one: &tiendo::diagnostic::Diagnostic| one.location.map_or("-", |location| found.files[location.file.0].path());
    let mut reported: Vec<String> = found.diagnostics.iter().map(|one| format!("{} {}", place(one), one.code)).collect();
    reported.sort();
    (reported, found.plan.is_some())
}

#[test]
fn a_workspace_in_memory_gives_the_same_diagnostics() {
    let sound = Workspace::small();
    assert!(reported_in_memory(&sound).1, "{:?}", reported_in_memory(&sound));
    let broken = Workspace::small()
        .without("seeds/ke-hoach-nho.txt")
        .with_file("content/ghi-chu.txt", "x")
        .with_file("content/documents/2021/anh.jpg", [0xff, 0xd8])
        .with_file("content/tasks/1/1.b.md", [0xff])
        .with_change("content/agencies.yaml", |text| text.replace("kind: district", "kind: huyen"));
    let reported = reported_in_memory(&broken);
    assert!(reported.0.len() > 3 && !reported.1, "{reported:?}");
    for workspace in [sound, broken] {
        assert_eq!(reported_in_memory(&workspace), reported_on_disk(&workspace));
    }
}
