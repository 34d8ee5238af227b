//! A record names an agency that agencies.yaml does not have.
//!
//!     lead: [so-cong-thuogn]      # so-cong-thuong
//!
//! The task would answer to nobody. Mend the slip, or add the agency to `content/agencies.yaml`.
//!
//! ---
//!
//! Bản ghi nêu cơ quan không có trong agencies.yaml.
//!
//!     lead: [so-cong-thuogn]      # so-cong-thuong
//!
//! Nhiệm vụ sẽ không có ai chịu trách nhiệm. Hãy sửa mã, hoặc thêm cơ quan vào `content/agencies.yaml`.

use crate::check::Context;
use crate::check::known::is_excused;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::BrokenKind;
use crate::source::{FileId, Located, Location};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    if is_excused(context.workspace, BrokenKind::Agencies, "") {
        return Vec::new();
    }
    let known = &context.known.agencies;
    let named = named_agencies(context);
    let missing = named.into_iter().filter(|(id, _)| !known.contains_key(id.value.as_str()));
    missing.map(|(id, file)| unknown("unknown_agency", Location { file, span: id.span }, id, known.keys().copied())).collect()
}

fn named_agencies<'a>(context: &Context<'a>) -> Vec<(&'a Located<String>, FileId)> {
    let workspace = context.workspace;
    let mut named: Vec<(&'a Located<String>, FileId)> = Vec::new();
    for task in &workspace.tasks {
        named.extend(task.record.lead.iter().chain(&task.record.coordinating).map(|id| (id, task.file)));
    }
    for (step, adjust) in context.steps.iter().filter_map(|step| Some((step, step.adjust()?))) {
        let agencies = adjust.lead.iter().chain(&adjust.coordinating).flatten();
        named.extend(agencies.map(|id| (id, step.amendment.file)));
    }
    named.extend(workspace.notes.iter().filter_map(|note| Some((note.record.agency.as_ref()?, note.file))));
    for agency in &workspace.agencies {
        let successors = agency.record.successors.iter().map(|successor| &successor.agency);
        named.extend(agency.record.members.iter().chain(successors).map(|id| (id, agency.file)));
    }
    named.extend(workspace.plan.iter().map(|plan| (&plan.record.consolidating_agency, plan.file)));
    named
}
