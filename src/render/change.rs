//! A change in words: what each field was and is, on pages, in papers and in the terminal alike.

use serde::Serialize;

use super::deadline::say_deadline;
use crate::dataset::{ByName, Change, FieldChange, Label, Measure, Value};
use crate::language::{Words, date, number, quantity};

/// One field that differs, in words; `–` stands for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldLine {
    /// The field of the change that it shows.
    pub field: &'static str,
    /// What it is called.
    pub name: String,
    /// What it was; null where only the present counts, as for something new.
    pub before: Option<String>,
    /// What it is.
    pub after: String,
}

/// Fields whose change is shown, in this order. Of the others those follow that have a word of their own, `change-field-…`, in the
/// catalogue; all else follows from these or from the day alone.
const SHOWN: [&str; 13] = [
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
const SHOWN_OF_NEW: [&str; 7] = ["status", "deadline", "due", "lead", "task", "indicator", "date"];

/// A label in words: `mới quá hạn`.
pub fn label_word(words: &Words, label: Label) -> String {
    words.word(&format!("change-{}", label.code()))
}

/// What differs, in words. Empty where nothing does that is shown, such as how many days a task is late.
pub fn field_lines(words: &Words, change: &Change) -> Vec<FieldLine> {
    let changed = |name: &&str| change.field(name);
    if change.labels.contains(&Label::Removed) {
        return Vec::new();
    }
    if change.labels.contains(&Label::Added) {
        let shown = SHOWN_OF_NEW.iter().filter_map(changed);
        let said = shown.filter(|field| field.after.as_ref().is_some_and(|value| !value.is_none()));
        return said.flat_map(|field| lines(words, change, field)).map(|line| FieldLine { before: None, ..line }).collect();
    }
    let has_word = |field: &&FieldChange| words.find(&format!("change-field-{}", field.field), &[]).is_some();
    let is_other = |field: &&FieldChange| !SHOWN.iter().chain(&SHOWN_OF_NEW).any(|name| field.field == *name);
    let others = change.fields.iter().filter(is_other).filter(has_word);
    let shown = SHOWN.iter().filter_map(changed).chain(others);
    let lines: Vec<_> = shown.flat_map(|field| lines(words, change, field)).collect();
    if lines.is_empty() && change.labels.contains(&Label::Corrected) { vec![note_corrected(words)] } else { lines }
}

/// A note that was corrected may leave every figure as it was; its words are on the page of its task.
fn note_corrected(words: &Words) -> FieldLine {
    FieldLine { field: "", name: words.word("change-field-note"), before: None, after: words.word("change-note-corrected") }
}

fn lines(words: &Words, change: &Change, field: &FieldChange) -> Vec<FieldLine> {
    match &*field.field {
        "milestones" => milestones(words, field),
        "observations" => figures(words, field, change.measure.as_ref()),
        name => vec![FieldLine {
            field: SHOWN.iter().find(|shown| **shown == name).copied().unwrap_or_default(),
            name: words.word(&format!("change-field-{name}")),
            before: Some(value(words, name, field.before.as_ref())),
            after: value(words, name, field.after.as_ref()),
        }],
    }
}

/// A field's value in words.
fn value(words: &Words, field: &str, value: Option<&Value>) -> String {
    match (value.unwrap_or(&Value::None), field) {
        (Value::None, _) => nothing(),
        (_, "text") => words.word("change-text"),
        (all, "deliverables") => issued(words, all),
        (one, "status") => words.word(&format!("status-{}", one.as_text().unwrap_or_default())),
        (Value::Day(day), _) => date(*day),
        (Value::Number(one), _) => number(one.value, one.decimals),
        (Value::Deadline(deadline), _) => say_deadline(deadline, words),
        (Value::Agency(agency), _) => agency.name.to_string(),
        (Value::List(all), _) if all.is_empty() => nothing(),
        (Value::List(all), name) => all.iter().map(|one| self::value(words, name, Some(one))).collect::<Vec<_>>().join(", "),
        (Value::Ratio(ratio), _) if ratio.denominator == 0 => words.word("no-percent"),
        (Value::Ratio(ratio), _) => format!("{}/{}", ratio.numerator, ratio.denominator),
        (other, _) => other.as_text().map_or_else(|| as_json(other), str::to_owned),
    }
}

/// What another program wrote and this one does not know is shown as it is.
fn as_json(value: &Value) -> String {
    serde_json::to_string(&ByName(value)).unwrap_or_default()
}

fn nothing() -> String {
    "–".to_owned()
}

fn day(value: &Value) -> String {
    value.as_day().map_or_else(nothing, date)
}

fn issued(words: &Words, deliverables: &Value) -> String {
    let all = deliverables.elements();
    let done = all.iter().filter(|one| *one.part("issued") == Value::Truth(true)).count();
    words.say("change-issued", &[("done", done.to_string()), ("total", all.len().to_string())])
}

fn elements<'v>(value: Option<&'v Value<'static>>) -> &'v [Value<'static>] {
    value.map_or(&[], Value::elements)
}

/// A line for each day of each milestone that differs.
fn milestones(words: &Words, field: &FieldChange) -> Vec<FieldLine> {
    let (before, after) = (elements(field.before.as_ref()), elements(field.after.as_ref()));
    let line = |milestone: &Value, name: &str| {
        let was = before.iter().find(|one| one.part("id") == milestone.part("id"));
        let (was, is) = (was.map_or(Value::None, |was| was.part(name).into_owned()), milestone.part(name));
        let title = milestone.part("title").as_text().unwrap_or_default().to_owned();
        (was != *is).then(|| FieldLine {
            field: "milestones",
            name: words.say(&format!("change-field-milestone-{name}"), &[("title", title)]),
            before: Some(day(&was)),
            after: day(&is),
        })
    };
    after.iter().flat_map(|one| [line(one, "due"), line(one, "completed")]).flatten().collect()
}

/// The latest figure where it is another, then a line for each earlier one that came, went or is another; figures are told
/// apart by their day and territory.
fn figures(words: &Words, field: &FieldChange, measure: Option<&Measure>) -> Vec<FieldLine> {
    let (before, after) = (elements(field.before.as_ref()), elements(field.after.as_ref()));
    let line =
        |name: String, before: String, after: String| FieldLine { field: "observations", name, before: Some(before), after };
    let of_day = |was: Option<&Value>, is: Option<&Value>| {
        let on = is.or(was).map_or_else(nothing, |one| day(&one.part("date")));
        line(words.say("change-field-figure", &[("date", on)]), figure(was, measure), figure(is, measure))
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
    one.part("date") == other.part("date") && one.part("boundary").part("id") == other.part("boundary").part("id")
}

fn figure(figure: Option<&Value>, measure: Option<&Measure>) -> String {
    let shown = |value: &Value, measure: &Measure| match value {
        Value::Number(number) => quantity(number.value, measure.decimals, &measure.unit),
        _ => nothing(),
    };
    figure.zip(measure).map_or_else(nothing, |(figure, measure)| shown(&figure.part("value"), measure))
}

/// `3.168 triệu kWh (31/12/2024)`
fn dated(words: &Words, one: Option<&Value>, measure: Option<&Measure>) -> String {
    let Some(one) = one else { return nothing() };
    words.say("change-dated", &[("value", figure(Some(one), measure)), ("date", day(&one.part("date")))])
}
