//! The website: one page a task, section, agency and indicator, and the pages over all of them.
//!
//! Templates see the types of [`page`] alone: they are the theme's contract.

mod engine;
mod figure;
mod markdown;
pub mod page;
mod policy;
mod present;
mod search;

pub use engine::Engine;
pub use policy::policy_source;
pub use search::render_search;

use rayon::prelude::*;
use serde::Serialize;

use super::artifact::{Artifact, RenderError};
use super::chart;
use crate::language::Words;
use crate::view::{Earlier, PlanView};
use figure::Figure;
use page::{
    AboutPage, AgenciesPage, AgencyPage, ChangesPage, DataPage, IndicatorPage, IndicatorsPage, OverviewPage, PrintPage,
    SearchPage, SectionPage, Site, TaskPage, TasksPage, TimelinePage,
};
use present::Presenter;

/// Makes every page of the site, in the order of their paths; style and the other files of the theme with them. `earlier`
/// is what the page of changes compares the view with.
///
/// # Errors
/// Every page whose template failed, with the template's own place and words.
pub fn render_site(
    view: &PlanView,
    earlier: &[Earlier],
    engine: &Engine,
    words: &Words,
) -> Result<Vec<Artifact>, Vec<RenderError>> {
    let presenter = Presenter { earlier, ..Presenter::new(view, words) };
    let site = Site::new(&presenter);
    let jobs = jobs(&presenter);
    let made: Vec<_> = jobs.par_iter().map(|job| job.render(engine, &site, &presenter)).collect();
    let (pages, errors): (Vec<_>, Vec<_>) = made.into_iter().partition(Result::is_ok);
    if !errors.is_empty() {
        return Err(errors.into_iter().filter_map(Result::err).collect());
    }
    let mut artifacts: Vec<Artifact> = pages.into_iter().flatten().collect();
    artifacts.extend(render_search(view, words));
    artifacts.extend(engine.assets());
    artifacts.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(artifacts)
}

/// One page to be: its path, its template, and what the template is given.
struct Job<'a> {
    path: String,
    template: &'static str,
    menu: &'static str,
    /// Pages are of different types; templates see all of them as values.
    page: Box<dyn Fn(&Presenter) -> tera::Value + Send + Sync + 'a>,
}

impl Job<'_> {
    fn render(&self, engine: &Engine, site: &Site, presenter: &Presenter) -> Result<Artifact, RenderError> {
        let root = "../".repeat(self.path.matches('/').count());
        let page = (self.page)(presenter);
        engine.render(self.template, &self.path, &root, self.menu, site, page)
    }
}

fn jobs<'a>(presenter: &Presenter<'a>) -> Vec<Job<'a>> {
    let outline = presenter.view.outline;
    let mut jobs = vec![
        job("index.html", "overview.html", "index", OverviewPage::new),
        job("nhiem-vu.html", "tasks.html", "tasks", TasksPage::new),
        job("co-quan.html", "agencies.html", "agencies", AgenciesPage::new),
        job("chi-tieu.html", "indicators.html", "indicators", IndicatorsPage::new),
        job("moc-thoi-gian.html", "timeline.html", "timeline", TimelinePage::new),
        job("thay-doi.html", "changes.html", "changes", ChangesPage::new),
        job("du-lieu.html", "data.html", "data", DataPage::new),
        job("tim-kiem.html", "search.html", "search", SearchPage::new),
        job("gioi-thieu.html", "about.html", "about", AboutPage::new),
        job("ban-in.html", "print.html", "", PrintPage::new),
        job("trang-in.css", "sheet.css", "", |_| ()),
        job("404.html", "404.html", "", AboutPage::new),
    ];
    jobs.extend(outline.section_keys().map(|key| {
        let path = format!("nhom-nhiem-vu/{}.html", outline[key].id);
        job(path, "section.html", "tasks", move |presenter| SectionPage::new(presenter, key))
    }));
    jobs.extend(outline.task_keys().map(|key| {
        let path = format!("nhiem-vu/{}.html", outline[key].id);
        job(path, "task.html", "tasks", move |presenter| TaskPage::new(presenter, key))
    }));
    jobs.extend(outline.agency_keys().map(|key| {
        let path = format!("co-quan/{}.html", outline[key].id);
        job(path, "agency.html", "agencies", move |presenter| AgencyPage::new(presenter, key))
    }));
    jobs.extend(outline.indicator_keys().map(|key| {
        let path = format!("chi-tieu/{}.html", outline[key].id);
        job(path, "indicator.html", "indicators", move |presenter| IndicatorPage::new(presenter, key))
    }));
    jobs
}

fn job<'a, P: Serialize>(
    path: impl Into<String>,
    template: &'static str,
    menu: &'static str,
    page: impl Fn(&Presenter) -> P + Send + Sync + 'a,
) -> Job<'a> {
    let page = Box::new(move |presenter: &Presenter| tera::Value::from_serializable(&page(presenter)));
    Job { path: path.into(), template, menu, page }
}
