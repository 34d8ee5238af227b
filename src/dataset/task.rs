//! Tasks: their fields.

use super::deadline::with_event_id;
use super::field::{self, DataRow, Field, Record};
use super::kind::Kind;
use super::value::{AgencyName, Value};
use crate::plan::{AgencyKey, Outline};
use crate::view::{ResponsibleAgency, TaskView};

/// The set of tasks.
pub enum Tasks {}

/// One task of a view.
pub type TaskDataRow<'a> = DataRow<'a, Tasks>;

/// One task, and what is known of it besides.
#[derive(Clone, Copy)]
pub struct TaskItem<'a> {
    /// The task.
    pub view: &'a TaskView<'a>,
    /// Its status in words; empty where nobody reads it, as where changes are looked for.
    pub status_label: &'a str,
}

/// Where it stands.
pub const STATUS: Field<Tasks> = public("status", Kind::Status, |row| row.item.view.status.into()).required().needed().notable();
/// What the plan says about time.
pub const DEADLINE: Field<Tasks> = public("deadline", Kind::Deadline, deadline).notable();
/// The day it falls due.
pub const DUE: Field<Tasks> = public("due", Kind::Day, |row| row.item.view.due.into()).notable();
/// The day it was completed.
pub const COMPLETED: Field<Tasks> = public("completed", Kind::Day, |row| row.item.view.completed.into()).notable();
/// Agencies that answer for it on the day.
pub const LEAD: Field<Tasks> = public("lead", AGENCIES, |row| responsible(row, &row.item.view.lead))
    .columns(&[("lead", "name"), ("lead_id", "id")])
    .notable();
/// Agencies that coordinate on the day.
pub const COORDINATING: Field<Tasks> = public("coordinating", AGENCIES, |row| responsible(row, &row.item.view.coordinating))
    .columns(&[("coordinating", "name"), ("coordinating_id", "id")])
    .notable();
/// Its steps.
pub const MILESTONES: Field<Tasks> = public("milestones", Kind::List(&MILESTONE), milestones)
    .columns(&[("milestones", "title"), ("milestones_due", "due"), ("milestones_completed", "completed")])
    .notable();
/// Its products.
pub const DELIVERABLES: Field<Tasks> = public("deliverables", Kind::List(&DELIVERABLE), deliverables)
    .columns(&[("deliverables", "title"), ("deliverables_issued", "issued")])
    .notable();

const AGENCIES: Kind = Kind::List(&Kind::Agency);
const MILESTONE: Kind = Kind::Record(&[("id", Kind::Text), ("title", Kind::Text), ("due", Kind::Day), ("completed", Kind::Day)]);
const DELIVERABLE: Kind = Kind::Record(&[("id", Kind::Text), ("title", Kind::Text), ("issued", Kind::Truth)]);
const AMENDMENT: Kind =
    Kind::Record(&[("number", Kind::Text), ("date", Kind::Day), ("effective", Kind::Day), ("fields", Kind::List(&Kind::Text))]);

const fn public(name: &'static str, kind: Kind, get: for<'a> fn(TaskDataRow<'a>) -> Value<'a>) -> Field<Tasks> {
    field::public(name, kind, get)
}

impl Record for Tasks {
    type Item<'a> = TaskItem<'a>;

    const TITLE: Field<Self> =
        public("title", Kind::Text, |row| (&row.item.view.task.title).into()).required().needed().notable();

    const FIELDS: &'static [Field<Self>] = &[
        public("id", Kind::Text, |row| (&row.item.view.task.id).into()).required().needed().notable(),
        public("as_of", Kind::Day, |row| row.plan.as_of.into()).required().not_compared(),
        public("section", Kind::Text, |row| (&row.plan.outline[row.item.view.task.section].id).into()).required(),
        public("group", Kind::Text, |row| row.item.view.task.group.as_deref().into()),
        Self::TITLE,
        public("text", Kind::Text, |row| (&*row.item.view.task.wording).into()).required().notable(),
        DEADLINE,
        DUE,
        LEAD,
        public("lead_named", AGENCIES, |row| agencies(row.plan.outline, &row.item.view.task.lead))
            .columns(&[("lead_named", "name")]),
        public("lead_open_ended", Kind::Text, |row| row.item.view.task.open_ended.lead.as_deref().into()),
        COORDINATING,
        public("coordinating_named", AGENCIES, |row| agencies(row.plan.outline, &row.item.view.task.coordinating))
            .columns(&[("coordinating_named", "name")]),
        public("coordinating_open_ended", Kind::Text, |row| row.item.view.task.open_ended.coordinating.as_deref().into()),
        MILESTONES,
        DELIVERABLES,
        public("indicators", Kind::List(&Kind::Reference), indicators),
        STATUS,
        public("status_label", Kind::Text, |row| row.item.status_label.into()).required(),
        public("flags", Kind::List(&Kind::Text), |row| Value::list(row.item.view.flags.iter().map(|flag| flag.code()))),
        public("amendments", Kind::List(&AMENDMENT), amendments).columns(&[("amendments", "number")]),
        public("replaced_by", Kind::List(&Kind::Text), replaced_by),
        public("days_late", Kind::Whole, |row| row.item.view.days_late.into()),
        COMPLETED,
        public("source_lines", Kind::List(&Kind::Whole), source_lines).required(),
        public("illustrative", Kind::Truth, |row| row.item.view.illustrative.into()).required(),
    ];

    fn id<'a>(row: TaskDataRow<'a>) -> &'a str {
        &row.item.view.task.id
    }
}

