//! A setting or a figure lies outside what it can mean.
//!
//! `decimals` is 0 to 6, `closes_on` a day from 1 to 28, `due_soon_days` 1 to 3660; an observed value is a finite number.
//!
//! ---
//!
//! Giá trị nằm ngoài khoảng có nghĩa.
//!
//! `decimals` từ 0 đến 6, `closes_on` là ngày 1 đến 28, `due_soon_days` từ 1 đến 3660; số liệu phải là số hữu hạn.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for indicator in &context.workspace.indicators {
        let decimals = &indicator.record.decimals;
        found.extend(outside(indicator, decimals, f64::from(decimals.value), 0.0, 6.0));
        let targets = indicator.record.targets.iter().map(|target| &target.value);
        found.extend(targets.filter_map(|value| outside(indicator, value, value.value, f64::MIN, f64::MAX)));
    }
    if let Some(plan) = &context.workspace.plan {
        let closes = plan.record.reporting.iter().map(|reporting| (&reporting.closes_on, 28.0));
        let soon = plan.record.due_soon_days.iter().map(|days| (days, 3660.0));
        found.extend(closes.chain(soon).filter_map(|(value, most)| outside(plan, value, f64::from(value.value), 1.0, most)));
    }
    for note in &context.workspace.notes {
        let values = note.record.observations.iter().map(|observation| &observation.value);
        found.extend(values.filter_map(|value| outside(note, value, value.value, f64::MIN, f64::MAX)));
    }
    found
}

fn outside<T, V>(record: &Loaded<T>, at: &Located<V>, value: f64, least: f64, most: f64) -> Option<Diagnostic> {
    if (least..=most).contains(&value) {
        return None;
    }
    let diagnostic = Diagnostic::error("number_out_of_range", record.at(at.span)).with("value", value);
    let finite = value.is_finite();
    Some(if finite {
        diagnostic.with("least", least).with("most", most)
    } else {
        diagnostic.with_message("number_out_of_range-finite")
    })
}
