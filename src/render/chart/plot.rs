//! What a plot of values over days stands on: gridlines with their values, years below.

use chrono::{Datelike, NaiveDate};

use super::axis::{Axes, held, thinned, ticks};
use super::format::SMALL;
use super::palette::Token;
use super::sheet::{Anchor, Frame, Lettering, Pen, Sheet};
use crate::language::{Words, date, number};

/// Between the values and the plot.
const TO_PLOT: f64 = 8.0;

/// Below the plot: the line of years.
pub const YEARS: f64 = 26.0;

/// The scale of values, chosen before the plot's place is known.
pub struct Scale {
    /// Lowest and highest value.
    pub values: (f64, f64),
    ticks: Vec<(f64, String)>,
}

impl Scale {
    /// From zero, or from the lowest value where that is below, up to `high`.
    pub fn new(low: f64, high: f64, decimals: u8) -> Self {
        let low = low.min(0.0);
        let values = (low, if high > low { high } else { low + 1.0 });
        let ticks = ticks(values.0, values.1, decimals);
        Self { values, ticks: ticks.into_iter().map(|value| (value, number(value, decimals))).collect() }
    }

    /// Leaves `above` pixels free over the highest value of a plot `height` high.
    pub fn with_headroom(mut self, above: f64, height: f64) -> Self {
        let (low, high) = self.values;
        self.values = (low, low + (high - low) * height / (height - above).max(1.0));
        self
    }

    /// Where the hairlines run.
    pub fn heights(&self, axes: &Axes) -> Vec<f64> {
        self.ticks.iter().map(|(value, _)| axes.y(*value)).collect()
    }

    /// Room that its values take at the left.
    pub fn width(&self) -> f64 {
        self.ticks.iter().map(|(_, text)| SMALL.width(text)).fold(0.0, f64::max) + TO_PLOT
    }

    /// Draws a hairline and a value for each tick; the one at zero is the foot.
    pub fn draw(&self, sheet: &mut Sheet, axes: &Axes) {
        for (value, text) in &self.ticks {
            let y = axes.y(*value);
            sheet.rule(axes.plot.x, axes.plot.right(), y, if *value == 0.0 { Token::Quiet } else { Token::Rule });
            let at = (axes.plot.x - TO_PLOT, y + SMALL.sink());
            sheet.text(Lettering { at, anchor: Anchor::End, face: SMALL, token: Token::Quiet, text: text.clone() });
        }
    }
}

/// Writes below the plot the ends of years, and `last` in full where it is none.
pub fn draw_year_ends(sheet: &mut Sheet, axes: &Axes, last: Option<NaiveDate>, words: &Words) {
    let end = |day: NaiveDate| (day, words.say("chart-year-end", &[("year", day.year().to_string())]));
    let ends = axes.year_ends();
    let extra = last.filter(|day| !ends.contains(day)).map(|day| (day, date(day)));
    let labels = ends.into_iter().map(end).chain(extra);
    let placed = |(day, text): (NaiveDate, String)| {
        let width = SMALL.width(&text);
        ((day, text), held(axes.x(day), width, sheet.width), width)
    };
    let labels: Vec<_> = labels.map(placed).collect();
    let line = Frame { x: -4.0, y: axes.plot.bottom(), w: sheet.width + 8.0, h: YEARS };
    for ((day, text), x) in thinned(&labels, line) {
        let foot = axes.plot.bottom();
        sheet.line(vec![(axes.x(day), foot), (axes.x(day), foot + 5.0)], Pen::solid(Token::Quiet, 1.0));
        let at = (x, foot + 7.0 + SMALL.size);
        sheet.text(Lettering { at, anchor: Anchor::Middle, face: SMALL, token: Token::Quiet, text });
    }
}
