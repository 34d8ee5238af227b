//! Putting output in place: whole or not at all, nothing foreign lost, unchanged files untouched.

mod altered;
pub mod bag;
mod killed;
mod killed_build;

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;
use tiendo::render::{Artifact, Sink};
use tiendo::write::{StagedFolder, WriteError, Written, claim, put_in_place};

fn artifacts(files: &[(&str, &str)]) -> Vec<Artifact> {
    files.iter().map(|(path, text)| Artifact::text(*path, (*text).to_owned())).collect()
}

/// Puts `files` into the folder `site` of an output, in place of what was put there before.
fn write_site(output: &Path, files: &[(&str, &str)]) -> Result<Written, WriteError> {
    let lock = claim(output)?;
    let folder = StagedFolder::begin(&lock, "site")?;
    artifacts(files).into_iter().for_each(|artifact| folder.put(artifact));
    put_in_place(vec![folder]).map(|written| written[0])
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn what_is_written_is_what_was_made() {
    let home = TempDir::new().unwrap();
    let written = write_site(home.path(), &[("index.html", "a"), ("nhiem-vu/1.a.html", "b")]).unwrap();
    assert_eq!(written, Written { files: 2, changed: 2 });
    assert_eq!(fs::read_to_string(home.path().join("site/nhiem-vu/1.a.html")).unwrap(), "b");
}

#[test]
fn an_unchanged_file_keeps_its_time_and_a_dropped_one_goes() {
    let home = TempDir::new().unwrap();
    write_site(home.path(), &[("a.html", "a"), ("b.html", "b"), ("c.html", "c")]).unwrap();
    let before = modified(&home.path().join("site/a.html"));
    std::thread::sleep(std::time::Duration::from_millis(20));
    let written = write_site(home.path(), &[("a.html", "a"), ("b.html", "B")]).unwrap();
    assert_eq!(written, Written { files: 2, changed: 1 });
    assert_eq!(modified(&home.path().join("site/a.html")), before);
    assert_eq!(fs::read_to_string(home.path().join("site/b.html")).unwrap(), "B");
    assert!(!home.path().join("site/c.html").exists());
}

#[test]
fn a_foreign_file_is_refused_and_kept() {
    let home = TempDir::new().unwrap();
    write_site(home.path(), &[("a.html", "a")]).unwrap();
    fs::write(home.path().join("site/ghi-chu.txt"), "of somebody").unwrap();
    let refused = write_site(home.path(), &[("a.html", "changed")]).unwrap_err();
    assert!(matches!(refused, WriteError::Foreign { ref file, .. } if file == "ghi-chu.txt"), "{refused:?}");
    assert_eq!(fs::read_to_string(home.path().join("site/a.html")).unwrap(), "a");
    assert_eq!(fs::read_to_string(home.path().join("site/ghi-chu.txt")).unwrap(), "of somebody");
}

#[test]
fn a_folder_that_was_never_ours_is_refused() {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("site")).unwrap();
    fs::write(home.path().join("site/index.html"), "of somebody").unwrap();
    let refused = write_site(home.path(), &[("index.html", "ours")]).unwrap_err();
    assert!(matches!(refused, WriteError::Foreign { .. }));
    assert_eq!(fs::read_to_string(home.path().join("site/index.html")).unwrap(), "of somebody");
}

#[test]
fn what_lies_beside_is_no_business_of_ours() {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("archive")).unwrap();
    fs::write(home.path().join("archive/2024.zip"), "kept").unwrap();
    write_site(home.path(), &[("a.html", "a")]).unwrap();
    write_site(home.path(), &[("a.html", "b")]).unwrap();
    assert_eq!(fs::read_to_string(home.path().join("archive/2024.zip")).unwrap(), "kept");
}

#[test]
fn a_file_in_the_folders_place_is_reported() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("site"), "a file").unwrap();
    let refused = write_site(home.path(), &[("a.html", "a")]).unwrap_err();
    assert!(matches!(refused, WriteError::NotAFolder(_)));
    assert_eq!(fs::read_to_string(home.path().join("site")).unwrap(), "a file");
}

#[test]
fn names_that_differ_in_case_alone_are_refused() {
    let home = TempDir::new().unwrap();
    let refused = write_site(home.path(), &[("A.html", "a"), ("a.html", "b")]).unwrap_err();
    assert!(matches!(refused, WriteError::Collision(_)));
    assert!(!home.path().join("site").exists());
}

