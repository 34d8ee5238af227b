//! Putting output in place: whole or not at all, nothing foreign lost, unchanged files untouched.

mod altered;
pub mod bag;
mod killed;
mod killed_build;

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;
use tiendo::render::Artifact;
use tiendo::write::{WriteError, Written, write_folder};

fn artifacts(files: &[(&str, &str)]) -> Vec<Artifact> {
    files.iter().map(|(path, text)| Artifact::text(*path, (*text).to_owned())).collect()
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn what_is_written_is_what_was_made() {
    let home = TempDir::new().unwrap();
    let written = write_folder(home.path(), "site", &artifacts(&[("index.html", "a"), ("nhiem-vu/1.a.html", "b")])).unwrap();
    assert_eq!(written, Written { files: 2, changed: 2 });
    assert_eq!(fs::read_to_string(home.path().join("site/nhiem-vu/1.a.html")).unwrap(), "b");
}

#[test]
fn an_unchanged_file_keeps_its_time_and_a_dropped_one_goes() {
    let home = TempDir::new().unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "a"), ("b.html", "b"), ("c.html", "c")])).unwrap();
    let before = modified(&home.path().join("site/a.html"));
    std::thread::sleep(std::time::Duration::from_millis(20));
    let written = write_folder(home.path(), "site", &artifacts(&[("a.html", "a"), ("b.html", "B")])).unwrap();
    assert_eq!(written, Written { files: 2, changed: 1 });
    assert_eq!(modified(&home.path().join("site/a.html")), before);
    assert_eq!(fs::read_to_string(home.path().join("site/b.html")).unwrap(), "B");
    assert!(!home.path().join("site/c.html").exists());
}

#[test]
fn a_foreign_file_is_refused_and_kept() {
    let home = TempDir::new().unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "a")])).unwrap();
    fs::write(home.path().join("site/ghi-chu.txt"), "of somebody").unwrap();
    let refused = write_folder(home.path(), "site", &artifacts(&[("a.html", "changed")])).unwrap_err();
    assert!(matches!(refused, WriteError::Foreign { ref file, .. } if file == "ghi-chu.txt"), "{refused:?}");
    assert_eq!(fs::read_to_string(home.path().join("site/a.html")).unwrap(), "a");
    assert_eq!(fs::read_to_string(home.path().join("site/ghi-chu.txt")).unwrap(), "of somebody");
}

#[test]
fn a_folder_that_was_never_ours_is_refused() {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("site")).unwrap();
    fs::write(home.path().join("site/index.html"), "of somebody").unwrap();
    let refused = write_folder(home.path(), "site", &artifacts(&[("index.html", "ours")])).unwrap_err();
    assert!(matches!(refused, WriteError::Foreign { .. }));
    assert_eq!(fs::read_to_string(home.path().join("site/index.html")).unwrap(), "of somebody");
}

#[test]
fn what_lies_beside_is_no_business_of_ours() {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("archive")).unwrap();
    fs::write(home.path().join("archive/2024.zip"), "kept").unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "a")])).unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "b")])).unwrap();
    assert_eq!(fs::read_to_string(home.path().join("archive/2024.zip")).unwrap(), "kept");
}

#[test]
fn a_file_in_the_folders_place_is_told() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("site"), "a file").unwrap();
    let refused = write_folder(home.path(), "site", &artifacts(&[("a.html", "a")])).unwrap_err();
    assert!(matches!(refused, WriteError::NotAFolder(_)));
    assert_eq!(fs::read_to_string(home.path().join("site")).unwrap(), "a file");
}

#[test]
fn names_that_differ_in_case_alone_are_refused() {
    let home = TempDir::new().unwrap();
    let refused = write_folder(home.path(), "site", &artifacts(&[("A.html", "a"), ("a.html", "b")])).unwrap_err();
    assert!(matches!(refused, WriteError::Collision(_)));
    assert!(!home.path().join("site").exists());
}

/// A build cut off while staging, or after the exchange, leaves things beside the folder; the next one clears them.
#[test]
fn what_a_cut_off_build_left_is_cleared() {
    let home = TempDir::new().unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "a")])).unwrap();
    fs::create_dir(home.path().join(".site.new")).unwrap();
    fs::write(home.path().join(".site.new/half.html"), "half").unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "b")])).unwrap();
    assert!(!home.path().join(".site.new").exists());
    assert_eq!(fs::read_to_string(home.path().join("site/a.html")).unwrap(), "b");
    assert!(!home.path().join("site/half.html").exists());
}

/// Between the exchange and the last word of the manifest the new folder stands with files that only the union names.
#[test]
fn a_build_cut_off_after_the_exchange_is_not_foreign_to_the_next() {
    let home = TempDir::new().unwrap();
    write_folder(home.path(), "site", &artifacts(&[("old.html", "a")])).unwrap();
    fs::write(home.path().join(".site.manifest"), "new.html\nold.html\n").unwrap();
    fs::write(home.path().join("site/new.html"), "b").unwrap();
    write_folder(home.path(), "site", &artifacts(&[("new.html", "b")])).unwrap();
    assert!(!home.path().join("site/old.html").exists());
}

/// Where an artifact's folder cannot be made, nothing of the standing output changes.
#[test]
fn a_failing_write_leaves_the_last_output() {
    let home = TempDir::new().unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "a")])).unwrap();
    let impossible = format!("{}.html", "x".repeat(5000));
    let failed = write_folder(home.path(), "site", &artifacts(&[("a.html", "b"), (&impossible, "c")])).unwrap_err();
    assert!(matches!(failed, WriteError::Failed { .. }));
    assert_eq!(fs::read_to_string(home.path().join("site/a.html")).unwrap(), "a");
    assert!(!home.path().join(".site.new").exists());
}

#[cfg(unix)]
#[test]
fn a_link_is_never_written_through() {
    let home = TempDir::new().unwrap();
    let outside = home.path().join("outside.html");
    fs::write(&outside, "of somebody").unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "a")])).unwrap();
    fs::remove_file(home.path().join("site/a.html")).unwrap();
    std::os::unix::fs::symlink(&outside, home.path().join("site/a.html")).unwrap();
    write_folder(home.path(), "site", &artifacts(&[("a.html", "b")])).unwrap();
    assert_eq!(fs::read_to_string(&outside).unwrap(), "of somebody");
    assert!(fs::symlink_metadata(home.path().join("site/a.html")).unwrap().is_file());
}
