//! An agency ended and nobody took over from it, though it leads or coordinates tasks.
//!
//!     until: 2025-06-30
//!     successors: []
//!
//! So it is too where the successors take over single tasks and nobody the rest.
//!
//! A warning: some bodies do end without a successor (UBND các huyện, thành phố), but nobody answers for their tasks then.
//! Name who took over under `successors:` where somebody did.
//!
//! ---
//!
//! Cơ quan đã kết thúc mà không có cơ quan kế thừa, trong khi còn chủ trì hoặc phối hợp nhiệm vụ.
//!
//!     until: 2025-06-30
//!     successors: []
//!
//! Đây là cảnh báo: có cơ quan kết thúc mà không có cơ quan kế thừa (UBND các huyện, thành phố), nhưng khi đó không ai chịu
//! trách nhiệm. Nếu có cơ quan kế thừa thì ghi ở mục `successors:`.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::Loaded;
use crate::load::record::AgencyRecord;
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut ends: BTreeMap<&str, &str> = BTreeMap::new();
    for (task, named) in given_tasks(context) {
        if let Some(end) = chain_end(context, task, named) {
            ends.entry(end).or_insert(task);
        }
    }
    context.workspace.agencies.iter().filter_map(|agency| check_agency(context, agency, &ends)).collect()
}

/// `ends` has each agency at the end of a chain, with a task that it answers for.
fn check_agency(context: &Context, agency: &Loaded<AgencyRecord>, ends: &BTreeMap<&str, &str>) -> Option<Diagnostic> {
    let until = agency.record.until.as_ref().filter(|day| day.value < context.today)?;
    let id = agency.record.id.value.as_str();
    let task = ends.get(id)?;
    let diagnostic = Diagnostic::warning("agency_without_successor", agency.at(until.span));
    Some(diagnostic.with("id", id).with("until", date(until.value)).with("task", task))
}

/// Every task that no amendment ended, with each agency that it names now.
fn given_tasks<'a>(context: &Context<'a>) -> Vec<(&'a str, &'a str)> {
    let steps = &context.steps;
    let ended: BTreeSet<&str> =
        steps.iter().filter(|step| step.ends_task()).filter_map(|step| Some(step.task()?.value.as_str())).collect();
    let given = context.workspace.tasks.iter().filter(|task| !ended.contains(task.record.id.value.as_str()));
    let pairs = given.flat_map(|task| {
        let record = &task.record;
        let id = record.id.value.as_str();
        let lead = context.adjusted(steps.len(), id, |adjust| adjust.lead.as_ref()).unwrap_or(&record.lead);
        let coordinating = context.adjusted(steps.len(), id, |adjust| adjust.coordinating.as_ref());
        lead.iter().chain(coordinating.unwrap_or(&record.coordinating)).map(move |named| (id, named.value.as_str()))
    });
    pairs.collect()
}

/// Who answers today for what `named` was given of a task.
fn chain_end<'a>(context: &Context<'a>, task: &str, named: &'a str) -> Option<&'a str> {
    let mut at = named;
    for _ in 0..context.known.agencies.len() {
        let record = &context.known.agencies.get(at)?.record;
        let ended = record.until.as_ref().is_some_and(|day| day.value < context.today);
        let lists = |tasks: &Option<Vec<Located<String>>>| tasks.iter().flatten().any(|id| id.value == task);
        let listed = record.successors.iter().find(|one| lists(&one.tasks));
        let next = listed.or_else(|| record.successors.iter().find(|one| one.tasks.is_none()));
        match next.filter(|_| ended) {
            Some(next) => at = next.agency.value.as_str(),
            None => break,
        }
    }
    Some(at)
}
