//! What people read in place of codes: a deadline in words, names for ids, a milestone with its day.
//!
//! A row is put into words out of what is told of it here and the words alone, so that the sum of what is told is the sum of the row.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::super::notes::NoteData;
use super::super::tasks::{DeliverableData, MilestoneData, TaskData};
use crate::language::{Words, date};
use crate::plan::{Agency, Indicator, ReportedState};
use crate::render::deadline::deadline_of;
use crate::render::plain::plain;
use crate::view::{InternalNote, NoteView, PlanView, TaskView};

/// What a row of the tasks is made of.
#[derive(Serialize)]
pub struct ToldTask<'a> {
    data: TaskData<'a>,
    deadline: String,
    indicators: Vec<&'a str>,
}

impl<'a> ToldTask<'a> {
    /// A task, with the names of what its data know by ids.
    pub fn new(data: TaskData<'a>, view: &TaskView, plan: &'a PlanView, words: &Words) -> Self {
        let indicators = view.task.indicators.iter().map(|key| plan.outline[*key].title.as_str()).collect();
        Self { data, deadline: deadline_of(plan.outline, view.task, words), indicators }
    }
}

/// Puts a task into words.
pub fn task(told: &ToldTask, words: &Words) -> Value {
    let mut row = value(&told.data);
    row["deadline"] = json!(told.deadline);
    row["flags"] = told.data.flags.iter().map(|flag| json!(words.word(&format!("flag-{}", flag.code())))).collect();
    row["indicators"] = json!(told.indicators);
    retitle(&mut row, "milestones", told.data.milestones.iter().map(|one| milestone(one, words)));
    retitle(&mut row, "deliverables", told.data.deliverables.iter().map(|one| deliverable(one, words)));
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

/// What a row of the wordings is made of.
#[derive(Serialize)]
pub struct ToldWording<'a> {
    id: &'a str,
    title: &'a str,
    text: &'a str,
    lines: [usize; 2],
}

impl<'a> ToldWording<'a> {
    /// A task's wording alone: to tell all else of the tasks a second time takes longer than to write them.
    pub fn new(view: &TaskView<'a>) -> Self {
        let task = view.task;
        Self { id: &task.id, title: &task.title, text: &task.wording, lines: [task.source.first, task.source.last] }
    }
}

/// Puts a wording into words: beside it stands where the issued text has it.
pub fn wording(told: &ToldWording, words: &Words) -> Value {
    let [first, last] = told.lines.map(|line| line.to_string());
    let lines = words.say("workbook-lines", &[("first", first), ("last", last)]);
    json!({ "id": told.id, "title": told.title, "text": told.text, "source_lines": lines })
}

/// What a row of the notes is made of.
#[derive(Serialize)]
pub struct ToldNote<'a> {
    data: NoteData<'a>,
    internal: Option<&'a InternalNote<'a>>,
    indicator: Option<ToldIndicator<'a>>,
}

#[derive(Serialize)]
struct ToldIndicator<'a> {
    title: &'a str,
    task: Option<&'a str>,
}

/// Notes and indicators by their ids, to put notes into words, and beside them what the view holds of their internal part.
pub struct Notes<'a> {
    view: &'a PlanView<'a>,
    by_id: BTreeMap<&'a str, &'a NoteView<'a>>,
    indicators: BTreeMap<&'a str, &'a Indicator>,
}

impl<'a> Notes<'a> {
    /// Those of a view; of notes only those with an internal part.
    pub fn new(view: &'a PlanView) -> Self {
        let of_tasks = view.tasks.iter().flat_map(|task| &task.notes);
        let all = of_tasks.chain(view.indicators.iter().flat_map(|one| &one.notes));
        let by_id = all.filter(|note| note.internal.is_some()).map(|note| (note.id, note)).collect();
        Self { view, by_id, indicators: view.indicators.iter().map(|one| (one.indicator.id.as_str(), one.indicator)).collect() }
    }

    /// The task that one belongs to, by its id: of a note on an indicator alone, the indicator's.
    pub fn task_of(&self, note: &NoteData<'a>) -> Option<&'a str> {
        note.task.or_else(|| self.indicator(note)?.task)
    }

    /// What its row is made of.
    pub fn tell(&self, note: &NoteData<'a>) -> ToldNote<'a> {
        let internal = self.by_id.get(note.id).and_then(|note| note.internal.as_ref());
        ToldNote { data: note.clone(), internal, indicator: self.indicator(note) }
    }

    fn indicator(&self, note: &NoteData) -> Option<ToldIndicator<'a>> {
        let indicator = self.indicators.get(note.indicator?)?;
        Some(ToldIndicator { title: &indicator.title, task: indicator.task.map(|task| self.view.outline[task].id.as_str()) })
    }
}

/// Puts a note into words.
pub fn note(told: &ToldNote, words: &Words) -> Value {
    let mut row = value(&told.data);
    row["text"] = json!(plain(told.data.text));
    if let Some(note) = told.internal {
        internal(&mut row, note, words);
    }
    if let Some(indicator) = &told.indicator {
        row["indicator_task"] = json!(indicator.task);
        row["indicator"] = json!(indicator.title);
    }
    row
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

/// Names the agencies that an agency's row knows by their ids.
pub fn agency(mut row: Value, view: &PlanView) -> Value {
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
