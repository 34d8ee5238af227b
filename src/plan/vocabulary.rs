//! The closed words of the records, used as they are written in YAML.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of body an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgencyKind {
    /// A provincial department (sở).
    Department,
    /// A board (ban).
    Board,
    /// A district or city.
    District,
    /// Several bodies named together.
    Group,
    /// A party body.
    Party,
    /// Anything else.
    Other,
}

impl AgencyKind {
    /// Its code in records and data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Board => "board",
            Self::District => "district",
            Self::Group => "group",
            Self::Party => "party",
            Self::Other => "other",
        }
    }
}

/// Which way an indicator is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// The value itself is to be reached.
    Reach,
}

impl Direction {
    /// Its code in records and data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Reach => "reach",
        }
    }
}

/// What a figure of the plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// To be reached.
    Target,
    /// Foreseen ("dự báo").
    Forecast,
}

impl Nature {
    /// Its code in records and data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Forecast => "forecast",
        }
    }
}

/// How a figure is held against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    /// This much.
    Equal,
    /// This much or more.
    AtLeast,
    /// This much or less.
    AtMost,
}

impl Comparator {
    /// Its code in records and data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }
}

/// What a note says of its task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportedState {
    /// Not begun.
    NotStarted,
    /// Under way.
    InProgress,
    /// The product was handed in and is not yet issued.
    Submitted,
    /// Done; counts once the consolidating agency has confirmed it.
    Completed,
    /// The part of a recurring task that falls in this cycle was done.
    DoneInCycle,
    /// A change of the task was asked for.
    AdjustmentRequested,
    /// Stopped for the time being.
    Suspended,
    /// Taken up again.
    Resumed,
    /// An earlier completion was wrong.
    Withdrawn,
}

impl ReportedState {
    /// Its code in records and data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Submitted => "submitted",
            Self::Completed => "completed",
            Self::DoneInCycle => "done_in_cycle",
            Self::AdjustmentRequested => "adjustment_requested",
            Self::Suspended => "suspended",
            Self::Resumed => "resumed",
            Self::Withdrawn => "withdrawn",
        }
    }
}
