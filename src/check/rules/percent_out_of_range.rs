//! A percentage is below 0 or above 100.
//!
//! ---
//!
//! Tỷ lệ phần trăm nhỏ hơn 0 hoặc lớn hơn 100.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::NoteRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.notes.iter().filter_map(check_note).collect()
}

fn check_note(note: &Loaded<NoteRecord>) -> Option<Diagnostic> {
    let percent = note.record.percent.as_ref().filter(|percent| !(0.0..=100.0).contains(&percent.value))?;
    Some(Diagnostic::error("percent_out_of_range", note.at(percent.span)).with("value", percent.value))
}
