//! A milestone falls due after the task that it is a step of.
//!
//!     deadline: {by: 2024}
//!     milestones:
//!       - {id: ky-hop-dong, title: …, deadline: {by: 2025}}
//!
//! ---
//!
//! Mốc tiến độ có hạn sau hạn của chính nhiệm vụ.
//!
//!     deadline: {by: 2024}
//!     milestones:
//!       - {id: ky-hop-dong, title: …, deadline: {by: 2025}}

use chrono::NaiveDate;

use crate::check::Context;
use crate::check::time::read_deadline;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::Loaded;
use crate::load::record::{DeadlineRecord, TaskRecord};
use crate::plan::EventKey;
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.tasks.iter().flat_map(check_task).collect()
}

fn check_task(task: &Loaded<TaskRecord>) -> Vec<Diagnostic> {
    let Some(due) = task.record.deadline.as_ref().and_then(last_day) else { return Vec::new() };
    let milestones = task.record.milestones.iter();
    let late = milestones
        .filter_map(|one| Some((one, one.deadline.as_ref()?)))
        .filter(|(_, deadline)| last_day(deadline).is_some_and(|day| day > due));
    let told = late.map(|(milestone, deadline)| {
        let diagnostic = Diagnostic::error("milestone_after_deadline", task.at(deadline.span));
        diagnostic.with("milestone", &milestone.id.value).with("due", date(due))
    });
    told.collect()
}

fn last_day(deadline: &Located<DeadlineRecord>) -> Option<NaiveDate> {
    read_deadline(&deadline.value, |_| EventKey(0)).ok()?.last_day()
}
