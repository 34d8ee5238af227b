//! Labels: what became of a task or an indicator between two days, told from the facts of both.

use serde::Serialize;

use super::facts::{IndicatorFacts, Name, TaskFacts};
use super::status::Status;

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

/// Codes of statuses that end a task without its being done. They are told by their codes, since a file may be of a
/// program that knows other statuses than this one.
const REPLACED: &str = "replaced";
const REPEALED: &str = "repealed";

/// What became of a task; `note_corrected` says that a note on it was.
pub fn task_labels(was: Option<&TaskFacts>, is: Option<&TaskFacts>, note_corrected: bool) -> Vec<Label> {
    let Some(is) = is else { return vec![Label::Removed] };
    let before = |holds: fn(&TaskFacts) -> bool| was.is_some_and(holds);
    let changed = |differs: fn(&TaskFacts, &TaskFacts) -> bool| was.is_some_and(|was| differs(was, is));
    let came_to = |code: &str| is.is_at(code) && !was.is_some_and(|was| was.is_at(code));
    holding([
        (Label::NewlyCompleted, is.is_completed() && !before(|was| was.is_completed())),
        (Label::NewlyLate, is_late(is) && !before(is_late)),
        (Label::CaughtUp, before(is_late) && !is_late(is) && !is_laid_aside(is)),
        (Label::ReDated, !is_ended(is) && changed(|was, is| (&was.deadline, was.due) != (&is.deadline, is.due))),
        (Label::ReAssigned, changed(is_given_to_others)),
        (Label::Added, was.is_none()),
        (Label::Replaced, came_to(REPLACED)),
        (Label::Repealed, came_to(REPEALED)),
        (Label::Corrected, note_corrected || changed(takes_back)),
    ])
}

/// What became of an indicator; `note_corrected` says that a note on it was.
pub fn indicator_labels(was: Option<&IndicatorFacts>, is: Option<&IndicatorFacts>, note_corrected: bool) -> Vec<Label> {
    let Some(is) = is else { return vec![Label::Removed] };
    let changed = |differs: fn(&IndicatorFacts, &IndicatorFacts) -> bool| was.is_some_and(|was| differs(was, is));
    holding([
        (Label::Added, was.is_none()),
        (Label::Moved, changed(|was, is| was.observations.last() != is.observations.last())),
        (Label::Corrected, note_corrected || changed(alters_figures)),
    ])
}

fn holding<const N: usize>(rows: [(Label, bool); N]) -> Vec<Label> {
    rows.into_iter().filter(|(_, holds)| *holds).map(|(label, _)| label).collect()
}

fn is_late(task: &TaskFacts) -> bool {
    task.is_at(Status::Overdue.code())
}

fn is_laid_aside(task: &TaskFacts) -> bool {
    task.is_at(Status::Suspended.code()) || is_ended(task)
}

fn is_ended(task: &TaskFacts) -> bool {
    task.is_at(REPLACED) || task.is_at(REPEALED)
}

/// By ids alone: an agency that took another name answers for its tasks as before.
fn is_given_to_others(was: &TaskFacts, is: &TaskFacts) -> bool {
    let same = |was: &[Name], is: &[Name]| was.iter().map(|name| &name.id).eq(is.iter().map(|name| &name.id));
    !same(&was.lead, &is.lead) || !same(&was.coordinating, &is.coordinating)
}

/// Whether a completion or a deliverable that had been reported is told otherwise.
fn takes_back(was: &TaskFacts, is: &TaskFacts) -> bool {
    let step = |id: &str| is.milestones.iter().find(|one| one.id == id).and_then(|one| one.completed);
    let issued = |id: &str| is.deliverables.iter().any(|one| one.id == id && one.issued);
    was.completed.is_some() && was.completed != is.completed
        || was.milestones.iter().any(|one| one.completed.is_some() && step(&one.id) != one.completed)
        || was.deliverables.iter().any(|one| one.issued && !issued(&one.id))
}

/// Whether a figure that had been reported is another, or is gone.
fn alters_figures(was: &IndicatorFacts, is: &IndicatorFacts) -> bool {
    was.observations.iter().any(|figure| is.figure_like(figure).is_none_or(|now| now.value != figure.value))
}
