//! Agencies: all of them, and what one answers for.

use serde::Serialize;

use super::super::present::Presenter;
use super::super::{Figure, chart};
use super::GapsPage;
use super::parts::{AgencyLink, Link, Share, TaskRow};
use super::section::{StatusCount, status_counts};
use crate::language::date;
use crate::plan::{AgencyKey, Basis, Successor};
use crate::render::site::shared::Shared;
use crate::view::{AgencyView, Status, TaskView};

/// One agency in a list of agencies.
#[derive(Debug, Clone, Serialize)]
pub struct AgencyRow {
    /// The agency.
    pub agency: AgencyLink,
    /// Whether it ended before the day, and its tasks are left to nobody.
    pub has_ended: bool,
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
    /// Agencies of the day in alphabetical order, and those that ended while nobody took over their tasks.
    pub agencies: Vec<AgencyRow>,
    /// Agencies that ended before the day, in alphabetical order.
    pub ended: Vec<EndedAgency>,
    /// The page of open tasks that nobody took over; null where there is none.
    pub gaps: Option<Link>,
}

/// An agency that ended.
#[derive(Debug, Clone, Serialize)]
pub struct EndedAgency {
    /// The agency.
    pub agency: AgencyLink,
    /// Its last day.
    pub until: Option<DayLine>,
    /// Who took over.
    pub successors: Vec<SuccessorLine>,
    /// The decision behind that, as one line.
    pub basis: Option<String>,
}

/// A day in an agency's life.
#[derive(Debug, Clone, Serialize)]
pub struct DayLine {
    /// The day, as shown.
    pub day: String,
    /// Whether nobody is sure of it.
    pub is_unverified: bool,
}

/// Who took over from an agency.
#[derive(Debug, Clone, Serialize)]
pub struct SuccessorLine {
    /// The agency that follows.
    pub agency: AgencyLink,
    /// Only these tasks, by their ids; empty for the rest.
    pub tasks: Vec<Link>,
}

/// `co-quan/<id>.html`
#[derive(Debug, Clone, Serialize)]
pub struct AgencyPage {
    /// What lists show of it.
    pub row: AgencyRow,
    /// Its first day, where known.
    pub from: Option<DayLine>,
    /// How it ended; null for one that has not.
    pub ended: Option<EndedAgency>,
    /// Agencies that ended and that it took over from.
    pub took_over_from: Vec<AgencyLink>,
    /// The page of open tasks that nobody took over, where some are its own; null elsewhere.
    pub gaps: Option<Link>,
    /// Members of a group.
    pub members: Vec<AgencyLink>,
    /// Groups that it is a member of.
    pub groups: Vec<AgencyLink>,
    /// Tasks it leads, the most urgent first.
    pub leads: Vec<Shared<TaskRow>>,
    /// Tasks it coordinates, the most urgent first.
    pub coordinates: Vec<Shared<TaskRow>>,
}

