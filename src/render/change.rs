//! A change in words: what each field was and is, on pages, in papers and in the terminal alike.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::deadline_data::deadline_words_of;
use crate::language::{Words, date, quantity};
use crate::view::{Change, FieldChange, Label, Measure};

/// One field that differs, in words; `–` stands for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldLine {
    /// The field of the change that it tells of.
    pub field: &'static str,
    /// What it is called.
    pub name: String,
    /// What it was; null where only the present counts, as for something new.
    pub before: Option<String>,
    /// What it is.
    pub after: String,
}

/// Fields that readers are told of, in this order. The others follow from these or from the day alone.
const TOLD: [&str; 13] = [
    "status",
    "deadline",
    "due",
    "completed",
    "lead",
    "coordinating",
    "milestones",
    "deliverables",
    "title",
    "text",
    "observations",
    "completion_of_due",
    "overdue",
];

/// Of something new, what its own record says at the first glance.
const TOLD_OF_NEW: [&str; 7] = ["status", "deadline", "due", "lead", "task", "indicator", "date"];

/// A label in words: `mới quá hạn`.
pub fn label_word(words: &Words, label: Label) -> String {
    words.word(&format!("change-{}", label.code()))
}

/// What differs, in words. Empty where nothing does that readers are told of, such as how many days a task is late.
pub fn field_lines(words: &Words, change: &Change) -> Vec<FieldLine> {
    let told = |name: &&str| change.field(name);
    if change.labels.contains(&Label::Removed) {
        return Vec::new();
    }
    if change.labels.contains(&Label::Added) {
        let shown = TOLD_OF_NEW.iter().filter_map(told);
        let said = shown.filter(|field| field.after.as_ref().is_some_and(|value| !value.is_null()));
        return said.flat_map(|field| lines(words, change, field)).map(|line| FieldLine { before: None, ..line }).collect();
    }
    let lines: Vec<_> = TOLD.iter().filter_map(told).flat_map(|field| lines(words, change, field)).collect();
    if lines.is_empty() && change.labels.contains(&Label::Corrected) { vec![note_corrected(words)] } else { lines }
}

/// A note that was corrected may leave every figure as it was; its words are told on the page of its task.
fn note_corrected(words: &Words) -> FieldLine {
    FieldLine { field: "", name: words.word("change-field-note"), before: None, after: words.word("change-note-corrected") }
}

fn lines(words: &Words, change: &Change, field: &FieldChange) -> Vec<FieldLine> {
    match &*field.field {
        "milestones" => steps(words, field),
        "observations" => figures(words, field, change.measure.as_ref()),
        name => vec![FieldLine {
            field: TOLD.iter().find(|told| **told == name).copied().unwrap_or_default(),
            name: words.word(&format!("change-field-{name}")),
            before: Some(value(words, name, field.before.as_ref())),
            after: value(words, name, field.after.as_ref()),
        }],
    }
}

/// A field's value in words.
fn value(words: &Words, field: &str, value: Option<&Value>) -> String {
    let Some(value) = value.filter(|value| !value.is_null()) else { return nothing() };
    match field {
        "status" => words.word(&format!("status-{}", value.as_str().unwrap_or_default())),
        "due" | "completed" | "date" => day(Some(value)),
        "deadline" => deadline_words_of(words, value),
        "lead" | "coordinating" => joined(value, "name"),
        "deliverables" => issued(words, value),
        "text" => words.word("change-text"),
        "completion_of_due" => ratio(words, value),
        _ => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
    }
}

fn nothing() -> String {
    "–".to_owned()
}

fn day(value: Option<&Value>) -> String {
    let day: Option<NaiveDate> = value.and_then(|value| value.as_str()?.parse().ok());
    day.map_or_else(nothing, date)
}

fn joined(value: &Value, name: &str) -> String {
    let names: Vec<&str> = elements(Some(value)).iter().filter_map(|one| one[name].as_str()).collect();
    if names.is_empty() { nothing() } else { names.join(", ") }
}

