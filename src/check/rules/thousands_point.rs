//! An observed figure is written as Vietnamese readers write thousands.
//!
//!     value: 4.108      # is it 4108?
//!
//! A warning: in a record a point separates decimals, so that 4.108 is a little over four. Write 4108; where the three
//! decimals are meant, raise `decimals` of the indicator to 3.
//!
//! ---
//!
//! Số liệu viết theo lối dấu chấm ngăn hàng nghìn.
//!
//!     value: 4.108      # có phải là 4108?
//!
//! Đây là cảnh báo: trong bản ghi, dấu chấm ngăn phần lẻ, nên 4.108 được hiểu là hơn bốn một chút. Hãy viết 4108; nếu đúng là
//! ba chữ số lẻ thì tăng `decimals` của chỉ tiêu lên 3.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::{NoteRecord, ObservationRecord};

/// Digits between two points of a number written the Vietnamese way.
const GROUP: usize = 3;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let notes = context.workspace.notes.iter();
    let observations = notes.flat_map(|note| note.record.observations.iter().map(move |one| (note, one)));
    observations.filter_map(|(note, one)| check_observation(context, note, one)).collect()
}

fn check_observation(context: &Context, note: &Loaded<NoteRecord>, one: &ObservationRecord) -> Option<Diagnostic> {
    let indicator = context.known.indicators.get(one.indicator.value.as_str())?;
    let span = one.value.span;
    let written = context.workspace.file(note.file).text().get(span.range())?;
    let grouped = looks_grouped(written) && usize::from(indicator.record.decimals.value) < GROUP;
    let diagnostic = || Diagnostic::warning("thousands_point", note.at(span));
    grouped.then(|| diagnostic().with("value", written).with("whole", written.replace('.', "")))
}

fn looks_grouped(written: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((whole, fraction)) = written.split_once('.') else { return false };
    (1..=GROUP).contains(&whole.len()) && fraction.len() == GROUP && is_digits(whole) && is_digits(fraction)
}
