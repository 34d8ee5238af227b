//! Two records of one kind have the same id.
//!
//! Notes about the one would count for the other. Ids are never used again, even after a task is repealed.
//!
//! ---
//!
//! Hai bản ghi cùng loại có mã trùng nhau.
//!
//! Báo cáo của nhiệm vụ này sẽ tính nhầm cho nhiệm vụ kia. Mã đã dùng thì không dùng lại, kể cả khi nhiệm vụ đã bãi bỏ.

use std::collections::BTreeMap;

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::stem_of;
use crate::source::{FileId, Located, Location, Span};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    // A supplement that takes the id of a task is reported at the supplement, whichever file was read first.
    let (supplements, own): (Vec<_>, Vec<_>) = workspace.tasks.iter().partition(|one| one.record.wording.is_some());
    let tasks = own.into_iter().chain(supplements).map(|one| (&one.record.id, one.file));
    let indicators = workspace.indicators.iter().map(|one| (&one.record.id, one.file));
    let agencies = workspace.agencies.iter().map(|one| (&one.record.id, one.file));
    let mut found = doubled(context, tasks);
    found.extend(doubled(context, indicators));
    found.extend(doubled(context, agencies));
    found.extend(doubled_notes(context));
    found.extend(workspace.plan.iter().flat_map(|plan| {
        let record = &plan.record;
        let lists = [
            record.sections.iter().map(|one| (&one.id, plan.file)).collect::<Vec<_>>(),
            record.events.iter().map(|one| (&one.id, plan.file)).collect(),
            record.boundaries.iter().map(|one| (&one.id, plan.file)).collect(),
            record.texts.iter().map(|one| (&one.id, plan.file)).collect(),
        ];
        lists.into_iter().flat_map(|list| doubled(context, list.into_iter())).collect::<Vec<_>>()
    }));
    found.extend(doubled_parts(context));
    found
}

fn doubled<'a>(context: &Context, ids: impl Iterator<Item = (&'a Located<String>, FileId)>) -> Vec<Diagnostic> {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for (id, file) in ids {
        if let Some(first) = seen.insert(id.value.as_str(), file) {
            let first = context.workspace.file(first).path();
            let location = Location { file, span: id.span };
            found.push(Diagnostic::error("duplicate_id", location).with("id", &id.value).with("first", first));
        }
    }
    found
}

/// The id of a note or an amendment is the name of its file, so the same name in two folders is the same id.
fn doubled_notes(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let notes = workspace.notes.iter().map(|note| (note.record.date.span, note.file));
    let amendments = workspace.amendments.iter().map(|one| (one.record.effective.span, one.file));
    let mut found = doubled_files(context, notes);
    found.extend(doubled_files(context, amendments));
    found
}

fn doubled_files(context: &Context, files: impl Iterator<Item = (Span, FileId)>) -> Vec<Diagnostic> {
    let id = |file| stem_of(context.workspace.file(file).path()).to_owned();
    let ids: Vec<_> = files.map(|(span, file)| (Located { value: id(file), span }, file)).collect();
    doubled(context, ids.iter().map(|(id, file)| (id, *file)))
}

fn doubled_parts(context: &Context) -> Vec<Diagnostic> {
    let tasks = context.workspace.tasks.iter();
    let parts = tasks.flat_map(|task| {
        let milestones = task.record.milestones.iter().map(|one| (&one.id, task.file));
        let deliverables = task.record.deliverables.iter().map(|one| (&one.id, task.file));
        let mut found = doubled(context, milestones);
        found.extend(doubled(context, deliverables));
        found
    });
    let adjusted = context.steps.iter().filter_map(|step| Some((step.amendment.file, step.adjust()?)));
    let adjusted = adjusted.flat_map(|(file, adjust)| {
        let milestones = adjust.milestones.iter().flatten().map(|one| (&one.id, file));
        let deliverables = adjust.deliverables.iter().flatten().map(|one| (&one.id, file));
        let mut found = doubled(context, milestones);
        found.extend(doubled(context, deliverables));
        found
    });
    parts.chain(adjusted).collect()
}