/// A build cut off while staging, or after the exchange, leaves things beside the folder; the next one clears them.
#[test]
fn what_a_cut_off_build_left_is_cleared() {
    let home = TempDir::new().unwrap();
    write_site(home.path(), &[("a.html", "a")]).unwrap();
    fs::create_dir(home.path().join(".site.new")).unwrap();
    fs::write(home.path().join(".site.new/half.html"), "half").unwrap();
    write_site(home.path(), &[("a.html", "b")]).unwrap();
    assert!(!home.path().join(".site.new").exists());
    assert_eq!(fs::read_to_string(home.path().join("site/a.html")).unwrap(), "b");
    assert!(!home.path().join("site/half.html").exists());
}

/// Between the exchange and the last word of the manifest the new folder stands with files that only the union names.
#[test]
fn a_build_cut_off_after_the_exchange_is_not_foreign_to_the_next() {
    let home = TempDir::new().unwrap();
    write_site(home.path(), &[("old.html", "a")]).unwrap();
    fs::write(home.path().join(".site.manifest"), "new.html\nold.html\n").unwrap();
    fs::write(home.path().join("site/new.html"), "b").unwrap();
    write_site(home.path(), &[("new.html", "b")]).unwrap();
    assert!(!home.path().join("site/old.html").exists());
}

/// Where an artifact's folder cannot be made, nothing of the standing output changes.
#[test]
fn a_failing_write_leaves_the_last_output() {
    let home = TempDir::new().unwrap();
    write_site(home.path(), &[("a.html", "a")]).unwrap();
    let impossible = format!("{}.html", "x".repeat(5000));
    let failed = write_site(home.path(), &[("a.html", "b"), (&impossible, "c")]).unwrap_err();
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
    write_site(home.path(), &[("a.html", "a")]).unwrap();
    fs::remove_file(home.path().join("site/a.html")).unwrap();
    std::os::unix::fs::symlink(&outside, home.path().join("site/a.html")).unwrap();
    write_site(home.path(), &[("a.html", "b")]).unwrap();
    assert_eq!(fs::read_to_string(&outside).unwrap(), "of somebody");
    assert!(fs::symlink_metadata(home.path().join("site/a.html")).unwrap().is_file());
}

#[test]
fn a_file_dropped_in_while_the_new_folder_was_staged_is_kept_where_it_was() {
    let home = TempDir::new().unwrap();
    write_site(home.path(), &[("old.html", "a")]).unwrap();
    let manifest = fs::read_to_string(home.path().join(".site.manifest")).unwrap();
    let lock = claim(home.path()).unwrap();
    let folder = StagedFolder::begin(&lock, "site").unwrap();
    folder.put(Artifact::text("new.html", "b".to_owned()));
    fs::write(home.path().join("site/cua-toi.txt"), "of somebody").unwrap();
    let refused = put_in_place(vec![folder]).unwrap_err();
    let at = home.path().join("site");
    assert!(
        matches!(refused, WriteError::Foreign { ref folder, ref file } if *folder == at && file == "cua-toi.txt"),
        "{refused:?}"
    );
    assert_eq!(fs::read_to_string(at.join("cua-toi.txt")).unwrap(), "of somebody");
    assert!(at.join("old.html").exists() && !at.join("new.html").exists());
    assert_eq!(fs::read_to_string(home.path().join(".site.manifest")).unwrap(), manifest);
}

#[test]
fn of_two_folders_both_are_put_in_place_or_neither() {
    let home = TempDir::new().unwrap();
    let put_both = |text: &str, meanwhile: &dyn Fn()| {
        let lock = claim(home.path()).unwrap();
        let folders = ["site", "papers"].map(|name| StagedFolder::begin(&lock, name).unwrap());
        folders.iter().for_each(|folder| folder.put(Artifact::text("a.html", text.to_owned())));
        meanwhile();
        put_in_place(folders.into())
    };
    let text = |name: &str| fs::read_to_string(home.path().join(name).join("a.html")).unwrap();
    put_both("1", &|| {}).unwrap();
    assert!(put_both("2", &|| fs::write(home.path().join("papers/cua-toi.txt"), "of somebody").unwrap()).is_err());
    assert_eq!((text("site"), text("papers")), ("1".to_owned(), "1".to_owned()));
    assert!(home.path().join("papers/cua-toi.txt").exists());
    fs::remove_file(home.path().join("papers/cua-toi.txt")).unwrap();
    put_both("3", &|| {}).unwrap();
    assert_eq!((text("site"), text("papers")), ("3".to_owned(), "3".to_owned()));
}

#[test]
fn lists_that_earlier_versions_left_beside_the_output_are_removed() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join(".records.kept"), "internal").unwrap();
    write_site(home.path(), &[("a.html", "a")]).unwrap();
    assert!(!home.path().join(".records.kept").exists());
}
