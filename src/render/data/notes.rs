//! `data/notes.json`: one object a note that has a public text, the latest first.

use chrono::NaiveDate;
use serde::Serialize;

use super::tasks::{AgencyData, agency_data};
use crate::view::{NoteView, PlanView, fields};

/// One note.
#[derive(Serialize, PartialEq, Clone)]
pub struct NoteData<'a> {
    pub(super) id: &'a str,
    as_of: NaiveDate,
    date: NaiveDate,
    recorded: NaiveDate,
    pub(super) task: Option<&'a str>,
    task_title: Option<&'a str>,
    pub(super) indicator: Option<&'a str>,
    agency: Option<AgencyData<'a>>,
    pub(super) text: &'a str,
    illustrative: bool,
}

fields! {
    NoteData: agency, date, id, illustrative, indicator, recorded, task, task_title, text but as_of;
}

/// Every note that may be shown.
pub fn notes<'a>(view: &'a PlanView) -> Vec<NoteData<'a>> {
    let of_tasks = view.tasks.iter().flat_map(|one| {
        let (id, title) = (&one.task.id, &one.task.title);
        one.notes.iter().map(move |note| NoteData { task: Some(id), task_title: Some(title), ..note_data(view, note) })
    });
    let of_indicators = view
        .indicators
        .iter()
        .flat_map(|one| one.notes.iter().map(|note| NoteData { indicator: Some(&one.indicator.id), ..note_data(view, note) }));
    let mut notes: Vec<_> = of_tasks.chain(of_indicators).collect();
    notes.sort_by(|left, right| (right.recorded, right.date, left.id).cmp(&(left.recorded, left.date, right.id)));
    notes
}

fn note_data<'a>(view: &'a PlanView, note: &'a NoteView) -> NoteData<'a> {
    NoteData {
        id: note.id,
        as_of: view.as_of,
        date: note.date,
        recorded: note.recorded,
        task: None,
        task_title: None,
        indicator: None,
        agency: note.agency.map(|agency| agency_data(view.outline, agency)),
        text: note.text,
        illustrative: note.illustrative,
    }
}
