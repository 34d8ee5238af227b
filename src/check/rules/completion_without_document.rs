//! A note says that a task is completed and cites no document.
//!
//! A warning: a completion is believed when it can be shown. Cite the decision or report under `documents:`.
//!
//! ---
//!
//! Báo cáo ghi đã hoàn thành nhưng không dẫn văn bản nào.
//!
//! Đây là cảnh báo: hoàn thành cần có văn bản chứng minh. Hãy ghi số, ngày văn bản ở mục `documents:`.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::NoteRecord;
use crate::plan::ReportedState;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.notes.iter().filter_map(check_note).collect()
}

fn check_note(note: &Loaded<NoteRecord>) -> Option<Diagnostic> {
    let state = note.record.state.as_ref().filter(|state| state.value == ReportedState::Completed)?;
    note.record.documents.is_empty().then(|| Diagnostic::warning("completion_without_document", note.at(state.span)))
}
