//! The plan as of a date: statuses, flags, totals and figures. Pure: the same plan and day give the same view.

mod amended;
mod cycle;
mod earlier;
mod flag;
mod indicator;
mod known_notes;
mod milestone;
mod permission;
mod responsible;
mod status;
mod tally;
mod task;
mod totals;

pub use amended::{Amended, AmendmentView, ChangeCounts, EndView};
pub use cycle::{CycleState, CycleView};
pub use earlier::{Earlier, EarlierDays, Since, earlier_days};
pub use flag::Flag;
pub use indicator::{IndicatorView, ObservationView};
pub use milestone::MilestoneView;
pub use permission::{InternalNote, NoteView, Permission};
pub use responsible::ResponsibleAgency;
pub use status::Status;
pub use tally::{Ratio, Tally};
pub use task::TaskView;
pub use totals::{AgencyView, SectionView, YearView};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::plan::{AgencyKey, IndicatorKey, Outline, Plan, SectionKey, TaskKey};
use amended::{replaced_tasks, view_amendments};
use known_notes::KnownNotes;
use task::{ViewContext, view_task};

/// A plan as it was known on a day. Of what was reported it holds only what its permission lets through.
#[derive(Debug, Clone)]
pub struct PlanView<'p> {
    /// What the plan says.
    pub outline: &'p Outline,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Tasks in the plan's order, each as of the day; those that amendments ended are among them and counted nowhere.
    pub tasks: Vec<TaskView<'p>>,
    /// Sections in the plan's order.
    pub sections: Vec<SectionView>,
    /// Agencies in the order of agencies.yaml, by who is responsible on the day; a task of several leads counts for each.
    pub agencies: Vec<AgencyView>,
    /// Tasks by the year they fall due in, every year of the plan.
    pub years: Vec<YearView>,
    /// Tasks without a due date.
    pub undated: Tally,
    /// All tasks in force.
    pub total: Tally,
    /// Amendments in effect and recorded by the day, in the order they apply.
    pub amendments: Vec<AmendmentView<'p>>,
    /// How many tasks they changed.
    pub changes: ChangeCounts,
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

/// The whole plan as of two days, both viewed at once.
pub fn view_both(plan: &Plan, days: [NaiveDate; 2]) -> [PlanView<'_>; 2] {
    both(days, |day| view(plan, day))
}

/// The plan as of two days, as the public may see it, both viewed at once.
pub fn view_both_public(plan: &Plan, days: [NaiveDate; 2]) -> [PlanView<'_>; 2] {
    both(days, |day| view_public(plan, day))
}

fn both<'p>([one, other]: [NaiveDate; 2], view: impl Fn(NaiveDate) -> PlanView<'p> + Sync) -> [PlanView<'p>; 2] {
    rayon::join(|| view(one), || view(other)).into()
}

fn build<'p>(plan: &'p Plan, as_of: NaiveDate, permission: &Permission) -> PlanView<'p> {
    let outline = &plan.outline;
    let known_notes = KnownNotes::new(plan, as_of);
    let context = ViewContext { plan, as_of, permission, replaced: replaced_tasks(plan, as_of) };
    let known = outline.task_keys().filter(|key| plan.has_task_on(*key, as_of));
    let known: Vec<_> = known.collect();
    let tasks: Vec<_> = known.par_iter().map(|key| view_task(&context, *key, known_notes.of_task(*key))).collect();
    let amendments = view_amendments(plan, as_of);
    let indicators = outline.indicator_keys().filter(|key| has_indicator_on(plan, *key, as_of));
    PlanView {
        outline,
        as_of,
        sections: totals::by_section(outline, &tasks, as_of),
        agencies: totals::by_agency(outline, &tasks, as_of),
        years: totals::by_year(outline, &tasks, as_of),
        undated: Tally::of(tasks.iter().filter(|task| task.due.is_none()), as_of),
        total: Tally::of(tasks.iter(), as_of),
        changes: change_counts(&tasks),
        indicators: indicators.map(|key| indicator::view_indicator(outline, key, &known_notes, permission)).collect(),
        known_notes: known_notes.known().len(),
        illustrative: known_notes.known().iter().any(|note| note.illustrative) || amendments.iter().any(|one| one.illustrative),
        amendments,
        tasks,
    }
}

