//! What every rule may look at.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::known::KnownIds;
use super::steps::{ChangeStep, TaskParts, by_task, parts, steps};
use crate::load::record::{AdjustRecord, NoteRecord};
use crate::load::{Loaded, Workspace};

/// The records, an index over their ids, and the day the command runs.
pub struct Context<'a> {
    /// The records as written.
    pub workspace: &'a Workspace,
    /// Which ids there are.
    pub known: KnownIds<'a>,
    /// Changes by amendments, in the order they apply.
    pub steps: Vec<ChangeStep<'a>>,
    /// Places of the steps that change each task, by the task's id.
    steps_of: BTreeMap<&'a str, Vec<usize>>,
    /// Steps and products that each task ever had, by the task's id.
    pub parts: BTreeMap<&'a str, TaskParts<'a>>,
    /// The day the command runs.
    pub today: NaiveDate,
}

impl<'a> Context<'a> {
    /// Indexes the records.
    pub fn new(workspace: &'a Workspace, today: NaiveDate) -> Self {
        let steps = steps(workspace);
        let (known, parts) = rayon::join(|| KnownIds::new(workspace), || parts(workspace, &steps));
        let steps_of = by_task(&steps);
        Self { workspace, known, steps, steps_of, parts, today }
    }

    /// What a field of `task` was adjusted to last by the steps before location `until`.
    pub fn adjusted<T>(&self, until: usize, task: &str, field: impl Fn(&'a AdjustRecord) -> Option<T>) -> Option<T> {
        let places = self.steps_of.get(task)?.iter().rev().filter(|location| **location < until);
        places.filter_map(|location| field(self.steps[*location].adjust()?)).next()
    }
}

/// The day a note reached us.
pub fn recorded(note: &NoteRecord) -> NaiveDate {
    note.recorded.as_ref().map_or(note.date.value, |recorded| recorded.value)
}

/// The task or indicator that a note is filed under.
pub fn filed_under(note: &Loaded<NoteRecord>) -> Option<&str> {
    let subject = note.record.task.as_ref().or(note.record.indicator.as_ref());
    subject.map(|id| id.value.as_str())
}
