//! What a broken fixture expects, read out of its own files: `# expect: error 8:8 unknown_agency`.

use std::path::Path;

use crate::workspace::files_below;

/// What a broken fixture says about itself.
#[derive(Default)]
pub struct Expectation {
    /// Lines as `Found::lines` writes them, sorted.
    pub lines: Vec<String>,
    /// Files of the small workspace that it goes without.
    pub deleted: Vec<String>,
    /// Whether it adds the folder `added` to the records.
    pub adds_folder: bool,
}

/// Reads every file of the fixture.
pub fn read_expectation(fixture: &Path) -> Expectation {
    let mut expectation = Expectation::default();
    for path in files_below(fixture) {
        let inside = path.strip_prefix(fixture).unwrap().components().map(|part| part.as_os_str().to_str().unwrap());
        let inside = inside.collect::<Vec<_>>().join("/");
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        expectation.adds_folder |= inside.starts_with("added/");
        text.lines().for_each(|line| expectation.take(&inside, line.trim()));
    }
    expectation.lines.sort();
    expectation
}

impl Expectation {
    /// In `expect.txt` an expectation names its file, or none: a workspace without plan.yaml has no line to write it on.
    fn take(&mut self, inside: &str, line: &str) {
        if inside == "expect.txt" {
            self.lines.extend(line.strip_prefix("expect: ").map(str::to_owned));
            self.deleted.extend(line.strip_prefix("delete: ").map(str::to_owned));
        } else if let Some(expected) = line.strip_prefix("# expect: ") {
            self.lines.push(format!("{inside} {expected}"));
        }
    }
}
