//! One task as of a date.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::amended::{Amended, view_amended};
use super::answering::{Answering, view_answering};
use super::cycle::{CycleView, view_cycles};
use super::flag::{Flag, Signs, flags_of};
use super::permission::{NoteView, Permission};
use super::status::{Status, status_of, status_of_ended};
use super::story::Story;
use crate::plan::{Document, Outline, Plan, Task, TaskKey};

/// One task as of a date.
#[derive(Debug, Clone)]
pub struct TaskView<'p> {
    /// Which task.
    pub key: TaskKey,
    /// The task as it stands on the day, amendments applied.
    pub task: &'p Task,
    /// The task as first issued, by the plan or by the amendment that supplements it.
    pub original: &'p Task,
    /// Agencies that answer for it on the day; the first one before all.
    pub lead: Vec<Answering>,
    /// Agencies that coordinate on the day.
    pub coordinating: Vec<Answering>,
    /// What amendments made of it.
    pub amended: Amended<'p>,
    /// Where it stands.
    pub status: Status,
    /// What is worth knowing beside that.
    pub flags: Vec<Flag>,
    /// The day it falls due, where there is one; a task that an amendment ended has none.
    pub due: Option<NaiveDate>,
    /// Days past due, for a task that is late.
    pub days_late: Option<i64>,
    /// The day it was completed, as confirmed.
    pub completed: Option<NaiveDate>,
    /// Its steps.
    pub milestones: Vec<MilestoneView>,
    /// Of each deliverable, whether it was issued.
    pub deliverables: Vec<bool>,
    /// The calendar years of a recurring task, where it may be shown which were reported.
    pub cycles: Vec<CycleView>,
    /// Notes that may be shown, the latest first.
    pub notes: Vec<NoteView<'p>>,
    /// Documents that may be shown, the earliest first.
    pub documents: Vec<&'p Document>,
    /// Whether any record behind it was made up.
    pub illustrative: bool,
}

/// A step of a task as of a date.
#[derive(Debug, Clone)]
pub struct MilestoneView {
    /// The day it falls due.
    pub due: Option<NaiveDate>,
    /// The day it was completed, as confirmed.
    pub completed: Option<NaiveDate>,
    /// Whether it is past due and open, or was completed after it fell due.
    pub is_late: bool,
}

/// What a view of any task begins with.
pub struct Background<'a, 'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The day.
    pub as_of: NaiveDate,
    /// What may be shown.
    pub permission: &'a Permission,
    /// Which tasks each task took the place of.
    pub replaced: BTreeMap<TaskKey, Vec<TaskKey>>,
}

/// Views one task.
pub fn view_task<'p>(background: &Background<'_, 'p>, key: TaskKey, story: &Story<'p>) -> TaskView<'p> {
    let Background { plan, as_of, permission, replaced } = background;
    let (outline, as_of) = (&plan.outline, *as_of);
    let edition = plan.edition_on(key, as_of);
    let task = edition.map_or(&outline[key], |edition| &edition.task);
    let amended = view_amended(plan, key, edition, replaced);
    let milestones = view_milestones(outline, task, story, as_of);
    let end = edition.and_then(|edition| edition.end.as_ref());
    let due = due_of(outline, task, &milestones, as_of).filter(|_| end.is_none());
    let status = end.map_or_else(|| status_of(outline, task, due, story, as_of), status_of_ended);
    let flags = flags_of(&Signs { outline, task, story, status, due, milestones: &milestones, as_of });
    let done = story.deliverables_done();
    let mut notes: Vec<_> = story.notes().iter().filter_map(|note| permission.note(note)).collect();
    notes.sort_by_key(|note| std::cmp::Reverse((note.date, note.recorded)));
    let cycles = status.is_recurring() && permission.shows_cycles();
    TaskView {
        key,
        task,
        original: &outline[key],
        lead: view_answering(outline, key, &task.lead, as_of),
        coordinating: view_answering(outline, key, &task.coordinating, as_of),
        status: permission.status(status),
        flags: flags.into_iter().filter(|flag| permission.shows_flag(*flag)).collect(),
        due,
        days_late: due.filter(|_| status == Status::Overdue).map(|due| (as_of - due).num_days()),
        completed: story.completion(task, as_of),
        deliverables: task.deliverables.iter().map(|one| done.contains(&one.place)).collect(),
        cycles: if cycles { view_cycles(outline, given(plan, key), story, as_of) } else { Vec::new() },
        notes,
        documents: documents(story, as_of, permission),
        illustrative: story.notes().iter().any(|note| note.illustrative)
            || amended.amendments.iter().any(|amendment| amendment.illustrative),
        milestones,
        amended,
    }
}

/// The day a supplemented task was given; `None` for the plan's own.
fn given(plan: &Plan, key: TaskKey) -> Option<NaiveDate> {
    plan.histories.get(&key)?.supplement.map(|amendment| plan[amendment].effective)
}

/// A task without a deadline of its own falls due with its last milestone.
fn due_of(outline: &Outline, task: &Task, milestones: &[MilestoneView], as_of: NaiveDate) -> Option<NaiveDate> {
    match &task.deadline {
        Some(deadline) => outline.due_of(deadline, as_of),
        None => milestones.iter().filter_map(|milestone| milestone.due).max(),
    }
}

fn view_milestones(outline: &Outline, task: &Task, story: &Story, as_of: NaiveDate) -> Vec<MilestoneView> {
    let views = task.milestones.iter().map(|milestone| {
        let due = milestone.deadline.as_ref().and_then(|deadline| outline.due_of(deadline, as_of));
        let completed = story.completion_of(Some(milestone.place), as_of);
        let is_late = due.is_some_and(|due| completed.unwrap_or(as_of) > due);
        MilestoneView { due, completed, is_late }
    });
    views.collect()
}

fn documents<'p>(story: &Story<'p>, as_of: NaiveDate, permission: &Permission) -> Vec<&'p Document> {
    if story.notes().iter().all(|note| note.documents.is_empty()) {
        return Vec::new();
    }
    let mut documents: Vec<_> = story.standing_notes().into_iter().flat_map(|note| permission.documents(note, as_of)).collect();
    documents.sort_by_key(|document| (document.date, &document.number));
    documents.dedup_by_key(|document| (&document.number, document.date));
    documents
}
