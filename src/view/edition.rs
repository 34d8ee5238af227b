//! Editions: what two days are compared by, read off a view or out of data files that an earlier program wrote.

use std::borrow::Cow;
use std::cmp::Reverse;

use chrono::NaiveDate;
use rayon::prelude::*;
use serde_json::{Map, Value};

use super::changes::fields_differing;
use super::facts::{AgencyFacts, Facts, IndicatorFacts, NoteFacts, TaskFacts};
use super::fields::{FieldChange, fields_between};
use super::{AgencyView, PlanView};

/// One edition of the facts: those of one day.
#[derive(Debug, Clone)]
pub struct Edition<'p> {
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Whether any record behind it was made up.
    pub illustrative: bool,
    pub(super) tasks: Vec<Row<TaskFacts<'p>>>,
    pub(super) indicators: Vec<Row<IndicatorFacts<'p>>>,
    pub(super) notes: Vec<Row<NoteFacts<'p>>>,
    pub(super) agencies: Vec<Row<AgencyFacts<'p>>>,
}

/// One subject: what labels are told from and, where it came out of a file, every field that it has there.
#[derive(Debug, Clone)]
pub(super) struct Row<T> {
    pub facts: T,
    whole: Option<Map<String, Value>>,
}

/// A data file's row that lacks what a comparison needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowMistake {
    /// Which set it stands in.
    pub set: &'static str,
    /// Its place there, from 1.
    pub place: usize,
}

/// The rows of data files, one list a file.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// Of `tasks.json`.
    pub tasks: Vec<Value>,
    /// Of `indicators.json`.
    pub indicators: Vec<Value>,
    /// Of `notes.json`.
    pub notes: Vec<Value>,
    /// Of `agencies.json`.
    pub agencies: Vec<Value>,
}

impl<'p> Edition<'p> {
    /// The edition of a view: it holds what the view holds, so that a public view makes a public edition.
    pub fn of(view: &PlanView<'p>) -> Self {
        Self {
            as_of: view.as_of,
            illustrative: view.illustrative,
            tasks: view.tasks.par_iter().map(|one| TaskFacts::of(view.outline, one)).map(Row::of).collect(),
            indicators: view.indicators.iter().map(|one| IndicatorFacts::of(view.outline, one)).map(Row::of).collect(),
            notes: notes(view),
            agencies: view.agencies.iter().map(|one| agency(view, one)).collect(),
        }
    }

    /// The edition of a view with the rows that its data files have, in their order: notes the latest first, and the agencies
    /// that are any on the day.
    pub fn of_files(view: &PlanView<'p>) -> Self {
        let mut edition = Self::of(view);
        let place = |row: &Row<NoteFacts<'p>>| (Reverse((row.facts.recorded, row.facts.date)), row.facts.id.clone());
        edition.notes.sort_by_cached_key(place);
        let standing = view.agencies.iter().filter(|one| view.has_agency(one.key));
        edition.agencies = standing.map(|one| agency(view, one)).collect();
        edition
    }

    /// The edition of data files that speak of a day.
    ///
    /// # Errors
    /// The first row of each set that lacks what a comparison needs.
    pub fn of_rows(as_of: NaiveDate, rows: Rows) -> Result<Edition<'static>, Vec<RowMistake>> {
        let illustrative = rows.tasks.iter().chain(&rows.indicators).chain(&rows.notes).any(is_illustrative);
        let mut mistakes = Vec::new();
        let edition = Edition {
            as_of,
            illustrative,
            tasks: read("tasks", as_of, rows.tasks, &mut mistakes),
            indicators: read("indicators", as_of, rows.indicators, &mut mistakes),
            notes: read("notes", as_of, rows.notes, &mut mistakes),
            agencies: read("agencies", as_of, rows.agencies, &mut mistakes),
        };
        if mistakes.is_empty() { Ok(edition) } else { Err(mistakes) }
    }
}

impl<T: Facts> Row<T> {
    /// A row of a view.
    pub fn of(facts: T) -> Self {
        Self { facts, whole: None }
    }

    /// Every field that is compared, by name.
    fn fields(&self) -> Cow<'_, Map<String, Value>> {
        match &self.whole {
            Some(whole) => Cow::Borrowed(whole),
            None => Cow::Owned(self.facts.all().into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        }
    }

    /// Fields that differ between what stood and what stands, by name.
    pub fn between(was: Option<&Self>, is: Option<&Self>) -> Vec<FieldChange> {
        let whole = |row: Option<&Self>| row.is_some_and(|row| row.whole.is_some());
        if !whole(was) && !whole(is) {
            return fields_between(was.map(|row| &row.facts), is.map(|row| &row.facts));
        }
        let is_same = was.zip(is).is_some_and(|(was, is)| was.whole == is.whole);
        let [was, is] = [was, is].map(|row| row.map_or_else(Cow::default, Self::fields));
        if is_same { Vec::new() } else { fields_differing(&was, &is) }
    }
}

/// Room is made for all at once: notes are many.
fn notes<'p>(view: &PlanView<'p>) -> Vec<Row<NoteFacts<'p>>> {
    let of_tasks = view.tasks.iter().map(|one| one.notes.len());
    let mut rows = Vec::with_capacity(of_tasks.chain(view.indicators.iter().map(|one| one.notes.len())).sum());
    for one in &view.tasks {
        rows.extend(one.notes.iter().map(|note| Row::of(NoteFacts::of_task(one.task, note))));
    }
    for one in &view.indicators {
        rows.extend(one.notes.iter().map(|note| Row::of(NoteFacts::of_indicator(one.indicator, note))));
    }
    rows
}

fn agency<'p>(view: &PlanView<'p>, one: &AgencyView) -> Row<AgencyFacts<'p>> {
    Row::of(AgencyFacts::of(view.outline, one))
}

/// The day of a row is that of its edition and is said once, by the edition; another day stays a field.
fn read<T: Facts>(set: &'static str, as_of: NaiveDate, rows: Vec<Value>, mistakes: &mut Vec<RowMistake>) -> Vec<Row<T>> {
    let day = Value::String(as_of.to_string());
    let mut found = Vec::with_capacity(rows.len());
    for (at, row) in rows.into_iter().enumerate() {
        let Ok(facts) = T::deserialize(&row) else {
            mistakes.push(RowMistake { set, place: at + 1 });
            break;
        };
        let Value::Object(mut whole) = row else { continue };
        if whole.get("as_of") == Some(&day) {
            whole.remove("as_of");
        }
        found.push(Row { facts, whole: Some(whole) });
    }
    found
}

fn is_illustrative(row: &Value) -> bool {
    row.get("illustrative") == Some(&Value::Bool(true))
}
