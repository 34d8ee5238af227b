//! A day or year lies outside the years that a plan can speak of, 1900 to 2200.
//!
//! It is a slip of a digit: `0021` for 2021, `20211` for 2021. A day that is not known is left out, an agency that still stands
//! has no `until`.
//!
//! ---
//!
//! Ngày hoặc năm nằm ngoài khoảng mà một kế hoạch nói đến: từ năm 1900 đến năm 2200.
//!
//! Thường là gõ sót, gõ thừa một chữ số: `0021`, `20211` thay cho 2021. Ngày chưa biết thì bỏ trống; cơ quan còn hoạt động thì không
//! ghi `until`.

use chrono::{Datelike, NaiveDate};

use crate::check::Context;
use crate::check::time::YEARS;
use crate::diagnostic::Diagnostic;
use crate::load::Workspace;
use crate::load::record::{AgencyRecord, AmendmentRecord, NoteRecord, PlanRecord};
use crate::source::{Located, Location, Span};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let outside = all(context.workspace).into_iter().filter(|(_, year)| !YEARS.contains(year));
    let diagnostics = outside.map(|(location, year)| Diagnostic::error("year_out_of_range", location).with("year", year));
    diagnostics.collect()
}

/// Every year that a record names beside its deadlines, which have a rule of their own.
fn all(workspace: &Workspace) -> Vec<(Location, i32)> {
    let mut found = Vec::new();
    for one in &workspace.notes {
        found.extend(of_note(&one.record).into_iter().map(|(span, year)| (one.at(span), year)));
    }
    for one in &workspace.amendments {
        found.extend(of_amendment(&one.record).into_iter().map(|(span, year)| (one.at(span), year)));
    }
    for one in &workspace.agencies {
        found.extend(of_agency(&one.record).into_iter().map(|(span, year)| (one.at(span), year)));
    }
    for one in &workspace.indicators {
        let targets = one.record.targets.iter().filter_map(|target| Some((one.at(target.value.span), target.year?)));
        found.extend(targets);
    }
    if let Some(one) = &workspace.plan {
        found.extend(of_plan(&one.record).into_iter().map(|(span, year)| (one.at(span), year)));
    }
    found
}

fn day(day: &Located<NaiveDate>) -> (Span, i32) {
    (day.span, day.value.year())
}

fn of_note(note: &NoteRecord) -> Vec<(Span, i32)> {
    let days = [Some(&note.date), note.recorded.as_ref(), note.confirmed.as_ref()].into_iter().flatten();
    let observed = note.observations.iter().map(|observation| &observation.date);
    let signed = note.documents.iter().filter_map(|document| document.date.as_ref());
    let expected = note.expected.map(|expected| (note.date.span, expected.year()));
    days.chain(observed).chain(signed).map(day).chain(expected).collect()
}

fn of_amendment(amendment: &AmendmentRecord) -> Vec<(Span, i32)> {
    let days = [Some(&amendment.document.date), Some(&amendment.effective), amendment.recorded.as_ref()];
    days.into_iter().flatten().map(day).collect()
}

fn of_agency(agency: &AgencyRecord) -> Vec<(Span, i32)> {
    let basis = agency.basis.as_ref().and_then(|basis| basis.date).map(|date| (agency.id.span, date.year()));
    [&agency.from, &agency.until].into_iter().flatten().map(day).chain(basis).collect()
}

/// What has no location of its own is reported at the id beside it.
fn of_plan(plan: &PlanRecord) -> Vec<(Span, i32)> {
    let horizon = [Some(plan.horizon.from), Some(plan.horizon.to), plan.horizon.vision].into_iter().flatten();
    let own = horizon.chain(plan.date.map(|date| date.year())).map(|year| (plan.id.span, year));
    let events = plan.events.iter().filter_map(|event| Some((event.id.span, event.occurred?.year())));
    let boundaries = plan.boundaries.iter().flat_map(|one| [one.from, one.until].map(|day| (one.id.span, day)));
    own.chain(events).chain(boundaries.filter_map(|(span, day)| Some((span, day?.year())))).collect()
}
