//! Agencies: one as a row, and one with all its tasks.

use chrono::NaiveDate;
use serde::Serialize;

use super::counts::Counts;
use super::figures::PaperShare;
use super::task::TaskLine;
use crate::language::Words;
use crate::plan::{AgencyKey, Period, TaskKey};
use crate::view::{Flag, PlanView, Status, TaskView};

/// An agency that leads, as a row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct AgencyLine {
    /// Official name.
    pub name: String,
    /// Customary short name.
    pub short: String,
    /// The tasks it leads, counted.
    pub counts: Counts,
    /// Completed over those with a due date.
    pub share: PaperShare,
    /// Whether any report of it was recorded in the period; false in public papers, which do not tell.
    pub reported: bool,
}

impl AgencyLine {
    /// The agencies of a view that lead anything.
    pub fn all(view: &PlanView, period: &Period) -> Vec<Self> {
        let leading = view.agencies.iter().filter(|agency| !agency.leads.is_empty());
        leading.map(|agency| Self::of(view, agency.key, period)).collect()
    }

    fn of(view: &PlanView, key: AgencyKey, period: &Period) -> Self {
        let counts = Counts::of(view.agency(key).leads.iter().map(|task| view.task(*task)));
        let facts = &view.outline[key];
        Self {
            name: facts.name.clone(),
            short: facts.short.clone(),
            share: PaperShare::of(counts.completed()),
            reported: has_reported(view, key, period),
            counts,
        }
    }
}

/// Whether any note of an agency, or of one that it took over from, was recorded in a period.
fn has_reported(view: &PlanView, key: AgencyKey, period: &Period) -> bool {
    let is_of = |task: &TaskView, author: AgencyKey| {
        author == key || task.lead.iter().any(|one| one.agency == key && one.named.contains(&author))
    };
    view.tasks.iter().any(|task| {
        task.notes.iter().any(|note| period.holds(note.recorded) && note.agency.is_some_and(|author| is_of(task, author)))
    })
}

/// One agency with all its tasks.
#[derive(Debug, Clone, Serialize)]
pub struct AgencyPart {
    /// Its id.
    pub id: String,
    /// Official name.
    pub name: String,
    /// Customary short name.
    pub short: String,
    /// The tasks it leads, counted.
    pub counts: Counts,
    /// The tasks it leads, the most urgent first.
    pub leads: Vec<TaskLine>,
    /// The tasks it coordinates.
    pub coordinates: Vec<TaskLine>,
    /// Of those it leads: past due.
    pub overdue: Vec<TaskLine>,
    /// Of those it leads: due soon.
    pub due_soon: Vec<TaskLine>,
    /// Of those it leads: open, neither past due nor due soon, and without a report in the period.
    pub unreported: Vec<TaskLine>,
}

impl AgencyPart {
    /// One agency of a view.
    pub fn of(view: &PlanView, key: AgencyKey, period: &Period, words: &Words) -> Self {
        let agency = view.agency(key);
        let mut leads: Vec<&TaskView> = agency.leads.iter().map(|task| view.task(*task)).collect();
        leads.sort_by_key(|task| urgency(task));
        let lines = |wanted: &dyn Fn(&TaskView) -> bool| {
            let wanted = leads.iter().filter(|task| wanted(task));
            wanted.map(|task| TaskLine::of(view, task, words)).collect::<Vec<_>>()
        };
        let facts = &view.outline[key];
        Self {
            id: facts.id.clone(),
            name: facts.name.clone(),
            short: facts.short.clone(),
            counts: Counts::of(leads.iter().copied()),
            overdue: lines(&is_overdue),
            due_soon: lines(&is_due_soon),
            unreported: lines(&|task| is_unreported(task, period)),
            leads: lines(&|_| true),
            coordinates: agency.coordinates.iter().map(|task: &TaskKey| TaskLine::of(view, view.task(*task), words)).collect(),
        }
    }

    /// Whether there is anything to remind it of.
    pub fn is_to_be_reminded(&self) -> bool {
        !(self.overdue.is_empty() && self.due_soon.is_empty() && self.unreported.is_empty())
    }
}

/// Late ones first, the longest late before the others, then by due date, what has none last.
fn urgency(task: &TaskView) -> (bool, Option<NaiveDate>, bool) {
    (task.status.is_completed() || task.due.is_none(), task.due, !is_overdue(task))
}

fn is_overdue(task: &TaskView) -> bool {
    task.status == Status::Overdue
}

fn is_due_soon(task: &TaskView) -> bool {
    task.flags.contains(&Flag::DueSoon)
}

/// Open, not listed above, and nothing recorded in the period.
fn is_unreported(task: &TaskView, period: &Period) -> bool {
    let open = !task.status.is_completed() && !task.status.is_ended() && !is_overdue(task) && !is_due_soon(task);
    let asked = !matches!(task.status, Status::Suspended | Status::AwaitingEvent);
    open && asked && !task.notes.iter().any(|note| period.holds(note.recorded))
}
