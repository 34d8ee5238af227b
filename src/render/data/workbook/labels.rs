//! What people read in place of codes: a deadline in words, names for ids, a milestone with its day.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::super::notes::NoteData;
use super::super::tasks::{DeliverableData, MilestoneData, TaskData};
use crate::language::{Words, date};
use crate::plan::{Agency, Indicator, ReportedState};
use crate::render::deadline::deadline_of;
use crate::render::plain::plain;
use crate::view::{InternalNote, PlanView, TaskView};

/// The row of a task.
pub fn task_row(data: &TaskData, view: &TaskView, plan: &PlanView, words: &Words) -> Value {
    let mut row = value(data);
    row["deadline"] = json!(deadline_of(plan.outline, view.task, words));
    row["flags"] = data.flags.iter().map(|flag| json!(words.word(&format!("flag-{}", flag.code())))).collect();
    row["indicators"] = view.task.indicators.iter().map(|key| json!(plan.outline[*key].title)).collect();
    retitle(&mut row, "milestones", data.milestones.iter().map(|one| milestone(one, words)));
    retitle(&mut row, "deliverables", data.deliverables.iter().map(|one| deliverable(one, words)));
    row
}

fn retitle(row: &mut Value, list: &str, titles: impl Iterator<Item = String>) {
    elements(row, list).zip(titles).for_each(|(element, title)| element["title"] = json!(title));
}

fn elements<'a>(row: &'a mut Value, list: &str) -> impl Iterator<Item = &'a mut Value> {
    row[list].as_array_mut().into_iter().flatten()
}

/// Title of a milestone, when it is due and whether it is done.
fn milestone(one: &MilestoneData, words: &Words) -> String {
    let on = |key: &str, day| words.say(key, &[("date", date(day))]);
    let due = one.due.map(|due| on("due-inline", due));
    let done = one.completed.map_or_else(|| words.word("is-open"), |completed| on("is-completed", completed));
    format!("{} ({})", one.title, due.into_iter().chain([done]).collect::<Vec<_>>().join("; "))
}

fn deliverable(one: &DeliverableData, words: &Words) -> String {
    format!("{} ({})", one.title, words.word(if one.issued { "is-issued" } else { "is-not-issued" }))
}

/// The row of a task's wording: beside it stands where the issued text has it.
pub fn wording_row(view: &TaskView, words: &Words) -> Value {
    let task = view.task;
    let [first, last] = [task.source.first, task.source.last].map(|line| line.to_string());
    let lines = words.say("workbook-lines", &[("first", first), ("last", last)]);
    json!({ "id": task.id, "title": task.title, "text": &*task.wording, "source_lines": lines })
}

/// Notes and indicators by their ids: the internal part of a note, and the name of what it is about.
pub struct NoteLookup<'a> {
    view: &'a PlanView<'a>,
    internal: BTreeMap<&'a str, &'a InternalNote<'a>>,
    indicators: BTreeMap<&'a str, &'a Indicator>,
}

impl<'a> NoteLookup<'a> {
    /// Those of a view.
    pub fn new(view: &'a PlanView) -> Self {
        let of_tasks = view.tasks.iter().flat_map(|task| &task.notes);
        let all = of_tasks.chain(view.indicators.iter().flat_map(|one| &one.notes));
        let internal = all.filter_map(|note| Some((note.id, note.internal.as_ref()?))).collect();
        let indicators = view.indicators.iter().map(|one| (one.indicator.id.as_str(), one.indicator)).collect();
        Self { view, internal, indicators }
    }

    /// The task that a note belongs to, by its id: of a note on an indicator alone, the indicator's.
    pub fn task_of(&self, note: &NoteData<'a>) -> Option<&'a str> {
        note.task.or_else(|| self.task_of_indicator(self.indicator(note)?))
    }

    /// The row of a note.
    pub fn row(&self, note: &NoteData, words: &Words) -> Value {
        let mut row = value(note);
        row["text"] = json!(plain(note.text));
        if let Some(note) = self.internal.get(note.id) {
            internal(&mut row, note, words);
        }
        if let Some(indicator) = self.indicator(note) {
            row["indicator_task"] = json!(self.task_of_indicator(indicator));
            row["indicator"] = json!(indicator.title);
        }
        row
    }

    fn indicator(&self, note: &NoteData) -> Option<&'a Indicator> {
        self.indicators.get(note.indicator?).copied()
    }

    fn task_of_indicator(&self, indicator: &Indicator) -> Option<&'a str> {
        indicator.task.map(|task| self.view.outline[task].id.as_str())
    }
}

fn internal(row: &mut Value, note: &InternalNote, words: &Words) {
    row["state"] = json!(note.state.map(|state| words.word(&format!("state-{}", code(state)))));
    row["percent"] = json!(note.percent);
    row["decimals"] = json!(u8::from(note.percent.is_some_and(|percent| percent.fract() != 0.0)));
    row["expected"] = json!(note.expected);
    row["confirmed"] = json!(note.confirmed);
    row["body"] = json!(plain(note.body));
    row["difficulties"] = json!(note.difficulties.map(plain));
    row["proposals"] = json!(note.proposals.map(plain));
}

/// As records write it.
fn code(state: ReportedState) -> String {
    json!(state).as_str().unwrap_or_default().to_owned()
}

/// The row of an agency: those that it knows by their ids are named.
pub fn agency_row(mut row: Value, view: &PlanView) -> Value {
    let name = |id: &Value| view.outline.agencies.iter().find(|agency| *id == agency.id).map(|agency: &Agency| &agency.name);
    let members: Vec<Value> = row["members"].as_array().into_iter().flatten().map(|id| json!(name(id))).collect();
    row["members"] = json!(members);
    for successor in elements(&mut row, "successors") {
        successor["agency"] = json!(name(&successor["agency"]));
    }
    row["share"] = row["completion_of_due"].clone();
    row
}

/// A view serialises without fail: its keys are texts and its numbers finite.
pub fn value<T: Serialize>(row: &T) -> Value {
    serde_json::to_value(row).unwrap_or_default()
}
