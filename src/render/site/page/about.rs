//! The about page: where it all comes from, and what every word means.

use serde::Serialize;

use super::super::markdown::to_html;
use super::super::present::Presenter;
use super::parts::StatusMark;
use crate::language::date;
use crate::render::site::shared::Shared;
use crate::view::Status;

/// `gioi-thieu.html`
#[derive(Debug, Clone, Serialize)]
pub struct AboutPage {
    /// Number and symbol of the plan, where the text gives one.
    pub number: Option<String>,
    /// The day it was issued, as shown.
    pub date: Option<String>,
    /// What it is based on.
    pub bases: Vec<String>,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// The year its vision reaches to.
    pub vision: Option<i32>,
    /// SHA-256 of each issued text.
    pub texts: Vec<String>,
    /// How many notes are behind the figures.
    pub notes: usize,
    /// Days that count as soon.
    pub due_soon_days: u32,
    /// Every status and when it applies.
    pub statuses: Vec<Definition>,
    /// The office's own text as HTML.
    pub text: Option<String>,
}

/// A status and when it applies.
#[derive(Debug, Clone, Serialize)]
pub struct Definition {
    /// The status.
    pub status: Shared<StatusMark>,
    /// When it applies.
    pub meaning: String,
}

impl AboutPage {
    /// About a view's plan.
    pub fn new(presenter: &Presenter) -> Self {
        let outline = presenter.view.outline;
        let identity = &outline.identity;
        let allowed = outline.follow_up.show_not_reported;
        let tells = |status: &Status| status.reveals_reporting().is_none_or(|tells| tells == allowed);
        let occurs = |status: &Status| presenter.view.tasks.iter().any(|task| task.status == *status);
        let shown = Status::ALL.into_iter().filter(tells).filter(|status| !status.is_ended() || occurs(status));
        let statuses = shown.map(|status| Definition {
            status: presenter.status(status),
            meaning: presenter.words.word(&format!("status-{}.meaning", status.code())),
        });
        Self {
            number: identity.number.clone(),
            date: identity.date.map(date),
            bases: identity.bases.clone(),
            first_year: identity.first_year,
            last_year: identity.last_year,
            vision: identity.vision,
            texts: identity.texts.iter().map(|text| text.sha256.clone()).collect(),
            notes: presenter.view.known_notes,
            due_soon_days: outline.follow_up.due_soon_days,
            statuses: statuses.collect(),
            text: outline.about.as_ref().map(|text| to_html(text, "")),
        }
    }
}
