//! Facts read off a view.

use std::borrow::Cow;

use super::facts::{AgencyFacts, DeadlineFacts, Figure, IndicatorFacts, Name, NoteFacts, Place, Product, Step, TaskFacts};
use super::{AgencyView, IndicatorView, NoteView, ResponsibleAgency, Status, TaskView};
use crate::plan::{AgencyKey, BoundaryKey, Indicator, Outline, Task};

impl<'p> TaskFacts<'p> {
    /// Of a task as of a date.
    pub fn of(outline: &'p Outline, view: &TaskView<'p>) -> Self {
        let task = view.task;
        let names = |answering: &[ResponsibleAgency]| answering.iter().map(|one| Name::of(outline, one.agency)).collect();
        Self {
            id: task.id.as_str().into(),
            title: task.title.as_str().into(),
            text: (&*task.wording).into(),
            deadline: task.deadline.as_ref().map(|deadline| DeadlineFacts::Of(outline, deadline)),
            due: view.due,
            lead: names(&view.lead),
            coordinating: names(&view.coordinating),
            milestones: steps(view),
            deliverables: products(view),
            status: view.status.code().into(),
            completed: view.completed,
        }
    }
}

fn steps<'p>(view: &TaskView<'p>) -> Vec<Step<'p>> {
    let pairs = view.task.milestones.iter().zip(&view.milestones);
    let step = |(one, seen): (&'p crate::plan::Milestone, &super::MilestoneView)| Step {
        id: one.id.as_str().into(),
        title: one.title.as_str().into(),
        due: seen.due,
        completed: seen.completed,
    };
    pairs.map(step).collect()
}

fn products<'p>(view: &TaskView<'p>) -> Vec<Product<'p>> {
    let pairs = view.task.deliverables.iter().zip(&view.deliverables);
    pairs.map(|(one, issued)| Product { id: one.id.as_str().into(), title: one.title.as_str().into(), issued: *issued }).collect()
}

impl<'p> Name<'p> {
    fn of(outline: &'p Outline, key: AgencyKey) -> Self {
        Self { id: outline[key].id.as_str().into(), name: outline[key].name.as_str().into() }
    }
}

impl<'p> IndicatorFacts<'p> {
    /// Of an indicator as of a date.
    pub fn of(outline: &'p Outline, view: &IndicatorView<'p>) -> Self {
        let place = |key: BoundaryKey| Place { id: outline[key].id.as_str().into(), title: outline[key].title.as_str().into() };
        let figures = view.observations.iter().map(|one| Figure {
            date: one.date,
            value: one.value,
            source: one.source.map(Cow::Borrowed),
            boundary: one.boundary.map(place),
        });
        Self {
            id: view.indicator.id.as_str().into(),
            title: view.indicator.title.as_str().into(),
            unit: view.indicator.unit.as_str().into(),
            decimals: view.indicator.decimals,
            observations: figures.collect(),
        }
    }
}

impl<'p> NoteFacts<'p> {
    /// Of a note on a task.
    pub fn of_task(task: &'p Task, note: &NoteView<'p>) -> Self {
        Self { task: Some(task.id.as_str().into()), ..Self::of(note) }
    }

    /// Of a note on an indicator alone.
    pub fn of_indicator(indicator: &'p Indicator, note: &NoteView<'p>) -> Self {
        Self { indicator: Some(indicator.id.as_str().into()), ..Self::of(note) }
    }

    fn of(note: &NoteView<'p>) -> Self {
        let (id, text) = (note.id.into(), note.text.into());
        Self { id, date: note.date, recorded: note.recorded, task: None, indicator: None, text }
    }
}

impl<'p> AgencyFacts<'p> {
    /// Of an agency as of a date.
    pub fn of(outline: &'p Outline, view: &AgencyView) -> Self {
        let Name { id, name } = Name::of(outline, view.key);
        Self { id, name, completion_of_due: view.tally.completion(), overdue: view.tally.at(Status::Overdue) }
    }
}
