//! A note is about nothing, or about a task and an indicator at once.
//!
//! Write `task:` for a report, or `indicator:` for a figure that belongs to no task's report. `milestone:` goes with `task:`.
//!
//! ---
//!
//! Báo cáo không nêu đối tượng, hoặc nêu cả nhiệm vụ lẫn chỉ tiêu.
//!
//! Ghi `task:` nếu là báo cáo nhiệm vụ, hoặc `indicator:` nếu chỉ là số liệu. `milestone:` đi cùng `task:`.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::NoteRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.notes.iter().filter_map(check_note).collect()
}

fn check_note(note: &Loaded<NoteRecord>) -> Option<Diagnostic> {
    let record = &note.record;
    let sound = record.task.is_some() != record.indicator.is_some() && (record.milestone.is_none() || record.task.is_some());
    let span = record.indicator.as_ref().map_or(record.date.span, |id| id.span);
    (!sound).then(|| Diagnostic::error("note_without_subject", note.at(span)))
}
