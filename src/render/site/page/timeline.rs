//! The timeline: deadlines by year, and how completion grew.

use serde::Serialize;

use super::super::present::Presenter;
use super::super::{Figure, chart};
use super::parts::{Share, TaskRow};
use crate::render::site::shared::Shared;

/// `moc-thoi-gian.html`
#[derive(Debug, Clone, Serialize)]
pub struct TimelinePage {
    /// Deadlines by year.
    pub timeline: Figure,
    /// Completion over the years.
    pub completion: Figure,
    /// Years with tasks due in them.
    pub years: Vec<YearRows>,
    /// Tasks without a due date.
    pub undated: Vec<Shared<TaskRow>>,
}

/// A year with the tasks due in it.
#[derive(Debug, Clone, Serialize)]
pub struct YearRows {
    /// The year.
    pub year: i32,
    /// Completed, of those due in it.
    pub completion: Share,
    /// Its tasks.
    pub tasks: Vec<Shared<TaskRow>>,
}

impl TimelinePage {
    /// The timeline of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let view = presenter.view;
        let years = view.years.iter().filter(|year| !year.tasks.is_empty()).map(|year| YearRows {
            year: year.year,
            completion: presenter.share(year.tally.completion_of_dated()),
            tasks: presenter.rows(year.tasks.iter().map(|key| view.task(*key))),
        });
        Self {
            timeline: chart::timeline(view, presenter.words, chart::Ink::Web).into(),
            completion: chart::completion(view, presenter.words, chart::Ink::Web).into(),
            years: years.collect(),
            undated: presenter.rows(view.tasks_in_force().filter(|task| task.due.is_none())),
        }
    }
}
