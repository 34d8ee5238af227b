//! Rows of the sheets: all of a set, or of an agency's workbook only what is its own.

use std::collections::BTreeSet;

use crate::dataset::{AgencyDataRow, Dataset, FigureDataRow, NoteDataRow, SubjectView, TaskDataRow};
use crate::plan::{AgencyKey, TaskKey};
use crate::view::PlanView;

/// What a workbook is of: everything, or one agency's part.
pub struct WorkbookScope {
    /// The agency.
    pub agency: Option<AgencyKey>,
    tasks: BTreeSet<TaskKey>,
}

impl WorkbookScope {
    /// Everything, or the tasks that `agency` leads or coordinates.
    pub fn new(view: &PlanView, agency: Option<AgencyKey>) -> Self {
        let of_agency = |agency: AgencyKey| view.agency(agency).leads.iter().chain(&view.agency(agency).coordinates);
        Self { agency, tasks: agency.into_iter().flat_map(of_agency).copied().collect() }
    }

    /// Its tasks.
    pub fn tasks<'a>(&self, data: &'a Dataset<'a>) -> Vec<TaskDataRow<'a>> {
        data.tasks().into_iter().filter(|row| self.has_task(Some(row.item.view.key))).collect()
    }

    /// Its notes; a note on an indicator alone belongs to the indicator's task.
    pub fn notes<'a>(&self, data: &'a Dataset<'a>) -> Vec<NoteDataRow<'a>> {
        data.notes().into_iter().filter(|row| self.has_task(task_of(*row))).collect()
    }

    /// Its targets and observations.
    pub fn figures<'a>(&self, data: &'a Dataset<'a>) -> Vec<FigureDataRow<'a>> {
        data.figures().into_iter().filter(|row| self.has_task(row.item.indicator.indicator.task)).collect()
    }

    /// Its agencies.
    pub fn agencies<'a>(&self, data: &'a Dataset<'a>) -> Vec<AgencyDataRow<'a>> {
        data.agencies().into_iter().filter(|row| self.agency.is_none_or(|agency| row.item.key == agency)).collect()
    }

    /// Whether what belongs to a task belongs to it.
    fn has_task(&self, task: Option<TaskKey>) -> bool {
        self.agency.is_none() || task.is_some_and(|task| self.tasks.contains(&task))
    }
}

fn task_of(row: NoteDataRow) -> Option<TaskKey> {
    match row.item.subject {
        SubjectView::Task(task) => Some(task.key),
        SubjectView::Indicator(one) => one.indicator.task,
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
}
