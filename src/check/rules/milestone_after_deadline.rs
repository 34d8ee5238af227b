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
use crate::check::steps::ChangeStep;
use crate::check::time::read_deadline;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::record::{DeadlineRecord, MilestoneRecord};
use crate::plan::EventKey;
use crate::source::{FileId, Located, Location};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let tasks = context.workspace.tasks.iter().flat_map(|task| {
        let record = &task.record;
        late_milestones(task.file, record.deadline.as_ref(), &record.milestones)
    });
    let steps = context.steps.iter().enumerate().flat_map(|(at, step)| check_step(context, at, step));
    tasks.chain(steps).collect()
}

/// Adjusted steps are held to the deadline of that time; a deadline that moves before untouched steps is reported at itself.
fn check_step(context: &Context, at: usize, step: &ChangeStep) -> Vec<Diagnostic> {
    let (Some(task), Some(adjust)) = (step.task(), step.adjust()) else { return Vec::new() };
    let Some(record) = context.known.tasks.get(task.value.as_str()) else { return Vec::new() };
    let deadline = context.adjusted(at + 1, &task.value, |adjust| adjust.deadline.as_ref());
    let deadline = deadline.unwrap_or(&record.record.deadline).as_ref();
    if let Some(milestones) = &adjust.milestones {
        return late_milestones(step.amendment.file, deadline, milestones);
    }
    let Some(moved) = adjust.deadline.iter().flatten().next() else { return Vec::new() };
    let milestones = context.adjusted(at + 1, &task.value, |adjust| adjust.milestones.as_ref());
    let late = late_milestones(step.amendment.file, deadline, milestones.unwrap_or(&record.record.milestones));
    late.into_iter().map(|diagnostic| Diagnostic { location: Some(step.at(moved)), ..diagnostic }).collect()
}

fn late_milestones(file: FileId, deadline: Option<&Located<DeadlineRecord>>, milestones: &[MilestoneRecord]) -> Vec<Diagnostic> {
    let Some(due) = deadline.and_then(last_day) else { return Vec::new() };
    let late = milestones
        .iter()
        .filter_map(|one| Some((one, one.deadline.as_ref()?)))
        .filter(|(_, deadline)| last_day(deadline).is_some_and(|day| day > due));
    let diagnostics = late.map(|(milestone, deadline)| {
        let diagnostic = Diagnostic::error("milestone_after_deadline", Location { file, span: deadline.span });
        diagnostic.with("milestone", &milestone.id.value).with("due", date(due))
    });
    diagnostics.collect()
}

fn last_day(deadline: &Located<DeadlineRecord>) -> Option<NaiveDate> {
    read_deadline(&deadline.value, |_| EventKey(0)).ok()?.last_day()
}
