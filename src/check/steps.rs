//! Amendments as rules look at them: change by change, in the order they apply.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::load::record::{AdjustRecord, AmendmentRecord, ChangeRecord};
use crate::load::{Loaded, Workspace, stem_of};
use crate::source::{Located, Location};

/// One change of one amendment.
#[derive(Clone, Copy)]
pub struct ChangeStep<'a> {
    /// The amendment.
    pub amendment: &'a Loaded<AmendmentRecord>,
    /// The change.
    pub change: &'a ChangeRecord,
}

impl<'a> ChangeStep<'a> {
    /// The days that decide which of two steps applies first: of effect, then of the decision.
    pub fn order(&self) -> (NaiveDate, NaiveDate) {
        (self.amendment.record.effective.value, self.amendment.record.document.date.value)
    }

    /// The task that it changes; none for a supplement.
    pub fn task(&self) -> Option<&'a Located<String>> {
        self.change.task.as_ref()
    }

    /// The fields that it adjusts.
    pub fn adjust(&self) -> Option<&'a AdjustRecord> {
        self.change.adjust.as_ref().map(|adjust| &adjust.value)
    }

    /// Whether the task is none any more.
    pub fn ends_task(&self) -> bool {
        self.change.replace_by.is_some() || self.change.repeal.is_some()
    }

    /// A place in its file.
    pub fn at<T>(&self, value: &Located<T>) -> Location {
        self.amendment.at(value.span)
    }
}

/// Every change in the order they apply; of one day and one date, by the names of files.
pub fn steps(workspace: &Workspace) -> Vec<ChangeStep<'_>> {
    let mut amendments: Vec<_> = workspace.amendments.iter().collect();
    amendments.sort_by_cached_key(|one| {
        (one.record.effective.value, one.record.document.date.value, stem_of(workspace.file(one.file).path()).to_owned())
    });
    let changes = amendments
        .into_iter()
        .flat_map(|amendment| amendment.record.changes.iter().map(move |change| ChangeStep { amendment, change }));
    changes.collect()
}

/// Steps and products that a task ever had, by id: its own first, then those that amendments bring, in their order.
#[derive(Default)]
pub struct TaskParts<'a> {
    /// Ids of steps.
    pub milestones: Vec<&'a str>,
    /// Ids of products.
    pub deliverables: Vec<&'a str>,
}

/// The parts of every task.
pub fn parts<'a>(workspace: &'a Workspace, steps: &[ChangeStep<'a>]) -> BTreeMap<&'a str, TaskParts<'a>> {
    let mut all: BTreeMap<&str, TaskParts> = BTreeMap::new();
    for task in &workspace.tasks {
        let parts = all.entry(task.record.id.value.as_str()).or_default();
        join(&mut parts.milestones, task.record.milestones.iter().map(|one| one.id.value.as_str()));
        join(&mut parts.deliverables, task.record.deliverables.iter().map(|one| one.id.value.as_str()));
    }
    for (task, adjust) in steps.iter().filter_map(|step| Some((step.task()?, step.adjust()?))) {
        let parts = all.entry(task.value.as_str()).or_default();
        join(&mut parts.milestones, adjust.milestones.iter().flatten().map(|one| one.id.value.as_str()));
        join(&mut parts.deliverables, adjust.deliverables.iter().flatten().map(|one| one.id.value.as_str()));
    }
    all
}

fn join<'a>(known: &mut Vec<&'a str>, ids: impl Iterator<Item = &'a str>) {
    for id in ids {
        if !known.contains(&id) {
            known.push(id);
        }
    }
}

/// Places of the steps that change each task, by the task's id.
pub fn by_task<'a>(steps: &[ChangeStep<'a>]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, task) in steps.iter().enumerate().filter_map(|(at, step)| Some((at, step.task()?))) {
        places.entry(task.value.as_str()).or_default().push(at);
    }
    places
}
