//! A task names a section, or a heading of it, that plan.yaml does not have.
//!
//!     section: "9"      # the plan has 1 to 8
//!
//! ---
//!
//! Nhiệm vụ ghi nhóm (hoặc tiểu nhóm) không có trong plan.yaml.
//!
//!     section: "9"      # kế hoạch chỉ có nhóm 1 đến 8

use crate::check::Context;
use crate::check::known::is_excused;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::record::TaskRecord;
use crate::load::{BrokenKind, Loaded};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    if is_excused(context.workspace, BrokenKind::Plan, "") {
        return Vec::new();
    }
    context.workspace.tasks.iter().filter_map(|task| check_task(context, task)).collect()
}

fn check_task(context: &Context, task: &Loaded<TaskRecord>) -> Option<Diagnostic> {
    let id = &task.record.section;
    let Some(section) = context.known.sections.get(id.value.as_str()) else {
        return Some(unknown("unknown_section", task.at(id.span), id, context.known.sections.keys().copied()));
    };
    let letter = task.record.group.as_ref()?;
    let letters = || section.groups.iter().map(|group| group.letter.value.as_str());
    let missing = !letters().any(|known| known == letter.value);
    missing.then(|| {
        let diagnostic = unknown("unknown_section", task.at(letter.span), letter, letters());
        diagnostic.with_message("unknown_section-group").with("section", &id.value)
    })
}
