//! A note corrects a note that there is none of, itself, or one about something else.
//!
//!     corrects: 2021-06-14-2.g.1      # the name of the other note's file, without .md
//!
//! ---
//!
//! Báo cáo đính chính một báo cáo không tồn tại, chính nó, hoặc báo cáo về nội dung khác.
//!
//!     corrects: 2021-06-14-2.g.1      # tên tệp của báo cáo được đính chính, không có .md

use crate::check::Context;
use crate::check::context::{filed_under, recorded};
use crate::check::known::is_excused;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::record::NoteRecord;
use crate::load::{BrokenKind, Loaded, stem_of};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.notes.iter().filter_map(|note| check_note(context, note)).collect()
}

fn check_note(context: &Context, note: &Loaded<NoteRecord>) -> Option<Diagnostic> {
    let corrected = note.record.corrects.as_ref()?;
    let location = note.at(corrected.span);
    let Some(other) = context.known.notes.get(corrected.value.as_str()) else {
        let excused = is_excused(context.workspace, BrokenKind::Note, corrected);
        return (!excused).then(|| unknown("unknown_note", location, corrected, context.known.notes.keys().copied()));
    };
    let order =
        |note: &Loaded<NoteRecord>| (recorded(&note.record), stem_of(context.workspace.file(note.file).path()).to_owned());
    let sound = order(other) < order(note) && filed_under(other) == filed_under(note);
    (!sound)
        .then(|| Diagnostic::error("unknown_note", location).with_message("unknown_note-other").with("name", &corrected.value))
}
