//! What people read in place of codes and records: a deadline in words, a milestone with its day.

use crate::dataset::{NoteDataRow, TaskDataRow};
use crate::language::{Words, date};
use crate::plan::{Deliverable, Milestone};
use crate::render::deadline::deadline_of;
use crate::view::MilestoneView;

/// What the plan says about a task's time.
pub fn deadline(row: TaskDataRow, words: &Words) -> Vec<String> {
    vec![deadline_of(row.plan.outline, row.item.view.task, words)]
}

/// The names of a task's flags.
pub fn flags(row: TaskDataRow, words: &Words) -> Vec<String> {
    row.item.view.flags.iter().map(|flag| words.word(&format!("flag-{}", flag.code()))).collect()
}

/// The milestones of a task, each with the day it is due and whether it is done.
pub fn milestones(row: TaskDataRow, words: &Words) -> Vec<String> {
    let view = row.item.view;
    view.task.milestones.iter().zip(&view.milestones).map(|(one, seen)| milestone(one, seen, words)).collect()
}

fn milestone(one: &Milestone, seen: &MilestoneView, words: &Words) -> String {
    let on = |key: &str, day| words.say(key, &[("date", date(day))]);
    let due = seen.due.map(|due| on("due-inline", due));
    let done = seen.completed.map_or_else(|| words.word("is-open"), |completed| on("is-completed", completed));
    format!("{} ({})", one.title, due.into_iter().chain([done]).collect::<Vec<_>>().join("; "))
}

/// The deliverables of a task, each with whether it was issued.
pub fn deliverables(row: TaskDataRow, words: &Words) -> Vec<String> {
    let view = row.item.view;
    let label = |(one, issued): (&Deliverable, &bool)| {
        format!("{} ({})", one.title, words.word(if *issued { "is-issued" } else { "is-not-issued" }))
    };
    view.task.deliverables.iter().zip(&view.deliverables).map(label).collect()
}

/// Where the issued text has a task.
pub fn source_lines(row: TaskDataRow, words: &Words) -> Vec<String> {
    let source = &row.item.view.task.source;
    vec![words.say("workbook-lines", &[("first", source.first.to_string()), ("last", source.last.to_string())])]
}

/// How far the work was, as reported.
pub fn state(row: NoteDataRow, words: &Words) -> Vec<String> {
    let state = row.item.view.internal.as_ref().and_then(|note| note.state);
    state.map(|state| words.word(&format!("state-{}", state.code()))).into_iter().collect()
}
