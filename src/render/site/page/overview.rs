//! The overview: how much is done, what is late and whose, what comes due, where the targets stand.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::present::Presenter;
use super::super::{Figure, chart};
use super::parts::{Link, NoteEntry, Share, TaskRow};
use super::section::{StatusCount, status_counts};
use super::{IndicatorRow, SectionRow};
use crate::language::date;
use crate::render::site::shared::Shared;
use crate::view::{Flag, Status, TaskView};

/// How many tasks each list of the overview shows at most; the page of tasks has them all.
const LISTED: usize = 40;

/// How many notes the overview shows.
const LATEST_NOTES: usize = 5;

/// `index.html`
#[derive(Debug, Clone, Serialize)]
pub struct OverviewPage {
    /// Number of tasks in force.
    pub tasks: usize,
    /// How many tasks amendments changed; null while there is none.
    pub changes: Option<ChangeFigures>,
    /// Number of sections.
    pub sections_count: usize,
    /// Number of agencies that lead or coordinate.
    pub agencies: usize,
    /// The year that the plan's vision reaches to.
    pub vision: Option<i32>,
    /// Completed, of those due by the day.
    pub completion: Share,
    /// Completed, of those with a due date.
    pub completion_of_dated: Share,
    /// Completed, of all.
    pub completion_of_all: Share,
    /// How many were completed late.
    pub completed_late: usize,
    /// How many were completed that have no due date.
    pub completed_undated: usize,
    /// On time, of those completed that have a due date.
    pub punctuality: Share,
    /// Recurring tasks reported in this calendar year, of all recurring ones.
    pub recurring: Share,
    /// The calendar year.
    pub cycle: i32,
    /// Whether the public may see which recurring tasks were reported.
    pub shows_reporting: bool,
    /// How many tasks are late.
    pub overdue_count: usize,
    /// How many tasks past due were handed in by their due date and are not yet issued.
    pub submitted_past_due: usize,
    /// How many agencies answer for late tasks.
    pub overdue_agencies: usize,
    /// How many tasks are due soon.
    pub due_soon_count: usize,
    /// How many days count as soon.
    pub due_soon_days: u32,
    /// The nearest due date ahead, as shown.
    pub next_due: Option<String>,
    /// Results by section.
    pub by_section: Figure,
    /// How many tasks stand at each status that occurs.
    pub statuses: Vec<StatusCount>,
    /// Sections with their bars and ratios.
    pub sections: Vec<ResultRow>,
    /// Late tasks, the longest overdue first; at most 40.
    pub overdue: Vec<Shared<TaskRow>>,
    /// Tasks due soon; at most 40.
    pub due_soon: Vec<Shared<TaskRow>>,
    /// How many open tasks are due in this calendar year and not soon.
    pub due_this_year_count: usize,
    /// The first of them.
    pub due_this_year: Vec<Shared<TaskRow>>,
    /// Indicators with their latest figures.
    pub indicators: Vec<IndicatorRow>,
    /// Tasks without a lead agency in the plan.
    pub without_lead: Vec<Link>,
    /// The latest public notes.
    pub latest: Vec<DatedNote>,
}

/// A section with its row of the picture by section.
#[derive(Debug, Clone, Serialize)]
pub struct ResultRow {
    /// The section.
    pub section: SectionRow,
    /// Its bar for wide screens, as SVG; null where it has no tasks.
    pub wide: Option<String>,
    /// Its bar for phones, as SVG.
    pub narrow: Option<String>,
}

/// How many tasks amendments changed by the day.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeFigures {
    /// How many tasks the plan had as issued.
    pub original: usize,
    /// Supplemented.
    pub supplemented: usize,
    /// In force, and not as first issued.
    pub adjusted: usize,
    /// Replaced by others.
    pub replaced: usize,
    /// Repealed.
    pub repealed: usize,
    /// By how many decisions.
    pub decisions: usize,
}

