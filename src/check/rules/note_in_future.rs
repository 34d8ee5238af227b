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
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for note in &context.workspace.notes {
        for day in days_of(&note.record).into_iter().filter(|day| day.value > context.today) {
            let diagnostic = Diagnostic::error("note_in_future", note.at(day.span));
            found.push(diagnostic.with("day", date(day.value)).with("today", date(context.today)));
        }
    }
    found
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
