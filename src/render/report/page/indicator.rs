//! One indicator as a row of a table.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::language::{Words, date, number, percent};
use crate::plan::{Comparator, Nature};
use crate::view::{IndicatorView, PlanView};

/// One indicator as a row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its unit.
    pub unit: String,
    /// What the plan aims at: `4.108 (năm 2025, dự báo)`.
    pub target: String,
    /// The latest figure; empty where there is none.
    pub value: String,
    /// The day of the latest figure; empty where there is none.
    pub date: String,
    /// The figure as it stood on the day before the period; empty where there was none.
    pub before: String,
    /// The latest figure over the target, `6,5/8,5 (76,5%)`; empty where that means nothing.
    pub share: String,
    /// Where the latest figure comes from.
    pub source: String,
}

/// An indicator year by year.
#[derive(Debug, Clone, Serialize)]
pub struct YearsLine {
    /// Its title.
    pub title: String,
    /// Its unit.
    pub unit: String,
    /// What the plan aims at.
    pub target: String,
    /// The last figure of each year of the period; a dash where there is none.
    pub values: Vec<String>,
}

impl IndicatorLine {
    /// The indicators of a view; `before` is the last day of what went before.
    pub fn all(view: &PlanView, before: NaiveDate, words: &Words) -> Vec<Self> {
        view.indicators.iter().map(|one| Self::of(view, one, before, words)).collect()
    }

    fn of(view: &PlanView, one: &IndicatorView, before: NaiveDate, words: &Words) -> Self {
        let latest = one.latest();
        let earlier = one.observations.iter().rev().find(|seen| seen.date <= before);
        let shown = |value: f64| number(value, one.indicator.decimals);
        Self {
            id: one.indicator.id.clone(),
            title: one.indicator.title.clone(),
            unit: one.indicator.unit.clone(),
            target: target_words(view, one, words),
            value: latest.map(|seen| shown(seen.value)).unwrap_or_default(),
            date: latest.map(|seen| date(seen.date)).unwrap_or_default(),
            before: earlier.map(|seen| shown(seen.value)).unwrap_or_default(),
            share: share_words(view, one),
            source: latest.and_then(|seen| seen.source).unwrap_or_default().to_owned(),
        }
    }
}

impl YearsLine {
    /// The indicators of a view over the years from `first` to `last`.
    pub fn all(view: &PlanView, first: i32, last: i32, words: &Words) -> Vec<Self> {
        let lines = view.indicators.iter().map(|one| Self {
            title: one.indicator.title.clone(),
            unit: one.indicator.unit.clone(),
            target: target_words(view, one, words),
            values: (first..=last).map(|year| of_year(one, year)).collect(),
        });
        lines.collect()
    }
}

/// Both figures as they are shown elsewhere, and their ratio.
fn share_words(view: &PlanView, one: &IndicatorView) -> String {
    let shown = |value: f64| number(value, one.indicator.decimals);
    let figures = one.latest().zip(one.current_target(view.as_of)).zip(one.share(view.as_of));
    let text = figures.and_then(|((seen, target), ratio)| {
        let percent = percent(ratio.numerator, ratio.denominator)?;
        Some(format!("{}/{} ({percent})", shown(seen.value), shown(target.value)))
    });
    text.unwrap_or_default()
}

fn of_year(one: &IndicatorView, year: i32) -> String {
    let seen = one.observations.iter().rev().find(|seen| seen.date.year() == year);
    seen.map_or_else(|| "–".to_owned(), |seen| number(seen.value, one.indicator.decimals))
}

fn target_words(view: &PlanView, one: &IndicatorView, words: &Words) -> String {
    let Some(target) = one.current_target(view.as_of) else { return String::new() };
    let value = number(target.value, one.indicator.decimals);
    let comparator = match target.comparator {
        Comparator::Equal => "paper-target-equal",
        Comparator::AtLeast => "paper-target-at-least",
        Comparator::AtMost => "paper-target-at-most",
    };
    let nature = match one.indicator.nature {
        Nature::Target => "paper-target-aim",
        Nature::Forecast => "paper-target-forecast",
    };
    let value = words.say(comparator, &[("value", value)]);
    match target.year {
        Some(year) => words.say(nature, &[("value", value), ("year", year.to_string())]),
        None => value,
    }
}
