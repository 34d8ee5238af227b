//! Records without errors to a plan. Every look-up here has been proven to succeed by a rule; should one fail all the
//! same, there is no plan rather than a wrong one.

mod agency;
mod amendment;
mod document;
mod indicator;
mod note;
mod office;
mod task;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Context;
use crate::load::record::{PlanRecord, TaskRecord};
use crate::load::{Loaded, Workspace, stem_of};
use crate::plan::{
    AgencyKey, Boundary, BoundaryKey, CLOSES_ON, Event, EventKey, FollowUp, Group, Identity, IndicatorKey, IssuedText, NoteKey,
    Outline, Plan, Section, SectionKey, TaskKey,
};

/// Days ahead that count as near where plan.yaml says nothing.
const DUE_SOON_DAYS: u32 = 90;

/// Builds the plan of records that broke no rule.
pub fn make_plan(context: &Context) -> Option<Plan> {
    let workspace = context.workspace;
    let plan = &workspace.plan.as_ref()?.record;
    let order = RecordOrder::new(context)?;
    let keys = Keys::new(context, &order);
    let outline = Outline {
        identity: identity(plan),
        follow_up: FollowUp {
            consolidating_agency: *keys.agencies.get(plan.consolidating_agency.value.as_str())?,
            due_soon_days: plan.due_soon_days.as_ref().map_or(DUE_SOON_DAYS, |days| days.value),
            show_not_reported: plan.show_not_reported,
            closes_on: plan.reporting.as_ref().map_or(CLOSES_ON, |reporting| reporting.closes_on.value),
            review_every: plan.review.iter().flat_map(|review| review.every.iter().copied()).collect(),
        },
        sections: plan.sections.iter().map(section).collect(),
        tasks: order.tasks.par_iter().map(|task| task::task(context, &keys, task)).collect::<Option<_>>()?,
        agencies: workspace.agencies.iter().map(|agency| agency::agency(&keys, &agency.record)).collect::<Option<_>>()?,
        indicators: order.indicators.iter().map(|one| indicator::indicator(&keys, one)).collect::<Option<_>>()?,
        events: plan.events.iter().map(event).collect(),
        boundaries: plan.boundaries.iter().map(boundary).collect(),
        about: workspace.about.as_ref().map(|about| about.body.text.to_string()),
    };
    let notes = order.notes.par_iter().map(|note| note::note(context, &keys, note)).collect::<Option<_>>()?;
    let amendments = order.amendments.iter().map(|one| amendment::amendment(context, &keys, one)).collect::<Option<_>>()?;
    Some(Plan::new(outline, office::office(workspace, plan), notes, amendments))
}

/// Records in the order that the plan keeps them in.
struct RecordOrder<'a> {
    tasks: Vec<&'a Loaded<TaskRecord>>,
    indicators: Vec<&'a Loaded<crate::load::record::IndicatorRecord>>,
    notes: Vec<&'a Loaded<crate::load::record::NoteRecord>>,
    amendments: Vec<&'a Loaded<crate::load::record::AmendmentRecord>>,
}

impl<'a> RecordOrder<'a> {
    fn new(context: &Context<'a>) -> Option<Self> {
        let workspace = context.workspace;
        let plan = &workspace.plan.as_ref()?.record;
        let sections: BTreeMap<_, _> = plan.sections.iter().enumerate().map(|(at, one)| (one.id.value.as_str(), at)).collect();
        let texts: BTreeMap<_, _> = plan.texts.iter().enumerate().map(|(at, one)| (one.id.value.as_str(), at)).collect();
        let mut tasks: Vec<_> = workspace.tasks.iter().collect();
        tasks.sort_by_cached_key(|task| {
            let source = &task.record.source;
            let text = texts.get(source.text.value.as_str()).copied();
            let section = sections.get(task.record.section.value.as_str()).copied();
            (section, text, source.lines.value[0], task.record.id.value.clone())
        });
        let tasks = supplements_in_place(tasks);
        let place: BTreeMap<_, _> = tasks.iter().enumerate().map(|(at, task)| (task.record.id.value.as_str(), at)).collect();
        let mut indicators: Vec<_> = workspace.indicators.iter().collect();
        indicators.sort_by_key(|one| {
            let task = one.record.task.as_ref().and_then(|id| place.get(id.value.as_str()).copied());
            (task.unwrap_or(usize::MAX), &one.record.id.value)
        });
        let mut notes: Vec<_> = workspace.notes.iter().collect();
        notes.par_sort_by_cached_key(|note| (super::context::recorded(&note.record), stem_of(workspace.file(note.file).path())));
        Some(Self { tasks, indicators, notes, amendments: workspace.amendments.iter().collect() })
    }
}

