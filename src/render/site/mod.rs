//! The website: one page a task, section, agency and indicator, and the pages over all of them.
//!
//! Templates see the types of [`page`] alone: they are the theme's contract.

mod archived_year;
mod engine;
mod figure;
mod hrefs;
mod job;
pub mod markdown;
pub mod page;
mod policy;
mod present;
mod search;
mod shared;

pub use archived_year::ArchivedYear;
pub use engine::Engine;
pub use policy::policy_source;
pub use search::render_search;

use rayon::prelude::*;

use super::artifact::{RenderError, Sink};
use super::chart;
use crate::language::Words;
use crate::routes::Route;
use crate::view::{EarlierDays, PlanView};
use engine::SharedContext;
use figure::Figure;
use job::{PageJob, RenderContext, page_job};
use page::{
    AboutPage, AgenciesPage, AgencyPage, ArchivePage, ChangesPage, DataPage, GapsPage, IndicatorPage, IndicatorsPage,
    OverviewPage, PrintPage, PublishedPaper, ReportsPage, SearchPage, SectionPage, Site, TaskPage, TasksPage, TimelinePage,
};
use present::Presenter;

/// What stands beside the pages of a site, made before them.
#[derive(Debug, Clone, Copy, Default)]
pub struct SiteExtras<'a> {
    /// Public papers.
    pub papers: &'a [PublishedPaper],
    /// Archives that stand, the earliest first.
    pub archived: &'a [ArchivedYear],
    /// What the page of changes compares the view with.
    pub earlier: Option<EarlierDays<'a>>,
}

/// Makes every page of the site, with style and the other files of the theme, and hands each to `sink`; tells the paths of the
/// pages in their order.
///
/// # Errors
/// Every page whose template failed, with the template's own place and words.
pub fn render_site(
    view: &PlanView,
    engine: &Engine,
    words: &Words,
    beside: SiteExtras,
    sink: &dyn Sink,
) -> Result<Vec<String>, Vec<RenderError>> {
    let mut presenter = Presenter::new(view, words);
    presenter.earlier = beside.earlier;
    let site = Site { archive: !beside.archived.is_empty(), ..Site::new(&presenter) };
    let jobs = jobs(&presenter, beside);
    let shared = SharedContext::of(&site);
    let context = RenderContext { engine, shared: &shared, presenter: &presenter, sink };
    // One by one: some pages take a thousand times as long as others. The search index fills the time beside the longest.
    let pages = || jobs.par_iter().with_max_len(1).filter_map(|job| job.render(&context).err()).collect::<Vec<_>>();
    let (errors, ()) = rayon::join(pages, || render_search(view, words, sink));
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut paths: Vec<_> = jobs.into_iter().map(|job| job.path).collect();
    paths.sort();
    engine.assets().for_each(|file| sink.put(file));
    Ok(paths)
}

/// The pages with all tasks on each.
fn lists<'a>() -> [PageJob<'a>; 3] {
    [
        page_job(Route::Print, "print.html", "", PrintPage::new),
        page_job(Route::Tasks, "tasks.html", "tasks", TasksPage::new),
        page_job(Route::Timeline, "timeline.html", "timeline", TimelinePage::new),
    ]
}

/// All pages. Those that take longest come late, when less of all else is in memory, and before others that fill the time beside
/// them.
fn jobs<'a>(presenter: &Presenter<'a>, beside: SiteExtras<'a>) -> Vec<PageJob<'a>> {
    let outline = presenter.view.outline;
    let mut jobs = vec![
        page_job(Route::Index, "overview.html", "index", OverviewPage::new),
        page_job(Route::Agencies, "agencies.html", "agencies", AgenciesPage::new),
        page_job(Route::Indicators, "indicators.html", "indicators", IndicatorsPage::new),
        page_job(Route::Reports, "reports.html", "reports", move |presenter| ReportsPage::new(presenter, beside.papers)),
        page_job(Route::Changes, "changes.html", "changes", ChangesPage::new),
        page_job(Route::Data, "data.html", "data", DataPage::new),
        page_job(Route::Search, "search.html", "search", SearchPage::new),
        page_job(Route::About, "about.html", "about", AboutPage::new),
        page_job(Route::PrintStyle, "sheet.css", "", |_| ()),
        page_job(Route::NotFound, "404.html", "", AboutPage::new),
    ];
    if !beside.archived.is_empty() {
        jobs.push(page_job(Route::Archive, "archive.html", "", move |presenter| ArchivePage::new(presenter, beside.archived)));
    }
    if presenter.view.gaps().next().is_some() {
        jobs.push(page_job(Route::Gaps, "gaps.html", "agencies", GapsPage::new));
    }
    jobs.extend(outline.section_keys().map(|key| {
        let route = Route::Section(&outline[key].id);
        page_job(route, "section.html", "tasks", move |presenter| SectionPage::new(presenter, key))
    }));
    jobs.extend(presenter.view.tasks.iter().map(|task| task.key).map(|key| {
        let route = Route::Task(&outline[key].id);
        page_job(route, "task.html", "tasks", move |presenter| TaskPage::new(presenter, key))
    }));
    jobs.extend(lists());
    jobs.extend(outline.agency_keys().filter(|key| presenter.view.has_agency(*key)).map(|key| {
        let route = Route::Agency(&outline[key].id);
        page_job(route, "agency.html", "agencies", move |presenter| AgencyPage::new(presenter, key))
    }));
    jobs.extend(presenter.view.indicators.iter().map(|indicator| indicator.key).map(|key| {
        let route = Route::Indicator(&outline[key].id);
        page_job(route, "indicator.html", "indicators", move |presenter| IndicatorPage::new(presenter, key))
    }));
    jobs
}
