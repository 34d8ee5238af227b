//! Indicators: all of them, and the figures of one.

use serde::Serialize;

use super::super::markdown::to_html;
use super::super::present::Presenter;
use super::super::{Figure, chart};
use super::parts::{Link, NoteEntry, Share};
use crate::language::{date, number, quantity};
use crate::plan::{Comparator, Indicator, IndicatorKey, Nature, Target};
use crate::routes::Route;
use crate::view::{IndicatorView, ObservationView};

/// One indicator in a list of indicators.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorRow {
    /// Its page and title.
    pub link: Link,
    /// What it is counted in.
    pub unit: String,
    /// The latest figure, as shown; null where nothing was observed.
    pub latest: Option<String>,
    /// The day of the latest figure, as shown.
    pub latest_date: Option<String>,
    /// The target that counts now.
    pub target: Option<TargetLine>,
    /// The latest figure over that target; its two numbers are the figures themselves.
    pub share: Option<Share>,
    /// A small picture of the path to the target, as SVG; null where nothing was observed.
    pub sparkline: Option<String>,
    /// Whether made-up figures are behind it.
    pub illustrative: bool,
}

/// An indicator with its picture.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorBlock {
    /// What lists show of it.
    pub row: IndicatorRow,
    /// The picture with the path to the target.
    pub figure: Figure,
}

/// A value to reach, in words.
#[derive(Debug, Clone, Serialize)]
pub struct TargetLine {
    /// `ít nhất 100 MW`
    pub value: String,
    /// The year, where the plan gives one.
    pub year: Option<i32>,
    /// Whether the plan foresees it rather than sets it.
    pub is_forecast: bool,
    /// `Mục tiêu` or `Dự báo trong Kế hoạch`.
    pub nature: String,
    /// Whether the latest figure reaches it.
    pub is_reached: bool,
}

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub struct ObservationRow {
    /// The day it is true, as shown.
    pub date: String,
    /// The same as an ISO date.
    pub date_iso: String,
    /// How much, as shown.
    pub value: String,
    /// Who counted.
    pub source: Option<String>,
    /// The territory it was counted over.
    pub boundary: Option<String>,
    /// Whether it was made up.
    pub illustrative: bool,
}

/// `chi-tieu.html`
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorsPage {
    /// Indicators in the plan's order.
    pub indicators: Vec<IndicatorBlock>,
}

/// `chi-tieu/<id>.html`
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorPage {
    /// What lists show of it.
    pub row: IndicatorRow,
    /// The picture with the path to the target.
    pub figure: Figure,
    /// Values to reach.
    pub targets: Vec<TargetLine>,
    /// How it is measured, as HTML.
    pub description: String,
    /// The task it belongs to.
    pub task: Option<Link>,
    /// The territory its targets were set for.
    pub boundary: Option<String>,
    /// What was observed, the latest first.
    pub observations: Vec<ObservationRow>,
    /// What was reported on it alone, the latest first.
    pub notes: Vec<NoteEntry>,
    /// First line of the issued text that it stands on.
    pub first_line: usize,
    /// Last line.
    pub last_line: usize,
}

impl IndicatorRow {
    /// An indicator's line.
    pub fn new(presenter: &Presenter, view: &IndicatorView) -> Self {
        let indicator = view.indicator;
        let target = view.current_target(presenter.as_of());
        let share = view.share(presenter.as_of()).zip(view.latest()).zip(target).map(|((ratio, latest), target)| Share {
            numerator: number(latest.value, indicator.decimals),
            denominator: number(target.value, indicator.decimals),
            percent: presenter.share(ratio).percent,
        });
        Self {
            link: Link { href: Route::Indicator(&indicator.id).to_string(), label: indicator.title.clone() },
            unit: indicator.unit.clone(),
            latest: view.latest().map(|latest| number(latest.value, indicator.decimals)),
            latest_date: view.latest().map(|latest| date(latest.date)),
            target: target.map(|target| target_line(presenter, indicator, target, view.latest())),
            share,
            sparkline: chart::sparkline(presenter.view, view.key, presenter.words, chart::Ink::Web),
            illustrative: view.illustrative,
        }
    }
}

impl IndicatorRow {
    /// An indicator's values to reach.
    pub(super) fn targets(presenter: &Presenter, view: &IndicatorView) -> Vec<TargetLine> {
        let line = |one| target_line(presenter, view.indicator, one, view.latest());
        view.indicator.targets.iter().map(line).collect()
    }
}

impl IndicatorBlock {
    /// An indicator's line and picture.
    pub fn new(presenter: &Presenter, view: &IndicatorView) -> Self {
        Self { row: IndicatorRow::new(presenter, view), figure: figure(presenter, view) }
    }
}

impl IndicatorsPage {
    /// All indicators of a view.
    pub fn new(presenter: &Presenter) -> Self {
        Self { indicators: presenter.view.indicators.iter().map(|view| IndicatorBlock::new(presenter, view)).collect() }
    }
}

impl IndicatorPage {
    /// One indicator of a view.
    pub fn new(presenter: &Presenter, key: IndicatorKey) -> Self {
        let view = presenter.view.indicator(key);
        let indicator = view.indicator;
        let boundary_title = |key: crate::plan::BoundaryKey| presenter.view.outline[key].title.clone();
        let observation = |one: &ObservationView| ObservationRow {
            date: date(one.date),
            date_iso: one.date.to_string(),
            value: number(one.value, indicator.decimals),
            source: one.source.map(str::to_owned),
            boundary: one.boundary.map(boundary_title),
            illustrative: one.illustrative,
        };
        Self {
            row: IndicatorRow::new(presenter, view),
            figure: figure(presenter, view),
            targets: IndicatorRow::targets(presenter, view),
            description: to_html(&indicator.description, "../"),
            task: indicator.task.map(|task| presenter.task_link(task)),
            boundary: indicator.boundary.map(boundary_title),
            observations: view.observations.iter().rev().map(observation).collect(),
            notes: view.notes.iter().map(|note| presenter.note(note, "../")).collect(),
            first_line: indicator.source.first,
            last_line: indicator.source.last,
        }
    }
}

fn figure(presenter: &Presenter, view: &IndicatorView) -> Figure {
    chart::indicator(presenter.view, view.key, presenter.words, chart::Ink::Web).into()
}

fn target_line(presenter: &Presenter, indicator: &Indicator, target: &Target, latest: Option<&ObservationView>) -> TargetLine {
    let key = match target.comparator {
        Comparator::Equal => "target-equal",
        Comparator::AtLeast => "target-at-least",
        Comparator::AtMost => "target-at-most",
    };
    let nature = match indicator.nature {
        Nature::Target => "nature-target",
        Nature::Forecast => "nature-forecast",
    };
    let arguments = [("quantity", quantity(target.value, indicator.decimals, &indicator.unit))];
    TargetLine {
        value: presenter.words.say(key, &arguments),
        year: target.year,
        is_forecast: indicator.nature == Nature::Forecast,
        nature: presenter.words.word(nature),
        is_reached: latest.is_some_and(|latest| target.is_reached_by(latest.value, indicator.direction)),
    }
}