/// A supplemented task follows on the last of its section and heading, or of its section where it opens a heading.
fn supplements_in_place(tasks: Vec<&Loaded<TaskRecord>>) -> Vec<&Loaded<TaskRecord>> {
    let (supplements, mut tasks): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|task| task.record.wording.is_some());
    for one in supplements {
        let section = |other: &&Loaded<TaskRecord>| other.record.section.value == one.record.section.value;
        let letter = |task: &Loaded<TaskRecord>| task.record.group.as_ref().map(|group| group.value.clone());
        let beside = tasks.iter().rposition(|other| section(other) && letter(other) == letter(one));
        let at = beside.or_else(|| tasks.iter().rposition(section)).map_or(tasks.len(), |last| last + 1);
        tasks.insert(at, one);
    }
    tasks
}

/// Keys by id.
struct Keys<'a> {
    sections: BTreeMap<&'a str, SectionKey>,
    tasks: BTreeMap<&'a str, TaskKey>,
    agencies: BTreeMap<&'a str, AgencyKey>,
    indicators: BTreeMap<&'a str, IndicatorKey>,
    events: BTreeMap<&'a str, EventKey>,
    boundaries: BTreeMap<&'a str, BoundaryKey>,
    notes: BTreeMap<&'a str, NoteKey>,
}

impl<'a> Keys<'a> {
    fn new(context: &Context<'a>, order: &RecordOrder<'a>) -> Self {
        let workspace = context.workspace;
        let plan = workspace.plan.iter().map(|plan| &plan.record);
        Self {
            sections: numbered(plan.clone().flat_map(|plan| &plan.sections).map(|one| one.id.value.as_str()), SectionKey),
            tasks: numbered(order.tasks.iter().map(|one| one.record.id.value.as_str()), TaskKey),
            agencies: numbered(workspace.agencies.iter().map(|one| one.record.id.value.as_str()), AgencyKey),
            indicators: numbered(order.indicators.iter().map(|one| one.record.id.value.as_str()), IndicatorKey),
            events: numbered(plan.clone().flat_map(|plan| &plan.events).map(|one| one.id.value.as_str()), EventKey),
            boundaries: numbered(plan.flat_map(|plan| &plan.boundaries).map(|one| one.id.value.as_str()), BoundaryKey),
            notes: corrected(workspace, order),
        }
    }
}

/// The notes that others correct: of thousands there are few.
fn corrected<'a>(workspace: &'a Workspace, order: &RecordOrder<'a>) -> BTreeMap<&'a str, NoteKey> {
    let wanted: BTreeSet<_> = order.notes.iter().filter_map(|one| Some(one.record.corrects.as_ref()?.value.as_str())).collect();
    let ids = order.notes.iter().map(|one| stem_of(workspace.file(one.file).path()));
    ids.enumerate().filter(|(_, id)| wanted.contains(id)).map(|(at, id)| (id, NoteKey(at))).collect()
}

fn numbered<'a, K>(ids: impl Iterator<Item = &'a str>, key: fn(usize) -> K) -> BTreeMap<&'a str, K> {
    ids.enumerate().map(|(at, id)| (id, key(at))).collect()
}

fn identity(plan: &PlanRecord) -> Identity {
    let texts = plan.texts.iter().map(|text| IssuedText {
        id: text.id.value.clone(),
        file: text.file.value.clone(),
        sha256: text.sha256.value.to_ascii_lowercase(),
    });
    Identity {
        id: plan.id.value.clone(),
        short_name: plan.short_name.clone(),
        title: plan.title.clone(),
        cited_as: plan.cited_as.clone().unwrap_or_else(|| plan.title.clone()),
        number: plan.number.clone(),
        date: plan.date,
        issuer: plan.issuer.clone(),
        bases: plan.bases.clone(),
        first_year: plan.horizon.from,
        last_year: plan.horizon.to,
        vision: plan.horizon.vision,
        texts: texts.collect(),
        site_address: plan.site_address.as_ref().map(|address| format!("{}/", address.value.trim_end_matches('/'))),
    }
}

fn section(record: &crate::load::record::SectionRecord) -> Section {
    let groups = record.groups.iter().map(|group| Group { letter: group.letter.value.clone(), title: group.title.clone() });
    Section { id: record.id.value.clone(), title: record.title.clone(), groups: groups.collect() }
}

fn event(record: &crate::load::record::EventRecord) -> Event {
    Event {
        id: record.id.value.clone(),
        title: record.title.clone(),
        occurred: record.occurred,
        document: record.document.as_ref().map(document::document),
    }
}

fn boundary(record: &crate::load::record::BoundaryRecord) -> Boundary {
    Boundary { id: record.id.value.clone(), title: record.title.clone(), from: record.from, until: record.until }
}
