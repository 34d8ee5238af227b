//! The ids that exist, and the record of each.

use std::collections::{BTreeMap, BTreeSet};

use crate::load::record::{
    AgencyRecord, BoundaryRecord, EventRecord, IndicatorRecord, NoteRecord, PlanRecord, SectionRecord, TaskRecord,
};
use crate::load::{BrokenKind, Loaded, Workspace, stem_of};

/// Records by id. Of a doubled id the first one counts; another rule reports the second.
pub struct KnownIds<'a> {
    /// Sections of plan.yaml.
    pub sections: BTreeMap<&'a str, &'a SectionRecord>,
    /// Agencies.
    pub agencies: BTreeMap<&'a str, &'a Loaded<AgencyRecord>>,
    /// Tasks.
    pub tasks: BTreeMap<&'a str, &'a Loaded<TaskRecord>>,
    /// Indicators.
    pub indicators: BTreeMap<&'a str, &'a Loaded<IndicatorRecord>>,
    /// Notes by the name of their file; none where no note corrects another, since they are the most of all records.
    pub notes: BTreeMap<&'a str, &'a Loaded<NoteRecord>>,
    /// Events of plan.yaml.
    pub events: BTreeMap<&'a str, &'a EventRecord>,
    /// Boundaries of plan.yaml.
    pub boundaries: BTreeMap<&'a str, &'a BoundaryRecord>,
    /// Texts of plan.yaml.
    pub texts: BTreeSet<&'a str>,
}

impl<'a> KnownIds<'a> {
    /// Indexes the records of a workspace.
    pub fn new(workspace: &'a Workspace) -> Self {
        let plan = workspace.plan.as_ref().map(|plan| &*plan.record);
        Self {
            sections: in_plan(plan, |plan| &plan.sections, |section| &section.id.value),
            agencies: first_of(workspace.agencies.iter().map(|one| (one.record.id.value.as_str(), one))),
            tasks: first_of(workspace.tasks.iter().map(|one| (one.record.id.value.as_str(), one))),
            indicators: first_of(workspace.indicators.iter().map(|one| (one.record.id.value.as_str(), one))),
            notes: first_of(corrected(workspace).map(|one| (stem_of(workspace.file(one.file).path()), one))),
            events: in_plan(plan, |plan| &plan.events, |event| &event.id.value),
            boundaries: in_plan(plan, |plan| &plan.boundaries, |boundary| &boundary.id.value),
            texts: plan.iter().flat_map(|plan| &plan.texts).map(|text| text.id.value.as_str()).collect(),
        }
    }
}

/// All notes, where any of them corrects another.
fn corrected(workspace: &Workspace) -> impl Iterator<Item = &Loaded<NoteRecord>> {
    let any = workspace.notes.iter().any(|note| note.record.corrects.is_some());
    workspace.notes.iter().filter(move |_| any)
}

/// Whether an id is excused because the record behind it, or the file that would list it, is broken and reported already.
pub fn is_excused(workspace: &Workspace, kind: BrokenKind, id: &str) -> bool {
    match kind {
        BrokenKind::Plan => workspace.plan.is_none(),
        BrokenKind::Agencies => has_broken(workspace, kind),
        // An amendment that cannot be read may be the one that brings the task.
        BrokenKind::Task => workspace.is_broken(kind, id) || has_broken(workspace, BrokenKind::Amendment),
        BrokenKind::Indicator | BrokenKind::Note | BrokenKind::Amendment => workspace.is_broken(kind, id),
    }
}

fn has_broken(workspace: &Workspace, kind: BrokenKind) -> bool {
    workspace.broken.iter().any(|(broken, _)| *broken == kind)
}

fn first_of<'a, T>(records: impl Iterator<Item = (&'a str, &'a T)>) -> BTreeMap<&'a str, &'a T> {
    let mut map = BTreeMap::new();
    for (id, record) in records {
        map.entry(id).or_insert(record);
    }
    map
}

fn in_plan<'a, T>(
    plan: Option<&'a PlanRecord>,
    list: impl Fn(&'a PlanRecord) -> &'a Vec<T>,
    id: impl Fn(&'a T) -> &'a String,
) -> BTreeMap<&'a str, &'a T> {
    first_of(plan.into_iter().flat_map(list).map(|one| (id(one).as_str(), one)))
}
