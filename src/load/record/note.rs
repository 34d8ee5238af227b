//! `content/notes/<year>/<recorded>-<task>.md`: what somebody reported.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::DocumentRecord;
use crate::plan::{ReportedState, SharedText};
use crate::source::Located;

/// One status note. The body is internal; only `public` reaches the public edition.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteRecord {
    /// The task it reports on.
    pub task: Option<Located<String>>,
    /// The indicator it observes, where it belongs to no task's report.
    pub indicator: Option<Located<String>>,
    /// The milestone it reports on.
    pub milestone: Option<Located<String>>,
    /// The day it is true; for a completion, the day it was completed.
    pub date: Located<NaiveDate>,
    /// The day it reached us; `date` when left out.
    pub recorded: Option<Located<NaiveDate>>,
    /// Who reported.
    pub agency: Option<Located<String>>,
    /// How far it was.
    pub state: Option<Located<ReportedState>>,
    /// The day the consolidating agency accepted a completion.
    pub confirmed: Option<Located<NaiveDate>>,
    /// Share done, 0 to 100; never averaged.
    pub percent: Option<Located<f64>>,
    /// Deliverables issued so far, by id.
    #[serde(default)]
    pub deliverables_done: Vec<Located<String>>,
    /// When the agency expects to finish.
    pub expected: Option<NaiveDate>,
    /// Documents that show it.
    #[serde(default)]
    pub documents: Vec<DocumentRecord>,
    /// Figures reported.
    #[serde(default)]
    pub observations: Vec<ObservationRecord>,
    /// Internal: what is difficult.
    pub difficulties: Option<SharedText>,
    /// Internal: what is asked for.
    pub proposals: Option<SharedText>,
    /// The only text that the public edition shows.
    pub public: Option<Located<SharedText>>,
    /// The note (its file's name) that this one corrects.
    pub corrects: Option<Located<String>>,
    /// For a collected answer: the file's SHA-256, sheet and row.
    pub source: Option<CollectedRecord>,
    /// Made up to try the program out.
    #[serde(default)]
    pub illustrative: Option<Located<bool>>,
}

/// Where a collected answer came from.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CollectedRecord {
    /// SHA-256 of the workbook.
    pub sha256: String,
    /// Its sheet.
    pub sheet: String,
    /// Its row, from 1.
    pub row: u32,
}

/// One figure reported.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObservationRecord {
    /// The indicator.
    pub indicator: Located<String>,
    /// How much, in the indicator's unit.
    pub value: Located<f64>,
    /// The unit, to be held against the indicator's.
    pub unit: Option<Located<String>>,
    /// The day it is true.
    pub date: Located<NaiveDate>,
    /// Who counted.
    pub source: Option<String>,
    /// The territory it was counted over; the indicator's when left out.
    pub boundary: Option<Located<String>>,
}
