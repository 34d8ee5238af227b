//! Agencies: all of them, and what one answers for.

use serde::Serialize;

use super::super::present::Presenter;
use super::super::{Figure, chart};
use super::parts::{AgencyLink, Share, TaskRow};
use super::section::{StatusCount, status_counts};
use crate::plan::AgencyKey;
use crate::view::{AgencyView, Status, TaskView};

/// One agency in a list of agencies.
#[derive(Debug, Clone, Serialize)]
pub struct AgencyRow {
    /// The agency.
    pub agency: AgencyLink,
    /// How many tasks it leads.
    pub leads: usize,
    /// How many it coordinates.
    pub coordinates: usize,
    /// Completed, of those it leads that were due by the day.
    pub completion: Share,
    /// On time, of those it completed that have a due date.
    pub punctuality: Share,
    /// How many are late.
    pub overdue: usize,
    /// How many stand at each status that occurs.
    pub statuses: Vec<StatusCount>,
}

/// `co-quan.html`
#[derive(Debug, Clone, Serialize)]
pub struct AgenciesPage {
    /// Results by lead agency.
    pub by_agency: Figure,
    /// How many tasks have no lead agency in the plan and so stand in no line.
    pub without_lead: usize,
    /// Agencies in alphabetical order.
    pub agencies: Vec<AgencyRow>,
}

/// `co-quan/<id>.html`
#[derive(Debug, Clone, Serialize)]
pub struct AgencyPage {
    /// What lists show of it.
    pub row: AgencyRow,
    /// Members of a group.
    pub members: Vec<AgencyLink>,
    /// Tasks it leads, the most urgent first.
    pub leads: Vec<TaskRow>,
    /// Tasks it coordinates, the most urgent first.
    pub coordinates: Vec<TaskRow>,
}

impl AgencyRow {
    /// An agency's line.
    pub fn new(presenter: &Presenter, view: &AgencyView) -> Self {
        Self {
            agency: presenter.agency(view.key),
            leads: view.leads.len(),
            coordinates: view.coordinates.len(),
            completion: presenter.share(view.tally.completion()),
            punctuality: presenter.share(view.tally.punctuality()),
            overdue: view.tally.at(Status::Overdue),
            statuses: status_counts(presenter, &view.tally),
        }
    }
}

impl AgenciesPage {
    /// All agencies of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let mut agencies: Vec<_> = presenter.view.agencies.iter().map(|view| AgencyRow::new(presenter, view)).collect();
        agencies.sort_by(|left, right| presenter.alphabet.compare(&left.agency.name, &right.agency.name));
        let without_lead = presenter.view.tasks.iter().filter(|task| task.task.lead.is_empty()).count();
        let by_agency = chart::by_agency(presenter.view, presenter.words, chart::Ink::Web).into();
        Self { by_agency, without_lead, agencies }
    }
}

impl AgencyPage {
    /// One agency of a view.
    pub fn new(presenter: &Presenter, key: AgencyKey) -> Self {
        let view = presenter.view.agency(key);
        let by_urgency = |keys: &[crate::plan::TaskKey]| {
            let mut tasks: Vec<_> = keys.iter().map(|key| presenter.view.task(*key)).collect();
            tasks.sort_by_key(|task| urgency(task));
            presenter.rows(tasks)
        };
        Self {
            row: AgencyRow::new(presenter, view),
            members: presenter.view.outline[key].members.iter().map(|member| presenter.agency(*member)).collect(),
            leads: by_urgency(&view.leads),
            coordinates: by_urgency(&view.coordinates),
        }
    }
}

/// Late ones first, then open ones by due date, then those without one, completed ones last.
fn urgency(task: &TaskView) -> (bool, bool, bool, Option<chrono::NaiveDate>) {
    (task.status.is_completed(), task.status != Status::Overdue, task.due.is_none(), task.due)
}
