//! Status notes: their fields.

use super::field::{self, DataRow, Field, Record};
use super::kind::Kind;
use super::task::agency;
use super::value::{Number, Value};
use crate::view::{IndicatorView, InternalNote, NoteView, PlanView, TaskView};

/// The set of notes.
pub enum Notes {}

/// One note of a view.
pub type NoteDataRow<'a> = DataRow<'a, Notes>;

/// One note, and what it is about.
#[derive(Clone, Copy)]
pub struct NoteItem<'a> {
    /// What it is about.
    pub subject: SubjectView<'a>,
    /// The note.
    pub view: &'a NoteView<'a>,
}

/// What a note is about.
#[derive(Clone, Copy)]
pub enum SubjectView<'a> {
    /// A task.
    Task(&'a TaskView<'a>),
    /// An indicator alone.
    Indicator(&'a IndicatorView<'a>),
}

/// The id of the task that it is about.
pub const TASK: Field<Notes> = public("task", Kind::Text, |row| row.task().map(|task| &task.task.id).into()).notable();
/// The id of the indicator that it is about.
pub const INDICATOR: Field<Notes> = public("indicator", Kind::Reference, indicator).notable();

const fn public(name: &'static str, kind: Kind, get: for<'a> fn(NoteDataRow<'a>) -> Value<'a>) -> Field<Notes> {
    field::public(name, kind, get)
}

const fn internal(name: &'static str, kind: Kind, get: for<'a> fn(NoteDataRow<'a>) -> Value<'a>) -> Field<Notes> {
    field::internal(name, kind, get)
}

impl Record for Notes {
    type Item<'a> = NoteItem<'a>;

    const TITLE: Field<Self> = public("id", Kind::Text, |row| row.item.view.id.into()).required().needed().notable();

    const FIELDS: &'static [Field<Self>] = &[
        Self::TITLE,
        public("as_of", Kind::Day, |row| row.plan.as_of.into()).required().not_compared(),
        public("date", Kind::Day, |row| row.item.view.date.into()).required().needed().notable(),
        public("recorded", Kind::Day, |row| row.item.view.recorded.into()).required().needed().notable(),
        TASK,
        public("task_title", Kind::Text, |row| row.task().map(|task| &task.task.title).into()),
        INDICATOR,
        public("agency", Kind::Agency, |row| row.item.view.agency.map(|key| agency(row.plan.outline, key)).into())
            .columns(&[("agency", "name"), ("agency_id", "id")]),
        public("text", Kind::Text, |row| row.item.view.text.into()).required().needed().notable(),
        public("illustrative", Kind::Truth, |row| row.item.view.illustrative.into()).required(),
        internal("state", Kind::Text, |row| row.internal().and_then(|note| Some(note.state?.code())).into()),
        internal("confirmed", Kind::Day, |row| row.internal().and_then(|note| note.confirmed).into()),
        internal("percent", Kind::Number, percent),
        internal("expected", Kind::Day, |row| row.internal().and_then(|note| note.expected).into()),
        internal("body", Kind::Text, |row| row.internal().map(|note| note.body).into()),
        internal("difficulties", Kind::Text, |row| row.internal().and_then(|note| note.difficulties).into()),
        internal("proposals", Kind::Text, |row| row.internal().and_then(|note| note.proposals).into()),
    ];

    fn id<'a>(row: NoteDataRow<'a>) -> &'a str {
        row.item.view.id
    }
}

impl<'a> NoteDataRow<'a> {
    /// The task that it is about.
    pub fn task(self) -> Option<&'a TaskView<'a>> {
        if let SubjectView::Task(task) = self.item.subject { Some(task) } else { None }
    }

    fn internal(self) -> Option<&'a InternalNote<'a>> {
        self.item.view.internal.as_ref()
    }
}

fn indicator<'a>(row: NoteDataRow<'a>) -> Value<'a> {
    let SubjectView::Indicator(view) = row.item.subject else { return Value::None };
    Value::reference(&view.indicator.id, &view.indicator.title)
}

/// A share that an agency estimated; most are whole.
fn percent<'a>(row: NoteDataRow<'a>) -> Value<'a> {
    let percent = row.internal().and_then(|note| note.percent);
    percent.map_or(Value::None, |value| Value::Number(Number { value, decimals: u8::from(value.fract() != 0.0) }))
}

/// Every note that may be shown, the latest first.
pub fn notes<'a>(plan: &'a PlanView<'a>) -> Vec<NoteDataRow<'a>> {
    let row = move |subject| move |view| DataRow { plan, item: NoteItem { subject, view } };
    let of_tasks = plan.tasks.iter().flat_map(|task| task.notes.iter().map(row(SubjectView::Task(task))));
    let of_indicators = plan.indicators.iter().flat_map(|one| one.notes.iter().map(row(SubjectView::Indicator(one))));
    let mut rows: Vec<_> = of_tasks.chain(of_indicators).collect();
    rows.sort_by(|left: &NoteDataRow, right: &NoteDataRow| {
        let (left, right) = (left.item.view, right.item.view);
        (right.recorded, right.date, left.id).cmp(&(left.recorded, left.date, right.id))
    });
    rows
}
