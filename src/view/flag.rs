//! Flags: what is worth knowing beside a status.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;

use super::known_notes::TaskNotes;
use super::milestone::MilestoneView;
use super::status::{Status, waits};
use crate::plan::{Deadline, Outline, Task, cycle_of};

/// Months after which a task without deadline has not been heard of for long.
const LONG_MONTHS: u32 = 12;

/// Something worth knowing beside a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Due within the days that plan.yaml counts as near.
    DueSoon,
    /// Due in this calendar year, and open.
    DueThisYear,
    /// A milestone is past due and open, or was completed late.
    MilestoneLate,
    /// A completion was reported and awaits confirmation.
    AwaitingConfirmation,
    /// A change was asked for.
    ExtensionRequested,
    /// The event it waited for has occurred; the plan gives no day after it.
    EventOccurred,
    /// No deadline, and nothing heard for twelve months.
    LongUnreported,
    /// Recurring, and the last closed cycle passed without a report.
    CycleMissed,
}

impl Flag {
    /// Its code in data files and in the catalogue of words.
    pub fn code(self) -> &'static str {
        match self {
            Self::DueSoon => "due_soon",
            Self::DueThisYear => "due_this_year",
            Self::MilestoneLate => "milestone_late",
            Self::AwaitingConfirmation => "awaiting_confirmation",
            Self::ExtensionRequested => "extension_requested",
            Self::EventOccurred => "event_occurred",
            Self::LongUnreported => "long_unreported",
            Self::CycleMissed => "cycle_missed",
        }
    }
}

/// What flags are computed from.
pub struct FlagInputs<'a> {
    /// What the plan says.
    pub outline: &'a Outline,
    /// The task.
    pub task: &'a Task,
    /// What was known of it.
    pub task_notes: &'a TaskNotes<'a>,
    /// Its status.
    pub status: Status,
    /// When it falls due.
    pub due: Option<NaiveDate>,
    /// Its steps.
    pub milestones: &'a [MilestoneView],
    /// The day.
    pub as_of: NaiveDate,
}

/// The flags of a task, in the order of [`Flag`].
pub fn flags_of(inputs: &FlagInputs) -> Vec<Flag> {
    if inputs.status.is_ended() {
        return Vec::new();
    }
    let open = !inputs.status.is_completed();
    let ahead = inputs.due.filter(|due| open && *due >= inputs.as_of);
    let rows = [
        (Flag::DueSoon, ahead.is_some_and(|due| due <= soon(inputs))),
        (Flag::DueThisYear, ahead.is_some_and(|due| due.year() == inputs.as_of.year())),
        (Flag::MilestoneLate, open && inputs.milestones.iter().any(|one| one.is_late)),
        (Flag::AwaitingConfirmation, open && inputs.task_notes.awaits_confirmation(inputs.as_of)),
        (Flag::ExtensionRequested, open && inputs.task_notes.asks_for_change()),
        (Flag::EventOccurred, inputs.status == Status::NoDeadline && event_occurred(inputs)),
        (Flag::LongUnreported, inputs.status == Status::NoDeadline && is_long_unreported(inputs)),
        (Flag::CycleMissed, inputs.status.is_recurring() && cycle_missed(inputs)),
    ];
    rows.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect()
}

fn soon(inputs: &FlagInputs) -> NaiveDate {
    let days = u64::from(inputs.outline.follow_up.due_soon_days);
    inputs.as_of.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn event_occurred(inputs: &FlagInputs) -> bool {
    matches!(inputs.task.deadline, Some(Deadline::Event { .. })) && !waits(inputs.outline, inputs.task, inputs.as_of)
}

fn is_long_unreported(inputs: &FlagInputs) -> bool {
    let last = inputs.task_notes.notes().iter().map(|note| note.date).max();
    last.and_then(|day| day.checked_add_months(Months::new(LONG_MONTHS))).is_some_and(|limit| limit < inputs.as_of)
}

/// Only a closed cycle counts, and only one that the plan covers whole: it was issued in the course of its first year.
fn cycle_missed(inputs: &FlagInputs) -> bool {
    let last = cycle_of(inputs.as_of) - 1;
    let identity = &inputs.outline.identity;
    (identity.first_year + 1..=identity.last_year).contains(&last) && !inputs.task_notes.reported_in(last)
}
