//! Search: a form that the script brings to life, and what to do without it.

use serde::Serialize;

use super::super::present::Presenter;
use super::parts::StatusMark;
use crate::render::site::shared::Shared;

/// `tim-kiem.html`; what is found lies in the script files of the index.
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    /// Every status that occurs, to stand beside what is found.
    pub statuses: Vec<Shared<StatusMark>>,
}

impl SearchPage {
    /// The search page of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let statuses = presenter.view.total.by_status.keys();
        Self { statuses: statuses.map(|status| presenter.status(*status)).collect() }
    }
}
