//! Figures: the fields of the targets and observations of indicators.

use super::field::{self, DataRow, Field, Record};
use super::indicator::{BOUNDARY, COMPARATORS, DIRECTIONS, IndicatorDataRow, NATURES, indicators};
use super::kind::Kind;
use super::value::Value;
use crate::plan::{BoundaryKey, Target};
use crate::view::{IndicatorView, ObservationView, PlanView};

/// The set of targets and observations, which is what a table of indicators has rows of.
pub enum Figures {}

/// One target or observation of an indicator.
pub type FigureDataRow<'a> = DataRow<'a, Figures>;

/// A figure and the indicator that it is of.
#[derive(Clone, Copy)]
pub struct FigureItem<'a> {
    /// The indicator.
    pub indicator: &'a IndicatorView<'a>,
    /// The figure.
    pub figure: IndicatorFigure<'a>,
}

/// A figure of an indicator.
#[derive(Clone, Copy)]
pub enum IndicatorFigure<'a> {
    /// Aimed at.
    Target(&'a Target),
    /// Observed.
    Observation(&'a ObservationView<'a>),
}

const fn public(name: &'static str, kind: Kind, get: for<'a> fn(FigureDataRow<'a>) -> Value<'a>) -> Field<Figures> {
    field::public(name, kind, get)
}

impl Record for Figures {
    type Item<'a> = FigureItem<'a>;

    const TITLE: Field<Self> = public("title", Kind::Text, |row| (&row.of().about().title).into()).required();

    const FIELDS: &'static [Field<Self>] = &[
        public("id", Kind::Text, |row| (&row.of().about().id).into()).required(),
        public("as_of", Kind::Day, |row| row.of().plan.as_of.into()).required(),
        Self::TITLE,
        public("unit", Kind::Text, |row| (&row.of().about().unit).into()).required(),
        public("direction", DIRECTIONS, |row| row.of().about().direction.code().into()).required(),
        public("nature", NATURES, |row| row.of().about().nature.code().into()).required(),
        public("task", Kind::Text, |row| row.of().task()),
        public("row", Kind::OneOf(&["target", "observation"]), kind_of_figure).required(),
        public("year", Kind::Whole, |row| row.target().and_then(|target| target.year).into()),
        public("date", Kind::Day, |row| row.seen().map(|seen| seen.date).into()),
        public("comparator", COMPARATORS, |row| row.target().map(|target| target.comparator.code()).into()),
        public("value", Kind::Number, |row| row.of().number(row.value())).required(),
        public("boundary", BOUNDARY, |row| row.of().boundary(row.boundary())).columns(&[("boundary", "title")]),
        public("source", Kind::Text, |row| row.seen().and_then(|seen| seen.source).into()),
        public("illustrative", Kind::Truth, |row| row.seen().is_some_and(|seen| seen.illustrative).into()).required(),
    ];

    fn id<'a>(row: FigureDataRow<'a>) -> &'a str {
        &row.item.indicator.indicator.id
    }
}

impl<'a> FigureDataRow<'a> {
    /// The indicator that it is of.
    fn of(self) -> IndicatorDataRow<'a> {
        DataRow { plan: self.plan, item: self.item.indicator }
    }

    fn target(self) -> Option<&'a Target> {
        if let IndicatorFigure::Target(target) = self.item.figure { Some(target) } else { None }
    }

    fn seen(self) -> Option<&'a ObservationView<'a>> {
        if let IndicatorFigure::Observation(seen) = self.item.figure { Some(seen) } else { None }
    }

    fn value(self) -> f64 {
        match self.item.figure {
            IndicatorFigure::Target(target) => target.value,
            IndicatorFigure::Observation(seen) => seen.value,
        }
    }

    fn boundary(self) -> Option<BoundaryKey> {
        self.seen().map_or(self.of().about().boundary, |seen| seen.boundary)
    }
}

fn kind_of_figure<'a>(row: FigureDataRow<'a>) -> Value<'a> {
    if row.target().is_some() { "target".into() } else { "observation".into() }
}

/// Targets and observations of every indicator, an indicator's targets first.
pub fn figures<'a>(plan: &'a PlanView<'a>) -> Vec<FigureDataRow<'a>> {
    indicators(plan).into_iter().flat_map(of_indicator).collect()
}

fn of_indicator(row: IndicatorDataRow<'_>) -> impl Iterator<Item = FigureDataRow<'_>> {
    let targets = row.about().targets.iter().map(IndicatorFigure::Target);
    let figures = targets.chain(row.item.observations.iter().map(IndicatorFigure::Observation));
    figures.map(move |figure| DataRow { plan: row.plan, item: FigureItem { indicator: row.item, figure } })
}
