//! Indicators: the figures that the plan aims at.

use super::{BoundaryKey, Comparator, Direction, Nature, TaskKey, TextLines};

/// One indicator. Its observations live in notes.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Id in Latin letters.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is counted in.
    pub unit: String,
    /// Which way is better.
    pub direction: Direction,
    /// A target or a forecast.
    pub nature: Nature,
    /// Values to reach, in the order of their years.
    pub targets: Vec<Target>,
    /// The task it belongs to.
    pub task: Option<TaskKey>,
    /// The territory its targets were set for.
    pub boundary: Option<BoundaryKey>,
    /// Digits after the decimal comma, 0 to 6.
    pub decimals: u8,
    /// How it is measured, as Markdown.
    pub description: String,
    /// Where the plan says so.
    pub source: TextLines,
}

/// A value to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// How much, in the indicator's unit.
    pub value: f64,
    /// How it is compared.
    pub comparator: Comparator,
    /// By the end of which year, where the plan gives one.
    pub year: Option<i32>,
}

impl Target {
    /// Whether `value` reaches it.
    pub fn is_reached_by(&self, value: f64, direction: Direction) -> bool {
        match (self.comparator, direction) {
            (Comparator::AtMost, _) | (Comparator::Equal, Direction::Down) => value <= self.value,
            (Comparator::AtLeast, _) | (Comparator::Equal, _) => value >= self.value,
        }
    }
}
