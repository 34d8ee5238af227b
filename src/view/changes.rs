//! Changes: what is different between two editions of the facts, field by field, and the labels that readers know it by.
//!
//! One function serves the page of changes, papers ("so với kỳ trước") and `tiendo diff` alike.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::PlanView;
use super::edition::{Edition, Row};
use super::facts::{Facts, Measure, NoteFacts};
use super::label::{Label, indicator_labels, task_labels};

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

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// Its name in data files.
    pub field: String,
    /// Its value in the first edition; `None` where that has no such field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// Its value in the second edition; `None` where that has no such field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// What is different between two views, which may be of one plan on two days or of two plans.
pub fn changes(before: &PlanView, after: &PlanView) -> Changes {
    compare(&Edition::of(before), &Edition::of(after))
}

/// What is different between two editions, both of views or both of files.
pub fn compare(before: &Edition, after: &Edition) -> Changes {
    let notes = Paired::of(&before.notes, &after.notes);
    let corrected = Corrected::of(&notes);
    let mut made = Changes {
        from: before.as_of,
        to: after.as_of,
        illustrative: before.illustrative || after.illustrative,
        changes: Vec::new(),
        order: BTreeMap::new(),
    };
    made.add(SubjectKind::Task, &Paired::of(&before.tasks, &after.tasks), |id, was, is| {
        task_labels(was, is, corrected.tasks.contains(id))
    });
    made.add(SubjectKind::Indicator, &Paired::of(&before.indicators, &after.indicators), |id, was, is| {
        indicator_labels(was, is, corrected.indicators.contains(id))
    });
    made.add(SubjectKind::Note, &notes, |_, was, is| comings_and_goings(was, is));
    made.add(SubjectKind::Agency, &Paired::of(&before.agencies, &after.agencies), |_, was, is| comings_and_goings(was, is));
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
        labels: impl Fn(&str, Option<&T>, Option<&T>) -> Vec<Label>,
    ) {
        for &(was, is) in &rows.pairs {
            let Some(facts) = is.or(was).map(|row| &row.facts) else { continue };
            let labels = labels(facts.id(), was.map(|row| &row.facts), is.map(|row| &row.facts));
            let fields = differing(was, is);
            if !labels.is_empty() || !fields.is_empty() {
                let (id, title, measure) = (facts.id().to_owned(), facts.title().to_owned(), facts.measure());
                self.changes.push(Change { subject, id, title, measure, labels, fields });
            }
        }
        if !rows.in_order {
            let standing = rows.pairs.iter().filter_map(|(_, is)| *is);
            self.order.insert(subject, standing.map(|row| row.facts.id().to_owned()).collect());
        }
    }
}

impl FieldChange {
    /// A field that both editions have. What facts are made of serialises without fail.
    pub(super) fn of<T: Serialize>(field: &str, before: &T, after: &T) -> Self {
        let value = |value: &T| Some(serde_json::to_value(value).unwrap_or_default());
        Self { field: field.to_owned(), before: value(before), after: value(after) }
    }
}

impl Change {
    /// How a field changed, where it did.
    pub fn field(&self, name: &str) -> Option<&FieldChange> {
        self.fields.iter().find(|change| change.field == name)
    }
}

/// What stood of a subject, and what stands of it.
type Pair<'a, T> = (Option<&'a Row<T>>, Option<&'a Row<T>>);

/// Rows of the same id beside each other.
struct Paired<'a, T> {
    /// In the order of the second edition; rows of the first alone last.
    pairs: Vec<Pair<'a, T>>,
    /// Whether both have the same ids in the same order.
    in_order: bool,
}

impl<'a, T: Facts> Paired<'a, T> {
    fn of(before: &'a [Row<T>], after: &'a [Row<T>]) -> Self {
        let was: HashMap<&str, usize> = before.iter().enumerate().map(|(at, row)| (row.facts.id(), at)).collect();
        let mut stands = vec![false; before.len()];
        let mut pairs = Vec::with_capacity(after.len());
        for row in after {
            let at = was.get(row.facts.id()).copied();
            at.into_iter().for_each(|at| stands[at] = true);
            pairs.push((at.map(|at| &before[at]), Some(row)));
        }
        let gone = before.iter().filter(|row| was.get(row.facts.id()).is_none_or(|at| !stands[*at]));
        pairs.extend(gone.map(|row| (Some(row), None)));
        let in_order = before.iter().map(|row| row.facts.id()).eq(after.iter().map(|row| row.facts.id()));
        Self { pairs, in_order }
    }
}

fn differing<T: Facts>(was: Option<&Row<T>>, is: Option<&Row<T>>) -> Vec<FieldChange> {
    match (was, is) {
        (Some(was), Some(is)) => was.differing(is),
        (None, Some(is)) => fields_differing(&Map::new(), &is.fields()),
        (Some(was), None) => fields_differing(&was.fields(), &Map::new()),
        (None, None) => Vec::new(),
    }
}

/// Fields that differ, by name.
pub(super) fn fields_differing(was: &Map<String, Value>, is: &Map<String, Value>) -> Vec<FieldChange> {
    let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let differing = names.into_iter().filter(|name| was.get(*name) != is.get(*name));
    let change =
        |name: &String| FieldChange { field: name.clone(), before: was.get(name).cloned(), after: is.get(name).cloned() };
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
            let Some(note) = was.map(|row| &row.facts).filter(|note| is.is_none_or(|is| is.facts != **note)) else { continue };
            corrected.tasks.extend(note.task.as_deref());
            corrected.indicators.extend(note.indicator.as_deref());
        }
        corrected
    }
}