impl ChangeFigures {
    fn new(presenter: &Presenter) -> Self {
        let (view, counts) = (presenter.view, presenter.view.changes);
        Self {
            original: view.tasks.len() - counts.supplemented,
            supplemented: counts.supplemented,
            adjusted: counts.adjusted,
            replaced: counts.replaced,
            repealed: counts.repealed,
            decisions: view.amendments.len(),
        }
    }
}

/// A note with the task it is about.
#[derive(Debug, Clone, Serialize)]
pub struct DatedNote {
    /// The task.
    pub task: Link,
    /// What was reported.
    pub note: NoteEntry,
}

impl OverviewPage {
    /// The overview of a view.
    pub fn new(presenter: &Presenter) -> Self {
        use chrono::Datelike;
        let view = presenter.view;
        let total = &view.total;
        let overdue = view.overdue();
        let mut answering: Vec<_> = overdue.iter().filter_map(|task| Some(task.lead.first()?.agency)).collect();
        answering.sort();
        answering.dedup();
        let due_soon = view.flagged(Flag::DueSoon);
        let mut this_year = view.flagged(Flag::DueThisYear);
        this_year.retain(|task| !task.flags.contains(&Flag::DueSoon));
        let ahead = view.tasks.iter().filter(|task| !task.status.is_completed()).filter_map(|task| task.due);
        let without_lead = view.tasks_in_force().filter(|task| task.task.lead.is_empty());
        Self {
            tasks: total.total,
            changes: (!view.amendments.is_empty()).then(|| ChangeFigures::new(presenter)),
            sections_count: view.sections.len(),
            agencies: view.agencies.iter().filter(|one| !one.leads.is_empty() || !one.coordinates.is_empty()).count(),
            vision: view.outline.identity.vision,
            completion: presenter.share(total.completion()),
            completion_of_dated: presenter.share(total.completion_of_dated()),
            completion_of_all: presenter.share(total.completion_of_all()),
            completed_late: total.at(Status::CompletedLate),
            completed_undated: total.completed - total.completed_with_due,
            punctuality: presenter.share(total.punctuality()),
            recurring: presenter.share(total.recurring()),
            cycle: view.as_of.year(),
            shows_reporting: view.outline.follow_up.show_not_reported,
            overdue_count: overdue.len(),
            submitted_past_due: view.tasks.iter().filter(|task| is_past_due_at(task, Status::Submitted, view.as_of)).count(),
            overdue_agencies: answering.len(),
            due_soon_count: due_soon.len(),
            due_soon_days: view.outline.follow_up.due_soon_days,
            next_due: ahead.filter(|due| *due >= view.as_of).min().map(date),
            by_section: chart::by_section(view, presenter.words, chart::Ink::Web).into(),
            statuses: status_counts(presenter, total),
            sections: results(presenter),
            overdue: presenter.rows(overdue.into_iter().take(LISTED)),
            due_soon: presenter.rows(due_soon.into_iter().take(LISTED)),
            due_this_year_count: this_year.len(),
            due_this_year: presenter.rows(this_year.into_iter().take(LISTED)),
            indicators: view.indicators.iter().map(|one| IndicatorRow::new(presenter, one)).collect(),
            without_lead: without_lead.map(|task| presenter.task_link(task.key)).collect(),
            latest: latest(presenter),
        }
    }
}

fn is_past_due_at(task: &TaskView, status: Status, as_of: NaiveDate) -> bool {
    task.status == status && task.due.is_some_and(|due| due < as_of)
}

fn results(presenter: &Presenter) -> Vec<ResultRow> {
    let bars = chart::section_bars(presenter.view, presenter.words, chart::Ink::Web);
    let rows = presenter.view.sections.iter().zip(bars).map(|(section, bar)| ResultRow {
        section: SectionRow::new(presenter, section),
        wide: bar.wide,
        narrow: bar.narrow,
    });
    rows.collect()
}

fn latest(presenter: &Presenter) -> Vec<DatedNote> {
    let notes = presenter.view.latest_notes().into_iter().take(LATEST_NOTES);
    notes.map(|(task, note)| DatedNote { task: presenter.task_link(task), note: presenter.note(note, "") }).collect()
}
