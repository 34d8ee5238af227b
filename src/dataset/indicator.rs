//! Indicators: their fields.

use super::field::{self, DataRow, Field, Record};
use super::kind::Kind;
use super::value::{Number, Value};
use crate::plan::{BoundaryKey, Indicator};
use crate::view::{IndicatorView, ObservationView, PlanView};

/// The set of indicators.
pub enum Indicators {}

/// One indicator of a view.
pub type IndicatorDataRow<'a> = DataRow<'a, Indicators>;

/// What figures are counted in.
pub const UNIT: Field<Indicators> = public("unit", Kind::Text, |row| (&row.about().unit).into()).required().notable();
/// Digits after the comma that people are shown.
pub const DECIMALS: Field<Indicators> =
    public("decimals", Kind::Whole, |row| i64::from(row.about().decimals).into()).json_only().notable();
/// What was observed, the earliest day first.
pub const OBSERVATIONS: Field<Indicators> = public("observations", Kind::List(&OBSERVATION), observations).json_only().notable();

pub(super) const BOUNDARY: Kind = Kind::Record(&[("id", Kind::Text), ("title", Kind::Text)]);
pub(super) const DIRECTIONS: Kind = Kind::OneOf(&["up", "down", "reach"]);
pub(super) const NATURES: Kind = Kind::OneOf(&["target", "forecast"]);
pub(super) const COMPARATORS: Kind = Kind::OneOf(&["equal", "at_least", "at_most"]);
const TARGET: Kind = Kind::Record(&[("year", Kind::Whole), ("comparator", COMPARATORS), ("value", Kind::Number)]);
const OBSERVATION: Kind = Kind::Record(&[
    ("date", Kind::Day),
    ("value", Kind::Number),
    ("source", Kind::Text),
    ("boundary", BOUNDARY),
    ("illustrative", Kind::Truth),
]);

const fn public(name: &'static str, kind: Kind, get: for<'a> fn(IndicatorDataRow<'a>) -> Value<'a>) -> Field<Indicators> {
    field::public(name, kind, get)
}

impl Record for Indicators {
    type Item<'a> = &'a IndicatorView<'a>;

    const TITLE: Field<Self> = public("title", Kind::Text, |row| (&row.about().title).into()).required().needed().notable();

    const FIELDS: &'static [Field<Self>] = &[
        public("id", Kind::Text, |row| (&row.about().id).into()).required().needed().notable(),
        public("as_of", Kind::Day, |row| row.plan.as_of.into()).required().not_compared(),
        Self::TITLE,
        UNIT,
        public("direction", DIRECTIONS, |row| row.about().direction.code().into()).required(),
        public("nature", NATURES, |row| row.about().nature.code().into()).required(),
        public("task", Kind::Text, |row| row.task()),
        DECIMALS,
        public("description", Kind::Text, |row| row.about().description.trim().into()).json_only(),
        public("boundary", BOUNDARY, |row| row.boundary(row.about().boundary)),
        public("targets", Kind::List(&TARGET), targets).json_only(),
        OBSERVATIONS,
        public("source_lines", Kind::List(&Kind::Whole), source_lines).json_only(),
        public("illustrative", Kind::Truth, |row| row.item.illustrative.into()).required(),
    ];

    fn id<'a>(row: IndicatorDataRow<'a>) -> &'a str {
        &row.item.indicator.id
    }
}

impl<'a> IndicatorDataRow<'a> {
    /// What the plan says of it.
    pub(super) fn about(self) -> &'a Indicator {
        self.item.indicator
    }

    /// The id of the task that it belongs to.
    pub(super) fn task(self) -> Value<'a> {
        self.about().task.map(|task| &self.plan.outline[task].id).into()
    }

    /// A figure of it.
    pub(super) fn number(self, value: f64) -> Value<'a> {
        Value::Number(Number { value, decimals: self.about().decimals })
    }

    /// The territory that a figure was counted over.
    pub(super) fn boundary(self, key: Option<BoundaryKey>) -> Value<'a> {
        let outline = self.plan.outline;
        let named =
            |key: BoundaryKey| Value::record([("id", (&outline[key].id).into()), ("title", (&outline[key].title).into())]);
        key.map_or(Value::None, named)
    }

    fn observation(self, seen: &'a ObservationView<'a>) -> Value<'a> {
        Value::record([
            ("date", seen.date.into()),
            ("value", self.number(seen.value)),
            ("source", seen.source.into()),
            ("boundary", self.boundary(seen.boundary)),
            ("illustrative", seen.illustrative.into()),
        ])
    }
}

fn targets<'a>(row: IndicatorDataRow<'a>) -> Value<'a> {
    let target = row.about().targets.iter().map(|target| {
        let comparator = target.comparator.code().into();
        Value::record([("year", target.year.into()), ("comparator", comparator), ("value", row.number(target.value))])
    });
    Value::List(target.collect())
}

fn observations<'a>(row: IndicatorDataRow<'a>) -> Value<'a> {
    Value::List(row.item.observations.iter().map(|seen| row.observation(seen)).collect())
}

fn source_lines<'a>(row: IndicatorDataRow<'a>) -> Value<'a> {
    let source = &row.about().source;
    Value::list([source.first, source.last])
}

/// Every indicator in the plan's order.
pub fn indicators<'a>(plan: &'a PlanView<'a>) -> Vec<IndicatorDataRow<'a>> {
    plan.indicators.iter().map(|item| DataRow { plan, item }).collect()
}
