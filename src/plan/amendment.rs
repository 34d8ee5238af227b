//! Amendments: decisions that adjust, supplement, replace or repeal tasks.

use chrono::NaiveDate;

use super::{AgencyKey, Deadline, Deliverable, Document, Milestone, OpenEnded, Task, TaskKey, TextLines};

/// One decision. It is never in effect before the day it was signed.
#[derive(Debug, Clone)]
pub struct Amendment {
    /// Its file's name without `.md`.
    pub id: String,
    /// The decision.
    pub document: Document,
    /// The day the decision was signed.
    pub decided: NaiveDate,
    /// The day it takes effect.
    pub effective: NaiveDate,
    /// The day it reached us.
    pub recorded: NaiveDate,
    /// What it changes, in the order of its record.
    pub changes: Vec<TaskChange>,
    /// Where its text says so.
    pub source: Option<TextLines>,
    /// Internal: why, as Markdown.
    pub reason: String,
    /// Made up to try the program out.
    pub illustrative: bool,
}

impl Amendment {
    /// The first day that a view applies it: it is both in effect and recorded.
    pub fn counts_from(&self) -> NaiveDate {
        self.effective.max(self.recorded)
    }

    /// Amendments apply in this order: of effect, then of signing, then of their ids.
    pub fn order(&self) -> (NaiveDate, NaiveDate, &str) {
        (self.effective, self.decided, &self.id)
    }
}

/// One change that an amendment makes to one task.
#[derive(Debug, Clone)]
pub struct TaskChange {
    /// The task.
    pub task: TaskKey,
    /// What becomes of it.
    pub kind: ChangeKind,
}

/// What becomes of a task.
#[derive(Debug, Clone)]
pub enum ChangeKind {
    /// Some of its fields change.
    Adjust(Box<Adjustment>),
    /// It is new.
    Supplement,
    /// Others take its place.
    ReplaceBy(Vec<TaskKey>),
    /// It is no longer a task.
    Repeal,
}

/// Fields of a task with the values that they have from now on; `None` for those that stay.
#[derive(Debug, Clone, Default)]
pub struct Adjustment {
    /// The short name.
    pub title: Option<String>,
    /// The official wording, with the lines that have it.
    pub wording: Option<(String, TextLines)>,
    /// What is said about time; the inner `None` takes the deadline away.
    pub deadline: Option<Option<Deadline>>,
    /// Agencies that lead.
    pub lead: Option<Vec<AgencyKey>>,
    /// Agencies that coordinate.
    pub coordinating: Option<Vec<AgencyKey>>,
    /// Phrases that name no agency.
    pub open_ended: Option<OpenEnded>,
    /// All steps.
    pub milestones: Option<Vec<Milestone>>,
    /// All products.
    pub deliverables: Option<Vec<Deliverable>>,
}

/// A field that an amendment can change. The order is that of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskField {
    /// The short name.
    Title,
    /// The official wording.
    Wording,
    /// What is said about time.
    Deadline,
    /// Who leads, phrases that name no agency included.
    Lead,
    /// Who coordinates, phrases that name no agency included.
    Coordinating,
    /// Steps.
    Milestones,
    /// Products.
    Deliverables,
}

impl TaskField {
    /// Every field, in the order of pages.
    pub const ALL: [Self; 7] =
        [Self::Title, Self::Wording, Self::Deadline, Self::Lead, Self::Coordinating, Self::Milestones, Self::Deliverables];

    /// Its code in the catalogue of words and in data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Wording => "wording",
            Self::Deadline => "deadline",
            Self::Lead => "lead",
            Self::Coordinating => "coordinating",
            Self::Milestones => "milestones",
            Self::Deliverables => "deliverables",
        }
    }

    /// Whether two tasks have different values in it.
    pub fn differs(self, one: &Task, other: &Task) -> bool {
        match self {
            Self::Title => one.title != other.title,
            Self::Wording => one.wording != other.wording,
            Self::Deadline => one.deadline != other.deadline,
            Self::Lead => one.lead != other.lead || one.open_ended.lead != other.open_ended.lead,
            Self::Coordinating => {
                one.coordinating != other.coordinating || one.open_ended.coordinating != other.open_ended.coordinating
            }
            Self::Milestones => one.milestones != other.milestones,
            Self::Deliverables => one.deliverables != other.deliverables,
        }
    }
}

impl Adjustment {
    /// Puts its values into `task` and returns the fields that it names.
    pub fn apply(&self, task: &mut Task) -> Vec<TaskField> {
        let mut named = Vec::new();
        let mut put = |field, there: bool| {
            if there {
                named.push(field)
            }
        };
        put(TaskField::Title, replace(&mut task.title, self.title.as_ref()));
        put(TaskField::Deadline, replace(&mut task.deadline, self.deadline.as_ref()));
        put(TaskField::Milestones, replace(&mut task.milestones, self.milestones.as_ref()));
        put(TaskField::Deliverables, replace(&mut task.deliverables, self.deliverables.as_ref()));
        let open_ended = replace(&mut task.open_ended, self.open_ended.as_ref());
        put(TaskField::Lead, replace(&mut task.lead, self.lead.as_ref()) || open_ended);
        put(TaskField::Coordinating, replace(&mut task.coordinating, self.coordinating.as_ref()) || open_ended);
        if let Some((wording, source)) = &self.wording {
            (task.wording, task.source) = (wording.as_str().into(), source.clone());
            put(TaskField::Wording, true);
        }
        named
    }
}

fn replace<T: Clone>(place: &mut T, value: Option<&T>) -> bool {
    if let Some(value) = value {
        place.clone_from(value);
    }
    value.is_some()
}
