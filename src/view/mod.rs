//! The plan as of a date: statuses, flags, totals and figures. Pure: the same plan and day give the same view.

mod changes;
mod deadline;
mod earlier;
mod edition;
mod facts;
mod facts_of_view;
mod flag;
mod indicator;
mod label;
mod permission;
mod status;
mod story;
mod tally;
mod task;
mod totals;

pub use changes::{Change, Changes, FieldChange, SubjectKind, changes, compare};
pub use deadline::deadline_data;
pub use earlier::{Earlier, Since, earlier_days, view_earlier};
pub use edition::{Edition, RowMistake, Rows};
pub use facts::Measure;
pub use flag::Flag;
pub use indicator::{IndicatorView, ObservationView};
pub use label::Label;
pub use permission::{NoteView, Permission};
pub use status::Status;
pub use tally::{Ratio, Tally};
pub use task::{MilestoneView, TaskView};
pub use totals::{AgencyView, SectionView, YearView};

use chrono::NaiveDate;

use crate::plan::{AgencyKey, IndicatorKey, Outline, Plan, SectionKey, TaskKey};
use story::Stories;

/// A plan as it was known on a day. Of what was reported it holds only what its permission lets through.
#[derive(Debug, Clone)]
pub struct PlanView<'p> {
    /// What the plan says.
    pub outline: &'p Outline,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Tasks in the plan's order.
    pub tasks: Vec<TaskView<'p>>,
    /// Sections in the plan's order.
    pub sections: Vec<SectionView>,
    /// Agencies in the order of agencies.yaml; a task of several leads counts for each.
    pub agencies: Vec<AgencyView>,
    /// Tasks by the year they fall due in, every year of the plan.
    pub years: Vec<YearView>,
    /// Tasks without a due date.
    pub undated: Tally,
    /// All tasks.
    pub total: Tally,
    /// Indicators in the plan's order.
    pub indicators: Vec<IndicatorView<'p>>,
    /// How many notes were known.
    pub known_notes: usize,
    /// Whether any record behind it was made up.
    pub illustrative: bool,
}

/// The whole plan as of a day, for those who follow it up.
pub fn view(plan: &Plan, as_of: NaiveDate) -> PlanView<'_> {
    build(plan, as_of, &Permission::everything())
}

/// The plan as of a day, as the public may see it.
pub fn view_public(plan: &Plan, as_of: NaiveDate) -> PlanView<'_> {
    build(plan, as_of, &Permission::public(plan))
}

fn build<'p>(plan: &'p Plan, as_of: NaiveDate, permission: &Permission) -> PlanView<'p> {
    let outline = &plan.outline;
    let stories = Stories::new(plan, as_of);
    let task = |key: TaskKey| task::view_task(outline, key, stories.of_task(key), as_of, permission);
    let tasks: Vec<_> = outline.task_keys().map(task).collect();
    PlanView {
        outline,
        as_of,
        sections: totals::by_section(outline, &tasks, as_of),
        agencies: totals::by_agency(outline, &tasks, as_of),
        years: totals::by_year(outline, &tasks, as_of),
        undated: Tally::of(tasks.iter().filter(|task| task.due.is_none()), as_of),
        total: Tally::of(tasks.iter(), as_of),
        indicators: outline.indicator_keys().map(|key| indicator::view_indicator(outline, key, &stories, permission)).collect(),
        known_notes: stories.known().len(),
        illustrative: stories.known().iter().any(|note| note.illustrative),
        tasks,
    }
}

impl<'p> PlanView<'p> {
    /// A task.
    pub fn task(&self, key: TaskKey) -> &TaskView<'p> {
        &self.tasks[key.0]
    }

    /// A section.
    pub fn section(&self, key: SectionKey) -> &SectionView {
        &self.sections[key.0]
    }

    /// An agency.
    pub fn agency(&self, key: AgencyKey) -> &AgencyView {
        &self.agencies[key.0]
    }

    /// An indicator.
    pub fn indicator(&self, key: IndicatorKey) -> &IndicatorView<'p> {
        &self.indicators[key.0]
    }

    /// Tasks that are late, the longest overdue first.
    pub fn overdue(&self) -> Vec<&TaskView<'p>> {
        let mut late: Vec<_> = self.tasks.iter().filter(|task| task.status == Status::Overdue).collect();
        late.sort_by_key(|task| task.due);
        late
    }

    /// Tasks with a flag, the nearest due first.
    pub fn flagged(&self, flag: Flag) -> Vec<&TaskView<'p>> {
        let mut found: Vec<_> = self.tasks.iter().filter(|task| task.flags.contains(&flag)).collect();
        found.sort_by_key(|task| task.due);
        found
    }

    /// Notes that may be shown, the latest first, with the task each is about.
    pub fn latest_notes(&self) -> Vec<(TaskKey, &NoteView<'p>)> {
        let notes = self.tasks.iter().flat_map(|task| task.notes.iter().map(|note| (task.key, note)));
        let mut notes: Vec<_> = notes.collect();
        notes.sort_by(|(_, left), (_, right)| (right.recorded, right.date, left.id).cmp(&(left.recorded, left.date, right.id)));
        notes
    }
}
