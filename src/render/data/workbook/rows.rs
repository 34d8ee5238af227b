//! Rows of the sheets: the JSON of the data files, codes replaced by labels, and of an agency's workbook only what is its own.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::{agencies, indicators, notes, tasks};
use super::labels::{NoteLookup, agency_row, task_row, value, wording_row};
use crate::language::Words;
use crate::plan::AgencyKey;
use crate::view::{PlanView, TaskView};

/// What a workbook is of: everything, or one agency's part.
pub struct WorkbookScope<'a> {
    /// The agency.
    pub agency: Option<AgencyKey>,
    id: Option<&'a str>,
    tasks: BTreeSet<&'a str>,
}

impl<'a> WorkbookScope<'a> {
    /// Everything, or the tasks that `agency` leads or coordinates.
    pub fn new(view: &'a PlanView, agency: Option<AgencyKey>) -> Self {
        let outline = view.outline;
        let of_agency = |agency: AgencyKey| view.agency(agency).leads.iter().chain(&view.agency(agency).coordinates);
        let tasks = agency.into_iter().flat_map(of_agency).map(|task| view.task(*task).task.id.as_str());
        Self { agency, id: agency.map(|agency| outline[agency].id.as_str()), tasks: tasks.collect() }
    }

    fn tasks_of(&self, view: &'a PlanView) -> Vec<&'a TaskView<'a>> {
        view.tasks.iter().filter(|task| self.has_task(Some(&task.task.id))).collect()
    }

    /// Whether what belongs to a task belongs to it.
    fn has_task(&self, task: Option<&str>) -> bool {
        self.agency.is_none() || task.is_some_and(|task| self.tasks.contains(task))
    }

    fn has_agency(&self, row: &Value) -> bool {
        self.id.is_none_or(|id| row["id"] == id)
    }
}

/// Rows that are made when they are asked for: those of a large sheet are never in memory together.
pub struct LazyRows<'a, R> {
    /// How many there are.
    pub count: usize,
    /// Makes the row of a number, from 0.
    pub make: Box<dyn Fn(usize) -> R + Sync + 'a>,
}

impl<'a, R: 'a> LazyRows<'a, R> {
    /// A row for each item.
    pub fn new<I: Sync + 'a>(items: Vec<I>, make: impl Fn(&I) -> R + Sync + 'a) -> Self {
        Self { count: items.len(), make: Box::new(move |at| make(&items[at])) }
    }

    /// What `change` makes of each row.
    pub fn map<S>(self, change: impl Fn(R) -> S + Sync + 'a) -> LazyRows<'a, S> {
        LazyRows { count: self.count, make: Box::new(move |at| change((self.make)(at))) }
    }
}

/// Rows of the tasks.
pub fn task_rows<'a>(view: &'a PlanView, words: &'a Words, scope: &WorkbookScope<'a>) -> LazyRows<'a, Value> {
    let data = tasks::teller(view, words);
    LazyRows::new(scope.tasks_of(view), move |task| task_row(&data(task), task, view, words))
}

/// Rows of the tasks with their wording.
pub fn wording_rows<'a>(view: &'a PlanView, words: &'a Words, scope: &WorkbookScope<'a>) -> LazyRows<'a, Value> {
    LazyRows::new(scope.tasks_of(view), |task| wording_row(task, words))
}

/// Rows of the notes; a note on an indicator alone belongs to the indicator's task.
pub fn note_rows<'a>(view: &'a PlanView, words: &'a Words, scope: &WorkbookScope<'a>) -> LazyRows<'a, Value> {
    let lookup = NoteLookup::new(view);
    let items = notes::notes(view).into_iter().filter(|note| scope.has_task(lookup.task_of(note))).collect();
    LazyRows::new(items, move |note| lookup.row(note, words))
}

/// Rows of the targets and observations.
pub fn indicator_rows<'a>(view: &'a PlanView, scope: &WorkbookScope) -> LazyRows<'a, Value> {
    let rows = indicators::rows(view).into_iter().map(|row| value(&row));
    LazyRows::new(rows.filter(|row| scope.has_task(row["task"].as_str())).collect(), Value::clone)
}

/// Rows of the agencies.
pub fn agency_rows<'a>(view: &'a PlanView, scope: &WorkbookScope) -> LazyRows<'a, Value> {
    let rows = agencies::agencies(view).into_iter().map(|row| value(&row)).filter(|row| scope.has_agency(row));
    LazyRows::new(rows.collect(), move |row: &Value| agency_row(row.clone(), view))
}
