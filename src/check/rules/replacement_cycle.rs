//! Tasks replace each other in a circle, or one replaces itself.
//!
//!     - {task: "3.a", replace_by: ["3.b"]}
//!     - {task: "3.b", replace_by: ["3.a"]}      # then neither is in the place of the other
//!
//! ---
//!
//! Các nhiệm vụ thay thế nhau thành vòng, hoặc một nhiệm vụ thay thế chính nó.
//!
//!     - {task: "3.a", replace_by: ["3.b"]}
//!     - {task: "3.b", replace_by: ["3.a"]}      # như vậy không nhiệm vụ nào thay nhiệm vụ nào

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Context;
use crate::diagnostic::Diagnostic;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let replacements = context.steps.iter().filter_map(|step| Some((step, step.task()?, step.change.replace_by.as_ref()?)));
    let replacements: Vec<_> = replacements.collect();
    for (_, task, others) in &replacements {
        next.entry(task.value.as_str()).or_default().extend(others.value.iter().map(|other| other.value.as_str()));
    }
    let edges = replacements.iter().flat_map(|(step, task, others)| others.value.iter().map(move |other| (step, task, other)));
    let closing = edges.filter(|(_, task, other)| leads_to(&next, &other.value, &task.value));
    let diagnostics = closing.map(|(step, task, other)| {
        let diagnostic = Diagnostic::error("replacement_cycle", step.at(other));
        diagnostic.with("task", &task.value).with("other", &other.value)
    });
    diagnostics.collect()
}

/// Whether one can come from `from` to `to` by what replaces what.
pub fn leads_to(next: &BTreeMap<&str, Vec<&str>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            open.extend(next.get(at).into_iter().flatten());
        }
    }
    false
}
