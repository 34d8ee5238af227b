//! Changes: what is different between two editions, field by field, and the labels that readers know it by.
//!
//! One comparison serves the page of changes, papers ("so với kỳ trước") and `tiendo diff` alike.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::{Serialize, Serializer};

use super::agency::Agencies;
use super::edition::{Edition, EditionRow};
use super::field::{Field, Record};
use super::indicator::{DECIMALS, Indicators, UNIT};
use super::json::ByName;
use super::label::{Label, indicator_labels, task_labels};
use super::note::{INDICATOR, Notes, TASK};
use super::paired::{Pair, Paired};
use super::task::Tasks;
use super::value::Value;
use crate::view::PlanView;

/// What is different between two editions. Between an edition and itself nothing is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changes {
    /// The day of the first edition.
    pub from: NaiveDate,
    /// The day of the second.
    pub to: NaiveDate,
    /// Whether any record behind either was made up.
    pub illustrative: bool,
    /// Every record that changed: tasks in the plan's order, then indicators, notes and agencies; what is no longer there comes
    /// last among its like.
    pub changes: Vec<Change>,
    /// Of each kind whose records are in another order, come or go: all ids in the order of the second edition.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub order: BTreeMap<SubjectKind, Vec<String>>,
}

/// One record that changed.
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

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// Its name in data files.
    pub field: Cow<'static, str>,
    /// Its value in the first edition; `None` where that has no such field.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "by_name")]
    pub before: Option<Value<'static>>,
    /// Its value in the second edition; `None` where that has no such field.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "by_name")]
    pub after: Option<Value<'static>>,
}

fn by_name<S: Serializer>(value: &Option<Value<'static>>, serializer: S) -> Result<S::Ok, S::Error> {
    value.as_ref().map(ByName).serialize(serializer)
}

/// What figures are counted in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// The unit.
    pub unit: String,
    /// Digits after the comma, 0 to 6.
    pub decimals: u8,
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
    /// What pages and papers show: a change of a note is a change of the task or indicator that it is about.
    pub const ON_PAGES: [Self; 3] = [Self::Task, Self::Indicator, Self::Agency];
}

/// What readers of pages and papers are shown of the changes of these subjects between two views, which may be of one plan on two
/// days or of two plans.
pub fn changes(before: &PlanView, after: &PlanView, subjects: &[SubjectKind]) -> Changes {
    let (before, after) = rayon::join(|| Edition::of_view(before), || Edition::of_view(after));
    compare(&before, &after, subjects, Scope::Notable)
}

/// Everything that is different between the data files of two editions.
pub fn differences(before: &Edition, after: &Edition) -> Changes {
    compare(before, after, &SubjectKind::ALL, Scope::Everything)
}

/// Which fields are compared.
#[derive(Clone, Copy)]
enum Scope {
    /// Those that pages and papers tell the change of.
    Notable,
    /// All that data files have, but for their day.
    Everything,
}

impl Scope {
    /// The fields of a kind of record, in the order of their names.
    fn fields<R: Record>(self) -> Vec<&'static Field<R>> {
        let is_wanted = |field: &&Field<R>| match self {
            Self::Notable => field.is_notable,
            Self::Everything => field.is_compared,
        };
        let mut fields: Vec<_> = R::FIELDS.iter().filter(is_wanted).collect();
        fields.sort_by_key(|field| field.name);
        fields
    }
}

fn compare(before: &Edition, after: &Edition, subjects: &[SubjectKind], scope: Scope) -> Changes {
    let notes = Pairing::of(&before.notes, &after.notes);
    let corrected = CorrectedSubjects::of(&notes);
    let mut made = Changes {
        from: before.as_of,
        to: after.as_of,
        illustrative: before.illustrative || after.illustrative,
        changes: Vec::new(),
        order: BTreeMap::new(),
    };
    for subject in subjects {
        match subject {
            SubjectKind::Task => made.add(*subject, &Pairing::of(&before.tasks, &after.tasks), scope, |id, was, is| {
                task_labels(was, is, corrected.tasks.contains(id))
            }),
            SubjectKind::Indicator => {
                made.add(*subject, &Pairing::of(&before.indicators, &after.indicators), scope, |id, was, is| {
                    indicator_labels(was, is, corrected.indicators.contains(id))
                });
            }
            SubjectKind::Note => made.add(*subject, &notes, scope, |_, was, is| come_or_gone(was, is)),
            SubjectKind::Agency => {
                let rows = Pairing::of(&before.agencies, &after.agencies);
                made.add(*subject, &rows, scope, |_, was, is| come_or_gone(was, is));
            }
        }
    }
    made
}

/// The rows of two editions, paired.
struct Pairing<'s, 'b, 'a, R: Record> {
    before: &'s [EditionRow<'b, R>],
    after: &'s [EditionRow<'a, R>],
    paired: Paired,
}

