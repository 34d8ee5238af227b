//! `tiendo check`: every mistake in the records.

use std::path::Path;

use super::Outcome;
use super::clock::today;
use super::talk::Talk;
use super::workspace::{as_of, load};
use crate::check::{RULES, find_breaches, is_sound};
use crate::cli::{Format, Records};
use crate::diagnostic::{Diagnostic, to_json};
use crate::language::Language;
use crate::load::Workspace;
use crate::source::SourceFile;

/// Checks the records and tells what is wrong with them.
pub fn run(root: &Path, records: &Records, format: Format, talk: &Talk) -> Outcome {
    let workspace = match as_of(records, talk).and_then(|_| load(root, records, talk)) {
        Ok(workspace) => workspace,
        Err(outcome) => return outcome,
    };
    let found = found(&workspace, talk);
    match format {
        Format::Human => tell(&found, &workspace.files, talk),
        Format::Json => talk.data(&json(&found, &workspace.files, talk)),
    }
    if is_sound(&found) { Outcome::Done } else { Outcome::Mistakes }
}

fn found(workspace: &Workspace, talk: &Talk) -> Vec<Diagnostic> {
    let _progress = talk.progress("progress-check");
    find_breaches(workspace, today())
}

fn tell(found: &[Diagnostic], files: &[SourceFile], talk: &Talk) {
    talk.diagnostics(found, files);
    if found.is_empty() {
        talk.tell("check-sound", &[("files", files.len().to_string())]);
    }
}

fn json(found: &[Diagnostic], files: &[SourceFile], talk: &Talk) -> String {
    let all = found.iter().map(|one| to_json(one, files, talk.words));
    let mut text = serde_json::Value::from_iter(all).to_string();
    text.push('\n');
    text
}

/// Prints the page of one rule.
pub fn explain(code: &str, talk: &Talk) -> Outcome {
    let Some(rule) = RULES.iter().find(|rule| rule.code == code) else {
        let known: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
        talk.fail("unknown_rule", &[("name", code.to_owned()), ("known", known.join(", "))]);
        return Outcome::Usage;
    };
    talk.data(&format!("{code}\n\n{}\n", rule.page(talk.words.language() == Language::Vi)));
    Outcome::Done
}
