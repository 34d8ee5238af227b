//! What the chart of an indicator says in words: title, description, notes and table.

use super::builder::ChartTable;
use super::series::{TerritoryChange, is_comparable, series_by_territory, territory_changes};
use super::target_text::{TargetText, amount};
use crate::language::{Words, date, number, percent};
use crate::plan::{BoundaryKey, Target};
use crate::view::{IndicatorView, ObservationView, PlanView};

/// One indicator of a view with the words to describe it.
pub struct IndicatorContext<'t> {
    /// The plan as of a day.
    pub view: &'t PlanView<'t>,
    /// The indicator.
    pub one: &'t IndicatorView<'t>,
    /// The catalogue.
    pub words: &'t Words,
}

impl IndicatorContext<'_> {
    /// A target in words.
    pub fn target_text<'a>(&'a self, target: &'a Target) -> TargetText<'a> {
        TargetText { indicator: self.one.indicator, target, words: self.words }
    }

    /// Its message: the latest figure, and its share of the target where that is a sound comparison.
    pub fn title(&self) -> String {
        let name = ("name", self.one.indicator.title.clone());
        let Some(latest) = self.one.latest() else { return self.words.say("chart-indicator-title-none", &[name]) };
        let value = ("value", amount(self.one.indicator, latest.value));
        let Some(target) = self.one.current_target(self.view.as_of) else {
            return self.words.say("chart-indicator-title-alone", &[name, value]);
        };
        let aim = ("aim", self.target_text(target).in_sentence());
        match self.share() {
            Some(share) => self.words.say("chart-indicator-title-share", &[name, value, aim, ("share", share)]),
            None => self.words.say("chart-indicator-title", &[name, value, aim]),
        }
    }

    /// No share of a percentage, of a figure that should fall, or across a change of territory.
    fn share(&self) -> Option<String> {
        let sound = is_comparable(self.one) && !self.one.indicator.unit.starts_with('%');
        let ratio = self.one.share(self.view.as_of).filter(|_| sound)?;
        percent(ratio.numerator, ratio.denominator)
    }

    /// The latest figure with its day and source, every target, and what keeps them apart.
    pub fn description(&self) -> String {
        let mut sentences = vec![self.latest_in_words()];
        sentences.extend(self.one.indicator.targets.iter().map(|target| format!("{}.", self.target_text(target).label())));
        sentences.extend(self.notes());
        sentences.join(" ")
    }

    fn latest_in_words(&self) -> String {
        let Some(latest) = self.one.latest() else { return self.words.word("chart-no-observations") };
        let arguments = [
            ("value", amount(self.one.indicator, latest.value)),
            ("day", date(latest.date)),
            ("observations", number(self.one.observations.len() as f64, 0)),
        ];
        self.words.say("chart-indicator-latest", &arguments)
    }

    /// What a reader must know before comparing figures.
    pub fn notes(&self) -> Vec<String> {
        let changed = territory_changes(&series_by_territory(self.one), self.view.outline);
        let note = |change: &TerritoryChange| {
            let arguments = [("day", date(change.day)), ("territory", self.territory(change.boundary))];
            self.words.say("chart-boundary-note", &arguments)
        };
        let mut notes: Vec<String> = changed.iter().map(note).collect();
        if !is_comparable(self.one) && !self.one.indicator.targets.is_empty() {
            let territory = self.territory(self.one.indicator.boundary);
            notes.push(self.words.say("chart-boundary-target-note", &[("territory", territory)]));
        }
        if self.one.indicator.targets.iter().any(|target| target.year.is_none()) {
            notes.push(self.words.word("chart-no-year-note"));
        }
        notes
    }

    fn territory(&self, boundary: Option<BoundaryKey>) -> String {
        boundary.map_or_else(|| self.words.word("chart-no-territory"), |key| self.view.outline[key].title.clone())
    }

    /// Every figure with its day, territory and source.
    pub fn table(&self) -> ChartTable {
        let unit = ("unit", self.one.indicator.unit.clone());
        let keys = ["chart-head-day", "chart-head-kind", "chart-head-value", "chart-head-territory", "chart-head-source"];
        let observed = self.one.observations.iter().map(|point| self.observed_row(point));
        let aimed = self.one.indicator.targets.iter().map(|target| self.target_row(target));
        ChartTable {
            caption: self.words.say("chart-indicator-caption", &[("name", self.one.indicator.title.clone())]),
            head: keys.map(|key| self.words.say(key, std::slice::from_ref(&unit))).to_vec(),
            rows: observed.chain(aimed).collect(),
        }
    }

    fn observed_row(&self, point: &ObservationView) -> Vec<String> {
        let kind = if point.illustrative { "chart-illustrative" } else { "chart-observed" };
        vec![
            date(point.date),
            self.words.word(kind),
            number(point.value, self.one.indicator.decimals),
            self.territory(point.boundary),
            point.source.unwrap_or_default().to_owned(),
        ]
    }

    fn target_row(&self, target: &Target) -> Vec<String> {
        let aim = self.target_text(target);
        vec![
            aim.day(),
            aim.kind(),
            aim.value_alone(),
            self.territory(self.one.indicator.boundary),
            self.words.word("chart-from-plan"),
        ]
    }
}
