//! Tasks of a plan.

use super::{Keys, document};
use crate::check::Context;
use crate::check::time::read_deadline;
use crate::load::Loaded;
use crate::load::record::{DeadlineRecord, MilestoneRecord, TaskRecord};
use crate::plan::{AgencyKey, Deadline, Deliverable, EventKey, Milestone, OpenEnded, Task};
use crate::source::Located;

pub fn task(context: &Context, keys: &Keys, loaded: &Loaded<TaskRecord>) -> Option<Task> {
    let record = &loaded.record;
    let indicators = record.indicators.iter().map(|id| keys.indicators.get(id.value.as_str()).copied());
    let deliverables = record.deliverables.iter();
    Some(Task {
        id: record.id.value.clone(),
        section: *keys.sections.get(record.section.value.as_str())?,
        group: record.group.as_ref().map(|letter| letter.value.clone()),
        title: record.title.value.clone(),
        wording: context.workspace.body(loaded).to_owned(),
        deadline: deadline(keys, record.deadline.as_ref())?,
        lead: agencies(keys, &record.lead)?,
        coordinating: agencies(keys, &record.coordinating)?,
        open_ended: OpenEnded { lead: record.open_ended.lead.clone(), coordinating: record.open_ended.coordinating.clone() },
        milestones: record.milestones.iter().map(|one| milestone(keys, one)).collect::<Option<_>>()?,
        deliverables: deliverables.map(|one| Deliverable { id: one.id.value.clone(), title: one.title.value.clone() }).collect(),
        indicators: indicators.collect::<Option<_>>()?,
        source: document::lines(&record.source),
    })
}

fn agencies(keys: &Keys, ids: &[Located<String>]) -> Option<Vec<AgencyKey>> {
    ids.iter().map(|id| keys.agencies.get(id.value.as_str()).copied()).collect()
}

fn milestone(keys: &Keys, record: &MilestoneRecord) -> Option<Milestone> {
    let deadline = deadline(keys, record.deadline.as_ref())?;
    Some(Milestone { id: record.id.value.clone(), title: record.title.clone(), deadline })
}

/// The outer `None` is an unreadable deadline, the inner one a plan that sets none.
fn deadline(keys: &Keys, record: Option<&Located<DeadlineRecord>>) -> Option<Option<Deadline>> {
    let Some(record) = record else { return Some(None) };
    if record.event.as_ref().is_some_and(|id| !keys.events.contains_key(id.value.as_str())) {
        return None;
    }
    let event = |id: &str| keys.events.get(id).copied().unwrap_or(EventKey(0));
    read_deadline(&record.value, event).ok().map(Some)
}
