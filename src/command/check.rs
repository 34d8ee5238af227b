//! `tiendo check`: every mistake in the records.

use std::path::Path;

use super::Outcome;
use super::talk::Talk;
use super::workspace::{Read, as_of, read};
use crate::check::RULES;
use crate::cli::{Format, Records};
use crate::diagnostic::to_json;
use crate::language::Language;

/// Checks the records and tells what is wrong with them.
pub fn run(root: &Path, records: &Records, format: Format, talk: &Talk) -> Outcome {
    let read = match as_of(records, talk).and_then(|_| read(root, records, talk)) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    match format {
        Format::Human => tell(&read, talk),
        Format::Json => talk.data(&json(&read, talk)),
    }
    let outcome = if read.checked.plan.is_some() { Outcome::Done } else { Outcome::Mistakes };
    // The program ends here: dropping each record of a large plan first would only let its reader wait.
    std::mem::forget(read);
    outcome
}

fn tell(read: &Read, talk: &Talk) {
    talk.diagnostics(&read.checked.diagnostics, &read.workspace.files);
    if read.checked.diagnostics.is_empty() {
        talk.tell("check-sound", &[("files", read.workspace.files.len().to_string())]);
    }
}

fn json(read: &Read, talk: &Talk) -> String {
    let all = read.checked.diagnostics.iter().map(|one| to_json(one, &read.workspace.files, talk.words));
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
