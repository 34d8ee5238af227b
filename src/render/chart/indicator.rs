//! The chart of one indicator.

use super::draft::{Draft, Pictures};
use super::indicator_text::Teller;
use super::trend::lay_out;
use super::{Chart, Ink};
use crate::language::Words;
use crate::plan::IndicatorKey;
use crate::view::PlanView;

/// Observations of an indicator against its targets.
pub fn indicator(view: &PlanView, key: IndicatorKey, words: &Words, ink: Ink) -> Chart {
    let one = view.indicator(key);
    let teller = Teller { view, one, words };
    Draft {
        id: format!("indicator-{}", one.indicator.id),
        title: teller.title(),
        description: teller.description(),
        pictures: one.latest().map(|_| Pictures::of(|format| lay_out(&teller, format))),
        empty: teller.description(),
        table: teller.table(),
        illustrative: one.illustrative,
    }
    .finish(words, ink)
}
