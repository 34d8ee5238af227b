//! `data/agencies.json`: one object an agency, in the order of agencies.yaml.

use chrono::NaiveDate;
use serde::Serialize;

use crate::plan::{Agency, AgencyKind, Outline, TaskKey};
use crate::view::{AgencyView, PlanView, Ratio, Status, fields};

/// One agency.
#[derive(Serialize, PartialEq)]
pub struct AgencyRow<'a> {
    id: &'a str,
    as_of: NaiveDate,
    name: &'a str,
    short: &'a str,
    kind: AgencyKind,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    members: Vec<&'a str>,
    successors: Vec<SuccessorData<'a>>,
    unverified: Vec<&'a str>,
    leads: Vec<&'a str>,
    coordinates: Vec<&'a str>,
    completion_of_due: Ratio,
    overdue: usize,
    illustrative: bool,
}

/// Who took over, and which tasks; null for the rest.
#[derive(Serialize, PartialEq)]
struct SuccessorData<'a> {
    agency: &'a str,
    tasks: Option<Vec<&'a str>>,
}

fields! {
    AgencyRow: completion_of_due, coordinates, from, id, illustrative, kind, leads, members, name, overdue, short, successors,
        until, unverified but as_of;
}

/// Every agency.
pub fn agencies<'a>(view: &'a PlanView) -> Vec<AgencyRow<'a>> {
    view.agencies.iter().filter(|one| view.has_agency(one.key)).map(|one| agency(view, one)).collect()
}

fn agency<'a>(view: &'a PlanView, one: &'a AgencyView) -> AgencyRow<'a> {
    let outline = view.outline;
    let agency = &outline[one.key];
    // What becomes of an agency later is not yet known on the day.
    let ended = agency.has_ended_by(view.as_of);
    AgencyRow {
        id: &agency.id,
        as_of: view.as_of,
        name: &agency.name,
        short: &agency.short,
        kind: agency.kind,
        from: agency.from,
        until: agency.until.filter(|_| ended),
        members: agency.members.iter().map(|member| outline[*member].id.as_str()).collect(),
        successors: if ended { successors(outline, agency) } else { Vec::new() },
        unverified: view.unverified(one.key).collect(),
        leads: ids(outline, &one.leads),
        coordinates: ids(outline, &one.coordinates),
        completion_of_due: one.tally.completion(),
        overdue: one.tally.at(Status::Overdue),
        illustrative: one.leads.iter().any(|task| view.task(*task).illustrative),
    }
}

fn successors<'a>(outline: &'a Outline, agency: &'a Agency) -> Vec<SuccessorData<'a>> {
    let successors = agency
        .successors
        .iter()
        .map(|one| SuccessorData { agency: &outline[one.agency].id, tasks: one.tasks.as_ref().map(|tasks| ids(outline, tasks)) });
    successors.collect()
}

fn ids<'a>(outline: &'a Outline, tasks: &[TaskKey]) -> Vec<&'a str> {
    tasks.iter().map(|task| outline[*task].id.as_str()).collect()
}