fn deadline<'a>(row: TaskDataRow<'a>) -> Value<'a> {
    let deadline = row.item.view.task.deadline.as_ref();
    deadline.map_or(Value::None, |deadline| Value::Deadline(with_event_id(row.plan.outline, deadline)))
}

fn responsible<'a>(row: TaskDataRow<'a>, all: &[ResponsibleAgency]) -> Value<'a> {
    Value::List(all.iter().map(|one| agency(row.plan.outline, one.agency)).collect())
}

fn agencies<'a>(outline: &'a Outline, keys: &[AgencyKey]) -> Value<'a> {
    Value::List(keys.iter().map(|key| agency(outline, *key)).collect())
}

/// An agency wherever it is named.
pub fn agency(outline: &Outline, key: AgencyKey) -> Value<'_> {
    Value::Agency(AgencyName { id: outline[key].id.as_str().into(), name: outline[key].name.as_str().into() })
}

fn milestones<'a>(row: TaskDataRow<'a>) -> Value<'a> {
    let pairs = row.item.view.task.milestones.iter().zip(&row.item.view.milestones);
    let milestone = pairs.map(|(one, seen)| {
        let (id, title) = ((&one.id).into(), (&one.title).into());
        Value::record([("id", id), ("title", title), ("due", seen.due.into()), ("completed", seen.completed.into())])
    });
    Value::List(milestone.collect())
}

fn deliverables<'a>(row: TaskDataRow<'a>) -> Value<'a> {
    let pairs = row.item.view.task.deliverables.iter().zip(&row.item.view.deliverables);
    let deliverable = pairs.map(|(one, issued)| {
        Value::record([("id", (&one.id).into()), ("title", (&one.title).into()), ("issued", (*issued).into())])
    });
    Value::List(deliverable.collect())
}

fn indicators<'a>(row: TaskDataRow<'a>) -> Value<'a> {
    let outline = row.plan.outline;
    Value::List(
        row.item.view.task.indicators.iter().map(|key| Value::reference(&outline[*key].id, &outline[*key].title)).collect(),
    )
}

/// Decisions about the task, each with the fields that are now as it says.
fn amendments<'a>(row: TaskDataRow<'a>) -> Value<'a> {
    let amended = &row.item.view.amended;
    let amendment = amended.amendments.iter().map(|one| {
        let fields = amended.changes.iter().filter(|(_, amendment)| amendment.key == one.key);
        Value::record([
            ("number", (&one.document.number).into()),
            ("date", one.document.date.into()),
            ("effective", one.effective.into()),
            ("fields", Value::list(fields.map(|(field, _)| field.code()))),
        ])
    });
    Value::List(amendment.collect())
}

fn replaced_by<'a>(row: TaskDataRow<'a>) -> Value<'a> {
    let tasks = row.item.view.amended.end.iter().flat_map(|end| end.replaced_by);
    Value::list(tasks.map(|key| &row.plan.outline[*key].id))
}

fn source_lines<'a>(row: TaskDataRow<'a>) -> Value<'a> {
    let source = &row.item.view.task.source;
    Value::list([source.first, source.last])
}
