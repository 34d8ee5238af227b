//! A change of an amendment does not say exactly one thing.
//!
//!     changes:
//!       - {task: "1.d", adjust: {deadline: {by: 2023}}}      # fields with their new values
//!       - {supplement: {id: "3.e", …}}                       # a whole new task
//!       - {task: "3.b", replace_by: ["3.e"]}
//!       - {task: "4.a", repeal: true}
//!
//! ---
//!
//! Một thay đổi trong văn bản điều chỉnh phải nói đúng một việc.
//!
//!     changes:
//!       - {task: "1.d", adjust: {deadline: {by: 2023}}}      # các trường cùng giá trị mới
//!       - {supplement: {id: "3.e", …}}                       # trọn một nhiệm vụ mới
//!       - {task: "3.b", replace_by: ["3.e"]}
//!       - {task: "4.a", repeal: true}

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::{AmendmentRecord, ChangeRecord};
use crate::source::Span;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.amendments.iter().flat_map(check_amendment).collect()
}

fn check_amendment(amendment: &Loaded<AmendmentRecord>) -> Vec<Diagnostic> {
    let changes = &amendment.record.changes;
    let nothing = changes.value.is_empty().then_some((changes.span, "malformed_change-empty"));
    let found = changes.iter().filter_map(|change| Some((location(change).unwrap_or(changes.span), fault(change)?)));
    let mistakes = nothing.into_iter().chain(found);
    mistakes.map(|(span, message)| Diagnostic::error("malformed_change", amendment.at(span)).with_message(message)).collect()
}

fn fault(change: &ChangeRecord) -> Option<&'static str> {
    let said = [change.adjust.is_some(), change.supplement.is_some(), change.replace_by.is_some(), change.repeal.is_some()];
    if said.into_iter().filter(|said| *said).count() != 1 || change.task.is_some() == change.supplement.is_some() {
        return Some("malformed_change");
    }
    let empty = change.adjust.as_ref().is_some_and(|adjust| adjust.is_empty())
        || change.replace_by.as_ref().is_some_and(|tasks| tasks.is_empty());
    let kept = change.repeal.as_ref().is_some_and(|repeal| !repeal.value);
    if kept { Some("malformed_change-repeal") } else { empty.then_some("malformed_change-empty") }
}

/// The first thing that the change names.
fn location(change: &ChangeRecord) -> Option<Span> {
    let places = [
        change.task.as_ref().map(|one| one.span),
        change.adjust.as_ref().map(|one| one.span),
        change.supplement.as_ref().map(|one| one.span),
        change.replace_by.as_ref().map(|one| one.span),
        change.repeal.as_ref().map(|one| one.span),
    ];
    places.into_iter().flatten().min()
}
