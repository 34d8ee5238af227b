//! A record names an event, a boundary or a text that plan.yaml does not have.
//!
//!     deadline: {event: quy-hoach}      # plan.yaml has quy-hoach-tinh
//!
//! ---
//!
//! Bản ghi nêu sự kiện, địa giới hoặc văn bản không có trong plan.yaml.
//!
//!     deadline: {event: quy-hoach}      # plan.yaml có quy-hoach-tinh

use crate::check::Context;
use crate::check::known::is_excused;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::{BrokenKind, Loaded};
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    if is_excused(context.workspace, BrokenKind::Plan, "") {
        return Vec::new();
    }
    let known = &context.known;
    let workspace = context.workspace;
    let mut found = Vec::new();
    for task in &workspace.tasks {
        let deadlines = task.record.milestones.iter().map(|milestone| &milestone.deadline).chain([&task.record.deadline]);
        let events = deadlines.flatten().filter_map(|deadline| deadline.value.event.as_ref());
        found.extend(missing(task, events, |id| known.events.contains_key(id), known.events.keys().copied()));
        found.extend(missing(task, [&task.record.source.text], |id| known.texts.contains(id), known.texts.iter().copied()));
    }
    for one in &workspace.amendments {
        let adjusts = || one.record.changes.iter().filter_map(|change| change.adjust.as_ref());
        let events = adjusts().flat_map(|adjust| adjust.value.deadlines()).filter_map(|one| one.value.event.as_ref());
        found.extend(missing(one, events, |id| known.events.contains_key(id), known.events.keys().copied()));
        let sources = adjusts().filter_map(|adjust| adjust.value.source.as_ref()).chain(&one.record.source);
        let texts = sources.map(|source| &source.text);
        found.extend(missing(one, texts, |id| known.texts.contains(id), known.texts.iter().copied()));
    }
    for one in &workspace.indicators {
        let boundary = one.record.boundary.iter();
        found.extend(missing(one, boundary, |id| known.boundaries.contains_key(id), known.boundaries.keys().copied()));
        found.extend(missing(one, [&one.record.source.text], |id| known.texts.contains(id), known.texts.iter().copied()));
    }
    found
}

fn missing<'a, 'k, T>(
    record: &Loaded<T>,
    named: impl IntoIterator<Item = &'a Located<String>>,
    is_known: impl Fn(&str) -> bool,
    known: impl Iterator<Item = &'k str> + Clone,
) -> Vec<Diagnostic> {
    let missing = named.into_iter().filter(|id| !is_known(&id.value));
    missing.map(|id| unknown("unknown_entry", record.at(id.span), id, known.clone())).collect()
}
