//! Tallies: how many tasks stand where. Every ratio keeps its numerator and denominator.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::flag::Flag;
use super::status::Status;
use super::task::TaskView;

/// A share that never loses what it was taken of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratio {
    /// How many.
    pub numerator: usize,
    /// Of how many.
    pub denominator: usize,
}

/// Counts over some tasks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub total: usize,
    /// By status; a status without tasks is left out.
    pub by_status: BTreeMap<Status, usize>,
    /// With a due date.
    pub with_due: usize,
    /// With a due date on or before the day.
    pub due_by_day: usize,
    /// Completed, whatever the deadline.
    pub completed: usize,
    /// Completed, of those with a due date.
    pub completed_with_due: usize,
    /// Completed, of those due on or before the day.
    pub completed_of_due: usize,
    /// Completed on time, of those with a due date.
    pub on_time: usize,
    /// With the flag [`Flag::DueSoon`].
    pub due_soon: usize,
    /// With the flag [`Flag::DueThisYear`].
    pub due_this_year: usize,
}

impl Tally {
    /// Counts tasks as of a day.
    pub fn of<'a, 'p: 'a>(tasks: impl Iterator<Item = &'a TaskView<'p>>, as_of: NaiveDate) -> Self {
        let mut tally = Self::default();
        for task in tasks {
            tally.add(task, as_of);
        }
        tally
    }

    /// Counts one task more; a task that an amendment ended is none any more.
    pub fn add(&mut self, task: &TaskView, as_of: NaiveDate) {
        if task.status.is_ended() {
            return;
        }
        let completed = task.status.is_completed();
        let dated = task.due.is_some();
        let due = task.due.is_some_and(|due| due <= as_of);
        *self.by_status.entry(task.status).or_default() += 1;
        self.total += 1;
        self.with_due += usize::from(dated);
        self.due_by_day += usize::from(due);
        self.completed += usize::from(completed);
        self.completed_with_due += usize::from(completed && dated);
        self.completed_of_due += usize::from(completed && due);
        self.on_time += usize::from(task.status == Status::CompletedOnTime && dated);
        self.due_soon += usize::from(task.flags.contains(&Flag::DueSoon));
        self.due_this_year += usize::from(task.flags.contains(&Flag::DueThisYear));
    }

    /// How many stand at `status`.
    pub fn at(&self, status: Status) -> usize {
        self.by_status.get(&status).copied().unwrap_or_default()
    }

    /// The front page's ratio: completed, over due by the day.
    pub fn completion(&self) -> Ratio {
        Ratio { numerator: self.completed_of_due, denominator: self.due_by_day }
    }

    /// Completed, over those with a due date.
    pub fn completion_of_dated(&self) -> Ratio {
        Ratio { numerator: self.completed_with_due, denominator: self.with_due }
    }

    /// Completed, over all.
    pub fn completion_of_all(&self) -> Ratio {
        Ratio { numerator: self.completed, denominator: self.total }
    }

    /// On time (early included), over those completed that have a due date.
    pub fn punctuality(&self) -> Ratio {
        Ratio { numerator: self.on_time, denominator: self.completed_with_due }
    }

    /// Reported in this cycle, over the recurring ones.
    pub fn recurring(&self) -> Ratio {
        let reported = self.at(Status::RecurringReported);
        let all = reported + self.at(Status::RecurringNotReported) + self.at(Status::Recurring);
        Ratio { numerator: reported, denominator: all }
    }
}
