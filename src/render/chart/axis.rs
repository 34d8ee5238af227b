//! Axes: values up, days across, and the few ticks that a reader needs.

use chrono::{Datelike, NaiveDate};

use super::canvas::CanvasRect;
use super::label_slots::LabelSlots;
use crate::plan::end_of_month;

/// Values and days on a plot.
#[derive(Debug, Clone, Copy)]
pub struct Axes {
    /// The plot.
    pub plot: CanvasRect,
    /// First and last day.
    pub days: (NaiveDate, NaiveDate),
    /// Lowest and highest value.
    pub values: (f64, f64),
}

impl Axes {
    /// The x of a day.
    pub fn x(&self, day: NaiveDate) -> f64 {
        let (first, last) = self.days;
        let whole = (last - first).num_days().max(1) as f64;
        self.plot.x + self.plot.w * (day - first).num_days() as f64 / whole
    }

    /// The y of a value.
    pub fn y(&self, value: f64) -> f64 {
        let (low, high) = self.values;
        self.plot.bottom() - self.plot.h * (value - low) / (high - low)
    }

    /// The point of a value on a day.
    pub fn point(&self, day: NaiveDate, value: f64) -> (f64, f64) {
        (self.x(day), self.y(value))
    }

    /// The ends of years between the first and the last day.
    pub fn year_ends(&self) -> Vec<NaiveDate> {
        let (first, last) = self.days;
        let ends = (first.year()..=last.year()).filter_map(|year| end_of_month(year, 12));
        ends.filter(|day| (first..=last).contains(day)).collect()
    }
}

/// Round values from `low` to `high`, at most six of them, none finer than `decimals` digits can tell apart.
pub fn ticks(low: f64, high: f64, decimals: u8) -> Vec<f64> {
    let rough = ((high - low) / 5.0).max(f64::MIN_POSITIVE);
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(rough).max(10f64.powi(-i32::from(decimals)));
    let first = (low / step).ceil();
    (0..6).map(|index| (first + f64::from(index)) * step).filter(|value| *value <= high).collect()
}

/// Which of `labels`, given with their x and width on one line, fit beside each other: the last one always, then
/// every so many of those that do not touch it.
pub fn thinned<T: Clone>(labels: &[(T, f64, f64)], line: CanvasRect) -> Vec<(T, f64)> {
    let rect = |(_, x, width): &(T, f64, f64)| label_rect(*x, *width, line);
    let Some((last, others)) = labels.split_last() else { return Vec::new() };
    let others: Vec<_> = others.iter().rev().filter(|label| !rect(label).overlaps(&rect(last))).collect();
    let fits = |step: &usize| {
        let mut slots = LabelSlots::new(line);
        others.iter().step_by(*step).all(|label| slots.claim(rect(label)))
    };
    let step = (1..others.len()).find(fits).unwrap_or(others.len().max(1));
    std::iter::once(last).chain(others.into_iter().step_by(step)).map(|(label, x, _)| (label.clone(), *x)).collect()
}

/// The middle of a centred label, held on a canvas `width` wide.
pub fn clamped(x: f64, label: f64, width: f64) -> f64 {
    x.min(width - label / 2.0).max(label / 2.0)
}

/// The space that a centred label takes, with a little air.
fn label_rect(x: f64, width: f64, line: CanvasRect) -> CanvasRect {
    CanvasRect { x: x - width / 2.0 - 1.5, y: line.y, w: width + 3.0, h: line.h }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(ticks(0.0, 4500.0, 0), [0.0, 1000.0, 2000.0, 3000.0, 4000.0]);
        assert_eq!(ticks(0.0, 2.2, 0), [0.0, 1.0, 2.0]);
        assert_eq!(ticks(-30.0, 120.0, 0), [0.0, 50.0, 100.0]);
        assert!(ticks(0.0, 0.0, 0).len() <= 6);
    }

    #[test]
    fn labels_that_would_touch_are_thinned_from_the_end() {
        let line = CanvasRect { x: -10.0, y: 0.0, w: 120.0, h: 10.0 };
        let labels: Vec<_> = (0..5).map(|year| (year, 20.0 * f64::from(year) + 10.0, 24.0)).collect();
        let kept: Vec<_> = thinned(&labels, line).into_iter().map(|(year, _)| year).collect();
        assert_eq!(kept, [4, 2, 0]);
    }
}
