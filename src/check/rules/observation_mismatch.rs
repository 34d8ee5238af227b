//! An observation is in another unit than its indicator, or over a territory that was not in force on its day.
//!
//!     observations: [{indicator: dien-thuong-pham, value: 2.35, unit: tỷ kWh, …}]      # the indicator counts triệu kWh
//!
//! Convert the figure, or name the boundary that it was counted over; plan.yaml lists them with their days.
//!
//! ---
//!
//! Số liệu khác đơn vị của chỉ tiêu, hoặc theo địa giới không có hiệu lực vào ngày đó.
//!
//!     observations: [{indicator: dien-thuong-pham, value: 2.35, unit: tỷ kWh, …}]      # chỉ tiêu tính bằng triệu kWh
//!
//! Hãy quy đổi số liệu, hoặc ghi đúng địa giới; plan.yaml liệt kê các địa giới cùng thời gian hiệu lực.

use crate::check::Context;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::Loaded;
use crate::load::record::{IndicatorRecord, NoteRecord, ObservationRecord};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for note in &context.workspace.notes {
        for observation in &note.record.observations {
            if let Some(indicator) = context.known.indicators.get(observation.indicator.value.as_str()) {
                found.extend(wrong_unit(note, observation, &indicator.record));
                found.extend(wrong_boundary(context, note, observation, &indicator.record));
            }
        }
    }
    found
}

fn wrong_unit(note: &Loaded<NoteRecord>, observation: &ObservationRecord, indicator: &IndicatorRecord) -> Option<Diagnostic> {
    let unit = observation.unit.as_ref().filter(|unit| unit.value.trim() != indicator.unit.trim())?;
    let diagnostic = Diagnostic::error("observation_mismatch", note.at(unit.span));
    Some(diagnostic.with("unit", &unit.value).with("expected", &indicator.unit).with("indicator", &indicator.id.value))
}

fn wrong_boundary(
    context: &Context,
    note: &Loaded<NoteRecord>,
    observation: &ObservationRecord,
    indicator: &IndicatorRecord,
) -> Option<Diagnostic> {
    let boundary = observation.boundary.as_ref().or(indicator.boundary.as_ref())?;
    let span = observation.boundary.as_ref().map_or(observation.date.span, |boundary| boundary.span);
    let Some(known) = context.known.boundaries.get(boundary.value.as_str()) else {
        let told_at_indicator = observation.boundary.is_none() || context.workspace.plan.is_none();
        return (!told_at_indicator).then(|| {
            unknown("observation_mismatch", note.at(span), boundary, context.known.boundaries.keys().copied())
                .with_message("observation_mismatch-unknown-boundary")
        });
    };
    let day = observation.date.value;
    let holds = known.from.is_none_or(|from| from <= day) && known.until.is_none_or(|until| day <= until);
    let diagnostic = || Diagnostic::error("observation_mismatch", note.at(span)).with_message("observation_mismatch-boundary");
    (!holds).then(|| diagnostic().with("boundary", &boundary.value).with("day", date(day)))
}
