//! The milestones of a task as of a date.

use chrono::NaiveDate;

use super::known_notes::TaskNotes;
use crate::plan::{Outline, Task};

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

/// Views the milestones of a task.
pub fn view_milestones(outline: &Outline, task: &Task, task_notes: &TaskNotes, as_of: NaiveDate) -> Vec<MilestoneView> {
    let views = task.milestones.iter().map(|milestone| {
        let due = milestone.deadline.as_ref().and_then(|deadline| outline.due_of(deadline, as_of));
        let completed = task_notes.completion_of(Some(milestone.place), as_of);
        let is_late = due.is_some_and(|due| completed.unwrap_or(as_of) > due);
        MilestoneView { due, completed, is_late }
    });
    views.collect()
}
