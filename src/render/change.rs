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
    TOLD.iter().filter_map(told).flat_map(|field| lines(words, change, field)).collect()
}

fn lines(words: &Words, change: &Change, field: &FieldChange) -> Vec<FieldLine> {
    match field.field.as_str() {
        "milestones" => steps(words, field),
        "observations" => figures(words, field, change.measure.as_ref()),
        name => vec![FieldLine {
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
        "completion_of_due" => format!("{}/{}", value["numerator"], value["denominator"]),
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
            name: words.say(&format!("change-field-milestone-{name}"), &[("title", title)]),
            before: Some(day(was)),
            after: day(step.get(name)),
        })
    };
    after.iter().flat_map(|step| [line(step, "due"), line(step, "completed")]).flatten().collect()
}

/// A line for each figure that came, went or is another; figures are told apart by their day and territory.
fn figures(words: &Words, field: &FieldChange, measure: Option<&Measure>) -> Vec<FieldLine> {
    let (before, after) = (elements(field.before.as_ref()), elements(field.after.as_ref()));
    let same = |one: &&Value, other: &Value| (&one["date"], &one["boundary"]["id"]) == (&other["date"], &other["boundary"]["id"]);
    let shown = |figure: Option<&Value>| {
        let value = figure.and_then(|figure| figure["value"].as_f64());
        value.zip(measure).map_or_else(nothing, |(value, measure)| quantity(value, measure.decimals, &measure.unit))
    };
    let line = |was: Option<&Value>, is: Option<&Value>| {
        let name = words.say("change-field-figure", &[("date", day(is.or(was).map(|one| &one["date"])))]);
        FieldLine { name, before: Some(shown(was)), after: shown(is) }
    };
    let come = after.iter().map(|is| (before.iter().find(|was| same(was, is)), Some(is)));
    let gone = before.iter().filter(|was| !after.iter().any(|is| same(&is, was))).map(|was| (Some(was), None));
    come.chain(gone).map(|(was, is)| line(was, is)).filter(|line| line.before.as_ref() != Some(&line.after)).collect()
}
