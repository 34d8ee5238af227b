//! Open tasks of agencies that ended while nobody took over.

use serde::Serialize;

use super::super::present::Presenter;
use super::EndedAgency;
use super::agency::urgency;
use super::parts::{Link, TaskRow};
use crate::plan::TaskKey;
use crate::render::site::shared::Shared;
use crate::routes::Route;
use crate::view::{AgencyView, TaskView};

/// `chua-co-co-quan-ke-thua.html`; a site has it only where there are such tasks.
#[derive(Debug, Clone, Serialize)]
pub struct GapsPage {
    /// Agencies in the order of agencies.yaml.
    pub agencies: Vec<GapRows>,
}

/// What an agency that ended left to nobody.
#[derive(Debug, Clone, Serialize)]
pub struct GapRows {
    /// The agency and its end.
    pub ended: EndedAgency,
    /// Open tasks that it led, the most urgent first.
    pub leads: Vec<Shared<TaskRow>>,
    /// Open tasks that it coordinated.
    pub coordinates: Vec<Shared<TaskRow>>,
}

impl GapsPage {
    /// The gaps of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let rows = |agency: &AgencyView| GapRows {
            ended: EndedAgency::new(presenter, agency.key),
            leads: open_rows(presenter, &agency.leads),
            coordinates: open_rows(presenter, &agency.coordinates),
        };
        Self { agencies: presenter.view.gaps().map(rows).collect() }
    }

    /// A link to it.
    pub fn link(presenter: &Presenter) -> Link {
        Link { href: Route::Gaps.to_string(), label: presenter.words.word("gaps-title") }
    }
}

fn open_rows(presenter: &Presenter, keys: &[TaskKey]) -> Vec<Shared<TaskRow>> {
    let tasks = keys.iter().map(|key| presenter.view.task(*key));
    let mut open: Vec<&TaskView> = tasks.filter(|task| !task.status.is_completed()).collect();
    open.sort_by_key(|task| urgency(task));
    presenter.rows(open)
}
