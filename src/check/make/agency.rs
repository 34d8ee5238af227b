//! Agencies of a plan.

use super::Keys;
use crate::load::record::{AgencyRecord, BasisRecord, SuccessorRecord};
use crate::plan::{Agency, Basis, Successor};

pub fn agency(keys: &Keys, record: &AgencyRecord) -> Option<Agency> {
    Some(Agency {
        id: record.id.value.clone(),
        name: record.name.value.clone(),
        short: record.short.clone().unwrap_or_else(|| record.name.value.clone()),
        kind: record.kind,
        from: record.from.as_ref().map(|day| day.value),
        until: record.until.as_ref().map(|day| day.value),
        members: record.members.iter().map(|id| keys.agencies.get(id.value.as_str()).copied()).collect::<Option<_>>()?,
        successors: record.successors.iter().map(|one| successor(keys, one)).collect::<Option<_>>()?,
        basis: record.basis.as_ref().map(basis),
        unverified: record.unverified.iter().map(|field| field.value.clone()).collect(),
    })
}

fn successor(keys: &Keys, record: &SuccessorRecord) -> Option<Successor> {
    let tasks = match &record.tasks {
        Some(tasks) => Some(tasks.iter().map(|id| keys.tasks.get(id.value.as_str()).copied()).collect::<Option<_>>()?),
        None => None,
    };
    Some(Successor { agency: *keys.agencies.get(record.agency.value.as_str())?, tasks })
}

fn basis(record: &BasisRecord) -> Basis {
    Basis { title: record.title.clone(), number: record.number.clone(), date: record.date }
}
