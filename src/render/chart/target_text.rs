//! A target in words: "ít nhất 100 MW năm 2030", a forecast never called a target.

use super::series::day_of;
use crate::language::{Words, date, number};
use crate::plan::{Comparator, Indicator, Nature, Target};

/// A value of an indicator with its unit: "3.512 triệu kWh", "62%".
pub fn amount(indicator: &Indicator, value: f64) -> String {
    let (value, unit) = (number(value, indicator.decimals), &indicator.unit);
    if unit.starts_with('%') { format!("{value}{unit}") } else { format!("{value} {unit}") }
}

/// A target and whose it is.
pub struct TargetText<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// One of its targets.
    pub target: &'a Target,
    /// The catalogue.
    pub words: &'a Words,
}

impl TargetText<'_> {
    /// Inside a sentence: "dự báo 4.108 triệu kWh năm 2025".
    pub fn in_sentence(&self) -> String {
        self.words.say(self.by_nature("chart-aim-target", "chart-aim-forecast"), &[("value", self.value())])
    }

    /// SiteExtras its line: "Dự báo trong Kế hoạch: 4.108 triệu kWh năm 2025".
    pub fn label(&self) -> String {
        let arguments = [("kind", self.kind()), ("value", self.value())];
        self.words.say("chart-aim-label", &arguments)
    }

    /// "Mục tiêu" or "Dự báo trong Kế hoạch".
    pub fn kind(&self) -> String {
        self.words.word(self.by_nature("chart-target", "chart-forecast"))
    }

    /// The day it is to be reached by, or that the plan gives none.
    pub fn day(&self) -> String {
        day_of(self.target).map_or_else(|| self.words.word("chart-no-year"), date)
    }

    /// Its value without unit and year.
    pub fn value_alone(&self) -> String {
        self.compared(number(self.target.value, self.indicator.decimals))
    }

    fn value(&self) -> String {
        let value = self.compared(amount(self.indicator, self.target.value));
        match self.target.year {
            Some(year) => self.words.say("chart-aim-year", &[("value", value), ("year", year.to_string())]),
            None => value,
        }
    }

    fn compared(&self, value: String) -> String {
        match self.target.comparator {
            Comparator::Equal => value,
            Comparator::AtLeast => self.words.say("chart-aim-at-least", &[("value", value)]),
            Comparator::AtMost => self.words.say("chart-aim-at-most", &[("value", value)]),
        }
    }

    fn by_nature(&self, target: &'static str, forecast: &'static str) -> &'static str {
        match self.indicator.nature {
            Nature::Target => target,
            Nature::Forecast => forecast,
        }
    }
}
