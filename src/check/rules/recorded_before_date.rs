//! A note was recorded, or a completion confirmed, before the day that it speaks of.
//!
//!     date: 2021-12-31
//!     recorded: 2021-06-14
//!
//! ---
//!
//! Ngày nhận (hoặc ngày xác nhận) sớm hơn ngày mà báo cáo nói đến.
//!
//!     date: 2021-12-31
//!     recorded: 2021-06-14

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::Loaded;
use crate::load::record::NoteRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.notes.iter().flat_map(check_note).collect()
}

fn check_note(note: &Loaded<NoteRecord>) -> Vec<Diagnostic> {
    let record = &note.record;
    let recorded = record.recorded.iter().map(|day| (day, "recorded_before_date"));
    let confirmed = record.confirmed.iter().map(|day| (day, "recorded_before_date-confirmed"));
    let early = recorded.chain(confirmed).filter(|(day, _)| day.value < record.date.value);
    let diagnostics = early.map(|(day, message)| {
        let diagnostic = Diagnostic::error("recorded_before_date", note.at(day.span)).with_message(message);
        diagnostic.with("day", date(day.value)).with("date", date(record.date.value))
    });
    diagnostics.collect()
}
