//! An amendment names a task that there is none of, or that only a later amendment brings.
//!
//!     - {task: "3.z", repeal: true}      # the plan ends at 3.dd
//!
//! ---
//!
//! Văn bản điều chỉnh nêu nhiệm vụ không tồn tại, hoặc đến lúc ấy chưa được bổ sung.
//!
//!     - {task: "3.z", repeal: true}      # kế hoạch chỉ đến 3.dd

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::check::Context;
use crate::check::known::is_excused;
use crate::check::nearest::unknown;
use crate::check::steps::ChangeStep;
use crate::diagnostic::Diagnostic;
use crate::load::BrokenKind;
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let brought: BTreeMap<&str, (NaiveDate, NaiveDate)> = context
        .steps
        .iter()
        .filter_map(|step| Some((step.change.supplement.as_ref()?.value.id.value.as_str(), step.order())))
        .collect();
    let named = context.steps.iter().flat_map(|step| {
        let others = step.change.replace_by.iter().flat_map(|tasks| &tasks.value);
        step.task().into_iter().chain(others).map(move |id| (step, id))
    });
    named.filter_map(|(step, id)| check_name(context, &brought, step, id)).collect()
}

fn check_name(
    context: &Context,
    brought: &BTreeMap<&str, (NaiveDate, NaiveDate)>,
    step: &ChangeStep,
    id: &Located<String>,
) -> Option<Diagnostic> {
    let known = &context.known.tasks;
    if !known.contains_key(id.value.as_str()) {
        let excused = is_excused(context.workspace, BrokenKind::Task, id);
        return (!excused).then(|| unknown("amendment_of_unknown_task", step.at(id), id, known.keys().copied()));
    }
    let later = brought.get(id.value.as_str()).is_some_and(|brought| *brought > step.order());
    later.then(|| {
        let diagnostic = Diagnostic::error("amendment_of_unknown_task", step.at(id));
        diagnostic.with_message("amendment_of_unknown_task-later").with("name", &id.value)
    })
}
