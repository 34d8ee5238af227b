//! Changes: what is different between two editions of the facts, field by field, and the labels that readers know it by.
//!
//! One function serves the page of changes, papers ("so với kỳ trước") and `tiendo diff` alike.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value};

use super::PlanView;
use super::edition::{Edition, Row};
use super::facts::{Facts, Measure, NoteFacts};
use super::fields::FieldChange;
use super::label::{Label, indicator_labels, task_labels};
use super::paired::{Pair, Paired};

/// What is different between two editions. Between an edition and itself nothing is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changes {
    /// The day of the first edition.
    pub from: NaiveDate,
    /// The day of the second.
    pub to: NaiveDate,
    /// Whether any record behind either was made up.
    pub illustrative: bool,
    /// Every subject that changed: tasks in the plan's order, then indicators, notes and agencies; what is no longer there
    /// stands last among its like.
    pub changes: Vec<Change>,
    /// Of each kind whose subjects stand in another order, come or go: all ids in the order of the second edition.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub order: BTreeMap<SubjectKind, Vec<String>>,
}

/// One subject that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// What kind of thing it is.
    pub subject: SubjectKind,
    /// Its id.
    pub id: String,
    /// What readers know it by, as the second edition has it where it has it at all.
    pub title: String,
    /// What the figures of an indicator are counted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// What became of it; empty for a change that has no name of its own.
    pub labels: Vec<Label>,
    /// Fields that differ, by name. Of a note that was corrected its task may carry the label and differ in no field.
    pub fields: Vec<FieldChange>,
}

/// What can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// A task.
    Task,
    /// An indicator.
    Indicator,
    /// A note.
    Note,
    /// An agency.
    Agency,
}

impl SubjectKind {
    /// Everything that can change.
    pub const ALL: [Self; 4] = [Self::Task, Self::Indicator, Self::Note, Self::Agency];
    /// What pages and papers tell of: what notes say is told by the tasks and indicators that they are about.
    pub const TOLD: [Self; 3] = [Self::Task, Self::Indicator, Self::Agency];
}

/// What is different of these subjects between two views, which may be of one plan on two days or of two plans.
pub fn changes(before: &PlanView, after: &PlanView, subjects: &[SubjectKind]) -> Changes {
    let (before, after) = rayon::join(|| Edition::of(before), || Edition::of(after));
    compare(&before, &after, subjects)
}

/// What is different of these subjects between two editions, both of views or both of files.
pub fn compare(before: &Edition, after: &Edition, subjects: &[SubjectKind]) -> Changes {
    compare_by(before, after, subjects, &|subject, was, is| match subject {
        SubjectKind::Task => between(&before.tasks, &after.tasks, was, is),
        SubjectKind::Indicator => between(&before.indicators, &after.indicators, was, is),
        SubjectKind::Note => between(&before.notes, &after.notes, was, is),
        SubjectKind::Agency => between(&before.agencies, &after.agencies, was, is),
    })
}

fn between<T: Facts>(before: &[Row<T>], after: &[Row<T>], was: Option<usize>, is: Option<usize>) -> Vec<FieldChange> {
    Row::between(was.map(|at| &before[at]), is.map(|at| &after[at]))
}

