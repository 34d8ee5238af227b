//! The status of a task on a day. The first row that matches counts.

use chrono::NaiveDate;
use serde::Serialize;

use super::known_notes::TaskNotes;
use crate::plan::{Deadline, End, Outline, ReportedState, Task, cycle_of};

/// The status of a task. The order is that of charts and legends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Completion confirmed, dated on or before the due date, or there is none.
    CompletedOnTime,
    /// Completion confirmed, dated after the due date.
    CompletedLate,
    /// Under way, not yet due.
    InProgress,
    /// Its product was handed in by the due date and is not yet issued.
    Submitted,
    /// Past due.
    Overdue,
    /// Recurring, reported in this calendar year.
    RecurringReported,
    /// Recurring, not reported in this calendar year.
    RecurringNotReported,
    /// Recurring; whether it was reported is not for the public.
    Recurring,
    /// Reported as not begun, not yet due.
    NotStarted,
    /// Nothing reported, not yet due.
    NotReported,
    /// Not yet due; whether anything was reported is not for the public.
    WithinDeadline,
    /// The plan sets no deadline.
    NoDeadline,
    /// Waits for an event that has not occurred.
    AwaitingEvent,
    /// Stopped for the time being.
    Suspended,
    /// No longer a task, by an amendment.
    Repealed,
    /// Other tasks took its place, by an amendment.
    Replaced,
}

impl Status {
    /// Every status, in the order of charts and legends.
    pub const ALL: [Self; 16] = [
        Self::CompletedOnTime,
        Self::CompletedLate,
        Self::InProgress,
        Self::Submitted,
        Self::Overdue,
        Self::RecurringReported,
        Self::RecurringNotReported,
        Self::Recurring,
        Self::NotStarted,
        Self::NotReported,
        Self::WithinDeadline,
        Self::NoDeadline,
        Self::AwaitingEvent,
        Self::Suspended,
        Self::Repealed,
        Self::Replaced,
    ];

    /// Its code in data files and in the catalogue of words.
    pub fn code(self) -> &'static str {
        match self {
            Self::CompletedOnTime => "completed_on_time",
            Self::CompletedLate => "completed_late",
            Self::InProgress => "in_progress",
            Self::Submitted => "submitted",
            Self::Overdue => "overdue",
            Self::RecurringReported => "recurring_reported",
            Self::RecurringNotReported => "recurring_not_reported",
            Self::Recurring => "recurring",
            Self::NotStarted => "not_started",
            Self::NotReported => "not_reported",
            Self::WithinDeadline => "within_deadline",
            Self::NoDeadline => "no_deadline",
            Self::AwaitingEvent => "awaiting_event",
            Self::Suspended => "suspended",
            Self::Repealed => "repealed",
            Self::Replaced => "replaced",
        }
    }

    /// The status of a code; `None` for one that this program does not know.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether the task is done for good.
    pub fn is_completed(self) -> bool {
        matches!(self, Self::CompletedOnTime | Self::CompletedLate)
    }

    /// Whether an amendment ended the task: it is shown, and counted nowhere.
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Repealed | Self::Replaced)
    }

    /// Whether the status reveals who has reported (`true`), replaces one that does (`false`), or neither.
    pub fn reveals_reporting(self) -> Option<bool> {
        match self {
            Self::InProgress | Self::NotStarted | Self::NotReported | Self::RecurringReported | Self::RecurringNotReported => {
                Some(true)
            }
            Self::WithinDeadline | Self::Recurring => Some(false),
            _ => None,
        }
    }

    /// Whether the task comes back every year.
    pub fn is_recurring(self) -> bool {
        matches!(self, Self::RecurringReported | Self::RecurringNotReported | Self::Recurring)
    }
}

/// The status on `as_of` of a task that no amendment ended.
pub fn status_of(outline: &Outline, task: &Task, due: Option<NaiveDate>, task_notes: &TaskNotes, as_of: NaiveDate) -> Status {
    if task_notes.is_suspended() {
        Status::Suspended
    } else if let Some(day) = task_notes.completion(task, as_of) {
        if due.is_none_or(|due| day <= due) { Status::CompletedOnTime } else { Status::CompletedLate }
    } else if task.is_recurring() {
        if task_notes.reported_in(cycle_of(as_of)) { Status::RecurringReported } else { Status::RecurringNotReported }
    } else if task_notes.submitted().is_some_and(|day| due.is_none_or(|due| day <= due)) {
        Status::Submitted
    } else {
        open_status(outline, task, due, task_notes, as_of)
    }
}

/// The status of a task that an amendment ended.
pub fn status_of_ended(end: &End) -> Status {
    if end.replaced_by.is_empty() { Status::Repealed } else { Status::Replaced }
}

/// A task neither done nor handed in. Without a due date the plan sets no deadline, whatever was reported.
fn open_status(outline: &Outline, task: &Task, due: Option<NaiveDate>, task_notes: &TaskNotes, as_of: NaiveDate) -> Status {
    let Some(due) = due else {
        return if waits(outline, task, as_of) { Status::AwaitingEvent } else { Status::NoDeadline };
    };
    match task_notes.latest_state() {
        _ if due < as_of => Status::Overdue,
        None if task_notes.is_empty() => Status::NotReported,
        Some(ReportedState::NotStarted) => Status::NotStarted,
        _ => Status::InProgress,
    }
}

/// Whether the task waits for an event that has not occurred by `as_of`.
pub fn waits(outline: &Outline, task: &Task, as_of: NaiveDate) -> bool {
    let Some(Deadline::Event { event, .. }) = task.deadline else { return false };
    outline[event].occurred.is_none_or(|day| day > as_of)
}
