//! A record names a task that there is none of.
//!
//!     task: "2.g.9"      # in a note; the plan ends at 2.g.4
//!
//! ---
//!
//! Bản ghi nêu nhiệm vụ không tồn tại.
//!
//!     task: "2.g.9"      # trong báo cáo; kế hoạch chỉ đến 2.g.4

use crate::check::Context;
use crate::check::known::is_excused;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::BrokenKind;
use crate::source::{FileId, Located, Location};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let known = &context.known.tasks;
    let named = named_tasks(context);
    let missing = named
        .into_iter()
        .filter(|(id, _)| !known.contains_key(id.value.as_str()) && !is_excused(context.workspace, BrokenKind::Task, id));
    missing.map(|(id, file)| unknown("unknown_task", Location { file, span: id.span }, id, known.keys().copied())).collect()
}

fn named_tasks<'a>(context: &Context<'a>) -> Vec<(&'a Located<String>, FileId)> {
    let workspace = context.workspace;
    let notes = workspace.notes.iter().filter_map(|note| Some((note.record.task.as_ref()?, note.file)));
    let indicators = workspace.indicators.iter().filter_map(|one| Some((one.record.task.as_ref()?, one.file)));
    let successors = workspace.agencies.iter().flat_map(|agency| {
        let tasks = agency.record.successors.iter().flat_map(|successor| successor.tasks.iter().flatten());
        tasks.map(|id| (id, agency.file))
    });
    notes.chain(indicators).chain(successors).collect()
}
