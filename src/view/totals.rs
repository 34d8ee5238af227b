//! Totals by section, by lead agency and by year.

use chrono::{Datelike, NaiveDate};

use super::tally::Tally;
use super::task::TaskView;
use crate::plan::{AgencyKey, Outline, SectionKey, TaskKey, end_of_month};

/// One section as of a date.
#[derive(Debug, Clone)]
pub struct SectionView {
    /// Which section.
    pub key: SectionKey,
    /// Its tasks in the plan's order, those that amendments ended among them.
    pub tasks: Vec<TaskKey>,
    /// Counts over those in force.
    pub tally: Tally,
}

/// One agency as of a date.
#[derive(Debug, Clone)]
pub struct AgencyView {
    /// Which agency.
    pub key: AgencyKey,
    /// Tasks it answers for on the day, alone or with others, in the plan's order.
    pub leads: Vec<TaskKey>,
    /// Tasks it coordinates.
    pub coordinates: Vec<TaskKey>,
    /// Counts over the tasks it answers for.
    pub tally: Tally,
}

/// One year as of a date.
#[derive(Debug, Clone)]
pub struct YearView {
    /// The year.
    pub year: i32,
    /// Tasks that fall due in it.
    pub tasks: Vec<TaskKey>,
    /// Counts over them.
    pub tally: Tally,
    /// Tasks due from the plan's beginning to the end of the year, or to the day where the year is still running;
    /// `None` for years after the day.
    pub due_so_far: Option<usize>,
    /// Tasks completed by then, with or without due date; `None` for years after the day.
    pub completed_so_far: Option<usize>,
}

/// Totals of every section.
pub fn by_section(outline: &Outline, tasks: &[TaskView], as_of: NaiveDate) -> Vec<SectionView> {
    let empty = |key| SectionView { key, tasks: Vec::new(), tally: Tally::default() };
    let mut views: Vec<_> = outline.section_keys().map(empty).collect();
    for task in tasks {
        let section = &mut views[task.task.section.0];
        section.tasks.push(task.key);
        section.tally.add(task, as_of);
    }
    views
}

/// Totals of every agency, by who answers on the day. A task that an amendment ended is nobody's.
pub fn by_agency(outline: &Outline, tasks: &[TaskView], as_of: NaiveDate) -> Vec<AgencyView> {
    let empty = |key| AgencyView { key, leads: Vec::new(), coordinates: Vec::new(), tally: Tally::default() };
    let mut views: Vec<_> = outline.agency_keys().map(empty).collect();
    for task in tasks.iter().filter(|task| !task.status.is_ended()) {
        for one in &task.lead {
            let agency = &mut views[one.agency.0];
            agency.leads.push(task.key);
            agency.tally.add(task, as_of);
        }
        task.coordinating.iter().for_each(|one| views[one.agency.0].coordinates.push(task.key));
    }
    views
}

/// Totals of every year from the plan's first to its last, further where a task is due further out.
pub fn by_year(outline: &Outline, tasks: &[TaskView], as_of: NaiveDate) -> Vec<YearView> {
    let years = || tasks.iter().filter_map(|task| task.due).map(|due| due.year());
    let first = years().min().unwrap_or(outline.identity.first_year).min(outline.identity.first_year);
    let last = years().max().unwrap_or(outline.identity.last_year).max(outline.identity.last_year);
    let mut views: Vec<_> = (first..=last).map(|year| empty_year(year, tasks, as_of)).collect();
    for (task, due) in tasks.iter().filter_map(|task| Some((task, task.due?))) {
        let at = usize::try_from(due.year() - first).ok();
        if let Some(year) = at.and_then(|at| views.get_mut(at)) {
            year.tasks.push(task.key);
            year.tally.add(task, as_of);
        }
    }
    views
}

/// A year with what came to its end, before the tasks due in it.
fn empty_year(year: i32, tasks: &[TaskView], as_of: NaiveDate) -> YearView {
    let end = end_of_month(year, 12).unwrap_or(as_of).min(as_of);
    let count = |day: fn(&TaskView) -> Option<NaiveDate>| tasks.iter().filter_map(day).filter(|day| *day <= end).count();
    let begun = year <= as_of.year();
    YearView {
        year,
        tally: Tally::default(),
        tasks: Vec::new(),
        due_so_far: begun.then(|| count(|task| task.due)),
        completed_so_far: begun.then(|| count(|task| task.completed.filter(|_| task.status.is_completed()))),
    }
}
