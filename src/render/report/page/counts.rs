//! Tasks counted as the tables of official reports count them: each task in one column, so that a row adds up.

use serde::Serialize;

use super::figures::PaperShare;
use crate::view::{PlanView, Ratio, Status, TaskView};

/// How many tasks stand where. `total` = `with_due` + `recurring` + `other`; `with_due` = `on_time` + `late` + `within` +
/// `overdue` + `resting`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All of them.
    pub total: usize,
    /// With a due date.
    pub with_due: usize,
    /// Completed on or before the due date.
    pub on_time: usize,
    /// Completed after it.
    pub late: usize,
    /// Not completed, not past due; also what was handed in on time and waits to be issued.
    pub within: usize,
    /// Of those, handed in on time and waiting to be issued.
    pub submitted: usize,
    /// Past due and not completed.
    pub overdue: usize,
    /// With a due date, and resting.
    pub resting: usize,
    /// Of every year.
    pub recurring: usize,
    /// Without a due date and not of every year.
    pub other: usize,
}

impl Counts {
    /// Counts tasks; those that an amendment ended are no part of the plan any more.
    pub fn of<'a, 'p: 'a>(tasks: impl IntoIterator<Item = &'a TaskView<'p>>) -> Self {
        tasks.into_iter().filter(|task| !task.status.is_ended()).fold(Self::default(), |mut counts, task| {
            counts.add(task);
            counts
        })
    }

    fn add(&mut self, task: &TaskView) {
        self.total += 1;
        let column = match task.status {
            status if status.is_recurring() => &mut self.recurring,
            _ if task.due.is_none() => &mut self.other,
            Status::CompletedOnTime => &mut self.on_time,
            Status::CompletedLate => &mut self.late,
            Status::Overdue => &mut self.overdue,
            Status::Submitted | Status::InProgress | Status::NotStarted | Status::NotReported | Status::WithinDeadline => {
                &mut self.within
            }
            _ => &mut self.resting,
        };
        *column += 1;
        self.submitted += usize::from(task.status == Status::Submitted && task.due.is_some());
        self.with_due = self.on_time + self.late + self.within + self.overdue + self.resting;
    }

    /// Completed over those with a due date.
    pub fn completed(&self) -> Ratio {
        Ratio { numerator: self.on_time + self.late, denominator: self.with_due }
    }
}

/// A section with its counts.
#[derive(Debug, Clone, Serialize)]
pub struct GroupLine {
    /// Its number.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its tasks, counted.
    pub counts: Counts,
    /// Completed over those with a due date.
    pub share: PaperShare,
}

impl GroupLine {
    /// The sections of a view in the plan's order.
    pub fn all(view: &PlanView) -> Vec<Self> {
        let lines = view.sections.iter().map(|section| {
            let counts = Counts::of(section.tasks.iter().map(|key| view.task(*key)));
            let facts = &view.outline[section.key];
            Self { id: facts.id.clone(), title: facts.title.clone(), share: PaperShare::of(counts.completed()), counts }
        });
        lines.collect()
    }
}
