//! A workspace in memory is checked as the same one on disk is.

use std::collections::BTreeMap;

use tiendo::check::check;
use tiendo::load::load_files;

use crate::workspace::{TODAY, Workspace, day, files_below};

/// The files of a workspace, and what checking them in memory tells: severity, file and code.
fn told_in_memory(workspace: &Workspace) -> (Vec<String>, bool) {
    let inside = |path: &std::path::Path| path.strip_prefix(workspace.root()).unwrap().to_string_lossy().replace('\\', "/");
    let files: BTreeMap<String, Vec<u8>> =
        files_below(workspace.root()).iter().map(|path| (inside(path), std::fs::read(path).unwrap())).collect();
    let loaded = load_files(&files);
    let checked = check(&loaded, day(TODAY));
    let place = |one: &tiendo::diagnostic::Diagnostic| one.location.map_or("-", |location| loaded.files[location.file.0].path());
    let mut told: Vec<String> = checked.diagnostics.iter().map(|one| format!("{} {}", place(one), one.code)).collect();
    told.sort();
    (told, checked.plan.is_some())
}

fn told_on_disk(workspace: &Workspace) -> (Vec<String>, bool) {
    let found = workspace.check_on(TODAY);
    let place = |one: &tiendo::diagnostic::Diagnostic| one.location.map_or("-", |location| found.files[location.file.0].path());
    let mut told: Vec<String> = found.diagnostics.iter().map(|one| format!("{} {}", place(one), one.code)).collect();
    told.sort();
    (told, found.plan.is_some())
}

#[test]
fn the_same_is_told_of_a_workspace_in_memory() {
    let sound = Workspace::small();
    assert!(told_in_memory(&sound).1, "{:?}", told_in_memory(&sound));
    let broken = Workspace::small()
        .without("seeds/ke-hoach-nho.txt")
        .with_file("content/ghi-chu.txt", "x")
        .with_file("content/documents/2021/anh.jpg", [0xff, 0xd8])
        .with_file("content/tasks/1/1.b.md", [0xff])
        .with_change("content/agencies.yaml", |text| text.replace("kind: district", "kind: huyen"));
    let told = told_in_memory(&broken);
    assert!(told.0.len() > 3 && !told.1, "{told:?}");
    for workspace in [sound, broken] {
        assert_eq!(told_in_memory(&workspace), told_on_disk(&workspace));
    }
}
