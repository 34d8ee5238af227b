//! The frame of a plot of values over days: gridlines with their values, years below.

use chrono::{Datelike, NaiveDate};

use super::axis::{Axes, clamped, thinned, ticks};
use super::canvas::{Anchor, CanvasRect, CanvasText, ChartCanvas, LineStyle};
use super::format::SMALL;
use super::palette::ColorToken;
use crate::language::{Words, date, number};

/// Between the values and the plot.
const TO_PLOT: f64 = 8.0;

/// Below the plot: the line of years.
pub const YEARS: f64 = 26.0;

/// The scale of values, chosen before the plot is placed.
pub struct ValueScale {
    /// Lowest and highest value.
    pub values: (f64, f64),
    ticks: Vec<(f64, String)>,
}

impl ValueScale {
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

    /// The y of each hairline.
    pub fn heights(&self, axes: &Axes) -> Vec<f64> {
        self.ticks.iter().map(|(value, _)| axes.y(*value)).collect()
    }

    /// Room that its values take at the left.
    pub fn width(&self) -> f64 {
        self.ticks.iter().map(|(_, text)| SMALL.width(text)).fold(0.0, f64::max) + TO_PLOT
    }

    /// Draws a hairline and a value for each tick; the one at zero is the foot.
    pub fn draw(&self, canvas: &mut ChartCanvas, axes: &Axes) {
        for (value, text) in &self.ticks {
            let y = axes.y(*value);
            canvas.rule(axes.plot.x, axes.plot.right(), y, if *value == 0.0 { ColorToken::Quiet } else { ColorToken::Rule });
            let at = (axes.plot.x - TO_PLOT, y + SMALL.baseline_offset());
            canvas.text(CanvasText { at, anchor: Anchor::End, font: SMALL, token: ColorToken::Quiet, text: text.clone() });
        }
    }
}

/// Writes below the plot the ends of years, and `last` in full where it is none.
pub fn draw_year_ends(canvas: &mut ChartCanvas, axes: &Axes, last: Option<NaiveDate>, words: &Words) {
    let end = |day: NaiveDate| (day, words.say("chart-year-end", &[("year", day.year().to_string())]));
    let ends = axes.year_ends();
    let extra = last.filter(|day| !ends.contains(day)).map(|day| (day, date(day)));
    let labels = ends.into_iter().map(end).chain(extra);
    let placed = |(day, text): (NaiveDate, String)| {
        let width = SMALL.width(&text);
        ((day, text), clamped(axes.x(day), width, canvas.width), width)
    };
    let labels: Vec<_> = labels.map(placed).collect();
    let line = CanvasRect { x: -4.0, y: axes.plot.bottom(), w: canvas.width + 8.0, h: YEARS };
    for ((day, text), x) in thinned(&labels, line) {
        let foot = axes.plot.bottom();
        canvas.line(vec![(axes.x(day), foot), (axes.x(day), foot + 5.0)], LineStyle::solid(ColorToken::Quiet, 1.0));
        let at = (x, foot + 7.0 + SMALL.size);
        canvas.text(CanvasText { at, anchor: Anchor::Middle, font: SMALL, token: ColorToken::Quiet, text });
    }
}
