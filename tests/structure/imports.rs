//! Imports of the sources: every path that begins with `crate::`, `super::` or `self::`, resolved from the root of the crate.

use super::direction::sources;

/// One imported path.
pub struct Import {
    /// The importing file, inside `src/`.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// The imported path from the root of the crate: `["view", "task", "TaskView"]`.
    pub path: Vec<String>,
}

impl Import {
    /// The top module of the importing file.
    pub fn module(&self) -> &str {
        self.file.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The top module of what is imported.
    pub fn target(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }

    /// The line as an editor opens it.
    pub fn shown(&self) -> String {
        format!("src/{}:{}: crate::{}", self.file, self.line, self.path.join("::"))
    }
}

/// Every import of the code outside tests.
pub fn imports() -> Vec<Import> {
    let mut found = Vec::new();
    for (file, text) in sources() {
        if file.ends_with("tests.rs") || file.contains("/tests/") {
            continue;
        }
        let code = without_comments(text.split("#[cfg(test)]").next().unwrap_or_default());
        for at in beginnings(&code) {
            let line = code[..at].matches('\n').count() + 1;
            let paths = expand(&code[at..]).into_iter().map(|path| resolve(&module_of(&file), &path));
            found.extend(paths.map(|path| Import { file: file.clone(), line, path }));
        }
    }
    assert!(found.len() > 100, "the test finds no imports");
    found
}

/// The module that a file is: `view/task.rs` and `view/mod.rs` are `view::task` and `view`.
pub fn module_of(file: &str) -> Vec<String> {
    let stem = file.trim_end_matches(".rs").trim_end_matches("mod").trim_end_matches('/');
    let stem = if matches!(stem, "lib" | "main") { "" } else { stem };
    stem.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn without_comments(code: &str) -> String {
    let lines = code.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

fn beginnings(code: &str) -> Vec<usize> {
    let is_in_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let begins = |at: &usize| !code[..*at].ends_with(is_in_path);
    let starts = ["crate::", "super::", "self::"].into_iter().flat_map(|start| code.match_indices(start));
    starts.map(|(at, _)| at).filter(begins).collect()
}

/// The paths of a tree such as `a::{b, c::{d, e}}`.
fn expand(tree: &str) -> Vec<String> {
    let end = tree.find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':')).unwrap_or(tree.len());
    let head = &tree[..end];
    if !tree[end..].starts_with('{') {
        return vec![head.to_owned()];
    }
    branches(&tree[end + 1..]).into_iter().flat_map(|branch| expand(branch.trim())).map(|tail| format!("{head}{tail}")).collect()
}

/// What commas part up to the brace that closes.
fn branches(tree: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, letter) in tree.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&tree[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&tree[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|branch| !branch.trim().is_empty());
    found
}

fn resolve(module: &[String], path: &str) -> Vec<String> {
    let mut resolved = module.to_vec();
    for part in path.split("::").filter(|part| !part.is_empty()) {
        match part {
            "crate" => resolved.clear(),
            "super" => drop(resolved.pop()),
            "self" => {}
            _ => resolved.push(part.to_owned()),
        }
    }
    resolved
}

#[test]
fn paths_are_resolved_from_the_root() {
    let of =
        |file: &str, tree: &str| expand(tree).iter().map(|path| resolve(&module_of(file), path).join("::")).collect::<Vec<_>>();
    assert_eq!(of("view/task.rs", "super::super::plan::{self, Task};"), ["plan", "plan::Task"]);
    assert_eq!(of("render/site/mod.rs", "super::{a::{b, c}, d} "), ["render::a::b", "render::a::c", "render::d"]);
    assert_eq!(of("lib.rs", "crate::view::view("), ["view::view"]);
}
