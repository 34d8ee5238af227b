//! The amendments of a task, as of a date.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::plan::{Amendment, AmendmentKey, Document, Plan, TaskField, TaskKey, TaskVersion};

/// What anyone may see of an amendment: the decision and its days. Its reason is internal.
#[derive(Debug, Clone, Copy)]
pub struct AmendmentView<'p> {
    /// Which amendment.
    pub key: AmendmentKey,
    /// Its file's name.
    pub id: &'p str,
    /// The decision.
    pub document: &'p Document,
    /// The day it takes effect.
    pub effective: NaiveDate,
    /// The day it reached us.
    pub recorded: NaiveDate,
    /// Made up to try the program out.
    pub illustrative: bool,
}

/// The amendments of one task; empty for a task that none touched by the day.
#[derive(Debug, Clone, Default)]
pub struct Amended<'p> {
    /// The amendment that brought the task, where it is none of the plan's own.
    pub supplement: Option<AmendmentView<'p>>,
    /// Every amendment of the task, in the order they apply.
    pub amendments: Vec<AmendmentView<'p>>,
    /// Fields that are not as first issued, in the order of pages, each with the amendment that says what it is now.
    pub changes: Vec<(TaskField, AmendmentView<'p>)>,
    /// How it came to an end, where it did.
    pub end: Option<EndView<'p>>,
    /// Tasks that it took the place of.
    pub replaces: Vec<TaskKey>,
}

/// The end of a task.
#[derive(Debug, Clone)]
pub struct EndView<'p> {
    /// The amendment that ended it.
    pub amendment: AmendmentView<'p>,
    /// Tasks in its place; empty for one that was repealed.
    pub replaced_by: &'p [TaskKey],
}

/// How many tasks amendments changed by the day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChangeCounts {
    /// Tasks supplemented.
    pub supplemented: usize,
    /// Tasks in force that are not as first issued.
    pub adjusted: usize,
    /// Tasks that others took the place of.
    pub replaced: usize,
    /// Tasks repealed.
    pub repealed: usize,
}

/// Views one amendment.
pub fn view_amendment(plan: &Plan, key: AmendmentKey) -> AmendmentView<'_> {
    let amendment: &Amendment = &plan[key];
    AmendmentView {
        key,
        id: &amendment.id,
        document: &amendment.document,
        effective: amendment.effective,
        recorded: amendment.recorded,
        illustrative: amendment.illustrative,
    }
}

/// Every amendment that is in effect and recorded by `as_of`, in the order they apply.
pub fn view_amendments(plan: &Plan, as_of: NaiveDate) -> Vec<AmendmentView<'_>> {
    let known = (0..plan.amendments.len()).map(AmendmentKey).filter(|key| plan[*key].counts_from() <= as_of);
    known.map(|key| view_amendment(plan, key)).collect()
}

/// Which tasks each task took the place of by `as_of`.
pub fn replaced_tasks(plan: &Plan, as_of: NaiveDate) -> BTreeMap<TaskKey, Vec<TaskKey>> {
    let mut replaced: BTreeMap<TaskKey, Vec<TaskKey>> = BTreeMap::new();
    for (key, history) in &plan.histories {
        let end = history.on(as_of).and_then(|version| version.end.as_ref());
        for other in end.iter().flat_map(|end| &end.replaced_by) {
            replaced.entry(*other).or_default().push(*key);
        }
    }
    replaced
}

/// The amendments that led to `version` of a task.
pub fn view_amended<'p>(
    plan: &'p Plan,
    key: TaskKey,
    version: Option<&'p TaskVersion>,
    replaced: &BTreeMap<TaskKey, Vec<TaskKey>>,
) -> Amended<'p> {
    let replaces = replaced.get(&key).cloned().unwrap_or_default();
    let Some(version) = version else { return Amended { replaces, ..Amended::default() } };
    let amendment = |key: &AmendmentKey| view_amendment(plan, *key);
    let original = &plan.outline[key];
    let differing = version.adjusted.iter().filter(|(field, _)| field.differs(original, &version.task));
    let end = version.end.as_ref();
    Amended {
        supplement: plan.histories.get(&key).and_then(|history| history.supplement).map(|key| amendment(&key)),
        amendments: version.amendments.iter().map(amendment).collect(),
        changes: differing.map(|(field, key)| (*field, amendment(key))).collect(),
        end: end.map(|end| EndView { amendment: amendment(&end.amendment), replaced_by: &end.replaced_by }),
        replaces,
    }
}

impl<'p> Amended<'p> {
    /// Whether the task is as it was issued, and takes no other's place.
    pub fn is_empty(&self) -> bool {
        let touched = [self.supplement.is_some(), self.end.is_some(), !self.replaces.is_empty()];
        self.amendments.is_empty() && self.changes.is_empty() && !touched.contains(&true)
    }

    /// The amendment that says what a field is now, where it is not as first issued.
    pub fn basis_of(&self, field: TaskField) -> Option<&AmendmentView<'p>> {
        self.changes.iter().find(|(changed, _)| *changed == field).map(|(_, amendment)| amendment)
    }
}
