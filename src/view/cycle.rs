//! Cycles: the calendar years of a recurring task, and whether anything was reported in each.

use chrono::NaiveDate;

use super::known_notes::TaskNotes;
use crate::plan::{Outline, cycle_of};

/// One calendar year of a recurring task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CycleView {
    /// The year.
    pub year: i32,
    /// What was reported in it.
    pub state: CycleState,
}

/// Whether a recurring task was reported in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CycleState {
    /// Something was reported.
    Reported,
    /// The year is over and nothing was.
    NotReported,
    /// The year is not over, and nothing was yet.
    NotYet,
}

impl CycleState {
    /// Its code in the catalogue of words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::NotReported => "not_reported",
            Self::NotYet => "not_yet",
        }
    }
}

/// The cycles of a recurring task from the year after it was given to the plan's last. The year in the course of which it was
/// given is judged by nobody: it shows only where something was reported.
pub fn view_cycles(outline: &Outline, given: Option<NaiveDate>, task_notes: &TaskNotes, as_of: NaiveDate) -> Vec<CycleView> {
    let first = given.map_or(outline.identity.first_year, cycle_of);
    let years = (first..=outline.identity.last_year).filter(|year| *year > first || task_notes.reported_in(*year));
    years.map(|year| CycleView { year, state: state_of(task_notes, year, as_of) }).collect()
}

fn state_of(task_notes: &TaskNotes, year: i32, as_of: NaiveDate) -> CycleState {
    if task_notes.reported_in(year) {
        CycleState::Reported
    } else if year < cycle_of(as_of) {
        CycleState::NotReported
    } else {
        CycleState::NotYet
    }
}
