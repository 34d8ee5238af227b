//! Direction: the table of who may import whom, held against the imports of the sources.

use std::collections::BTreeSet;
use std::path::Path;

use super::imports::{Import, imports};
use crate::workspace::files_below;

/// Module, and the modules that it may import beside itself.
const ALLOWED: [(&str, &[&str]); 15] = [
    ("source", &["language"]),
    ("language", &[]),
    ("plan", &[]),
    ("cache", &[]),
    ("relative_path", &[]),
    ("routes", &[]),
    ("diagnostic", &["source", "language"]),
    ("load", &["source", "diagnostic", "plan", "relative_path"]),
    ("check", &["load", "plan", "routes", "source", "diagnostic", "language"]),
    ("view", &["plan"]),
    ("dataset", &["view", "plan", "routes", "language"]),
    ("render", &["cache", "dataset", "view", "plan", "routes", "language"]),
    ("write", &["cache", "relative_path", "render"]),
    ("cli", &["language"]),
    (
        "command",
        &[
            "cli",
            "load",
            "check",
            "view",
            "dataset",
            "plan",
            "cache",
            "relative_path",
            "render",
            "routes",
            "write",
            "diagnostic",
            "source",
            "language",
        ],
    ),
];

#[test]
fn imports_follow_the_pipeline() {
    let wrong: Vec<String> = imports().into_iter().filter(|one| !is_allowed(one)).map(|one| one.shown()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The table of CONTRIBUTING.md says the same as the list above.
#[test]
fn contributing_has_the_same_table() {
    let modules: Vec<&str> = ALLOWED.iter().map(|(module, _)| *module).collect();
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CONTRIBUTING.md")).unwrap();
    let quoted = |cell: &str| -> BTreeSet<String> {
        cell.split('`').skip(1).step_by(2).filter(|name| modules.contains(name)).map(str::to_owned).collect()
    };
    for (module, allowed) in ALLOWED.iter().filter(|(module, _)| *module != "command") {
        let mut rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
        let row = rows.find(|(head, _)| quoted(head).contains(*module)).unwrap_or_else(|| panic!("no row of `{module}`"));
        let allowed: BTreeSet<String> = allowed.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(quoted(row.1), allowed, "`{module}` in CONTRIBUTING.md");
    }
}

#[test]
fn formats_do_not_import_each_other() {
    let formats = ["site", "chart", "data", "report"];
    let crossing = |one: &Import| {
        let from = one.file.strip_prefix("render/").and_then(|rest| rest.split('/').next()).unwrap_or_default();
        let to = one.path.get(1).filter(|_| one.target() == "render").map_or("", String::as_str);
        formats.contains(&from) && formats.contains(&to) && from != to && to != "chart"
    };
    let wrong: Vec<String> = imports().into_iter().filter(crossing).map(|one| one.shown()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn writing_knows_artifacts_and_how_they_are_handed_on_alone() {
    let of_write: Vec<Import> = imports().into_iter().filter(|one| one.module() == "write" && one.target() == "render").collect();
    assert!(!of_write.is_empty());
    for one in of_write {
        let name = one.path.get(1).map_or("", String::as_str);
        assert!(["Artifact", "Sink"].contains(&name), "{}", one.shown());
    }
}

/// Types of `plan` that hold public facts alone. A type that is not listed is internal until it is: notes, amendments, the office
/// and the whole plan reach a page, a chart or a data file through a view, which copies what its permission lets through.
const PUBLIC_FACTS: [&str; 31] = [
    "Agency",
    "AgencyKey",
    "AgencyKind",
    "AmendmentKey",
    "Basis",
    "BoundaryKey",
    "Comparator",
    "Deadline",
    "Deliverable",
    "Direction",
    "Document",
    "EventKey",
    "Group",
    "Identity",
    "Indicator",
    "IndicatorKey",
    "Milestone",
    "Nature",
    "OpenEnded",
    "Outline",
    "Period",
    "PeriodKind",
    "ReportedState",
    "Section",
    "SectionKey",
    "Successor",
    "Target",
    "Task",
    "TaskField",
    "TaskKey",
    "end_of_month",
];

#[test]
fn public_renderers_reach_public_facts_alone() {
    let is_public = |file: &str| ["render/site/", "render/data/", "render/chart/"].iter().any(|folder| file.starts_with(folder));
    let named = |one: &Import| one.path.get(1).cloned().unwrap_or_default();
    let of_plan = imports().into_iter().filter(|one| is_public(&one.file) && one.target() == "plan");
    let wrong: Vec<String> = of_plan.filter(|one| !PUBLIC_FACTS.contains(&named(one).as_str())).map(|one| one.shown()).collect();
    assert!(wrong.is_empty(), "what is internal reaches the public through a view alone:\n{}", wrong.join("\n"));
}

/// The clock is read in `command` alone, so that the same input gives the same bytes.
#[test]
fn only_commands_read_the_clock() {
    for (file, text) in sources() {
        let reads = ["Utc::now", "Local::now", "SystemTime::now", "today()"].iter().any(|call| text.contains(call));
        assert!(!reads || file.starts_with("command/"), "{file} reads the clock");
    }
}

fn is_allowed(one: &Import) -> bool {
    let (from, to) = (one.module(), one.target());
    let allowed = ALLOWED.iter().find(|(module, _)| *module == from).map(|(_, allowed)| *allowed);
    from == to || allowed.is_some_and(|allowed| allowed.contains(&to)) || from == "lib" || from == "main"
}

/// Every source file by its path inside `src/`.
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rust = files_below(&root).into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    rust.map(|path| {
        let inside = path.strip_prefix(&root).unwrap().components().map(|part| part.as_os_str().to_string_lossy());
        (inside.collect::<Vec<_>>().join("/"), std::fs::read_to_string(&path).unwrap())
    })
    .collect()
}
