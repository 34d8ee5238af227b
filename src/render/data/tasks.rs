//! `data/tasks.json`: one object a task.

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;

use crate::language::Words;
use crate::plan::{AgencyKey, Outline};
use crate::view::{DeadlineFacts, Flag, PlanView, ResponsibleAgency, Status, TaskView, fields};

/// One task.
#[derive(Serialize, PartialEq)]
pub struct TaskData<'a> {
    id: &'a str,
    as_of: NaiveDate,
    section: &'a str,
    group: Option<&'a str>,
    title: &'a str,
    text: &'a str,
    deadline: Option<DeadlineFacts<'a>>,
    due: Option<NaiveDate>,
    lead: Vec<AgencyData<'a>>,
    lead_named: Vec<AgencyData<'a>>,
    lead_open_ended: Option<&'a str>,
    coordinating: Vec<AgencyData<'a>>,
    coordinating_named: Vec<AgencyData<'a>>,
    coordinating_open_ended: Option<&'a str>,
    pub(super) milestones: Vec<MilestoneData<'a>>,
    pub(super) deliverables: Vec<DeliverableData<'a>>,
    indicators: Vec<&'a str>,
    status: Status,
    status_label: String,
    pub(super) flags: &'a [Flag],
    amendments: Vec<AmendmentData<'a>>,
    replaced_by: Vec<&'a str>,
    days_late: Option<i64>,
    completed: Option<NaiveDate>,
    source_lines: [usize; 2],
    illustrative: bool,
}

/// An agency wherever it is named.
#[derive(Serialize, PartialEq, Clone)]
pub struct AgencyData<'a> {
    id: &'a str,
    name: &'a str,
}

/// A decision about a task, and the fields that are now as it says.
#[derive(Serialize, PartialEq)]
struct AmendmentData<'a> {
    number: &'a str,
    date: Option<NaiveDate>,
    effective: NaiveDate,
    fields: Vec<&'static str>,
}

#[derive(Serialize, PartialEq)]
pub(super) struct MilestoneData<'a> {
    id: &'a str,
    pub title: &'a str,
    pub due: Option<NaiveDate>,
    pub completed: Option<NaiveDate>,
}

#[derive(Serialize, PartialEq)]
pub(super) struct DeliverableData<'a> {
    id: &'a str,
    pub title: &'a str,
    pub issued: bool,
}

fields! {
    TaskData: amendments, completed, coordinating, coordinating_named, coordinating_open_ended, days_late, deadline,
        deliverables, due, flags, group, id, illustrative, indicators, lead, lead_named, lead_open_ended, milestones,
        replaced_by, section, source_lines, status, status_label, text, title but as_of;
}

/// Every task in the plan's order.
pub fn tasks<'a>(view: &'a PlanView, words: &Words) -> Vec<TaskData<'a>> {
    view.tasks.par_iter().map(teller(view, words)).collect()
}

/// What tells of one task.
pub fn teller<'a>(view: &'a PlanView, words: &Words) -> impl Fn(&'a TaskView) -> TaskData<'a> + Sync + use<'a> {
    let labels = Status::ALL.map(|status| (status, words.word(&format!("status-{}", status.code()))));
    move |task| {
        let label = labels.iter().find(|(one, _)| *one == task.status).map(|(_, label)| label.clone());
        task_data(view, task, label.unwrap_or_default())
    }
}

fn task_data<'a>(plan: &'a PlanView, view: &'a TaskView, status_label: String) -> TaskData<'a> {
    let (outline, task) = (plan.outline, view.task);
    let agencies = |keys: &[AgencyKey]| keys.iter().map(|key| agency_data(outline, *key)).collect();
    let answering = |all: &[ResponsibleAgency]| all.iter().map(|one| agency_data(outline, one.agency)).collect();
    TaskData {
        id: &task.id,
        as_of: plan.as_of,
        section: &outline[task.section].id,
        group: task.group.as_deref(),
        title: &task.title,
        text: &task.wording,
        deadline: task.deadline.as_ref().map(|deadline| DeadlineFacts::Of(outline, deadline)),
        due: view.due,
        lead: answering(&view.lead),
        lead_named: agencies(&task.lead),
        lead_open_ended: task.open_ended.lead.as_deref(),
        coordinating: answering(&view.coordinating),
        coordinating_named: agencies(&task.coordinating),
        coordinating_open_ended: task.open_ended.coordinating.as_deref(),
        milestones: milestones(view),
        deliverables: deliverables(view),
        indicators: task.indicators.iter().map(|key| outline[*key].id.as_str()).collect(),
        status: view.status,
        status_label,
        flags: &view.flags,
        amendments: amendments(view),
        replaced_by: replaced_by(outline, view),
        days_late: view.days_late,
        completed: view.completed,
        source_lines: [task.source.first, task.source.last],
        illustrative: view.illustrative,
    }
}

fn amendments<'a>(view: &TaskView<'a>) -> Vec<AmendmentData<'a>> {
    let changes = &view.amended.changes;
    let data = view.amended.amendments.iter().map(|one| AmendmentData {
        number: &one.document.number,
        date: one.document.date,
        effective: one.effective,
        fields: changes.iter().filter(|(_, amendment)| amendment.key == one.key).map(|(field, _)| field.code()).collect(),
    });
    data.collect()
}

fn replaced_by<'a>(outline: &'a Outline, view: &TaskView) -> Vec<&'a str> {
    let tasks = view.amended.end.iter().flat_map(|end| end.replaced_by);
    tasks.map(|key| outline[*key].id.as_str()).collect()
}

/// An agency by its id and name.
pub fn agency_data(outline: &Outline, key: AgencyKey) -> AgencyData<'_> {
    let agency = &outline[key];
    AgencyData { id: &agency.id, name: &agency.name }
}

fn milestones<'a>(view: &'a TaskView) -> Vec<MilestoneData<'a>> {
    let pairs = view.task.milestones.iter().zip(&view.milestones);
    let data =
        pairs.map(|(one, seen)| MilestoneData { id: &one.id, title: &one.title, due: seen.due, completed: seen.completed });
    data.collect()
}

fn deliverables<'a>(view: &'a TaskView) -> Vec<DeliverableData<'a>> {
    let pairs = view.task.deliverables.iter().zip(&view.deliverables);
    pairs.map(|(one, issued)| DeliverableData { id: &one.id, title: &one.title, issued: *issued }).collect()
}
