//! Rows of the sheets: the JSON of the data files, codes put into words, and of an agency's workbook only what is its own.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;
use serde_json::Value;

use super::super::notes::NoteData;
use super::super::{agencies, indicators, notes, tasks};
use super::spoken::{self, ToldTask, ToldWording, value};
use crate::language::Words;
use crate::plan::AgencyKey;
use crate::render::Inputs;
use crate::view::{PlanView, TaskView};

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

/// Rows of a sheet, each made when it is asked for.
pub trait Rows: Sync {
    /// How many there are.
    fn count(&self) -> usize;
    /// The row of a number, from 0.
    fn row(&self, at: usize) -> Value;
    /// What the rows of these numbers are made of, besides the words.
    fn inputs(&self, some: Range<usize>) -> Inputs;
}

/// Rows that are put into words by `say`, out of nothing but what `tell` tells of each.
struct Told<'a, I, F, T> {
    items: Vec<I>,
    tell: F,
    say: fn(&T, &Words) -> Value,
    words: &'a Words,
}

impl<I: Sync, F: Fn(&I) -> T + Sync, T: Serialize> Rows for Told<'_, I, F, T> {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn row(&self, at: usize) -> Value {
        self.items.get(at).map(|item| (self.say)(&(self.tell)(item), self.words)).unwrap_or_default()
    }

    fn inputs(&self, some: Range<usize>) -> Inputs {
        let told: Vec<T> = self.items.get(some).into_iter().flatten().map(&self.tell).collect();
        Inputs::of(&told)
    }
}

/// Rows of the tasks.
pub fn task_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Box<dyn Rows + 'a> {
    let data = tasks::teller(view, words);
    let tell = move |task: &&'a TaskView<'a>| ToldTask::new(data(task), task, view, words);
    Box::new(Told { items: extent.tasks_of(view), tell, say: spoken::task, words })
}

/// Rows of the tasks with their wording.
pub fn wording_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Box<dyn Rows + 'a> {
    Box::new(Told {
        items: extent.tasks_of(view),
        tell: |task: &&'a TaskView<'a>| ToldWording::new(task),
        say: spoken::wording,
        words,
    })
}

/// Rows of the notes; a note on an indicator alone belongs to the indicator's task.
pub fn note_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Box<dyn Rows + 'a> {
    let notes = spoken::Notes::new(view);
    let items = notes::notes(view).into_iter().filter(|note| extent.has_task(notes.task_of(note))).collect();
    Box::new(Told { items, tell: move |note: &NoteData<'a>| notes.tell(note), say: spoken::note, words })
}

/// Rows of the targets and observations.
pub fn indicator_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Box<dyn Rows + 'a> {
    let rows = indicators::rows(view).into_iter().map(|row| value(&row));
    as_they_are(rows.filter(|row| extent.has_task(row["task"].as_str())).collect(), words)
}

/// Rows of the agencies.
pub fn agency_rows<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> Box<dyn Rows + 'a> {
    let rows = agencies::agencies(view).into_iter().map(|row| value(&row)).filter(|row| extent.has_agency(row));
    as_they_are(rows.map(|row| spoken::agency(row, view)).collect(), words)
}

/// Few rows, which are there already.
fn as_they_are(items: Vec<Value>, words: &Words) -> Box<dyn Rows + '_> {
    Box::new(Told { items, tell: Value::clone, say: |row: &Value, _| row.clone(), words })
}
