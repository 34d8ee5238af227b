//! One indicator as of a date: what was observed, and how far it is from its target.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::known_notes::KnownNotes;
use super::permission::{NoteView, Permission};
use super::tally::Ratio;
use crate::plan::{BoundaryKey, Direction, Indicator, IndicatorKey, Outline, Target};

/// One indicator as of a date.
#[derive(Debug, Clone)]
pub struct IndicatorView<'p> {
    /// Which indicator.
    pub key: IndicatorKey,
    /// What the plan says of it.
    pub indicator: &'p Indicator,
    /// What was observed, the earliest day first, one figure a day and boundary: the one recorded last.
    pub observations: Vec<ObservationView<'p>>,
    /// Notes on it alone that may be shown, the latest first; notes on its task are the task's.
    pub notes: Vec<NoteView<'p>>,
    /// Whether any record behind it was made up.
    pub illustrative: bool,
}

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservationView<'p> {
    /// The day it is true.
    pub date: NaiveDate,
    /// How much, in the indicator's unit.
    pub value: f64,
    /// Who counted.
    pub source: Option<&'p str>,
    /// The territory it was counted over.
    pub boundary: Option<BoundaryKey>,
    /// The note that reports it.
    pub note: &'p str,
    /// Made up to try the program out.
    pub illustrative: bool,
}

/// Views one indicator.
pub fn view_indicator<'p>(
    outline: &'p Outline,
    key: IndicatorKey,
    known_notes: &KnownNotes<'p>,
    permission: &Permission,
) -> IndicatorView<'p> {
    let mut by_day = BTreeMap::new();
    for note in known_notes.of_indicator(key) {
        for one in note.observations.iter().filter(|one| one.indicator == key && permission.shows_observation(one)) {
            let view = ObservationView {
                date: one.date,
                value: one.value,
                source: one.source.as_deref(),
                boundary: one.boundary,
                note: &note.id,
                illustrative: note.illustrative,
            };
            by_day.insert((one.date, one.boundary), view);
        }
    }
    let observations: Vec<_> = by_day.into_values().collect();
    let notes = notes(key, known_notes, permission);
    let illustrative = observations.iter().any(|one| one.illustrative) || notes.iter().any(|note| note.illustrative);
    IndicatorView { key, indicator: &outline[key], observations, notes, illustrative }
}

fn notes<'p>(key: IndicatorKey, known_notes: &KnownNotes<'p>, permission: &Permission) -> Vec<NoteView<'p>> {
    let alone = known_notes.on_indicator_alone(key).iter();
    let mut notes: Vec<_> = alone.filter_map(|note| permission.note(note)).collect();
    notes.sort_by_key(|note| std::cmp::Reverse((note.date, note.recorded)));
    notes
}

impl<'p> IndicatorView<'p> {
    /// The latest figure.
    pub fn latest(&self) -> Option<&ObservationView<'p>> {
        self.observations.last()
    }

    /// The target that counts on `as_of`: the next one not past, else the last one.
    pub fn current_target(&self, as_of: NaiveDate) -> Option<&'p Target> {
        use chrono::Datelike;
        let targets = &self.indicator.targets;
        targets.iter().find(|target| target.year.is_none_or(|year| year >= as_of.year())).or(targets.last())
    }

    /// The latest figure over the current target, both rounded to the indicator's decimals and scaled to whole numbers;
    /// `None` where nothing was observed, less is better, the target is 0, or the figure is a percentage already.
    pub fn share(&self, as_of: NaiveDate) -> Option<Ratio> {
        let scale = 10f64.powi(i32::from(self.indicator.decimals));
        let target = self.current_target(as_of)?;
        let is_part = self.indicator.direction != Direction::Down && target.value > 0.0 && !self.indicator.unit.starts_with('%');
        let observed = self.latest().filter(|_| is_part)?;
        let whole = |value: f64| (value * scale).round().max(0.0) as usize;
        Some(Ratio { numerator: whole(observed.value), denominator: whole(target.value) })
    }
}
