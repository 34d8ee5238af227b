//! `data/summary.json`: totals with their numerators and denominators.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::view::{PlanView, Ratio, Tally};

/// The whole summary.
#[derive(Serialize)]
pub struct Summary<'a> {
    plan: &'a str,
    title: &'a str,
    as_of: NaiveDate,
    illustrative: bool,
    known_notes: usize,
    total: TallyData,
    changes: ChangesData,
    sections: Vec<Part<'a>>,
    /// Counted for each lead: a task of several leads stands in several.
    agencies: Vec<Part<'a>>,
    years: Vec<YearPart>,
    undated: TallyData,
    indicators: Vec<IndicatorPart<'a>>,
}

/// How many tasks amendments changed.
#[derive(Serialize)]
struct ChangesData {
    supplemented: usize,
    adjusted: usize,
    replaced: usize,
    repealed: usize,
}

#[derive(Serialize)]
struct TallyData {
    total: usize,
    by_status: BTreeMap<&'static str, usize>,
    completion_of_due: Ratio,
    completion_of_dated: Ratio,
    completion_of_all: Ratio,
    on_time_of_completed: Ratio,
    recurring_reported: Ratio,
    due_soon: usize,
    due_this_year: usize,
}

#[derive(Serialize)]
struct Part<'a> {
    id: &'a str,
    title: &'a str,
    #[serde(flatten)]
    tally: TallyData,
}

#[derive(Serialize)]
struct YearPart {
    year: i32,
    due_so_far: Option<usize>,
    completed_so_far: Option<usize>,
    #[serde(flatten)]
    tally: TallyData,
}

#[derive(Serialize)]
struct IndicatorPart<'a> {
    id: &'a str,
    title: &'a str,
    unit: &'a str,
    latest: Option<f64>,
    latest_date: Option<NaiveDate>,
    target: Option<f64>,
    target_year: Option<i32>,
    illustrative: bool,
}

/// The summary of a view.
pub fn summary<'a>(view: &'a PlanView) -> Summary<'a> {
    let outline = view.outline;
    let sections = view.sections.iter().map(|one| (&outline[one.key].id, &outline[one.key].title, &one.tally));
    let agencies = view
        .agencies
        .iter()
        .filter(|one| view.has_agency(one.key))
        .map(|one| (&outline[one.key].id, &outline[one.key].name, &one.tally));
    let part = |(id, title, tally): (&'a String, &'a String, &Tally)| Part { id, title, tally: tally_data(tally) };
    Summary {
        plan: &outline.identity.id,
        title: &outline.identity.title,
        as_of: view.as_of,
        illustrative: view.illustrative,
        known_notes: view.known_notes,
        total: tally_data(&view.total),
        changes: changes(view),
        sections: sections.map(part).collect(),
        agencies: agencies.map(part).collect(),
        years: years(view),
        undated: tally_data(&view.undated),
        indicators: indicators(view),
    }
}

fn changes(view: &PlanView) -> ChangesData {
    let counts = view.changes;
    ChangesData {
        supplemented: counts.supplemented,
        adjusted: counts.adjusted,
        replaced: counts.replaced,
        repealed: counts.repealed,
    }
}

fn tally_data(tally: &Tally) -> TallyData {
    TallyData {
        total: tally.total,
        by_status: tally.by_status.iter().map(|(status, count)| (status.code(), *count)).collect(),
        completion_of_due: tally.completion(),
        completion_of_dated: tally.completion_of_dated(),
        completion_of_all: tally.completion_of_all(),
        on_time_of_completed: tally.punctuality(),
        recurring_reported: tally.recurring(),
        due_soon: tally.due_soon,
        due_this_year: tally.due_this_year,
    }
}

fn years(view: &PlanView) -> Vec<YearPart> {
    let years = view.years.iter().map(|one| YearPart {
        year: one.year,
        due_so_far: one.due_so_far,
        completed_so_far: one.completed_so_far,
        tally: tally_data(&one.tally),
    });
    years.collect()
}

fn indicators<'a>(view: &'a PlanView) -> Vec<IndicatorPart<'a>> {
    let parts = view.indicators.iter().map(|one| {
        let target = one.current_target(view.as_of);
        IndicatorPart {
            id: &one.indicator.id,
            title: &one.indicator.title,
            unit: &one.indicator.unit,
            latest: one.latest().map(|latest| latest.value),
            latest_date: one.latest().map(|latest| latest.date),
            target: target.map(|target| target.value),
            target_year: target.and_then(|target| target.year),
            illustrative: one.illustrative,
        }
    });
    parts.collect()
}
