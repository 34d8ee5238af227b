//! Changes as text for a person, and as Markdown for a document.

use std::fmt::Write;

use super::change::{FieldLine, field_lines, label_word};
use crate::dataset::{Change, Changes, Label, SubjectKind};
use crate::language::{Words, date};

/// The kinds of subject, in order, with the key of their heading.
const KINDS: [(SubjectKind, &str); 4] = [
    (SubjectKind::Task, "diff-task"),
    (SubjectKind::Indicator, "diff-indicator"),
    (SubjectKind::Note, "diff-note"),
    (SubjectKind::Agency, "diff-agency"),
];

/// One line about a change.
struct Entry<'a> {
    change: &'a Change,
    labels: String,
    lines: Vec<FieldLine>,
}

/// For the terminal: counts by label, then every subject that changed.
pub fn changes_as_text(changes: &Changes, words: &Words) -> String {
    let mut text = format!("{}\n", title(changes, words));
    if changes.illustrative {
        let _ = writeln!(text, "[{}]", words.word("illustrative-mark"));
    }
    let _ = writeln!(text);
    for (label, count) in counts(changes) {
        let _ = writeln!(text, "{count:>4}  {}", label_word(words, label));
    }
    for (heading, entries) in groups(changes, words) {
        let _ = writeln!(text, "\n{heading}");
        for Entry { change, labels, lines } in entries {
            let _ = writeln!(text, "  {}{labels}", named(change));
            for line in lines {
                let _ = writeln!(text, "      {}", line_text(&line));
            }
        }
    }
    text.push_str(&ending(changes, words));
    text
}

/// For a document: the same under headings, names of records kept from meaning anything as Markdown.
pub fn changes_as_markdown(changes: &Changes, words: &Words) -> String {
    let mut text = format!("# {}\n", title(changes, words));
    if changes.illustrative {
        let _ = writeln!(text, "\n**{}**", words.word("illustrative-mark"));
    }
    let counted = counts(changes);
    if !counted.is_empty() {
        let _ = writeln!(text, "\n{}:\n", words.word("diff-counts"));
    }
    for (label, count) in counted {
        let _ = writeln!(text, "- {}: {count}", label_word(words, label));
    }
    for (heading, entries) in groups(changes, words) {
        let _ = writeln!(text, "\n## {heading}\n");
        for Entry { change, labels, lines } in entries {
            let _ = writeln!(text, "- **{}**{labels}", escaped(&named(change)));
            for line in lines {
                let _ = writeln!(text, "  - {}", escaped(&line_text(&line)));
            }
        }
    }
    text.push_str(&ending(changes, words));
    text
}

fn title(changes: &Changes, words: &Words) -> String {
    words.say("diff-title", &[("from", date(changes.from)), ("to", date(changes.to))])
}

/// How many tasks and indicators carry each label that occurs.
fn counts(changes: &Changes) -> Vec<(Label, usize)> {
    let counted = |change: &&Change| matches!(change.subject, SubjectKind::Task | SubjectKind::Indicator);
    let counts = Label::ALL.map(|label| (label, changes.labelled(label).filter(counted).count()));
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn groups<'a>(changes: &'a Changes, words: &Words) -> Vec<(String, Vec<Entry<'a>>)> {
    let groups = KINDS.iter().map(|(kind, key)| {
        let entries = changes.of(*kind).map(|change| entry(change, words)).filter(is_told);
        (words.word(key), entries.collect::<Vec<_>>())
    });
    groups.filter(|(_, entries)| !entries.is_empty()).collect()
}

fn entry<'a>(change: &'a Change, words: &Words) -> Entry<'a> {
    let labels: Vec<String> = change.labels.iter().map(|label| label_word(words, *label)).collect();
    let labels = if labels.is_empty() { String::new() } else { format!(" ({})", labels.join(", ")) };
    Entry { change, labels, lines: field_lines(words, change) }
}

fn is_told(entry: &Entry) -> bool {
    !entry.labels.is_empty() || !entry.lines.is_empty()
}

fn named(change: &Change) -> String {
    match change.subject {
        SubjectKind::Task => format!("{} {}", change.id, change.title),
        _ => change.title.clone(),
    }
}

fn line_text(line: &FieldLine) -> String {
    match &line.before {
        Some(before) => format!("{}: {before} → {}", line.name, line.after),
        None => format!("{}: {}", line.name, line.after),
    }
}

/// That nothing changed, or how many changes are of no more than days and flags.
fn ending(changes: &Changes, words: &Words) -> String {
    let silent = changes.changes.iter().filter(|change| !is_told(&entry(change, words))).count();
    match silent {
        _ if changes.is_empty() => format!("\n{}\n", words.word("diff-none")),
        0 => String::new(),
        _ => format!("\n{}\n", words.say("diff-silent", &[("count", silent.to_string())])),
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>#|".contains(letter) {
            safe.push('\\');
        }
        safe.push(if letter == '\n' { ' ' } else { letter });
    }
    safe
}