impl AgencyRow {
    /// An agency's line.
    pub fn new(presenter: &Presenter, view: &AgencyView) -> Self {
        Self {
            agency: presenter.agency(view.key),
            has_ended: presenter.view.outline[view.key].has_ended_by(presenter.as_of()),
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
        let view = presenter.view;
        let ended = |key: AgencyKey| view.outline[key].has_ended_by(view.as_of);
        let is_given = |agency: &AgencyView| !agency.leads.is_empty() || !agency.coordinates.is_empty();
        let known = || view.agencies.iter().filter(|agency| view.has_agency(agency.key));
        let listed = known().filter(|agency| !ended(agency.key) || is_given(agency));
        let mut agencies: Vec<_> = listed.map(|agency| AgencyRow::new(presenter, agency)).collect();
        agencies.sort_by(|left, right| presenter.alphabet.compare(&left.agency.name, &right.agency.name));
        let ended = known().filter(|agency| ended(agency.key)).map(|agency| EndedAgency::new(presenter, agency.key));
        let mut ended: Vec<_> = ended.collect();
        ended.sort_by(|left, right| presenter.alphabet.compare(&left.agency.name, &right.agency.name));
        let without_lead = view.tasks_in_force().filter(|task| task.task.lead.is_empty()).count();
        let by_agency = chart::by_agency(presenter.view, presenter.words, chart::Ink::Web).into();
        Self { by_agency, without_lead, agencies, ended, gaps: view.gaps().next().map(|_| GapsPage::link(presenter)) }
    }
}

impl AgencyPage {
    /// One agency of a view.
    pub fn new(presenter: &Presenter, key: AgencyKey) -> Self {
        let (plan, view) = (presenter.view, presenter.view.agency(key));
        let agency = &plan.outline[key];
        let ended = agency.has_ended_by(plan.as_of);
        let known = |keys: &mut dyn Iterator<Item = AgencyKey>| {
            let known: Vec<AgencyKey> = keys.filter(|key| plan.has_agency(*key)).collect();
            presenter.agencies(&known)
        };
        let lasts = |key: &AgencyKey| ended || !plan.outline[*key].has_ended_by(plan.as_of);
        let keys = || plan.outline.agency_keys();
        let by_urgency = |keys: &[crate::plan::TaskKey]| {
            let mut tasks: Vec<_> = keys.iter().map(|key| presenter.view.task(*key)).collect();
            tasks.sort_by_key(|task| urgency(task));
            presenter.rows(tasks)
        };
        Self {
            row: AgencyRow::new(presenter, view),
            from: agency.from.map(|from| day_line(presenter, key, "from", from)),
            ended: ended.then(|| EndedAgency::new(presenter, key)),
            took_over_from: known(&mut keys().filter(|other| plan.took_over(key, *other))),
            gaps: plan.gaps().find(|gap| gap.key == key).map(|_| GapsPage::link(presenter)),
            members: known(&mut agency.members.iter().copied().filter(lasts)),
            groups: known(&mut keys().filter(|group| plan.outline[*group].members.contains(&key))),
            leads: by_urgency(&view.leads),
            coordinates: by_urgency(&view.coordinates),
        }
    }
}

impl EndedAgency {
    /// How an agency ended.
    pub fn new(presenter: &Presenter, key: AgencyKey) -> Self {
        let agency = &presenter.view.outline[key];
        let line = |one: &Successor| SuccessorLine { agency: presenter.agency(one.agency), tasks: tasks_of(presenter, one) };
        let known = agency.successors.iter().filter(|one| presenter.view.has_agency(one.agency));
        Self {
            agency: presenter.agency(key),
            until: agency.until.map(|until| day_line(presenter, key, "until", until)),
            successors: known.map(line).collect(),
            basis: agency.basis.as_ref().map(basis_line),
        }
    }
}

fn tasks_of(presenter: &Presenter, successor: &Successor) -> Vec<Link> {
    let keys = successor.tasks.iter().flatten().filter(|key| presenter.view.find_task(**key).is_some());
    keys.map(|key| Link { label: presenter.view.task(*key).task.id.clone(), ..presenter.task_link(*key) }).collect()
}

fn day_line(presenter: &Presenter, key: AgencyKey, field: &str, day: chrono::NaiveDate) -> DayLine {
    DayLine { day: date(day), is_unverified: presenter.view.unverified(key).any(|name| name == field) }
}

/// `Nghị quyết số 1677/NQ-UBTVQH15, 16/6/2025`: what there is of title, number and date.
fn basis_line(basis: &Basis) -> String {
    let parts = [Some(basis.title.clone()), basis.number.clone(), basis.date.map(date)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Late ones first, then open ones by due date, then those without one, completed ones last.
pub(super) fn urgency(task: &TaskView) -> (bool, bool, bool, Option<chrono::NaiveDate>) {
    (task.status.is_completed(), task.status != Status::Overdue, task.due.is_none(), task.due)
}
