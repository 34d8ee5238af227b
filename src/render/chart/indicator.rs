//! The chart of one indicator.

use super::builder::{Chart, ChartBuilder, ChartPictures};
use super::indicator_text::IndicatorContext;
use super::palette::Ink;
use super::trend::lay_out;
use crate::language::Words;
use crate::plan::IndicatorKey;
use crate::view::PlanView;

/// Observations of an indicator against its targets.
pub fn indicator(view: &PlanView, key: IndicatorKey, words: &Words, ink: Ink) -> Chart {
    let one = view.indicator(key);
    let context = IndicatorContext { view, one, words };
    ChartBuilder {
        id: format!("indicator-{}", one.indicator.id),
        title: context.title(),
        description: context.description(),
        pictures: one.latest().map(|_| ChartPictures::of(|format| lay_out(&context, format))),
        empty: context.description(),
        table: context.table(),
        illustrative: one.illustrative,
    }
    .build(words, ink)
}
