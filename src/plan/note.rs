//! Status notes: what somebody reported, and when.

use chrono::NaiveDate;

use super::{AgencyKey, BoundaryKey, Document, IndicatorKey, NoteKey, ReportedState, SharedText, TaskKey};

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A task, or the milestone at this place among all that it ever had.
    Task(TaskKey, Option<usize>),
    /// An indicator alone.
    Indicator(IndicatorKey),
}

/// One status note. `date` is never after `recorded`.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its file's name without `.md`.
    pub id: String,
    /// What it is about.
    pub subject: Subject,
    /// The day it is true.
    pub date: NaiveDate,
    /// The day it reached us.
    pub recorded: NaiveDate,
    /// Who reported.
    pub agency: Option<AgencyKey>,
    /// How far it was.
    pub state: Option<ReportedState>,
    /// The day a completion was accepted.
    pub confirmed: Option<NaiveDate>,
    /// Share done, 0 to 100.
    pub percent: Option<f64>,
    /// Deliverables issued so far, by their place among all that the task ever had.
    pub deliverables_done: Vec<usize>,
    /// When the agency expects to finish.
    pub expected: Option<NaiveDate>,
    /// Documents that show it.
    pub documents: Vec<Document>,
    /// Figures reported.
    pub observations: Vec<Observation>,
    /// Internal: what was done.
    pub body: SharedText,
    /// Internal: what is difficult.
    pub difficulties: Option<SharedText>,
    /// Internal: what is asked for.
    pub proposals: Option<SharedText>,
    /// The only text that the public edition shows, as it was written; never blank.
    pub public: Option<SharedText>,
    /// The note that it corrects.
    pub corrects: Option<NoteKey>,
    /// Made up to try the program out.
    pub illustrative: bool,
}

impl Note {
    /// Whether it was known on `day`.
    pub fn is_known_on(&self, day: NaiveDate) -> bool {
        self.date <= day && self.recorded <= day
    }

    /// Whether it reports a completion that had been accepted by `day`.
    pub fn is_confirmed_completion_on(&self, day: NaiveDate) -> bool {
        self.state == Some(ReportedState::Completed) && self.confirmed.is_some_and(|confirmed| confirmed <= day)
    }
}

/// One figure reported.
#[derive(Debug, Clone)]
pub struct Observation {
    /// The indicator.
    pub indicator: IndicatorKey,
    /// How much, in the indicator's unit.
    pub value: f64,
    /// The day it is true.
    pub date: NaiveDate,
    /// Who counted.
    pub source: Option<String>,
    /// The territory it was counted over.
    pub boundary: Option<BoundaryKey>,
}
