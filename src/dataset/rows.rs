//! The records of a view, row by row.

use std::collections::BTreeMap;

use super::agency::{AgencyDataRow, agencies};
use super::field::DataRow;
use super::figure::{FigureDataRow, figures};
use super::indicator::{IndicatorDataRow, indicators};
use super::note::{NoteDataRow, notes};
use super::task::{TaskDataRow, TaskItem};
use crate::language::Words;
use crate::view::{PlanView, Status, TaskView};

/// The records of a view, row by row.
pub struct Dataset<'a> {
    /// The view.
    pub view: &'a PlanView<'a>,
    labels: BTreeMap<Status, String>,
}

impl<'a> Dataset<'a> {
    /// The records of a view; statuses are named in `words`.
    pub fn new(view: &'a PlanView<'a>, words: &Words) -> Self {
        let label = |status: Status| (status, words.word(&format!("status-{}", status.code())));
        Self { view, labels: Status::ALL.into_iter().map(label).collect() }
    }

    /// Every task in the plan's order.
    pub fn tasks(&self) -> Vec<TaskDataRow<'_>> {
        let label = |status| self.labels.get(status).map_or("", String::as_str);
        let item = |view: &'a TaskView<'a>| TaskItem { view, status_label: label(&view.status) };
        self.view.tasks.iter().map(|view| DataRow { plan: self.view, item: item(view) }).collect()
    }

    /// Every note that may be shown, the latest first.
    pub fn notes(&self) -> Vec<NoteDataRow<'_>> {
        notes(self.view)
    }

    /// Every indicator in the plan's order.
    pub fn indicators(&self) -> Vec<IndicatorDataRow<'_>> {
        indicators(self.view)
    }

    /// Targets and observations of every indicator, an indicator's targets first.
    pub fn figures(&self) -> Vec<FigureDataRow<'_>> {
        figures(self.view)
    }

    /// Every agency that is one on the day, in the order of agencies.yaml.
    pub fn agencies(&self) -> Vec<AgencyDataRow<'_>> {
        agencies(self.view)
    }
}
