//! YAML to record types. A sound record is read once, by serde; a broken one is read again as a tree and held
//! against the JSON Schema of its type, so that all of its mistakes come out together, each at its location.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_yaml::{Error, Location};

use super::mistake::{Mistake, MistakeKind};
use super::schema_mistakes::schema_mistakes;
use super::tree::{Node, duplicate_keys, read_tree};
use super::yaml_options::options;
use crate::source::{Located, Span, span_of};

/// Reads `text` as a `T`, or returns everything that is wrong with it.
///
/// # Errors
/// All mistakes of the text, in the order of their spans.
pub fn read<T: DeserializeOwned + JsonSchema>(text: &str) -> Result<T, Vec<Mistake>> {
    serde_yaml::from_str_with_options(text, options()).map_err(|error| explain::<T>(text, &error))
}

fn explain<T: JsonSchema>(text: &str, error: &Error) -> Vec<Mistake> {
    let tree = match read_tree(text) {
        Ok(tree) => tree,
        Err(error) => return vec![unreadable(text, &error)],
    };
    let mut mistakes = known_mistakes::<T>(text, &tree);
    if mistakes.is_empty() {
        mistakes.push(unreadable(text, error));
    }
    mistakes.sort_by_key(|mistake| mistake.span);
    mistakes
}

fn known_mistakes<T: JsonSchema>(text: &str, tree: &Located<Node>) -> Vec<Mistake> {
    let mut mistakes = duplicate_keys(tree);
    mistakes.extend(schema_mistakes::<T>(text, tree));
    mistakes
}

fn unreadable(text: &str, error: &Error) -> Mistake {
    let error = error.without_snippet();
    let span = error.location().map_or(Span::default(), |location| span_at(text, &location));
    Mistake { kind: kind_of(error), span }
}

/// The reader's errors are recognised by how they begin: a limit met inside a repeated part comes wrapped in other errors.
fn kind_of(error: &Error) -> MistakeKind {
    let detail = first_line(&error.to_string());
    let known = LIMITS.iter().find(|(beginning, _)| detail.starts_with(beginning));
    known.map_or(MistakeKind::Unreadable { detail }, |(_, kind)| kind.clone())
}

const LIMITS: [(&str, MistakeKind); 9] = [
    ("budget breached: Depth", MistakeKind::TooDeep),
    ("recursion limit exceeded", MistakeKind::TooDeep),
    ("budget breached", MistakeKind::TooMuch),
    ("alias replay", MistakeKind::TooMuch),
    ("alias expansion", MistakeKind::TooMuch),
    ("invalid i32", MistakeKind::Unheld),
    ("invalid u32", MistakeKind::Unheld),
    ("invalid i64", MistakeKind::Unheld),
    ("invalid u64", MistakeKind::Unheld),
];

/// The scanner names line and column alone; the reader behind it names bytes.
fn span_at(text: &str, location: &Location) -> Span {
    if location.span().byte_offset().is_some() {
        return span_of(location);
    }
    let before: usize = text.split_inclusive('\n').take(index(location.line())).map(str::len).sum();
    let line = text[before..].lines().next().unwrap_or_default();
    let column = line.char_indices().nth(index(location.column())).map_or(line.len(), |(at, _)| at);
    Span::new(before + column..before + column)
}

/// Lines and columns are counted from 1; 0 means unknown.
fn index(counted: u64) -> usize {
    usize::try_from(counted.saturating_sub(1)).unwrap_or(usize::MAX)
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
