//! `content/indicators/<id>.md`: a figure that the plan aims at.

use schemars::JsonSchema;
use serde::Deserialize;

use super::SourceRecord;
use crate::plan::{Comparator, Direction, Nature};
use crate::source::Located;

/// One indicator; its observations live in notes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorRecord {
    /// Id in Latin letters.
    pub id: Located<String>,
    /// Its name.
    pub title: String,
    /// What it is counted in.
    pub unit: String,
    /// Which way is better.
    pub direction: Direction,
    /// A target, or a forecast ("dự báo").
    pub nature: Nature,
    /// Values to reach.
    pub targets: Vec<TargetRecord>,
    /// The task it belongs to.
    pub task: Option<Located<String>>,
    /// The territory its targets were set for.
    pub boundary: Option<Located<String>>,
    /// Digits after the decimal comma, 0 to 6.
    pub decimals: Located<u8>,
    /// Where the plan says so.
    pub source: SourceRecord,
}

/// A value to reach.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetRecord {
    /// How much, in the indicator's unit.
    pub value: Located<f64>,
    /// How it is compared.
    pub comparator: Comparator,
    /// By the end of which year; null where the plan gives none.
    pub year: Option<i32>,
}