/// What is different of these subjects between two editions where `fields` tells the fields that differ: of the subject that
/// stands at these places of the editions, each `None` where one does not have it.
pub fn compare_by<F>(before: &Edition, after: &Edition, subjects: &[SubjectKind], fields: &F) -> Changes
where
    F: Fn(SubjectKind, Option<usize>, Option<usize>) -> Vec<FieldChange> + Sync,
{
    let notes = Paired::of(&before.notes, &after.notes);
    let corrected = Corrected::of(&notes);
    let mut made = Changes {
        from: before.as_of,
        to: after.as_of,
        illustrative: before.illustrative || after.illustrative,
        changes: Vec::new(),
        order: BTreeMap::new(),
    };
    for subject in subjects {
        let fields = |was: Option<usize>, is: Option<usize>| fields(*subject, was, is);
        match subject {
            SubjectKind::Task => made.add(*subject, &Paired::of(&before.tasks, &after.tasks), fields, |id, was, is| {
                task_labels(was, is, corrected.tasks.contains(id))
            }),
            SubjectKind::Indicator => {
                made.add(*subject, &Paired::of(&before.indicators, &after.indicators), fields, |id, was, is| {
                    indicator_labels(was, is, corrected.indicators.contains(id))
                })
            }
            SubjectKind::Note => made.add(*subject, &notes, fields, |_, was, is| comings_and_goings(was, is)),
            SubjectKind::Agency => made
                .add(*subject, &Paired::of(&before.agencies, &after.agencies), fields, |_, was, is| comings_and_goings(was, is)),
        }
    }
    made
}

impl Changes {
    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.order.is_empty()
    }

    /// Changes with a label.
    pub fn labelled(&self, label: Label) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.labels.contains(&label))
    }

    /// Changes of one kind of subject.
    pub fn of(&self, subject: SubjectKind) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.subject == subject)
    }

    fn add<T: Facts>(
        &mut self,
        subject: SubjectKind,
        rows: &Paired<T>,
        fields: impl Fn(Option<usize>, Option<usize>) -> Vec<FieldChange> + Sync,
        labels: impl Fn(&str, Option<&T>, Option<&T>) -> Vec<Label> + Sync,
    ) {
        let change = |&(was, is): &Pair| {
            let [was_facts, is_facts] = [was.map(|at| &rows.before[at].facts), is.map(|at| &rows.after[at].facts)];
            let facts = is_facts.or(was_facts)?;
            let labels = labels(facts.id(), was_facts, is_facts);
            let fields = fields(was, is);
            let differs = !labels.is_empty() || !fields.is_empty();
            let (id, title, measure) = (facts.id(), facts.title(), facts.measure());
            differs.then(|| Change { subject, id: id.to_owned(), title: title.to_owned(), measure, labels, fields })
        };
        self.changes.par_extend(rows.pairs.par_iter().filter_map(change));
        if !rows.in_order {
            self.order.insert(subject, rows.after.iter().map(|row| row.facts.id().to_owned()).collect());
        }
    }
}

impl Change {
    /// How a field changed, where it did.
    pub fn field(&self, name: &str) -> Option<&FieldChange> {
        self.fields.iter().find(|change| change.field == name)
    }
}

/// Fields that differ, by name.
pub(super) fn fields_differing(was: &Map<String, Value>, is: &Map<String, Value>) -> Vec<FieldChange> {
    let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let differing = names.into_iter().filter(|name| was.get(*name) != is.get(*name));
    let change =
        |name: &String| FieldChange { field: name.clone().into(), before: was.get(name).cloned(), after: is.get(name).cloned() };
    differing.map(change).collect()
}

fn comings_and_goings<T>(was: Option<&T>, is: Option<&T>) -> Vec<Label> {
    match (was, is) {
        (None, Some(_)) => vec![Label::Added],
        (Some(_), None) => vec![Label::Removed],
        _ => Vec::new(),
    }
}

/// Tasks and indicators of which a note that stood before stands no more, or says something else.
struct Corrected<'a> {
    tasks: BTreeSet<&'a str>,
    indicators: BTreeSet<&'a str>,
}

impl<'a> Corrected<'a> {
    fn of(notes: &Paired<'a, NoteFacts<'_>>) -> Self {
        let mut corrected = Self { tasks: BTreeSet::new(), indicators: BTreeSet::new() };
        for (was, is) in &notes.pairs {
            let [was, is] = [was.map(|at| &notes.before[at].facts), is.map(|at| &notes.after[at].facts)];
            let Some(note) = was.filter(|note| is != Some(note)) else { continue };
            corrected.tasks.extend(note.task.as_deref());
            corrected.indicators.extend(note.indicator.as_deref());
        }
        corrected
    }
}
