//! An amendment changes a task that an earlier one repealed or replaced, or puts such a task in the place of another.
//!
//!     - {task: "4.a", repeal: true}                          # in effect from 2022
//!     - {task: "4.a", adjust: {deadline: {by: 2026}}}        # in effect from 2024: there is no such task any more
//!
//! What a repealed task asked for comes back as a supplement with an id of its own.
//!
//! ---
//!
//! Văn bản điều chỉnh sửa nhiệm vụ mà văn bản trước đã bãi bỏ hoặc thay thế, hoặc dùng nhiệm vụ ấy để thay nhiệm vụ khác.
//!
//!     - {task: "4.a", repeal: true}                          # có hiệu lực từ 2022
//!     - {task: "4.a", adjust: {deadline: {by: 2026}}}        # có hiệu lực từ 2024: không còn nhiệm vụ ấy nữa
//!
//! Giao lại việc đã bãi bỏ thì bổ sung thành nhiệm vụ mới, mã mới.

use std::collections::BTreeMap;

use crate::check::Context;
use crate::check::steps::ChangeStep;
use crate::diagnostic::Diagnostic;
use crate::language::date;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut ended: BTreeMap<&str, &ChangeStep> = BTreeMap::new();
    for step in context.steps.iter().filter(|step| step.ends_task()) {
        if let Some(task) = step.task() {
            ended.entry(task.value.as_str()).or_insert(step);
        }
    }
    context.steps.iter().flat_map(|step| check_step(step, &ended)).collect()
}

fn check_step(step: &ChangeStep, ended: &BTreeMap<&str, &ChangeStep>) -> Vec<Diagnostic> {
    let others = step.change.replace_by.iter().flat_map(|tasks| &tasks.value);
    let gone = step.task().into_iter().chain(others).filter_map(|id| {
        let end = ended.get(id.value.as_str()).filter(|end| end.order() < step.order())?;
        Some((id, end))
    });
    let diagnostics = gone.map(|(id, end)| {
        let diagnostic = Diagnostic::error("amendment_of_repealed_task", step.at(id)).with("task", &id.value);
        let document = &end.amendment.record.document;
        diagnostic.with("number", &document.number.value).with("day", date(end.amendment.record.effective.value))
    });
    diagnostics.collect()
}