impl<'s, 'b, 'a, R: Record> Pairing<'s, 'b, 'a, R> {
    fn of(before: &'s [EditionRow<'b, R>], after: &'s [EditionRow<'a, R>]) -> Self {
        let was: Vec<&str> = before.iter().map(EditionRow::id).collect();
        let is: Vec<&str> = after.iter().map(EditionRow::id).collect();
        Self { before, after, paired: Paired::of(&was, &is) }
    }

    /// The rows of a pair.
    fn rows(&self, (was, is): Pair) -> (Option<&'s EditionRow<'b, R>>, Option<&'s EditionRow<'a, R>>) {
        (was.map(|at| &self.before[at]), is.map(|at| &self.after[at]))
    }
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

    fn add<R: HasMeasure>(
        &mut self,
        subject: SubjectKind,
        rows: &Pairing<R>,
        scope: Scope,
        labels: impl Fn(&str, Option<&EditionRow<R>>, Option<&EditionRow<R>>) -> Vec<Label> + Sync,
    ) {
        let compared = scope.fields::<R>();
        let change = |pair: &Pair| {
            let (was, is) = rows.rows(*pair);
            let (id, title, measure) = is.map(described).or_else(|| was.map(described))?;
            let (labels, fields) = (labels(id, was, is), fields_between(was, is, &compared));
            let differs = !labels.is_empty() || !fields.is_empty();
            differs.then(|| Change { subject, id: id.to_owned(), title, measure, labels, fields })
        };
        self.changes.par_extend(rows.paired.pairs.par_iter().filter_map(change));
        if !rows.paired.in_order {
            self.order.insert(subject, rows.after.iter().map(|row| row.id().to_owned()).collect());
        }
    }
}

impl Change {
    /// How a field changed, where it did.
    pub fn field(&self, name: &str) -> Option<&FieldChange> {
        self.fields.iter().find(|change| change.field == name)
    }
}

/// Records that may be counted in something.
trait HasMeasure: Record {
    /// What the figures of a record are counted in.
    fn measure(_: &EditionRow<Self>) -> Option<Measure> {
        None
    }
}

impl HasMeasure for Tasks {}
impl HasMeasure for Notes {}
impl HasMeasure for Agencies {}
impl HasMeasure for Indicators {
    fn measure(row: &EditionRow<Self>) -> Option<Measure> {
        let decimals = if let Value::Whole(decimals) = *row.value(&DECIMALS) { decimals.clamp(0, 6) } else { 0 };
        let unit = row.value(&UNIT).as_text().unwrap_or_default().to_owned();
        Some(Measure { unit, decimals: decimals as u8 })
    }
}

fn described<'r, R: HasMeasure>(row: &'r EditionRow<R>) -> (&'r str, String, Option<Measure>) {
    (row.id(), row.value(&R::TITLE).as_text().unwrap_or_default().to_owned(), R::measure(row))
}

/// Fields that differ, in the order of their names; of a record that is in one edition alone, all of them.
fn fields_between<R: Record>(
    was: Option<&EditionRow<R>>,
    is: Option<&EditionRow<R>>,
    compared: &[&Field<R>],
) -> Vec<FieldChange> {
    let was = was.map_or_else(Vec::new, |row| row.values(compared));
    let is = is.map_or_else(Vec::new, |row| row.values(compared));
    let (mut was, mut is) = (was.into_iter().peekable(), is.into_iter().peekable());
    let mut found = Vec::new();
    while let Some(name) = was.peek().map(|one| one.0).into_iter().chain(is.peek().map(|one| one.0)).min() {
        let before = was.next_if(|one| one.0 == name).map(|one| one.1);
        let after = is.next_if(|one| one.0 == name).map(|one| one.1);
        if before != after {
            let own = |value: Option<Cow<Value>>| value.map(|value| value.into_owned().into_owned());
            found.push(FieldChange { field: name.to_owned().into(), before: own(before), after: own(after) });
        }
    }
    found
}

fn come_or_gone<B, A>(was: Option<B>, is: Option<A>) -> Vec<Label> {
    match (was, is) {
        (None, Some(_)) => vec![Label::Added],
        (Some(_), None) => vec![Label::Removed],
        _ => Vec::new(),
    }
}

/// Tasks and indicators of which a note that was there is gone, or says something else.
struct CorrectedSubjects {
    tasks: BTreeSet<String>,
    indicators: BTreeSet<String>,
}

impl CorrectedSubjects {
    fn of(notes: &Pairing<Notes>) -> Self {
        let fields = Scope::Notable.fields::<Notes>();
        let mut corrected = Self { tasks: BTreeSet::new(), indicators: BTreeSet::new() };
        for pair in &notes.paired.pairs {
            let (Some(was), is) = notes.rows(*pair) else { continue };
            let says_the_same = |is: &EditionRow<Notes>| fields.iter().all(|field| was.value(field) == is.value(field));
            if !is.is_some_and(says_the_same) {
                corrected.tasks.extend(was.value(&TASK).as_text().map(str::to_owned));
                corrected.indicators.extend(was.value(&INDICATOR).as_text().map(str::to_owned));
            }
        }
        corrected
    }
}
