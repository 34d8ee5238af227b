//! Editions: what two days are compared by, read off a view or out of data files that an earlier program wrote.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::changes::{FieldChange, fields_differing};
use super::facts::{AgencyFacts, Facts, IndicatorFacts, NoteFacts, TaskFacts};
use super::{IndicatorView, PlanView};

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
        let of_tasks = view.tasks.iter().flat_map(|one| one.notes.iter().map(|note| NoteFacts::of_task(one.task, note)));
        let alone = |one: &IndicatorView<'p>| one.notes.iter().map(|note| NoteFacts::of_indicator(one.indicator, note)).collect();
        let of_indicators: Vec<Vec<_>> = view.indicators.iter().map(alone).collect();
        Self {
            as_of: view.as_of,
            illustrative: view.illustrative,
            tasks: view.tasks.iter().map(|one| TaskFacts::of(view.outline, one)).map(Row::of).collect(),
            indicators: view.indicators.iter().map(|one| IndicatorFacts::of(view.outline, one)).map(Row::of).collect(),
            notes: of_tasks.chain(of_indicators.into_iter().flatten()).map(Row::of).collect(),
            agencies: view.agencies.iter().map(|one| AgencyFacts::of(view.outline, one)).map(Row::of).collect(),
        }
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
    fn of(facts: T) -> Self {
        Self { facts, whole: None }
    }

    /// Every field that is compared.
    pub fn fields(&self) -> Cow<'_, Map<String, Value>> {
        match &self.whole {
            Some(whole) => Cow::Borrowed(whole),
            None => Cow::Owned(fields_of(&self.facts)),
        }
    }

    /// Fields that are otherwise in `other`, by name.
    pub fn differing(&self, other: &Self) -> Vec<FieldChange> {
        match (&self.whole, &other.whole) {
            (None, None) => self.facts.differing(&other.facts),
            (Some(whole), Some(others)) if whole == others => Vec::new(),
            _ => fields_differing(&self.fields(), &other.fields()),
        }
    }
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

/// Facts serialise to an object without fail: their keys are texts and their numbers finite.
fn fields_of<T: Serialize>(facts: &T) -> Map<String, Value> {
    match serde_json::to_value(facts) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}
