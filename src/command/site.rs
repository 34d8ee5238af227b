//! The site of a view, for `build` and for the archive alike.

use std::sync::Arc;

use super::Outcome;
use super::console::Console;
use super::papers::RenderedPapers;
use super::theme::report_render_errors;
use crate::language::Words;
use crate::load::Theme;
use crate::render::data::{render_data, render_sitemap};
use crate::render::site::{ArchivedYear, Engine, SiteExtras, render_site};
use crate::render::{Artifact, RenderError, Sink};
use crate::routes::Route;
use crate::view::{EarlierDays, PlanView};

/// What a site shows: a view, and what the view does not hold.
pub struct SiteContent<'a> {
    /// The plan as of the day.
    pub view: &'a PlanView<'a>,
    /// Its public papers.
    pub papers: &'a RenderedPapers,
    /// Existing archives; without any there is no page of them.
    pub archived: &'a [ArchivedYear],
    /// What the page of changes compares the view with.
    pub earlier: EarlierDays<'a>,
}

/// Renders pages, data and public papers, and hands each file to `sink`; returns the number of pages.
///
/// # Errors
/// What is wrong with the theme, already reported.
pub fn site(
    shown: &SiteContent,
    theme: &Theme,
    words: &Arc<Words>,
    sink: &dyn Sink,
    console: &Console,
) -> Result<usize, Outcome> {
    let _progress = console.progress("progress-render");
    // Data first: the workbook is the longest single piece of work, and pages fill what time it leaves.
    let (data, pages) = rayon::join(|| render_data(shown.view, words, sink), || pages(shown, theme, words, sink));
    let pages = pages.map_err(|errors| report_render_errors(&errors, console))?;
    data.map_err(|error| report_render_errors(&[error], console))?;
    render_sitemap(&shown.view.outline.identity, &pages).into_iter().for_each(|map| sink.put(map));
    for file in &shown.papers.public {
        sink.put(Artifact { path: Route::Paper(&file.path).to_string(), ..file.clone() });
    }
    Ok(pages.iter().filter(|path| path.ends_with(".html")).count())
}

fn pages(shown: &SiteContent, theme: &Theme, words: &Arc<Words>, sink: &dyn Sink) -> Result<Vec<String>, Vec<RenderError>> {
    let templates = theme.folder("templates").map(|(name, file)| (name, file.text().into_owned()));
    let assets = [Route::Style, Route::Script].into_iter().filter_map(|route| asset(theme, &route.to_string())).collect();
    let engine = Engine::new(templates, assets, Arc::clone(words)).map_err(|error| vec![error])?;
    let beside = SiteExtras { papers: &shown.papers.published, archived: shown.archived, earlier: Some(shown.earlier) };
    render_site(shown.view, &engine, words, beside, sink)
}

fn asset(theme: &Theme, name: &str) -> Option<Artifact> {
    theme.file(name).map(|file| Artifact::new(name, file.bytes.to_vec()))
}
