//! Agencies succeed each other in a circle.
//!
//!     - {id: so-a, successors: [{agency: so-b}]}
//!     - {id: so-b, successors: [{agency: so-a}]}      # then nobody answers for their tasks
//!
//! An agency that comes back after years is an agency with an id of its own.
//!
//! ---
//!
//! Các cơ quan kế thừa nhau thành vòng.
//!
//!     - {id: so-a, successors: [{agency: so-b}]}
//!     - {id: so-b, successors: [{agency: so-a}]}      # như vậy không ai chịu trách nhiệm
//!
//! Cơ quan được lập lại sau nhiều năm là một cơ quan khác, có mã riêng.

use std::collections::BTreeMap;

use super::replacement_cycle::leads_to;
use crate::check::Context;
use crate::diagnostic::Diagnostic;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let agencies = &context.workspace.agencies;
    let next: BTreeMap<&str, Vec<&str>> = agencies
        .iter()
        .map(|agency| {
            let successors = agency.record.successors.iter().map(|one| one.agency.value.as_str());
            (agency.record.id.value.as_str(), successors.collect())
        })
        .collect();
    let edges = agencies.iter().flat_map(|agency| agency.record.successors.iter().map(move |one| (agency, &one.agency)));
    let closing = edges.filter(|(agency, successor)| leads_to(&next, &successor.value, &agency.record.id.value));
    let diagnostics = closing.map(|(agency, successor)| {
        let diagnostic = Diagnostic::error("successor_cycle", agency.at(successor.span));
        diagnostic.with("id", &agency.record.id.value).with("other", &successor.value)
    });
    diagnostics.collect()
}
