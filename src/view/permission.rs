//! Who may see what of the things reported. This file is the allow-list: what it does not copy into a view cannot reach
//! a page, a chart or a data file.
//!
//! Public are: the plan's own words; a task's status, and documents of completions that were confirmed; of a note its
//! `public` text with day and agency; observations that name their source; of an amendment its decision and days; of the office its name and place. "Chưa có báo cáo" stands beside an agency's
//! name only where plan.yaml allows it.

use chrono::NaiveDate;
use serde::Serialize;

use super::flag::Flag;
use super::status::Status;
use crate::plan::{AgencyKey, Document, Note, Observation, Office, Plan, ReportedState, Signatory};

/// What a reader may see.
#[derive(Debug, Clone, Copy)]
pub struct Permission {
    internal: bool,
    not_reported: bool,
}

/// What may be shown of a note.
#[derive(Debug, Clone)]
pub struct NoteView<'p> {
    /// Its file's name.
    pub id: &'p str,
    /// The day it is true.
    pub date: NaiveDate,
    /// The day it reached us.
    pub recorded: NaiveDate,
    /// Who reported.
    pub agency: Option<AgencyKey>,
    /// The text meant for the public, as Markdown; empty where a note that only those who follow the plan up may see has none.
    pub text: &'p str,
    /// The rest of it, for those who follow the plan up; `None` in the public view.
    pub internal: Option<InternalNote<'p>>,
    /// Made up to try the program out.
    pub illustrative: bool,
}

/// What of a note only those who follow the plan up may see.
#[derive(Debug, Clone, Serialize)]
pub struct InternalNote<'p> {
    /// How far the work was, as reported.
    pub state: Option<ReportedState>,
    /// The day a completion was accepted.
    pub confirmed: Option<NaiveDate>,
    /// Share done, 0 to 100, as the agency estimates it.
    pub percent: Option<f64>,
    /// When the agency expects to finish.
    pub expected: Option<NaiveDate>,
    /// What was done, as Markdown.
    pub body: &'p str,
    /// What is difficult, as Markdown.
    pub difficulties: Option<&'p str>,
    /// What is asked for, as Markdown.
    pub proposals: Option<&'p str>,
}

impl Permission {
    /// For those who follow the plan up.
    pub fn everything() -> Self {
        Self { internal: true, not_reported: true }
    }

    /// For anyone.
    pub fn public(plan: &Plan) -> Self {
        Self { internal: false, not_reported: plan.outline.follow_up.show_not_reported }
    }

    /// The status to show.
    pub fn status(&self, status: Status) -> Status {
        match status.reveals_reporting() {
            Some(true) if !self.not_reported && status.is_recurring() => Status::Recurring,
            Some(true) if !self.not_reported => Status::WithinDeadline,
            _ => status,
        }
    }

    /// Whether it may be shown which years of a recurring task were reported.
    pub fn shows_cycles(&self) -> bool {
        self.not_reported
    }

    /// Whether a flag may be shown.
    pub fn shows_flag(&self, flag: Flag) -> bool {
        match flag {
            Flag::DueSoon | Flag::DueThisYear | Flag::MilestoneLate | Flag::AwaitingConfirmation | Flag::EventOccurred => true,
            Flag::LongUnreported | Flag::CycleMissed => self.not_reported,
            Flag::ExtensionRequested => self.internal,
        }
    }

    /// What may be shown of a note; `None` for nothing.
    pub fn note<'p>(&self, note: &'p Note) -> Option<NoteView<'p>> {
        let internal = self.internal.then(|| InternalNote::of(note));
        let text = note.public.as_deref().map(str::trim).or(internal.as_ref().map(|_| ""))?;
        Some(NoteView {
            id: &note.id,
            date: note.date,
            recorded: note.recorded,
            agency: note.agency,
            text,
            internal,
            illustrative: note.illustrative,
        })
    }

    /// The documents of a note that may be shown: the products of what was confirmed as done.
    pub fn documents<'p>(&self, note: &'p Note, as_of: NaiveDate) -> &'p [Document] {
        if self.internal || note.is_confirmed_completion_on(as_of) { &note.documents } else { &[] }
    }

    /// What papers may show of the office: whom to ask, who gets copies and the names of who signs are internal.
    pub fn office(&self, office: &Office) -> Office {
        if self.internal {
            return office.clone();
        }
        let unnamed = |one: &Signatory| Signatory { name: String::new(), ..one.clone() };
        let signatories = office.signatories.iter().map(unnamed).collect();
        Office { contact: String::new(), recipients: Vec::new(), signatories, ..office.clone() }
    }

    /// Whether an observation may be shown.
    pub fn shows_observation(&self, observation: &Observation) -> bool {
        self.internal || observation.source.is_some()
    }
}

impl<'p> InternalNote<'p> {
    fn of(note: &'p Note) -> Self {
        Self {
            state: note.state,
            confirmed: note.confirmed,
            percent: note.percent,
            expected: note.expected,
            body: note.body.trim(),
            difficulties: note.difficulties.as_deref(),
            proposals: note.proposals.as_deref(),
        }
    }
}
