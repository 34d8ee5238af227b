//! `tiendo new`: the program alone is enough.

use tempfile::TempDir;

use super::run::tiendo;

#[test]
fn a_new_workspace_checks_and_builds_at_once() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("kế hoạch của tôi");
    let root = folder.to_string_lossy().into_owned();
    assert_eq!(tiendo(&["new", &root]).code, 0);
    let checked = tiendo(&["check", "--root", &root]);
    assert_eq!((checked.code, checked.messages.contains("Nothing to mend")), (0, true), "{}", checked.messages);
    assert_eq!(tiendo(&["--root", &root, "build"]).code, 0);
    let index = std::fs::read_to_string(folder.join("output/site/index.html")).unwrap();
    assert!(index.contains("Kế hoạch mẫu"));
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let home = TempDir::new().unwrap();
    std::fs::write(home.path().join("thư.txt"), "x").unwrap();
    let run = tiendo(&["new", &home.path().to_string_lossy()]);
    assert_eq!(run.code, 2);
    assert!(!home.path().join("content").exists());
}
