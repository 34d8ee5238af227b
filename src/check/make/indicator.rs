//! Indicators of a plan.

use super::{Keys, document};
use crate::load::Loaded;
use crate::load::record::IndicatorRecord;
use crate::plan::{Indicator, Target};

pub fn indicator(keys: &Keys, loaded: &Loaded<IndicatorRecord>) -> Option<Indicator> {
    let record = &loaded.record;
    let targets = record.targets.iter();
    let mut targets: Vec<Target> =
        targets.map(|one| Target { value: one.value.value, comparator: one.comparator, year: one.year }).collect();
    targets.sort_by_key(|target| target.year.unwrap_or(i32::MAX));
    Some(Indicator {
        id: record.id.value.clone(),
        title: record.title.clone(),
        unit: record.unit.clone(),
        direction: record.direction,
        nature: record.nature,
        targets,
        task: found(record.task.as_ref(), |id| keys.tasks.get(id).copied())?,
        boundary: found(record.boundary.as_ref(), |id| keys.boundaries.get(id).copied())?,
        decimals: record.decimals.value,
        description: loaded.body.text.to_string(),
        source: document::lines(&record.source),
    })
}

/// The outer `None` is an id that leads nowhere, the inner one a field left out.
pub fn found<K>(id: Option<&crate::source::Located<String>>, find: impl Fn(&str) -> Option<K>) -> Option<Option<K>> {
    match id {
        Some(id) => find(&id.value).map(Some),
        None => Some(None),
    }
}
