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
    /// Its tasks in the plan's order.
    pub tasks: Vec<TaskKey>,
    /// Counts over them.
    pub tally: Tally,
}

/// One agency as of a date.
#[derive(Debug, Clone)]
pub struct AgencyView {
    /// Which agency.
    pub key: AgencyKey,
    /// Tasks it leads, alone or with others, in the plan's order.
    pub leads: Vec<TaskKey>,
    /// Tasks it coordinates.
    pub coordinates: Vec<TaskKey>,
    /// Counts over the tasks it leads.
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
    let mut members = vec![Vec::new(); outline.sections.len()];
    for task in tasks {
        members[task.task.section.0].push(task.key);
    }
    let views = outline.section_keys().zip(members);
    views.map(|(key, members)| SectionView { key, tally: tally_of(tasks, &members, as_of), tasks: members }).collect()
}

/// Totals of every agency.
pub fn by_agency(outline: &Outline, tasks: &[TaskView], as_of: NaiveDate) -> Vec<AgencyView> {
    let mut leads: Vec<Vec<TaskKey>> = vec![Vec::new(); outline.agencies.len()];
    let mut coordinates = leads.clone();
    for task in tasks {
        task.task.lead.iter().for_each(|agency| leads[agency.0].push(task.key));
        task.task.coordinating.iter().for_each(|agency| coordinates[agency.0].push(task.key));
    }
    let views = outline.agency_keys().zip(leads.into_iter().zip(coordinates));
    views.map(|(key, (leads, coordinates))| view_agency(key, leads, coordinates, tasks, as_of)).collect()
}

fn view_agency(
    key: AgencyKey,
    leads: Vec<TaskKey>,
    coordinates: Vec<TaskKey>,
    tasks: &[TaskView],
    as_of: NaiveDate,
) -> AgencyView {
    AgencyView { key, tally: tally_of(tasks, &leads, as_of), leads, coordinates }
}

/// Totals of every year from the plan's first to its last, further where a task is due further out.
pub fn by_year(outline: &Outline, tasks: &[TaskView], as_of: NaiveDate) -> Vec<YearView> {
    let years = || tasks.iter().filter_map(|task| task.due).map(|due| due.year());
    let first = years().min().unwrap_or(outline.identity.first_year).min(outline.identity.first_year);
    let last = years().max().unwrap_or(outline.identity.last_year).max(outline.identity.last_year);
    let mut members = vec![Vec::new(); usize::try_from(last - first + 1).unwrap_or_default()];
    for task in tasks {
        let at = task.due.and_then(|due| usize::try_from(due.year() - first).ok());
        if let Some(year) = at.and_then(|at| members.get_mut(at)) {
            year.push(task.key);
        }
    }
    let views = (first..=last).zip(members);
    views.map(|(year, members)| view_year(year, members, tasks, as_of)).collect()
}

fn view_year(year: i32, members: Vec<TaskKey>, tasks: &[TaskView], as_of: NaiveDate) -> YearView {
    let end = end_of_month(year, 12).unwrap_or(as_of).min(as_of);
    let count = |day: fn(&TaskView) -> Option<NaiveDate>| tasks.iter().filter_map(day).filter(|day| *day <= end).count();
    let begun = year <= as_of.year();
    YearView {
        year,
        tally: tally_of(tasks, &members, as_of),
        tasks: members,
        due_so_far: begun.then(|| count(|task| task.due)),
        completed_so_far: begun.then(|| count(|task| task.completed.filter(|_| task.status.is_completed()))),
    }
}

fn tally_of(tasks: &[TaskView], members: &[TaskKey], as_of: NaiveDate) -> Tally {
    Tally::of(members.iter().map(|key| &tasks[key.0]), as_of)
}
