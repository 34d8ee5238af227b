//! One task as of a date.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::amended::{Amended, view_amended};
use super::cycle::{CycleView, view_cycles};
use super::flag::{Flag, FlagInputs, flags_of};
use super::known_notes::TaskNotes;
use super::milestone::{MilestoneView, view_milestones};
use super::permission::{NoteView, Permission};
use super::responsible::{ResponsibleAgency, responsible_agencies};
use super::status::{Status, status_of, status_of_ended};
use crate::plan::{Document, Outline, Plan, Task, TaskKey};

/// One task as of a date.
#[derive(Debug, Clone)]
pub struct TaskView<'p> {
    /// Which task.
    pub key: TaskKey,
    /// The task on the day, amendments applied.
    pub task: &'p Task,
    /// The task as first issued, by the plan or by the amendment that supplements it.
    pub original: &'p Task,
    /// Agencies that are responsible for it on the day; the first one before all.
    pub lead: Vec<ResponsibleAgency>,
    /// Agencies that coordinate on the day.
    pub coordinating: Vec<ResponsibleAgency>,
    /// Its amendments.
    pub amended: Amended<'p>,
    /// Its status.
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

/// What the views of all tasks share.
pub struct ViewContext<'a, 'p> {
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
pub fn view_task<'p>(context: &ViewContext<'_, 'p>, key: TaskKey, task_notes: &TaskNotes<'p>) -> TaskView<'p> {
    let ViewContext { plan, as_of, permission, replaced } = context;
    let (outline, as_of) = (&plan.outline, *as_of);
    let version = plan.version_on(key, as_of);
    let task = version.map_or(&outline[key], |version| &version.task);
    let amended = view_amended(plan, key, version, replaced);
    let milestones = view_milestones(outline, task, task_notes, as_of);
    let end = version.and_then(|version| version.end.as_ref());
    let due = due_of(outline, task, &milestones, as_of).filter(|_| end.is_none());
    let status = end.map_or_else(|| status_of(outline, task, due, task_notes, as_of), status_of_ended);
    let flags = flags_of(&FlagInputs { outline, task, task_notes, status, due, milestones: &milestones, as_of });
    let done = task_notes.deliverables_done();
    let mut notes: Vec<_> = task_notes.notes().iter().filter_map(|note| permission.note(note)).collect();
    notes.sort_by_key(|note| std::cmp::Reverse((note.date, note.recorded)));
    let cycles = status.is_recurring() && permission.shows_cycles();
    TaskView {
        key,
        task,
        original: &outline[key],
        lead: responsible_agencies(outline, key, &task.lead, as_of),
        coordinating: responsible_agencies(outline, key, &task.coordinating, as_of),
        status: permission.status(status),
        flags: flags.into_iter().filter(|flag| permission.shows_flag(*flag)).collect(),
        due,
        days_late: due.filter(|_| status == Status::Overdue).map(|due| (as_of - due).num_days()),
        completed: task_notes.completion(task, as_of),
        deliverables: task.deliverables.iter().map(|one| done.contains(&one.place)).collect(),
        cycles: if cycles { view_cycles(outline, given(plan, key), task_notes, as_of) } else { Vec::new() },
        notes,
        documents: documents(task_notes, as_of, permission),
        illustrative: task_notes.notes().iter().any(|note| note.illustrative)
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

fn documents<'p>(task_notes: &TaskNotes<'p>, as_of: NaiveDate, permission: &Permission) -> Vec<&'p Document> {
    if task_notes.notes().iter().all(|note| note.documents.is_empty()) {
        return Vec::new();
    }
    let mut documents: Vec<_> = task_notes.valid_notes().into_iter().flat_map(|note| permission.documents(note, as_of)).collect();
    documents.sort_by_key(|document| (document.date, &document.number));
    documents.dedup_by_key(|document| (&document.number, document.date));
    documents
}
