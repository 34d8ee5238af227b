//! The whole plan on one page, for print.

use serde::Serialize;

use super::super::markdown::to_html;
use super::super::present::Presenter;
use super::parts::{AgencyLink, NoteEntry, Share, TaskRow};
use super::section::{SectionRow, StatusCount, printed_letter, status_counts};
use super::{AmendedBlock, IndicatorRow, TargetLine};
use crate::language::date;
use crate::plan::TaskKey;
use crate::render::site::shared::Shared;
use crate::view::{SectionView, TaskView};

/// `ban-in.html`
#[derive(Debug, Clone, Serialize)]
pub struct PrintPage {
    /// Number of tasks.
    pub tasks: usize,
    /// Completed, of those due by the day.
    pub completion: Share,
    /// Completed, of all.
    pub completion_of_all: Share,
    /// How many tasks are late.
    pub overdue: usize,
    /// How many stand at each status that occurs.
    pub statuses: Vec<StatusCount>,
    /// Sections with all that is public of their tasks.
    pub sections: Vec<PrintSection>,
    /// Indicators with the values to reach.
    pub indicators: Vec<PrintIndicator>,
}

/// A section with its tasks.
#[derive(Debug, Clone, Serialize)]
pub struct PrintSection {
    /// The section.
    pub section: SectionRow,
    /// Whether the section has headings.
    pub grouped: bool,
    /// Its tasks in the plan's order.
    pub tasks: Vec<PrintTask>,
}

/// A task as it is printed.
#[derive(Debug, Clone, Serialize)]
pub struct PrintTask {
    /// The heading inside the section that begins with this task, with its letter; null where none begins.
    pub heading: Option<String>,
    /// What lists show of it.
    pub row: Shared<TaskRow>,
    /// The official wording as HTML.
    pub wording: String,
    /// The day it was completed, as shown.
    pub completed: Option<String>,
    /// What amendments made of it.
    pub amended: Shared<AmendedBlock>,
    /// Agencies that coordinate.
    pub coordinating: Vec<Shared<AgencyLink>>,
    /// A phrase of the plan beside them that names no agency.
    pub coordinating_open_ended: Option<String>,
    /// The latest public note.
    pub note: Option<NoteEntry>,
}

/// An indicator as it is printed.
#[derive(Debug, Clone, Serialize)]
pub struct PrintIndicator {
    /// What lists show of it.
    pub row: IndicatorRow,
    /// Values to reach.
    pub targets: Vec<TargetLine>,
}

impl PrintPage {
    /// The whole of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let view = presenter.view;
        Self {
            tasks: view.total.total,
            completion: presenter.share(view.total.completion()),
            completion_of_all: presenter.share(view.total.completion_of_all()),
            overdue: view.overdue().len(),
            statuses: status_counts(presenter, &view.total),
            sections: view.sections.iter().map(|section| print_section(presenter, section)).collect(),
            indicators: view.indicators.iter().map(|one| PrintIndicator::new(presenter, one)).collect(),
        }
    }
}

impl PrintIndicator {
    fn new(presenter: &Presenter, view: &crate::view::IndicatorView) -> Self {
        Self { row: IndicatorRow::new(presenter, view), targets: IndicatorRow::targets(presenter, view) }
    }
}

fn print_section(presenter: &Presenter, section: &SectionView) -> PrintSection {
    let task = |(at, key): (usize, &TaskKey)| print_task(presenter, *key, heading_at(presenter, section, at));
    PrintSection {
        section: SectionRow::new(presenter, section),
        grouped: !presenter.view.outline[section.key].groups.is_empty(),
        tasks: section.tasks.iter().enumerate().map(task).collect(),
    }
}

/// The heading that begins with a task of a section, by its number there.
fn heading_at(presenter: &Presenter, section: &SectionView, at: usize) -> Option<String> {
    let letter = |at: usize| presenter.view.task(section.tasks[at]).task.group.as_deref();
    let before = at.checked_sub(1).and_then(letter);
    letter(at).filter(|letter| before != Some(*letter)).and_then(|letter| heading(presenter, section, letter))
}

fn heading(presenter: &Presenter, section: &SectionView, letter: &str) -> Option<String> {
    let group = presenter.view.outline[section.key].groups.iter().find(|group| group.letter == letter)?;
    Some(format!("{}) {}", printed_letter(letter), group.title))
}

fn print_task(presenter: &Presenter, key: TaskKey, heading: Option<String>) -> PrintTask {
    let view: &TaskView = presenter.view.task(key);
    let task = view.task;
    PrintTask {
        heading,
        row: presenter.row(view),
        wording: to_html(&task.wording, ""),
        completed: view.completed.map(date),
        amended: AmendedBlock::ready(presenter, view, ""),
        coordinating: presenter.answering(&view.coordinating),
        coordinating_open_ended: task.open_ended.coordinating.clone(),
        note: view.notes.first().map(|note| presenter.note(note, "")),
    }
}
