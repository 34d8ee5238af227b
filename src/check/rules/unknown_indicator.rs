//! A record names an indicator that there is none of.
//!
//!     indicators: [dien-thuong-pam]      # dien-thuong-pham
//!
//! ---
//!
//! Bản ghi nêu chỉ tiêu không tồn tại.
//!
//!     indicators: [dien-thuong-pam]      # dien-thuong-pham

use crate::check::Context;
use crate::check::known::is_excused;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::BrokenKind;
use crate::source::{FileId, Located, Location};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let known = &context.known.indicators;
    let named = named_indicators(context);
    let missing = named
        .into_iter()
        .filter(|(id, _)| !known.contains_key(id.value.as_str()) && !is_excused(context.workspace, BrokenKind::Indicator, id));
    missing.map(|(id, file)| unknown("unknown_indicator", Location { file, span: id.span }, id, known.keys().copied())).collect()
}

fn named_indicators<'a>(context: &Context<'a>) -> Vec<(&'a Located<String>, FileId)> {
    let workspace = context.workspace;
    let tasks = workspace.tasks.iter().flat_map(|task| task.record.indicators.iter().map(|id| (id, task.file)));
    let notes = workspace.notes.iter().flat_map(|note| {
        let observed = note.record.observations.iter().map(|observation| &observation.indicator);
        note.record.indicator.iter().chain(observed).map(|id| (id, note.file))
    });
    tasks.chain(notes).collect()
}
