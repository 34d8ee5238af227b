//! A deadline has no day that answers to it.
//!
//! Exactly one of these shapes: `{year: 2020}` `{years: [2019, 2020]}` `{by: 2025}` `{from: 2020, to: 2025}`
//! `{quarter: 2025-Q3}` `{half: 2026-H1}` `{month: 2024-09}` `{date: 2024-06-30}` `{recurring: yearly}`
//! `{event: quy-hoach-tinh, offset_days: 180}`; null where the plan sets none.
//!
//! ---
//!
//! Thời hạn không ứng với ngày nào.
//!
//! Chỉ dùng một trong các dạng: `{year: 2020}` `{years: [2019, 2020]}` `{by: 2025}` `{from: 2020, to: 2025}`
//! `{quarter: 2025-Q3}` `{half: 2026-H1}` `{month: 2024-09}` `{date: 2024-06-30}` `{recurring: yearly}`
//! `{event: quy-hoach-tinh, offset_days: 180}`; kế hoạch không quy định thì ghi null.

use crate::check::Context;
use crate::check::time::read_deadline;
use crate::diagnostic::Diagnostic;
use crate::plan::EventKey;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for task in &context.workspace.tasks {
        let milestones = task.record.milestones.iter().map(|milestone| &milestone.deadline);
        for deadline in milestones.chain([&task.record.deadline]).flatten() {
            if let Err(message) = read_deadline(&deadline.value, |_| EventKey(0)) {
                found.push(Diagnostic::error("impossible_deadline", task.at(deadline.span)).with_message(message));
            }
        }
    }
    for step in &context.steps {
        for deadline in step.adjust().into_iter().flat_map(|adjust| adjust.deadlines()) {
            if let Err(message) = read_deadline(&deadline.value, |_| EventKey(0)) {
                found.push(Diagnostic::error("impossible_deadline", step.at(deadline)).with_message(message));
            }
        }
    }
    found
}
