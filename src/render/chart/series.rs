//! An indicator's figures in the order they are drawn: observations by territory, levels of targets, the path between them.

use chrono::{Datelike, Months, NaiveDate};

use crate::plan::{BoundaryKey, Outline, Target, end_of_month};
use crate::view::{IndicatorView, ObservationView};

/// Observations over one territory, the earliest first. No line joins two of them.
pub struct TerritorySeries<'v> {
    /// The territory.
    pub boundary: Option<BoundaryKey>,
    /// At least one.
    pub points: Vec<&'v ObservationView<'v>>,
}

/// Where the observations over another territory begin.
pub struct TerritoryChange {
    /// The day.
    pub day: NaiveDate,
    /// The territory from then on.
    pub boundary: Option<BoundaryKey>,
}

/// Observations by territory, in the order that the territories first occur.
pub fn series_by_territory<'v>(view: &'v IndicatorView<'v>) -> Vec<TerritorySeries<'v>> {
    let mut all_series: Vec<TerritorySeries> = Vec::new();
    for point in &view.observations {
        match all_series.iter_mut().find(|series| series.boundary == point.boundary) {
            Some(series) => series.points.push(point),
            None => all_series.push(TerritorySeries { boundary: point.boundary, points: vec![point] }),
        }
    }
    all_series
}

/// The days on which the territory changes: the day it came into force where that is between the two series, else the day
/// of the first figure over it.
pub fn territory_changes(all_series: &[TerritorySeries], outline: &Outline) -> Vec<TerritoryChange> {
    let change = |pair: &[TerritorySeries]| {
        let before = pair[0].points.last()?.date;
        let first = pair[1].points.first()?.date;
        let from = pair[1].boundary.and_then(|key| outline[key].from);
        let day = from.filter(|day| (before..=first).contains(day)).unwrap_or(first);
        Some(TerritoryChange { day, boundary: pair[1].boundary })
    };
    all_series.windows(2).filter_map(change).collect()
}

/// Whether the latest figure was counted over the territory that the targets were set for.
pub fn is_comparable(view: &IndicatorView) -> bool {
    view.latest().is_none_or(|latest| latest.boundary == view.indicator.boundary)
}

/// The last day of the year that a target is to be reached in.
pub fn day_of(target: &Target) -> Option<NaiveDate> {
    end_of_month(target.year?, 12)
}

/// From the latest figure to the targets still ahead of it; empty where there is none, or over another territory.
pub fn path(view: &IndicatorView) -> Vec<(NaiveDate, f64)> {
    let Some(latest) = view.latest().filter(|_| is_comparable(view)) else { return Vec::new() };
    let targets = view.indicator.targets.iter().filter_map(|target| Some((day_of(target)?, target.value)));
    let ahead: Vec<_> = targets.filter(|(day, _)| *day > latest.date).collect();
    if ahead.is_empty() { Vec::new() } else { [(latest.date, latest.value)].into_iter().chain(ahead).collect() }
}

/// The first and the last day to draw.
pub fn days(view: &IndicatorView, as_of: NaiveDate) -> (NaiveDate, NaiveDate) {
    let observed = || view.observations.iter().map(|point| point.date);
    let aimed = view.indicator.targets.iter().filter_map(day_of);
    let last = observed().chain(aimed).max().unwrap_or(as_of);
    let first = observed().next().unwrap_or(as_of);
    (if first < last { first } else { first.checked_sub_months(Months::new(12)).unwrap_or(first) }, last)
}

/// Where the level of each target begins and ends: it follows on the level of the year before; one without a year runs
/// over all the days.
pub fn levels<'v>(view: &IndicatorView<'v>, days: (NaiveDate, NaiveDate)) -> Vec<(&'v Target, NaiveDate, NaiveDate)> {
    let mut from = days.0;
    let mut levels = Vec::new();
    for target in &view.indicator.targets {
        let until = day_of(target).unwrap_or(days.1);
        // A target of a year before the first figure still shows, over the year it was set for.
        let begin = from.min(NaiveDate::from_ymd_opt(until.year(), 1, 1).unwrap_or(from)).max(days.0);
        levels.push((target, begin, until.max(begin)));
        from = if target.year.is_some() { until } else { from };
    }
    levels
}

/// The lowest and the highest value to draw.
pub fn extent(view: &IndicatorView) -> (f64, f64) {
    let observed = view.observations.iter().map(|point| point.value);
    let values = observed.chain(view.indicator.targets.iter().map(|target| target.value));
    values.fold((0.0, 0.0), |(low, high), value| (f64::min(low, value), f64::max(high, value)))
}
