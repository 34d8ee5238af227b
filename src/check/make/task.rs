//! Tasks of a plan.

use super::{Keys, document};
use crate::check::Context;
use crate::check::steps::TaskParts;
use crate::check::time::read_deadline;
use crate::load::Loaded;
use crate::load::record::{DeadlineRecord, DeliverableRecord, MilestoneRecord, OpenEndedRecord, TaskRecord};
use crate::plan::{AgencyKey, Deadline, Deliverable, EventKey, Milestone, OpenEnded, Task};
use crate::source::Located;

pub fn task(context: &Context, keys: &Keys, loaded: &Loaded<TaskRecord>) -> Option<Task> {
    let record = &loaded.record;
    let parts = context.parts.get(record.id.value.as_str())?;
    let indicators = record.indicators.iter().map(|id| keys.indicators.get(id.value.as_str()).copied());
    Some(Task {
        id: record.id.value.clone(),
        section: *keys.sections.get(record.section.value.as_str())?,
        group: record.group.as_ref().map(|letter| letter.value.clone()),
        title: record.title.value.clone(),
        wording: context.workspace.wording(loaded),
        deadline: deadline(keys, record.deadline.as_ref())?,
        lead: agencies(keys, &record.lead)?,
        coordinating: agencies(keys, &record.coordinating)?,
        open_ended: open_ended(&record.open_ended),
        milestones: milestones(keys, parts, &record.milestones)?,
        deliverables: deliverables(parts, &record.deliverables)?,
        indicators: indicators.collect::<Option<_>>()?,
        source: document::lines(&record.source),
    })
}

pub fn agencies(keys: &Keys, ids: &[Located<String>]) -> Option<Vec<AgencyKey>> {
    ids.iter().map(|id| keys.agencies.get(id.value.as_str()).copied()).collect()
}

pub fn open_ended(record: &OpenEndedRecord) -> OpenEnded {
    OpenEnded { lead: record.lead.clone(), coordinating: record.coordinating.clone() }
}

pub fn milestones(keys: &Keys, parts: &TaskParts, records: &[MilestoneRecord]) -> Option<Vec<Milestone>> {
    let milestone = |record: &MilestoneRecord| {
        let place = place_of(&parts.milestones, &record.id.value)?;
        let deadline = deadline(keys, record.deadline.as_ref())?;
        Some(Milestone { place, id: record.id.value.clone(), title: record.title.clone(), deadline })
    };
    records.iter().map(milestone).collect()
}

pub fn deliverables(parts: &TaskParts, records: &[DeliverableRecord]) -> Option<Vec<Deliverable>> {
    let deliverable = |record: &DeliverableRecord| {
        let place = place_of(&parts.deliverables, &record.id.value)?;
        Some(Deliverable { place, id: record.id.value.clone(), title: record.title.value.clone() })
    };
    records.iter().map(deliverable).collect()
}

/// The place of a part among all that its task ever had.
pub fn place_of(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

/// The outer `None` is an unreadable deadline, the inner one a plan that sets none.
pub fn deadline(keys: &Keys, record: Option<&Located<DeadlineRecord>>) -> Option<Option<Deadline>> {
    let Some(record) = record else { return Some(None) };
    if record.event.as_ref().is_some_and(|id| !keys.events.contains_key(id.value.as_str())) {
        return None;
    }
    let event = |id: &str| keys.events.get(id).copied().unwrap_or(EventKey(0));
    read_deadline(&record.value, event).ok().map(Some)
}
