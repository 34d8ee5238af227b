//! `tiendo check`: every mistake in the records.

use std::path::Path;

use super::Outcome;
use super::clock::today;
use super::console::Console;
use super::workspace::{as_of, load};
use crate::check::{RULES, find_breaches, is_sound};
use crate::cli::{OutputFormat, Records};
use crate::diagnostic::{Diagnostic, to_json};
use crate::language::Language;
use crate::load::Workspace;
use crate::source::SourceFile;

/// Checks the records and prints what is wrong with them.
pub fn run(root: &Path, records: &Records, format: OutputFormat, console: &Console) -> Outcome {
    let workspace = match as_of(records, console).and_then(|_| load(root, records, console)) {
        Ok(workspace) => workspace,
        Err(outcome) => return outcome,
    };
    let found = found(&workspace, console);
    match format {
        OutputFormat::Human => print_all(&found, &workspace.files, console),
        OutputFormat::Json => console.output(&json(&found, &workspace.files, console)),
    }
    if is_sound(&found) { Outcome::Done } else { Outcome::Mistakes }
}

fn found(workspace: &Workspace, console: &Console) -> Vec<Diagnostic> {
    let _progress = console.progress("progress-check");
    find_breaches(workspace, today())
}

fn print_all(found: &[Diagnostic], files: &[SourceFile], console: &Console) {
    console.diagnostics(found, files);
    if found.is_empty() {
        console.inform("check-sound", &[("files", files.len().to_string())]);
    }
}

fn json(found: &[Diagnostic], files: &[SourceFile], console: &Console) -> String {
    let all = found.iter().map(|one| to_json(one, files, console.words));
    let mut text = serde_json::Value::from_iter(all).to_string();
    text.push('\n');
    text
}

/// Prints the page of one rule.
pub fn explain(code: &str, console: &Console) -> Outcome {
    let Some(rule) = RULES.iter().find(|rule| rule.code == code) else {
        let known: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
        console.error("unknown_rule", &[("name", code.to_owned()), ("known", known.join(", "))]);
        return Outcome::Usage;
    };
    console.output(&format!("{code}\n\n{}\n", rule.page(console.words.language() == Language::Vi)));
    Outcome::Done
}
