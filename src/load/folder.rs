//! Walking a folder of records: which files there are and what each is taken for.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::mistake::UnreadableReason;
use crate::relative_path::path_inside;

/// The kind of a file, by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `plan.yaml`
    Plan,
    /// `agencies.yaml`
    Agencies,
    /// `tasks/<section>/*.md`
    Task,
    /// `indicators/*.md`
    Indicator,
    /// `notes/<year>/*.md`
    Note,
    /// `amendments/*.md`
    Amendment,
    /// `pages/gioi-thieu.md`
    AboutPage,
    /// Anything under `documents/`.
    Document,
    /// Nothing that is read.
    Orphan,
}

/// A file found in a folder of records.
#[derive(Debug, Clone)]
pub struct FoundFile {
    /// Where it is on this machine.
    pub path: PathBuf,
    /// Its path inside the folder, with `/` between its parts.
    pub inside: String,
    /// What it is.
    pub kind: FileKind,
}

/// An entry of a folder, or its path inside the folder where it cannot be read.
pub type Found = Result<FoundFile, (String, UnreadableReason)>;

/// Everything in a folder in the order of names.
pub fn walk(folder: &Path) -> impl Iterator<Item = Found> {
    let walker = WalkDir::new(folder).follow_links(true).sort_by(by_name).into_iter();
    let kept = walker.filter_entry(|entry| entry.depth() == 0 || !is_dropping(&entry.file_name().to_string_lossy()));
    kept.filter_map(move |entry| match entry {
        Ok(entry) if entry.file_type().is_file() => Some(Ok(found_file(folder, entry.into_path()))),
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) => Some(Err((path_inside(folder, entry.path()), UnreadableReason::NoFile))),
        Err(error) => Some(Err(unreadable_path(folder, &error))),
    })
}

/// Entries of one folder differ in their names alone.
fn by_name(one: &DirEntry, other: &DirEntry) -> Ordering {
    one.path().as_os_str().cmp(other.path().as_os_str())
}

fn found_file(folder: &Path, path: PathBuf) -> FoundFile {
    let inside = path_inside(folder, &path);
    let kind = kind_of(&inside);
    FoundFile { path, inside, kind }
}

/// What a file is by its path inside a folder of records.
pub(super) fn kind_of(inside: &str) -> FileKind {
    let parts: Vec<&str> = inside.split('/').collect();
    match parts.as_slice() {
        ["plan.yaml"] => FileKind::Plan,
        ["agencies.yaml"] => FileKind::Agencies,
        ["tasks", _, name] if name.ends_with(".md") => FileKind::Task,
        ["indicators", name] if name.ends_with(".md") => FileKind::Indicator,
        ["notes", _, name] if name.ends_with(".md") => FileKind::Note,
        ["amendments", name] if name.ends_with(".md") => FileKind::Amendment,
        ["pages", "gioi-thieu.md"] => FileKind::AboutPage,
        ["documents", _, ..] => FileKind::Document,
        _ => FileKind::Orphan,
    }
}

/// What editors, Office and file managers leave behind is nobody's record.
fn is_dropping(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || [".swp", ".tmp", ".bak"].iter().any(|end| name.ends_with(end))
        || ["Thumbs.db", "desktop.ini"].contains(&name)
}

/// What is no error of the system is a link that leads back to a folder around it.
fn unreadable_path(folder: &Path, error: &walkdir::Error) -> (String, UnreadableReason) {
    let location = error.path().map_or_else(String::new, |path| path_inside(folder, path));
    (location, error.io_error().map_or(UnreadableReason::Loop, UnreadableReason::of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_path_says() {
        assert_eq!(kind_of("tasks/2/2.g.1.md"), FileKind::Task);
        assert_eq!(kind_of("tasks/2.g.1.md"), FileKind::Orphan);
        assert_eq!(kind_of("notes/2021/2021-06-14-2.g.1.md"), FileKind::Note);
        assert_eq!(kind_of("documents/2021/a.pdf"), FileKind::Document);
        assert_eq!(kind_of("documents"), FileKind::Orphan);
        assert!(is_dropping("~$ke-hoach.docx") && is_dropping(".git") && !is_dropping("a.md"));
    }
}
