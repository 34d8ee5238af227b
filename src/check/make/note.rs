//! Notes of a plan.

use super::document::document;
use super::indicator::found;
use super::task::place_of;
use super::{Context, Keys};
use crate::check::context::recorded;
use crate::load::record::{NoteRecord, ObservationRecord};
use crate::load::{Loaded, stem_of};
use crate::plan::{IndicatorKey, Note, Observation, Subject, TaskKey};

pub fn note(context: &Context, keys: &Keys, loaded: &Loaded<NoteRecord>) -> Option<Note> {
    let record = &loaded.record;
    let observations = record.observations.iter().map(|one| observation(context, keys, one));
    Some(Note {
        id: stem_of(context.workspace.file(loaded.file).path()).to_owned(),
        subject: subject(context, keys, record)?,
        date: record.date.value,
        recorded: recorded(record),
        agency: found(record.agency.as_ref(), |id| keys.agencies.get(id).copied())?,
        state: record.state.as_ref().map(|state| state.value),
        confirmed: record.confirmed.as_ref().map(|day| day.value),
        percent: record.percent.as_ref().map(|percent| percent.value),
        deliverables_done: deliverables(context, record)?,
        expected: record.expected,
        documents: record.documents.iter().map(document).collect(),
        observations: observations.collect::<Option<_>>()?,
        body: loaded.body.text.clone(),
        difficulties: record.difficulties.clone(),
        proposals: record.proposals.clone(),
        public: record.public.as_ref().map(|text| text.value.clone()).filter(|text| !text.trim().is_empty()),
        corrects: found(record.corrects.as_ref(), |id| keys.notes.get(id).copied())?,
        illustrative: record.illustrative.as_ref().is_some_and(|mark| mark.value),
    })
}

fn subject(context: &Context, keys: &Keys, record: &NoteRecord) -> Option<Subject> {
    match (&record.task, &record.indicator) {
        (Some(id), None) => {
            let parts = context.parts.get(id.value.as_str())?;
            let place = |id: &str| place_of(&parts.milestones, id);
            let key: TaskKey = *keys.tasks.get(id.value.as_str())?;
            Some(Subject::Task(key, found(record.milestone.as_ref(), place)?))
        }
        (None, Some(id)) => keys.indicators.get(id.value.as_str()).copied().map(|key: IndicatorKey| Subject::Indicator(key)),
        _ => None,
    }
}

fn deliverables(context: &Context, record: &NoteRecord) -> Option<Vec<usize>> {
    let parts = record.task.as_ref().and_then(|id| context.parts.get(id.value.as_str()));
    let Some(parts) = parts else { return Some(Vec::new()) };
    record.deliverables_done.iter().map(|id| place_of(&parts.deliverables, &id.value)).collect()
}

fn observation(context: &Context, keys: &Keys, record: &ObservationRecord) -> Option<Observation> {
    let indicator = &context.known.indicators.get(record.indicator.value.as_str())?.record;
    let boundary = record.boundary.as_ref().or(indicator.boundary.as_ref());
    Some(Observation {
        indicator: *keys.indicators.get(record.indicator.value.as_str())?,
        value: record.value.value,
        date: record.date.value,
        source: record.source.clone(),
        boundary: found(boundary, |id| keys.boundaries.get(id).copied())?,
    })
}
