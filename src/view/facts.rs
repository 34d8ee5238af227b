//! Facts: what changes are told from, under the names that data files give them. Fields that a file of an earlier program
//! lacks are empty; those that it has beyond these are compared all the same, by name.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::deadline::deadline_data;
use super::tally::Ratio;
use super::{AgencyView, IndicatorView, NoteView, Status, TaskView};
use crate::plan::{AgencyKey, BoundaryKey, Indicator, Outline, Task};

/// What is compared, one subject at a time.
pub trait Facts: Clone + PartialEq + Serialize + DeserializeOwned {
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
    pub deadline: Option<Value>,
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

impl<'p> TaskFacts<'p> {
    /// Of a task as of a date.
    pub fn of(outline: &'p Outline, view: &TaskView<'p>) -> Self {
        let task = view.task;
        let names = |keys: &'p [AgencyKey]| keys.iter().map(|key| Name::of(outline, *key)).collect();
        Self {
            id: task.id.as_str().into(),
            title: task.title.as_str().into(),
            text: task.wording.as_str().into(),
            deadline: task.deadline.as_ref().map(|deadline| deadline_data(outline, deadline)),
            due: view.due,
            lead: names(&task.lead),
            coordinating: names(&task.coordinating),
            milestones: steps(view),
            deliverables: products(view),
            status: view.status.code().into(),
            completed: view.completed,
        }
    }

    /// Whether it is done for good.
    pub fn is_completed(&self) -> bool {
        [Status::CompletedOnTime, Status::CompletedLate].iter().any(|status| self.is_at(status.code()))
    }

    /// Whether it stands at the status with this code.
    pub fn is_at(&self, code: &str) -> bool {
        self.status == code
    }
}

fn steps<'p>(view: &TaskView<'p>) -> Vec<Step<'p>> {
    let pairs = view.task.milestones.iter().zip(&view.milestones);
    let step = |(one, seen): (&'p crate::plan::Milestone, &super::MilestoneView)| Step {
        id: one.id.as_str().into(),
        title: one.title.as_str().into(),
        due: seen.due,
        completed: seen.completed,
    };
    pairs.map(step).collect()
}

fn products<'p>(view: &TaskView<'p>) -> Vec<Product<'p>> {
    let pairs = view.task.deliverables.iter().zip(&view.deliverables);
    pairs.map(|(one, issued)| Product { id: one.id.as_str().into(), title: one.title.as_str().into(), issued: *issued }).collect()
}

impl<'p> Name<'p> {
    fn of(outline: &'p Outline, key: AgencyKey) -> Self {
        Self { id: outline[key].id.as_str().into(), name: outline[key].name.as_str().into() }
    }
}

impl<'p> IndicatorFacts<'p> {
    /// Of an indicator as of a date.
    pub fn of(outline: &'p Outline, view: &IndicatorView<'p>) -> Self {
        let place = |key: BoundaryKey| Place { id: outline[key].id.as_str().into(), title: outline[key].title.as_str().into() };
        let figures = view.observations.iter().map(|one| Figure {
            date: one.date,
            value: one.value,
            source: one.source.map(Cow::Borrowed),
            boundary: one.boundary.map(place),
        });
        Self {
            id: view.indicator.id.as_str().into(),
            title: view.indicator.title.as_str().into(),
            unit: view.indicator.unit.as_str().into(),
            decimals: view.indicator.decimals,
            observations: figures.collect(),
        }
    }

    /// The figure of a day and territory.
    pub fn figure_like(&self, other: &Figure) -> Option<&Figure<'p>> {
        let place = |figure: &Figure| figure.boundary.as_ref().map(|place| place.id.to_string());
        self.observations.iter().find(|one| one.date == other.date && place(one) == place(other))
    }
}

impl<'p> NoteFacts<'p> {
    /// Of a note on a task.
    pub fn of_task(task: &'p Task, note: &NoteView<'p>) -> Self {
        Self { task: Some(task.id.as_str().into()), ..Self::of(note) }
    }

    /// Of a note on an indicator alone.
    pub fn of_indicator(indicator: &'p Indicator, note: &NoteView<'p>) -> Self {
        Self { indicator: Some(indicator.id.as_str().into()), ..Self::of(note) }
    }

    fn of(note: &NoteView<'p>) -> Self {
        let (id, text) = (note.id.into(), note.text.into());
        Self { id, date: note.date, recorded: note.recorded, task: None, indicator: None, text }
    }
}

impl<'p> AgencyFacts<'p> {
    /// Of an agency as of a date.
    pub fn of(outline: &'p Outline, view: &AgencyView) -> Self {
        let Name { id, name } = Name::of(outline, view.key);
        Self { id, name, completion_of_due: view.tally.completion(), overdue: view.tally.at(Status::Overdue) }
    }
}

impl Facts for IndicatorFacts<'_> {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn measure(&self) -> Option<Measure> {
        Some(Measure { unit: self.unit.to_string(), decimals: self.decimals.min(6) })
    }
}

macro_rules! facts {
    ($($kind:ident by $title:ident),*) => {$(
        impl Facts for $kind<'_> {
            fn id(&self) -> &str {
                &self.id
            }

            fn title(&self) -> &str {
                &self.$title
            }
        }
    )*};
}

facts!(TaskFacts by title, NoteFacts by id, AgencyFacts by name);
