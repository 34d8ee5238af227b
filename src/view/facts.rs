//! Facts: what changes are told from, under the names that data files give them. Fields that a file of an earlier program
//! lacks are empty; those that it has beyond these are compared all the same, by name.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::deadline::deadline_data;
use super::fields::{Fields, fields};
use super::status::Status;
use super::tally::Ratio;
use crate::plan::{Deadline, Outline};

/// What is compared, one subject at a time.
pub trait Facts: Fields + PartialEq + Serialize + DeserializeOwned + Sync {
    /// Its id.
    fn id(&self) -> &str;
    /// What readers know it by.
    fn title(&self) -> &str;
    /// What its figures are counted in.
    fn measure(&self) -> Option<Measure> {
        None
    }
}

/// What figures are counted in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// The unit.
    pub unit: String,
    /// Digits after the comma, 0 to 6.
    pub decimals: u8,
}

/// What is compared of a task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TaskFacts<'p> {
    pub id: Cow<'p, str>,
    pub title: Cow<'p, str>,
    #[serde(default)]
    pub text: Cow<'p, str>,
    pub deadline: Option<DeadlineFacts<'p>>,
    pub due: Option<NaiveDate>,
    #[serde(default)]
    pub lead: Vec<Name<'p>>,
    #[serde(default)]
    pub coordinating: Vec<Name<'p>>,
    #[serde(default)]
    pub milestones: Vec<Step<'p>>,
    #[serde(default)]
    pub deliverables: Vec<Product<'p>>,
    pub status: Cow<'p, str>,
    pub completed: Option<NaiveDate>,
}

/// A deadline in the shape that its record has: read so, or put into that shape where it is shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "Value")]
pub enum DeadlineFacts<'p> {
    /// As a data file has it.
    Read(Value),
    /// As a plan has it.
    Of(&'p Outline, &'p Deadline),
}

impl DeadlineFacts<'_> {
    fn data(&self) -> Cow<'_, Value> {
        match self {
            Self::Read(value) => Cow::Borrowed(value),
            Self::Of(outline, deadline) => Cow::Owned(deadline_data(outline, deadline)),
        }
    }
}

impl From<Value> for DeadlineFacts<'_> {
    fn from(value: Value) -> Self {
        Self::Read(value)
    }
}

/// Deadlines of one plan are the same where their facts are; an event of another plan may have another key.
impl PartialEq for DeadlineFacts<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Of(plan, one), Self::Of(other_plan, other)) if std::ptr::eq(*plan, *other_plan) => one == other,
            _ => self.data() == other.data(),
        }
    }
}

impl Serialize for DeadlineFacts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.data().serialize(serializer)
    }
}

/// An agency wherever it is named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Name<'p> {
    pub id: Cow<'p, str>,
    pub name: Cow<'p, str>,
}

/// A milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step<'p> {
    pub id: Cow<'p, str>,
    pub title: Cow<'p, str>,
    pub due: Option<NaiveDate>,
    pub completed: Option<NaiveDate>,
}

/// A deliverable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Product<'p> {
    pub id: Cow<'p, str>,
    pub title: Cow<'p, str>,
    pub issued: bool,
}

/// What is compared of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndicatorFacts<'p> {
    pub id: Cow<'p, str>,
    pub title: Cow<'p, str>,
    #[serde(default)]
    pub unit: Cow<'p, str>,
    #[serde(default)]
    pub decimals: u8,
    #[serde(default)]
    pub observations: Vec<Figure<'p>>,
}

/// An observation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure<'p> {
    pub date: NaiveDate,
    pub value: f64,
    pub source: Option<Cow<'p, str>>,
    pub boundary: Option<Place<'p>>,
}

/// The territory that a figure was counted over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place<'p> {
    pub id: Cow<'p, str>,
    pub title: Cow<'p, str>,
}

/// What is compared of a note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NoteFacts<'p> {
    pub id: Cow<'p, str>,
    pub date: NaiveDate,
    pub recorded: NaiveDate,
    pub task: Option<Cow<'p, str>>,
    pub indicator: Option<Cow<'p, str>>,
    pub text: Cow<'p, str>,
}

/// What is compared of an agency: its tasks are told of by the tasks themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgencyFacts<'p> {
    pub id: Cow<'p, str>,
    pub name: Cow<'p, str>,
    #[serde(default)]
    pub completion_of_due: Ratio,
    #[serde(default)]
    pub overdue: usize,
}

impl TaskFacts<'_> {
    /// Whether it is done for good.
    pub fn is_completed(&self) -> bool {
        [Status::CompletedOnTime, Status::CompletedLate].iter().any(|status| self.is_at(status.code()))
    }

    /// Whether it stands at the status with this code.
    pub fn is_at(&self, code: &str) -> bool {
        self.status == code
    }
}

impl<'p> IndicatorFacts<'p> {
    /// What its figures are counted in.
    fn counted_in(&self) -> Measure {
        Measure { unit: self.unit.to_string(), decimals: self.decimals.min(6) }
    }

    /// The figure of a day and territory.
    pub fn figure_like(&self, other: &Figure) -> Option<&Figure<'p>> {
        let place = |figure: &Figure| figure.boundary.as_ref().map(|place| place.id.to_string());
        self.observations.iter().find(|one| one.date == other.date && place(one) == place(other))
    }
}

/// What facts are known by: their id, their title and what their figures are counted in.
macro_rules! facts {
    ($($kind:ident by $title:ident $(in $measure:ident)?;)*) => {$(
        impl Facts for $kind<'_> {
            fn id(&self) -> &str {
                &self.id
            }

            fn title(&self) -> &str {
                &self.$title
            }

            $(fn measure(&self) -> Option<Measure> {
                Some(self.$measure())
            })?
        }
    )*};
}

facts! {
    TaskFacts by title;
    IndicatorFacts by title in counted_in;
    NoteFacts by id;
    AgencyFacts by name;
}

fields! {
    TaskFacts: completed, coordinating, deadline, deliverables, due, id, lead, milestones, status, text, title;
    IndicatorFacts: decimals, id, observations, title, unit;
    NoteFacts: date, id, indicator, recorded, task, text;
    AgencyFacts: completion_of_due, id, name, overdue;
}
