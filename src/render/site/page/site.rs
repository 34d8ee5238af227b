//! What every page of a site has in common.

use serde::Serialize;

use super::super::present::Presenter;
use crate::language::date;

/// What every page of a site has in common.
#[derive(Debug, Clone, Serialize)]
pub struct Site {
    /// The plan's short name.
    pub name: String,
    /// The plan's full title.
    pub title: String,
    /// Who issued the plan.
    pub issuer: String,
    /// Who follows it up.
    pub consolidating_agency: String,
    /// Where the site stands, with a `/` at its end; null where the plan does not say. Links inside the site are relative.
    pub address: Option<String>,
    /// The day that every figure speaks of, as shown.
    pub as_of: String,
    /// The same as an ISO date.
    pub as_of_iso: String,
    /// Whether made-up figures are shown anywhere.
    pub illustrative: bool,
    /// Whether nothing at all was reported by that day.
    pub empty: bool,
    /// Whether there is a page of yearly archives.
    pub archive: bool,
    /// How many records the view has, of which a page's length follows; not for templates.
    #[serde(skip)]
    pub(crate) records: usize,
}

impl Site {
    /// The frame of a view's site.
    pub fn new(presenter: &Presenter) -> Self {
        let view = presenter.view;
        let identity = &view.outline.identity;
        Self {
            name: identity.short_name.clone(),
            title: identity.title.clone(),
            issuer: identity.issuer.clone(),
            consolidating_agency: view.outline[view.outline.follow_up.consolidating_agency].name.clone(),
            address: identity.site_address.clone(),
            as_of: date(view.as_of),
            as_of_iso: view.as_of.to_string(),
            illustrative: view.illustrative,
            empty: view.known_notes == 0,
            archive: false,
            records: view.tasks.len() + view.indicators.len() + view.known_notes,
        }
    }
}
