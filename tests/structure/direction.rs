//! Direction: the table of who may import whom, held against the `use crate::` lines of the sources.

use std::path::Path;

use crate::workspace::files_below;

/// Module, and the modules that it may import beside itself.
const ALLOWED: [(&str, &[&str]); 12] = [
    ("source", &["language"]),
    ("language", &[]),
    ("plan", &[]),
    ("cache", &[]),
    ("diagnostic", &["source", "language"]),
    ("load", &["source", "diagnostic", "plan"]),
    ("check", &["load", "plan", "source", "diagnostic", "language"]),
    ("view", &["plan"]),
    ("render", &["cache", "view", "plan", "language"]),
    ("write", &["cache", "render"]),
    ("cli", &["language"]),
    ("command", &["cli", "load", "check", "view", "plan", "cache", "render", "write", "diagnostic", "source", "language"]),
];

#[test]
fn imports_follow_the_pipeline() {
    let wrong: Vec<String> = imports().into_iter().filter(|one| !is_allowed(one)).map(|one| one.shown()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn formats_do_not_import_each_other() {
    let formats = ["site", "chart", "data", "report"];
    let crossing = |one: &Import| {
        let from = one.file.strip_prefix("render/").and_then(|rest| rest.split('/').next()).unwrap_or_default();
        let to = one.path.strip_prefix("render::").map(|rest| rest.split(&[':', ';', '{'][..]).next().unwrap_or_default());
        let to = to.unwrap_or_default();
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
        let named = one.path.trim_end_matches(';').trim_start_matches("render::").trim_matches(['{', '}']);
        assert!(named.split(", ").all(|name| ["Artifact", "Sink"].contains(&name)), "{}", one.shown());
    }
}

/// The clock is read in `command` alone, so that the same input gives the same bytes.
#[test]
fn only_commands_read_the_clock() {
    for (file, text) in sources() {
        let reads = ["Utc::now", "Local::now", "SystemTime::now", "today()"].iter().any(|call| text.contains(call));
        assert!(!reads || file.starts_with("command/"), "{file} reads the clock");
    }
}

struct Import {
    file: String,
    line: usize,
    path: String,
}

impl Import {
    fn module(&self) -> &str {
        self.file.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    fn target(&self) -> &str {
        self.path.split(&[':', ';', '{'][..]).next().unwrap_or_default()
    }

    fn shown(&self) -> String {
        format!("src/{}:{}: crate::{}", self.file, self.line, self.path)
    }
}

fn is_allowed(one: &Import) -> bool {
    let (from, to) = (one.module(), one.target());
    let allowed = ALLOWED.iter().find(|(module, _)| *module == from).map(|(_, allowed)| *allowed);
    from == to || allowed.is_some_and(|allowed| allowed.contains(&to)) || from == "lib" || from == "main"
}

fn imports() -> Vec<Import> {
    let mut found = Vec::new();
    for (file, text) in sources() {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for path in line.split("crate::").skip(1) {
                found.push(Import { file: file.clone(), line: index + 1, path: path.to_owned() });
            }
        }
    }
    assert!(found.len() > 100, "the test finds no imports");
    found
}

pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rust = files_below(&root).into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    rust.map(|path| {
        let inside = path.strip_prefix(&root).unwrap().components().map(|part| part.as_os_str().to_string_lossy());
        (inside.collect::<Vec<_>>().join("/"), std::fs::read_to_string(&path).unwrap())
    })
    .collect()
}