/// 0 of 0 is said in words.
fn ratio(words: &Words, value: &Value) -> String {
    let part = |name: &str| value[name].as_u64().unwrap_or_default();
    match (part("numerator"), part("denominator")) {
        (_, 0) => words.word("no-percent"),
        (numerator, denominator) => format!("{numerator}/{denominator}"),
    }
}

fn issued(words: &Words, value: &Value) -> String {
    let all = elements(Some(value));
    let done = all.iter().filter(|one| one["issued"] == Value::Bool(true)).count();
    words.say("change-issued", &[("done", done.to_string()), ("total", all.len().to_string())])
}

fn elements(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A line for each day of each milestone that differs.
fn steps(words: &Words, field: &FieldChange) -> Vec<FieldLine> {
    let (before, after) = (elements(field.before.as_ref()), elements(field.after.as_ref()));
    let line = |step: &Value, name: &str| {
        let was = before.iter().find(|one| one["id"] == step["id"]).and_then(|one| one.get(name));
        let title = step["title"].as_str().unwrap_or_default().to_owned();
        (was.unwrap_or(&Value::Null) != &step[name]).then(|| FieldLine {
            field: "milestones",
            name: words.say(&format!("change-field-milestone-{name}"), &[("title", title)]),
            before: Some(day(was)),
            after: day(step.get(name)),
        })
    };
    after.iter().flat_map(|step| [line(step, "due"), line(step, "completed")]).flatten().collect()
}

/// The latest figure where it is another, then a line for each earlier one that came, went or is another; figures are told
/// apart by their day and territory.
fn figures(words: &Words, field: &FieldChange, measure: Option<&Measure>) -> Vec<FieldLine> {
    let (before, after) = (elements(field.before.as_ref()), elements(field.after.as_ref()));
    let line =
        |name: String, before: String, after: String| FieldLine { field: "observations", name, before: Some(before), after };
    let of_day = |was: Option<&Value>, is: Option<&Value>| {
        let name = words.say("change-field-figure", &[("date", day(is.or(was).map(|one| &one["date"])))]);
        line(name, figure(was, measure), figure(is, measure))
    };
    let is_new = |is: &&Value| !before.iter().any(|was| same_figure(was, is));
    let latest = after
        .last()
        .filter(is_new)
        .map(|is| line(words.word("change-field-latest"), dated(words, before.last(), measure), dated(words, Some(is), measure)));
    let others = after.iter().filter(|is| latest.is_none() || !same_figure(is, after.last().unwrap_or(is)));
    let come = others.map(|is| (before.iter().find(|was| same_figure(was, is)), Some(is)));
    let gone = before.iter().filter(|was| !after.iter().any(|is| same_figure(was, is))).map(|was| (Some(was), None));
    let lines: Vec<_> = come.chain(gone).map(|(was, is)| of_day(was, is)).collect();
    let differing = lines.into_iter().filter(|line| line.before.as_ref() != Some(&line.after));
    latest.iter().cloned().chain(differing).collect()
}

fn same_figure(one: &Value, other: &Value) -> bool {
    (&one["date"], &one["boundary"]["id"]) == (&other["date"], &other["boundary"]["id"])
}

fn figure(figure: Option<&Value>, measure: Option<&Measure>) -> String {
    let value = figure.and_then(|figure| figure["value"].as_f64());
    value.zip(measure).map_or_else(nothing, |(value, measure)| quantity(value, measure.decimals, &measure.unit))
}

/// `3.168 triệu kWh (31/12/2024)`
fn dated(words: &Words, one: Option<&Value>, measure: Option<&Measure>) -> String {
    let Some(one) = one else { return nothing() };
    words.say("change-dated", &[("value", figure(Some(one), measure)), ("date", day(one.get("date")))])
}
