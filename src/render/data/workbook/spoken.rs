//! What people read in place of codes: a deadline in words, names for ids, a milestone with its day.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::notes::NoteData;
use crate::language::{Words, date};
use crate::plan::{Agency, Indicator, ReportedState, Task};
use crate::render::deadline::deadline_of;
use crate::render::plain::plain;
use crate::view::{InternalNote, MilestoneView, NoteView, PlanView, TaskView};

/// Puts a task into words.
pub fn task(row: &mut Value, view: &TaskView, plan: &PlanView, words: &Words) {
    let outline = plan.outline;
    let indicators = view.task.indicators.iter().map(|key| outline[*key].title.as_str());
    row["deadline"] = json!(deadline_of(outline, view.task, words));
    row["flags"] = view.flags.iter().map(|flag| json!(words.word(&format!("flag-{}", flag.code())))).collect();
    row["indicators"] = indicators.collect();
    for (row, seen) in elements(row, "milestones").zip(&view.milestones) {
        retitle(row, |title| milestone(title, seen, words));
    }
    for (row, issued) in elements(row, "deliverables").zip(&view.deliverables) {
        let state = words.word(if *issued { "is-issued" } else { "is-not-issued" });
        retitle(row, |title| format!("{title} ({state})"));
    }
}

/// Where the issued text has a task.
pub fn source_lines(task: &Task, words: &Words) -> String {
    let lines = [("first", task.source.first.to_string()), ("last", task.source.last.to_string())];
    words.say("workbook-lines", &lines)
}

fn elements<'a>(row: &'a mut Value, list: &str) -> impl Iterator<Item = &'a mut Value> {
    row[list].as_array_mut().into_iter().flatten()
}

fn retitle(row: &mut Value, words: impl Fn(&str) -> String) {
    let title = row["title"].as_str().map(words);
    row["title"] = json!(title);
}

/// Title of a milestone, when it is due and whether it is done.
fn milestone(title: &str, view: &MilestoneView, words: &Words) -> String {
    let on = |key: &str, day| words.say(key, &[("date", date(day))]);
    let due = view.due.map(|due| on("due-inline", due));
    let done = view.completed.map_or_else(|| words.word("is-open"), |completed| on("is-completed", completed));
    format!("{title} ({})", due.into_iter().chain([done]).collect::<Vec<_>>().join("; "))
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
    pub fn task_of<'b>(&'b self, note: &NoteData<'b>) -> Option<&'b str> {
        let of_indicator = || self.indicators.get(note.indicator?)?.task.map(|task| self.view.outline[task].id.as_str());
        note.task.or_else(of_indicator)
    }

    /// Puts one into words.
    pub fn say(&self, row: &mut Value, words: &Words) {
        row["text"] = json!(plain(row["text"].as_str().unwrap_or_default()));
        let internal = row["id"].as_str().and_then(|id| self.by_id.get(id)?.internal.as_ref());
        if let Some(note) = internal {
            self::internal(row, note, words);
        }
        if let Some(indicator) = row["indicator"].as_str().and_then(|id| self.indicators.get(id)) {
            row["indicator_task"] = json!(indicator.task.map(|task| &self.view.outline[task].id));
            row["indicator"] = json!(indicator.title);
        }
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

/// Names the agencies that an agency's row knows by their ids.
pub fn agency(row: &mut Value, view: &PlanView) {
    let name = |id: &Value| view.outline.agencies.iter().find(|agency| *id == agency.id).map(|agency: &Agency| &agency.name);
    let members: Vec<Value> = row["members"].as_array().into_iter().flatten().map(|id| json!(name(id))).collect();
    row["members"] = json!(members);
    for successor in elements(row, "successors") {
        successor["agency"] = json!(name(&successor["agency"]));
    }
    row["share"] = row["completion_of_due"].clone();
}
