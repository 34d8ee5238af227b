//! Rows of the sheets: the JSON of the data files, codes put into words, and of an agency's workbook only what is its own.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::super::{agencies, indicators, notes, tasks};
use super::spoken;
use crate::language::Words;
use crate::plan::AgencyKey;
use crate::view::PlanView;

/// What a workbook is of: everything, or one agency's part.
pub struct Extent<'a> {
    /// The agency.
    pub agency: Option<AgencyKey>,
    id: Option<&'a str>,
    tasks: BTreeSet<&'a str>,
}

impl<'a> Extent<'a> {
    /// Everything, or the tasks that `agency` leads or coordinates.
    pub fn new(view: &'a PlanView, agency: Option<AgencyKey>) -> Self {
        let outline = view.outline;
        let of_agency = |agency: AgencyKey| view.agency(agency).leads.iter().chain(&view.agency(agency).coordinates);
        let tasks = agency.into_iter().flat_map(of_agency).map(|task| view.task(*task).task.id.as_str());
        Self { agency, id: agency.map(|agency| outline[agency].id.as_str()), tasks: tasks.collect() }
    }

    /// Whether what belongs to a task belongs to it.
    fn has_task(&self, task: Option<&str>) -> bool {
        self.agency.is_none() || task.is_some_and(|task| self.tasks.contains(task))
    }

    fn has_agency(&self, row: &Value) -> bool {
        self.id.is_none_or(|id| row["id"] == id)
    }
}

/// Rows of a sheet, each made when it is asked for.
pub struct Rows<'a> {
    /// How many there are.
    pub count: usize,
    /// The row of a number, from 0.
    pub row: Box<dyn Fn(usize) -> Value + Sync + 'a>,
}

impl<'a> Rows<'a> {
    fn of<T: Send + Sync + 'a>(rows: Vec<T>, row: impl Fn(&T) -> Value + Sync + 'a) -> Self {
        Self { count: rows.len(), row: Box::new(move |at| rows.get(at).map(&row).unwrap_or_default()) }
    }
}

/// Rows of the tasks.
pub fn task_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Rows<'a> {
    let tell = tasks::teller(view, words);
    Rows::of(view.tasks.iter().filter(|task| extent.has_task(Some(&task.task.id))).collect(), move |task| {
        let mut row = value(&tell(task));
        spoken::task(&mut row, task, view, words);
        row
    })
}

/// Rows of the tasks with their wording alone: to tell all else of them a second time takes longer than to write them.
pub fn wording_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Rows<'a> {
    Rows::of(view.tasks.iter().filter(|task| extent.has_task(Some(&task.task.id))).collect(), move |view| {
        let task = view.task;
        json!({ "id": task.id, "title": task.title, "text": &*task.wording, "source_lines": spoken::source_lines(task, words) })
    })
}

/// Rows of the notes; a note on an indicator alone belongs to the indicator's task.
pub fn note_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Rows<'a> {
    let told = spoken::Notes::new(view);
    let rows = notes::notes(view).into_iter().filter(|row| extent.has_task(told.task_of(row))).collect();
    Rows::of(rows, move |row| {
        let mut row = value(row);
        told.say(&mut row, words);
        row
    })
}

/// Rows of the targets and observations.
pub fn indicator_rows<'a>(view: &'a PlanView, extent: &'a Extent) -> Rows<'a> {
    let rows = indicators::rows(view).into_iter().map(|row| value(&row));
    Rows::of(rows.filter(|row| extent.has_task(row["task"].as_str())).collect(), Value::clone)
}

/// Rows of the agencies.
pub fn agency_rows<'a>(view: &'a PlanView, extent: &'a Extent) -> Rows<'a> {
    let rows = agencies::agencies(view).into_iter().map(|row| value(&row)).filter(|row| extent.has_agency(row));
    Rows::of(rows.collect(), |row| {
        let mut row = row.clone();
        spoken::agency(&mut row, view);
        row
    })
}

/// A view serialises without fail: its keys are texts and its numbers finite.
fn value<T: Serialize>(row: &T) -> Value {
    serde_json::to_value(row).unwrap_or_default()
}
