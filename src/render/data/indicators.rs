//! `data/indicators.json`: one object an indicator. Its table has one row a target or observation.

use chrono::NaiveDate;
use serde::Serialize;

use crate::plan::{BoundaryKey, Comparator, Direction, Nature, Outline};
use crate::view::{IndicatorView, ObservationView, PlanView, fields};

/// One indicator.
#[derive(Serialize, PartialEq)]
pub struct IndicatorData<'a> {
    id: &'a str,
    as_of: NaiveDate,
    title: &'a str,
    unit: &'a str,
    direction: Direction,
    nature: Nature,
    task: Option<&'a str>,
    decimals: u8,
    description: &'a str,
    boundary: Option<BoundaryData<'a>>,
    targets: Vec<TargetData>,
    observations: Vec<ObservationData<'a>>,
    source_lines: [usize; 2],
    illustrative: bool,
}

/// What the rows of an indicator share.
#[derive(Serialize, Clone, Copy)]
struct Head<'a> {
    id: &'a str,
    as_of: NaiveDate,
    title: &'a str,
    unit: &'a str,
    direction: Direction,
    nature: Nature,
    task: Option<&'a str>,
}

#[derive(Serialize, PartialEq)]
struct BoundaryData<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize, PartialEq)]
struct TargetData {
    year: Option<i32>,
    comparator: Comparator,
    value: f64,
}

#[derive(Serialize, PartialEq)]
struct ObservationData<'a> {
    date: NaiveDate,
    value: f64,
    source: Option<&'a str>,
    boundary: Option<BoundaryData<'a>>,
    illustrative: bool,
}

/// A target or an observation.
#[derive(Serialize)]
pub struct FigureRow<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    row: &'static str,
    year: Option<i32>,
    date: Option<NaiveDate>,
    comparator: Option<Comparator>,
    value: f64,
    decimals: u8,
    boundary: Option<BoundaryData<'a>>,
    source: Option<&'a str>,
    illustrative: bool,
}

fields! {
    IndicatorData: boundary, decimals, description, direction, id, illustrative, nature, observations, source_lines, targets,
        task, title, unit but as_of;
}

/// Every indicator in the plan's order.
pub fn indicators<'a>(view: &'a PlanView) -> Vec<IndicatorData<'a>> {
    view.indicators.iter().map(|one| indicator(view, one)).collect()
}

/// Targets and observations of every indicator, an indicator's targets first.
pub fn rows<'a>(view: &'a PlanView) -> Vec<FigureRow<'a>> {
    let rows = view.indicators.iter().flat_map(|one| targets(view, one).chain(observations(view, one)));
    rows.collect()
}

fn indicator<'a>(view: &'a PlanView, one: &'a IndicatorView) -> IndicatorData<'a> {
    let indicator = one.indicator;
    let targets = indicator.targets.iter();
    IndicatorData {
        id: &indicator.id,
        as_of: view.as_of,
        title: &indicator.title,
        unit: &indicator.unit,
        direction: indicator.direction,
        nature: indicator.nature,
        task: task(view, one),
        decimals: indicator.decimals,
        description: indicator.description.trim(),
        boundary: boundary(view.outline, indicator.boundary),
        targets: targets.map(|one| TargetData { year: one.year, comparator: one.comparator, value: one.value }).collect(),
        observations: one.observations.iter().map(|one| observation(view.outline, one)).collect(),
        source_lines: [indicator.source.first, indicator.source.last],
        illustrative: one.illustrative,
    }
}

fn head<'a>(view: &'a PlanView, one: &'a IndicatorView) -> Head<'a> {
    let indicator = one.indicator;
    Head {
        id: &indicator.id,
        as_of: view.as_of,
        title: &indicator.title,
        unit: &indicator.unit,
        direction: indicator.direction,
        nature: indicator.nature,
        task: task(view, one),
    }
}

fn task<'a>(view: &'a PlanView, one: &'a IndicatorView) -> Option<&'a str> {
    one.indicator.task.map(|task| view.outline[task].id.as_str())
}

fn boundary(outline: &Outline, key: Option<BoundaryKey>) -> Option<BoundaryData<'_>> {
    key.map(|key| BoundaryData { id: &outline[key].id, title: &outline[key].title })
}

fn observation<'a>(outline: &'a Outline, one: &'a ObservationView) -> ObservationData<'a> {
    ObservationData {
        date: one.date,
        value: one.value,
        source: one.source,
        boundary: boundary(outline, one.boundary),
        illustrative: one.illustrative,
    }
}

fn targets<'a>(view: &'a PlanView, one: &'a IndicatorView) -> impl Iterator<Item = FigureRow<'a>> {
    one.indicator.targets.iter().map(move |target| FigureRow {
        head: head(view, one),
        row: "target",
        year: target.year,
        date: None,
        comparator: Some(target.comparator),
        value: target.value,
        decimals: one.indicator.decimals,
        boundary: boundary(view.outline, one.indicator.boundary),
        source: None,
        illustrative: false,
    })
}

fn observations<'a>(view: &'a PlanView, one: &'a IndicatorView) -> impl Iterator<Item = FigureRow<'a>> {
    one.observations.iter().map(move |seen| FigureRow {
        head: head(view, one),
        row: "observation",
        year: None,
        date: Some(seen.date),
        comparator: None,
        value: seen.value,
        decimals: one.indicator.decimals,
        boundary: boundary(view.outline, seen.boundary),
        source: seen.source,
        illustrative: seen.illustrative,
    })
}
