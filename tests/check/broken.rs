//! One broken workspace a rule, in `broken/<code>/`: files that overlay the small workspace, each with the mistakes that
//! it expects written in it. All that is reported must be expected, and all that is expected reported.

use std::collections::BTreeSet;
use std::path::PathBuf;

use tiendo::check::RULES;

use super::expectation::read_expectation;
use crate::workspace::{Found, TODAY, Workspace, tests_folder};

#[test]
fn every_rule_has_a_broken_workspace_and_every_broken_workspace_a_rule() {
    let codes: BTreeSet<String> = RULES.iter().map(|rule| rule.code.to_owned()).collect();
    let folders: BTreeSet<String> = broken_folders().iter().map(|folder| name_of(folder)).collect();
    assert_eq!(folders, codes);
}

#[test]
fn every_broken_workspace_is_reported_exactly_as_it_expects() {
    let failures: Vec<String> = broken_folders().into_iter().filter_map(difference).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A fixture that never breaks its own rule would prove nothing.
#[test]
fn every_broken_workspace_breaks_its_own_rule() {
    for folder in broken_folders() {
        let code = name_of(&folder);
        let expected = read_expectation(&folder).lines;
        assert!(expected.iter().any(|line| line.ends_with(&format!(" {code}"))), "{code}: {expected:?}");
    }
}

/// The folders of `broken/`, in the order of their names.
pub fn broken_folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(tests_folder().join("check/broken")).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

/// What is reported of a broken workspace.
pub fn check_broken(folder: &std::path::Path) -> Found {
    let expectation = read_expectation(folder);
    let mut workspace = Workspace::small().overlaid_with(folder);
    for path in &expectation.deleted {
        workspace = workspace.without(path);
    }
    if expectation.adds_folder {
        workspace = workspace.with_folder("added");
    }
    workspace.check_on(TODAY)
}

fn difference(folder: PathBuf) -> Option<String> {
    let expected = read_expectation(&folder).lines;
    let mut reported = check_broken(&folder).lines();
    reported.sort();
    let missing = without(&expected, &reported).into_iter().map(|line| format!("  expected, not reported: {line}"));
    let extra = without(&reported, &expected).into_iter().map(|line| format!("  reported, not expected: {line}"));
    let lines: Vec<String> = missing.chain(extra).collect();
    (!lines.is_empty()).then(|| format!("{}\n{}", name_of(&folder), lines.join("\n")))
}

/// `left` without `right`, line by line: the same mistake reported twice is one too many.
fn without(left: &[String], right: &[String]) -> Vec<String> {
    let mut rest = right.to_vec();
    let gone = |line: &&String| match rest.iter().position(|one| one == *line) {
        Some(at) => {
            rest.remove(at);
            false
        }
        None => true,
    };
    left.iter().filter(gone).cloned().collect()
}

fn name_of(folder: &std::path::Path) -> String {
    folder.file_name().unwrap().to_str().unwrap().to_owned()
}
