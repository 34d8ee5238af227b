//! A note is dated, recorded or confirmed, or observes something, after the day the command runs.
//!
//! Nobody can know it yet; most often the year is a slip.
//!
//! ---
//!
//! Ngày của báo cáo (hoặc ngày nhận, ngày xác nhận, ngày của số liệu) sau ngày chạy lệnh.
//!
//! Việc chưa xảy ra thì chưa thể báo cáo; thường là gõ nhầm năm.

use chrono::NaiveDate;

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::record::NoteRecord;
use crate::source::{Located, Location};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let notes = workspace.notes.iter().flat_map(|note| days_of(&note.record).into_iter().map(|day| (note.file, day)));
    // A decision may take effect in time to come; that it was signed and reached us lies behind.
    let amendments = workspace.amendments.iter().flat_map(|amendment| {
        let record = &amendment.record;
        [Some(&record.document.date), record.recorded.as_ref()].into_iter().flatten().map(|day| (amendment.file, day))
    });
    let future = notes.chain(amendments).filter(|(_, day)| day.value > context.today);
    let diagnostics = future.map(|(file, day)| {
        let diagnostic = Diagnostic::error("note_in_future", Location { file, span: day.span });
        diagnostic.with("day", date(day.value)).with("today", date(context.today))
    });
    diagnostics.collect()
}

fn days_of(note: &NoteRecord) -> Vec<&Located<NaiveDate>> {
    let observed = note.observations.iter().map(|observation| &observation.date);
    let signed = note.documents.iter().filter_map(|document| document.date.as_ref());
    [Some(&note.date), note.recorded.as_ref(), note.confirmed.as_ref()]
        .into_iter()
        .flatten()
        .chain(observed)
        .chain(signed)
        .collect()
}
