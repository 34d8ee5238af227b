//! Histories: the versions of each task that amendments make. They are computed once, so that a view of any day only looks them up.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Amendment, AmendmentKey, ChangeKind, Task, TaskChange, TaskField, TaskKey};

/// The versions of a task that any amendment touches.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The amendment that brought the task, where it is none of the plan's own.
    pub supplement: Option<AmendmentKey>,
    /// Its versions, the earliest first; before the first one it is as the plan has it.
    pub versions: Vec<TaskVersion>,
}

/// A task as amendments made it, from a day on.
#[derive(Debug, Clone)]
pub struct TaskVersion {
    /// The first day.
    pub from: NaiveDate,
    /// The task.
    pub task: Task,
    /// Amendments that made it so, in the order they apply.
    pub amendments: Vec<AmendmentKey>,
    /// Fields that were adjusted, each with the amendment that did so last.
    pub adjusted: BTreeMap<TaskField, AmendmentKey>,
    /// How it came to an end, where it did.
    pub end: Option<End>,
}

/// The end of a task.
#[derive(Debug, Clone)]
pub struct End {
    /// The amendment that ended it.
    pub amendment: AmendmentKey,
    /// Tasks in its place; empty for one that was repealed.
    pub replaced_by: Vec<TaskKey>,
}

impl History {
    /// The version in force on a day; `None` while the task is as the plan has it.
    pub fn on(&self, day: NaiveDate) -> Option<&TaskVersion> {
        let after = self.versions.partition_point(|version| version.from <= day);
        after.checked_sub(1).map(|at| &self.versions[at])
    }
}

/// Computes the histories of `tasks`; `amendments` are in the order they apply.
pub fn histories(tasks: &[Task], amendments: &[Amendment]) -> BTreeMap<TaskKey, History> {
    let mut touched: BTreeMap<TaskKey, Vec<(AmendmentKey, &TaskChange)>> = BTreeMap::new();
    for (at, amendment) in amendments.iter().enumerate() {
        for change in &amendment.changes {
            touched.entry(change.task).or_default().push((AmendmentKey(at), change));
        }
    }
    let history = |(key, changes): (TaskKey, Vec<_>)| (key, history(&tasks[key.0], &changes, amendments));
    touched.into_iter().map(history).collect()
}

fn history(task: &Task, changes: &[(AmendmentKey, &TaskChange)], amendments: &[Amendment]) -> History {
    let counts_from = |key: &AmendmentKey| amendments[key.0].counts_from();
    let supplement = changes.iter().find(|(_, change)| matches!(change.kind, ChangeKind::Supplement)).map(|(key, _)| *key);
    let days: BTreeSet<NaiveDate> = changes.iter().map(|(key, _)| counts_from(key)).collect();
    let known = |day: NaiveDate| changes.iter().filter(move |(key, _)| counts_from(key) <= day);
    History { supplement, versions: days.into_iter().map(|day| version(task, day, known(day))).collect() }
}

fn version<'a>(task: &Task, from: NaiveDate, changes: impl Iterator<Item = &'a (AmendmentKey, &'a TaskChange)>) -> TaskVersion {
    let mut version = TaskVersion { from, task: task.clone(), amendments: Vec::new(), adjusted: BTreeMap::new(), end: None };
    for (key, change) in changes {
        version.apply(*key, change);
    }
    version
}

impl TaskVersion {
    fn apply(&mut self, key: AmendmentKey, change: &TaskChange) {
        if self.amendments.last() != Some(&key) {
            self.amendments.push(key);
        }
        match &change.kind {
            ChangeKind::Adjust(adjustment) => {
                let named = adjustment.apply(&mut self.task);
                self.adjusted.extend(named.into_iter().map(|field| (field, key)));
            }
            ChangeKind::Supplement => {}
            ChangeKind::ReplaceBy(tasks) => self.end = Some(End { amendment: key, replaced_by: tasks.clone() }),
            ChangeKind::Repeal => self.end = Some(End { amendment: key, replaced_by: Vec::new() }),
        }
    }
}
