//! One task as of a date.

use chrono::NaiveDate;

use super::flag::{Flag, Signs, flags_of};
use super::permission::{NoteView, Permission};
use super::status::{Status, status_of};
use super::story::Story;
use crate::plan::{Document, Note, Outline, Task, TaskKey};

/// One task as of a date.
#[derive(Debug, Clone)]
pub struct TaskView<'p> {
    /// Which task.
    pub key: TaskKey,
    /// What the plan says of it.
    pub task: &'p Task,
    /// Where it stands.
    pub status: Status,
    /// What is worth knowing beside that.
    pub flags: Vec<Flag>,
    /// The day it falls due, where there is one.
    pub due: Option<NaiveDate>,
    /// Days past due, for a task that is late.
    pub days_late: Option<i64>,
    /// The day it was completed, as confirmed.
    pub completed: Option<NaiveDate>,
    /// Its steps.
    pub milestones: Vec<MilestoneView>,
    /// Of each deliverable, whether it was issued.
    pub deliverables: Vec<bool>,
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

/// Views one task.
pub fn view_task<'p>(
    outline: &'p Outline,
    key: TaskKey,
    story: &Story<'p>,
    as_of: NaiveDate,
    permission: &Permission,
) -> TaskView<'p> {
    let task = &outline[key];
    let milestones = view_milestones(outline, task, story, as_of);
    let due = due_of(outline, task, &milestones, as_of);
    let status = status_of(outline, task, due, story, as_of);
    let flags = flags_of(&Signs { outline, task, story, status, due, milestones: &milestones, as_of });
    let done = story.deliverables_done();
    let mut notes: Vec<_> = story.notes().iter().filter_map(|note| permission.note(note)).collect();
    notes.sort_by_key(|note| std::cmp::Reverse((note.date, note.recorded)));
    TaskView {
        key,
        task,
        status: permission.status(status),
        flags: flags.into_iter().filter(|flag| permission.shows_flag(*flag)).collect(),
        due,
        days_late: due.filter(|_| status == Status::Overdue).map(|due| (as_of - due).num_days()),
        completed: story.completion(task, as_of),
        deliverables: (0..task.deliverables.len()).map(|at| done.contains(&at)).collect(),
        notes,
        documents: documents(&story.standing_notes(task.milestones.len()), as_of, permission),
        illustrative: story.notes().iter().any(|note| note.illustrative),
        milestones,
    }
}

/// A task without a deadline of its own falls due with its last milestone.
fn due_of(outline: &Outline, task: &Task, milestones: &[MilestoneView], as_of: NaiveDate) -> Option<NaiveDate> {
    match &task.deadline {
        Some(deadline) => outline.due_of(deadline, as_of),
        None => milestones.iter().filter_map(|milestone| milestone.due).max(),
    }
}

fn view_milestones(outline: &Outline, task: &Task, story: &Story, as_of: NaiveDate) -> Vec<MilestoneView> {
    let views = task.milestones.iter().enumerate().map(|(at, milestone)| {
        let due = milestone.deadline.as_ref().and_then(|deadline| outline.due_of(deadline, as_of));
        let completed = story.completion_of(Some(at), as_of);
        let is_late = due.is_some_and(|due| completed.unwrap_or(as_of) > due);
        MilestoneView { due, completed, is_late }
    });
    views.collect()
}

fn documents<'p>(notes: &[&'p Note], as_of: NaiveDate, permission: &Permission) -> Vec<&'p Document> {
    let mut documents: Vec<_> = notes.iter().flat_map(|note| permission.documents(note, as_of)).collect();
    documents.sort_by_key(|document| (document.date, &document.number));
    documents.dedup_by_key(|document| (&document.number, document.date));
    documents
}
