//! Flags: what is worth knowing beside a status.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;

use super::status::{Status, waits};
use super::story::Story;
use super::task::MilestoneView;
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

/// What flags are read off.
pub struct Signs<'a> {
    /// What the plan says.
    pub outline: &'a Outline,
    /// The task.
    pub task: &'a Task,
    /// What was known of it.
    pub story: &'a Story<'a>,
    /// Where it stands.
    pub status: Status,
    /// When it falls due.
    pub due: Option<NaiveDate>,
    /// Its steps.
    pub milestones: &'a [MilestoneView],
    /// The day.
    pub as_of: NaiveDate,
}

/// The flags of a task, in the order of [`Flag`].
pub fn flags_of(signs: &Signs) -> Vec<Flag> {
    if signs.status.is_ended() {
        return Vec::new();
    }
    let open = !signs.status.is_completed();
    let ahead = signs.due.filter(|due| open && *due >= signs.as_of);
    let rows = [
        (Flag::DueSoon, ahead.is_some_and(|due| due <= soon(signs))),
        (Flag::DueThisYear, ahead.is_some_and(|due| due.year() == signs.as_of.year())),
        (Flag::MilestoneLate, open && signs.milestones.iter().any(|one| one.is_late)),
        (Flag::AwaitingConfirmation, open && signs.story.awaits_confirmation(signs.as_of)),
        (Flag::ExtensionRequested, open && signs.story.asks_for_change()),
        (Flag::EventOccurred, signs.status == Status::NoDeadline && event_occurred(signs)),
        (Flag::LongUnreported, signs.status == Status::NoDeadline && is_long_unreported(signs)),
        (Flag::CycleMissed, signs.status.is_recurring() && cycle_missed(signs)),
    ];
    rows.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect()
}

fn soon(signs: &Signs) -> NaiveDate {
    let days = u64::from(signs.outline.follow_up.due_soon_days);
    signs.as_of.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn event_occurred(signs: &Signs) -> bool {
    matches!(signs.task.deadline, Some(Deadline::Event { .. })) && !waits(signs.outline, signs.task, signs.as_of)
}

fn is_long_unreported(signs: &Signs) -> bool {
    let last = signs.story.notes().iter().map(|note| note.date).max();
    last.and_then(|day| day.checked_add_months(Months::new(LONG_MONTHS))).is_some_and(|limit| limit < signs.as_of)
}

/// Only a closed cycle counts, and only one that the plan covers whole: it was issued in the course of its first year.
fn cycle_missed(signs: &Signs) -> bool {
    let last = cycle_of(signs.as_of) - 1;
    let identity = &signs.outline.identity;
    (identity.first_year + 1..=identity.last_year).contains(&last) && !signs.story.reported_in(last)
}
