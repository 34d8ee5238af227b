//! Lists of tasks: all of them, and those of one section.

use serde::Serialize;

use super::super::present::Presenter;
use super::parts::{Link, Share, StatusMark, TaskRow};
use crate::plan::SectionKey;
use crate::render::site::shared::Shared;
use crate::view::{SectionView, Status, Tally, TaskView};

/// One section in a list of sections.
#[derive(Debug, Clone, Serialize)]
pub struct SectionRow {
    /// Its number, as ids of tasks begin with it.
    pub id: String,
    /// Its number and whole title, linked.
    pub link: Link,
    /// How many tasks it has in force.
    pub tasks: usize,
    /// How many more are listed that amendments ended.
    pub ended: usize,
    /// Completed, of those due by the day.
    pub completion: Share,
    /// Completed, of those with a due date.
    pub completion_of_dated: Share,
    /// How many tasks are late.
    pub overdue: usize,
    /// How many tasks stand at each status that occurs.
    pub statuses: Vec<StatusCount>,
}

/// How many tasks stand at a status.
#[derive(Debug, Clone, Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: Shared<StatusMark>,
    /// How many.
    pub count: usize,
}

/// Tasks under one heading of a section.
#[derive(Debug, Clone, Serialize)]
pub struct GroupRows {
    /// The heading's letter as printed; null for tasks at the level of headings.
    pub letter: Option<String>,
    /// The heading; null for tasks at the level of headings.
    pub title: Option<String>,
    /// Its tasks.
    pub tasks: Vec<Shared<TaskRow>>,
}

/// `nhiem-vu.html`: all tasks.
#[derive(Debug, Clone, Serialize)]
pub struct TasksPage {
    /// How many tasks there are in force.
    pub count: usize,
    /// How many more are listed that amendments ended.
    pub ended: usize,
    /// How many stand at each status that occurs.
    pub statuses: Vec<StatusCount>,
    /// Tasks section by section.
    pub sections: Vec<SectionRows>,
    /// Tasks without a lead agency in the plan.
    pub without_lead: Vec<Shared<TaskRow>>,
    /// Tasks without a deadline in the plan.
    pub without_deadline: Vec<Shared<TaskRow>>,
}

/// A section with its tasks.
#[derive(Debug, Clone, Serialize)]
pub struct SectionRows {
    /// The section.
    pub section: SectionRow,
    /// Its tasks by heading.
    pub groups: Vec<GroupRows>,
}

/// `nhom-nhiem-vu/<n>.html`
#[derive(Debug, Clone, Serialize)]
pub struct SectionPage {
    /// The section.
    pub section: SectionRow,
    /// Its tasks by heading.
    pub groups: Vec<GroupRows>,
    /// The section before.
    pub previous: Option<Link>,
    /// The section after.
    pub next: Option<Link>,
}

impl SectionRow {
    /// A section's line.
    pub fn new(presenter: &Presenter, section: &SectionView) -> Self {
        let tally = &section.tally;
        Self {
            id: presenter.view.outline[section.key].id.clone(),
            link: presenter.section(section.key),
            tasks: tally.total,
            ended: section.tasks.len() - tally.total,
            completion: presenter.share(tally.completion()),
            completion_of_dated: presenter.share(tally.completion_of_dated()),
            overdue: tally.at(Status::Overdue),
            statuses: status_counts(presenter, tally),
        }
    }
}

/// How many tasks stand at each status that occurs, in the order of charts.
pub fn status_counts(presenter: &Presenter, tally: &Tally) -> Vec<StatusCount> {
    tally.by_status.iter().map(|(status, count)| StatusCount { status: presenter.status(*status), count: *count }).collect()
}

impl TasksPage {
    /// All tasks of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let view = presenter.view;
        let sections = view
            .sections
            .iter()
            .map(|section| SectionRows { section: SectionRow::new(presenter, section), groups: groups(presenter, section) });
        let without_deadline = |task: &&TaskView| task.task.deadline.is_none() && task.task.milestones.is_empty();
        Self {
            count: view.total.total,
            ended: view.tasks.len() - view.total.total,
            statuses: status_counts(presenter, &view.total),
            sections: sections.collect(),
            without_lead: presenter.rows(view.tasks_in_force().filter(|task| task.task.lead.is_empty())),
            without_deadline: presenter.rows(view.tasks_in_force().filter(without_deadline)),
        }
    }
}

impl SectionPage {
    /// One section of a view.
    pub fn new(presenter: &Presenter, key: SectionKey) -> Self {
        let view = presenter.view;
        let section = view.section(key);
        let neighbour = |at: Option<usize>| at.and_then(|at| view.sections.get(at)).map(|other| presenter.section(other.key));
        Self {
            section: SectionRow::new(presenter, section),
            groups: groups(presenter, section),
            previous: neighbour(key.0.checked_sub(1)),
            next: neighbour(key.0.checked_add(1)),
        }
    }
}

/// Tasks in the plan's order, cut where the heading changes.
fn groups(presenter: &Presenter, section: &SectionView) -> Vec<GroupRows> {
    let outline = presenter.view.outline;
    let mut groups: Vec<(Option<&str>, GroupRows)> = Vec::new();
    for key in &section.tasks {
        let view = presenter.view.task(*key);
        let letter = view.task.group.as_deref();
        if groups.last().is_none_or(|(last, _)| *last != letter) {
            let heading = outline[section.key].groups.iter().find(|group| Some(group.letter.as_str()) == letter);
            let rows = GroupRows {
                letter: letter.map(printed_letter),
                title: heading.map(|group| group.title.clone()),
                tasks: Vec::new(),
            };
            groups.push((letter, rows));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.tasks.push(presenter.row(view));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Records write đ as `dd`.
pub(super) fn printed_letter(letter: &str) -> String {
    if letter == "dd" { "đ".to_owned() } else { letter.to_owned() }
}
