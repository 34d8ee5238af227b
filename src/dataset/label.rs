//! Labels: what became of a task or an indicator between two days.

use serde::Serialize;

use super::edition::EditionRow;
use super::field::Field;
use super::indicator::{Indicators, OBSERVATIONS};
use super::task::{COMPLETED, COORDINATING, DEADLINE, DELIVERABLES, DUE, LEAD, MILESTONES, STATUS, Tasks};
use super::value::Value;
use crate::view::Status;

/// What became of a subject between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Confirmed as completed, on time or late.
    NewlyCompleted,
    /// Past due, and was not before.
    NewlyLate,
    /// No longer past due: completed, handed in, or given more time. What was suspended, replaced or repealed is not.
    CaughtUp,
    /// The plan's deadline or the day that it falls on is another.
    ReDated,
    /// Another agency leads or coordinates.
    ReAssigned,
    /// Was not there before.
    Added,
    /// Gave way to other tasks.
    Replaced,
    /// Struck from the plan.
    Repealed,
    /// Is no longer there, though nothing says that it was repealed.
    Removed,
    /// Its latest figure is another.
    Moved,
    /// Something that had been reported of it was withdrawn, corrected or confirmed otherwise.
    Corrected,
}

impl Label {
    /// Every label, in the order of pages and papers.
    pub const ALL: [Self; 11] = [
        Self::NewlyCompleted,
        Self::NewlyLate,
        Self::CaughtUp,
        Self::ReDated,
        Self::ReAssigned,
        Self::Added,
        Self::Replaced,
        Self::Repealed,
        Self::Removed,
        Self::Moved,
        Self::Corrected,
    ];

    /// Its code in data and in the catalogue of words.
    pub fn code(self) -> &'static str {
        match self {
            Self::NewlyCompleted => "newly_completed",
            Self::NewlyLate => "newly_late",
            Self::CaughtUp => "caught_up",
            Self::ReDated => "re_dated",
            Self::ReAssigned => "re_assigned",
            Self::Added => "added",
            Self::Replaced => "replaced",
            Self::Repealed => "repealed",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Corrected => "corrected",
        }
    }
}

/// What became of a task; `note_corrected` says that a note on it was.
pub fn task_labels(was: Option<&EditionRow<Tasks>>, is: Option<&EditionRow<Tasks>>, note_corrected: bool) -> Vec<Label> {
    let Some(is) = is else { return vec![Label::Removed] };
    let (before, after) = (was.and_then(status), status(is));
    let came_to = |one: Status| after == Some(one) && before != Some(one);
    let (was_done, is_done) = (before.is_some_and(Status::is_completed), after.is_some_and(Status::is_completed));
    let (was_late, is_late) = (before == Some(Status::Overdue), after == Some(Status::Overdue));
    let is_ended = after.is_some_and(Status::is_ended);
    let is_laid_aside = is_ended || after == Some(Status::Suspended);
    let is_re_dated = |was| [&DEADLINE, &DUE].iter().any(|field| differs(was, is, field));
    let is_re_assigned = |was| [&LEAD, &COORDINATING].iter().any(|field| is_given_to_others(was, is, field));
    holding([
        (Label::NewlyCompleted, is_done && !was_done),
        (Label::NewlyLate, is_late && !was_late),
        (Label::CaughtUp, was_late && !is_late && !is_laid_aside),
        (Label::ReDated, !is_ended && was.is_some_and(is_re_dated)),
        (Label::ReAssigned, was.is_some_and(is_re_assigned)),
        (Label::Added, was.is_none()),
        (Label::Replaced, came_to(Status::Replaced)),
        (Label::Repealed, came_to(Status::Repealed)),
        (Label::Corrected, note_corrected || was.is_some_and(|was| takes_back(was, is))),
    ])
}

/// What became of an indicator; `note_corrected` says that a note on it was.
pub fn indicator_labels(
    was: Option<&EditionRow<Indicators>>,
    is: Option<&EditionRow<Indicators>>,
    note_corrected: bool,
) -> Vec<Label> {
    let Some(is) = is else { return vec![Label::Removed] };
    let after = is.value(&OBSERVATIONS);
    let before = was.map(|was| was.value(&OBSERVATIONS));
    let pair = before.as_ref().map(|before| (before.elements(), after.elements()));
    holding([
        (Label::Added, was.is_none()),
        (Label::Moved, pair.is_some_and(|(before, after)| !is_same_figure(before.last(), after.last()))),
        (Label::Corrected, note_corrected || pair.is_some_and(|(before, after)| alters_figures(before, after))),
    ])
}

fn holding<const N: usize>(rows: [(Label, bool); N]) -> Vec<Label> {
    rows.into_iter().filter(|(_, holds)| *holds).map(|(label, _)| label).collect()
}

/// A file may be of a program that knows other statuses than this one.
fn status(row: &EditionRow<Tasks>) -> Option<Status> {
    if let Value::Status(status) = *row.value(&STATUS) { Some(status) } else { None }
}

fn differs(was: &EditionRow<Tasks>, is: &EditionRow<Tasks>, field: &Field<Tasks>) -> bool {
    was.value(field) != is.value(field)
}

/// By ids alone: an agency that took another name answers for its tasks as before.
fn is_given_to_others(was: &EditionRow<Tasks>, is: &EditionRow<Tasks>, field: &Field<Tasks>) -> bool {
    let (was, is) = (was.value(field), is.value(field));
    let ids =
        |agencies: &Value| agencies.elements().iter().map(|one| one.part("id").into_owned().into_owned()).collect::<Vec<_>>();
    ids(&was) != ids(&is)
}

/// Whether a completion or a deliverable that had been reported is reported otherwise.
fn takes_back(was: &EditionRow<Tasks>, is: &EditionRow<Tasks>) -> bool {
    let completed = was.value(&COMPLETED);
    let is_undone = |field, part| undone(&was.value(field), &is.value(field), part);
    !completed.is_none() && completed != is.value(&COMPLETED)
        || is_undone(&MILESTONES, "completed")
        || is_undone(&DELIVERABLES, "issued")
}

/// Whether a part of any element was there, such as the day it was completed, and is another now.
fn undone(was: &Value, is: &Value, part: &str) -> bool {
    let is_reported = |value: &Value| !matches!(value, Value::None | Value::Truth(false));
    was.elements().iter().any(|before| {
        let after = is.elements().iter().find(|after| after.part("id") == before.part("id"));
        let reported = before.part(part);
        is_reported(&reported) && after.is_none_or(|after| after.part(part) != reported)
    })
}

/// Whether two figures say the same, be one of them made up or not.
fn is_same_figure(one: Option<&Value>, other: Option<&Value>) -> bool {
    let said = |figure: &Value| ["date", "value", "source", "boundary"].map(|part| figure.part(part).into_owned().into_owned());
    one.map(said) == other.map(said)
}

/// Whether a figure that had been reported is another, or is gone. Figures are told apart by their day and territory.
fn alters_figures(before: &[Value], after: &[Value]) -> bool {
    let like = |one: &Value, other: &Value| {
        one.part("date") == other.part("date") && one.part("boundary").part("id") == other.part("boundary").part("id")
    };
    let now = |figure: &Value| after.iter().find(|one| like(one, figure)).map(|one| one.part("value"));
    before.iter().any(|figure| now(figure) != Some(figure.part("value")))
}
