//! A note names a milestone or a deliverable that its task does not have.
//!
//!     milestone: chinh-sach      # the ids are those under `milestones:` of the task
//!
//! ---
//!
//! Báo cáo nêu mốc tiến độ hoặc sản phẩm mà nhiệm vụ không có.
//!
//!     milestone: chinh-sach      # dùng mã ghi ở mục `milestones:` của nhiệm vụ

use crate::check::Context;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::NoteRecord;
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.notes.iter().flat_map(|note| check_note(context, note)).collect()
}

fn check_note(context: &Context, note: &Loaded<NoteRecord>) -> Vec<Diagnostic> {
    if note.record.milestone.is_none() && note.record.deliverables_done.is_empty() {
        return Vec::new();
    }
    let task = note.record.task.as_ref().map(|id| id.value.as_str()).filter(|id| context.known.tasks.contains_key(id));
    let Some(parts) = task.and_then(|id| context.parts.get(id)) else { return Vec::new() };
    let mut found = unknown_of(note, &note.record.milestone.iter().collect::<Vec<_>>(), &parts.milestones);
    found.extend(unknown_of(note, &note.record.deliverables_done.iter().collect::<Vec<_>>(), &parts.deliverables));
    found
}

fn unknown_of(note: &Loaded<NoteRecord>, named: &[&Located<String>], known: &[&str]) -> Vec<Diagnostic> {
    let missing = named.iter().filter(|id| !known.contains(&id.value.as_str()));
    missing.map(|id| unknown("unknown_part", note.at(id.span), id, known.iter().copied())).collect()
}