/// An indicator of a supplemented task comes with its task.
fn has_indicator_on(plan: &Plan, key: IndicatorKey, day: NaiveDate) -> bool {
    plan.outline[key].task.is_none_or(|task| plan.has_task_on(task, day))
}

fn change_counts(tasks: &[TaskView]) -> ChangeCounts {
    let count = |holds: fn(&TaskView) -> bool| tasks.iter().filter(|task| holds(task)).count();
    ChangeCounts {
        supplemented: count(|task| task.amended.supplement.is_some()),
        adjusted: count(|task| !task.amended.changes.is_empty() && !task.status.is_ended()),
        replaced: count(|task| task.status == Status::Replaced),
        repealed: count(|task| task.status == Status::Repealed),
    }
}

impl<'p> PlanView<'p> {
    /// A task of the view, by a key that the view has handed out: tasks that amendments bring later are not in it, see
    /// [`PlanView::find_task`].
    pub fn task(&self, key: TaskKey) -> &TaskView<'p> {
        &self.tasks[self.tasks.partition_point(|task| task.key < key)]
    }

    /// A task, where it is one on the day.
    pub fn find_task(&self, key: TaskKey) -> Option<&TaskView<'p>> {
        self.tasks.binary_search_by_key(&key, |task| task.key).ok().map(|at| &self.tasks[at])
    }

    /// Tasks that no amendment ended: the plan in force on the day.
    pub fn tasks_in_force(&self) -> impl Iterator<Item = &TaskView<'p>> {
        self.tasks.iter().filter(|task| !task.status.is_ended())
    }

    /// Whether an agency is one on the day: it has begun, or something names it all the same.
    pub fn has_agency(&self, key: AgencyKey) -> bool {
        let agency = self.agency(key);
        let is_given = !agency.leads.is_empty() || !agency.coordinates.is_empty();
        let reports = || self.tasks.iter().flat_map(|task| &task.notes).any(|note| note.agency == Some(key));
        let begun = self.outline[key].has_begun_by(self.as_of) || self.outline.follow_up.consolidating_agency == key;
        begun || is_given || reports()
    }

    /// Whether `heir` took over from `other`, which ended before the day.
    pub fn took_over(&self, heir: AgencyKey, other: AgencyKey) -> bool {
        let agency = &self.outline[other];
        agency.has_ended_by(self.as_of) && agency.successors.iter().any(|one| one.agency == heir)
    }

    /// Fields of an agency that nobody is sure of, as far as the day knows of them.
    pub fn unverified(&self, key: AgencyKey) -> impl Iterator<Item = &'p str> {
        let agency = &self.outline[key];
        let known = agency.has_ended_by(self.as_of);
        let fields = agency.unverified.iter().map(String::as_str);
        fields.filter(move |field| known || !["until", "successors"].contains(field))
    }

    /// Agencies that ended before the day without a successor for open tasks that they lead or coordinate.
    pub fn gaps(&self) -> impl Iterator<Item = &AgencyView> {
        let is_open = |key: &TaskKey| !self.task(*key).status.is_completed();
        let is_left = move |agency: &&AgencyView| agency.leads.iter().chain(&agency.coordinates).any(is_open);
        self.agencies.iter().filter(|agency| self.outline[agency.key].has_ended_by(self.as_of)).filter(is_left)
    }

    /// A section.
    pub fn section(&self, key: SectionKey) -> &SectionView {
        &self.sections[key.0]
    }

    /// An agency.
    pub fn agency(&self, key: AgencyKey) -> &AgencyView {
        &self.agencies[key.0]
    }

    /// An indicator of the view, by a key that the view has handed out.
    pub fn indicator(&self, key: IndicatorKey) -> &IndicatorView<'p> {
        &self.indicators[self.indicators.partition_point(|indicator| indicator.key < key)]
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
