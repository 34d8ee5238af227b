//! `tiendo build`: records to site, charts and data.

use std::path::Path;

use super::Outcome;
use super::archive_list::existing_archives;
use super::console::Console;
use super::missing_letters::warn_of_missing_letters;
use super::papers::{OFFICE, PaperCache, RenderedPapers, papers, renderer};
use super::site::{SiteContent, site};
use super::theme::{load_theme, site_words};
use super::workspace::{as_of, plan, read, usual_output};
use super::write_error::report_write_error;
use chrono::NaiveDate;

use crate::cli::Records;
use crate::language::date;
use crate::render::Sink;
use crate::render::report::PaperRenderer;
use crate::routes::Route;
use crate::view::{EarlierDays, PlanView, view_public};
use crate::write::{OutputLock, StagedFolder, claim, put_in_place};

/// What a build is asked to make.
pub struct BuildRequest<'a> {
    /// Which records, and for which day.
    pub records: &'a Records,
    /// Where output goes; by default `output` in the workspace.
    pub out: Option<&'a Path>,
    /// Whether papers are rendered.
    pub papers: bool,
}

/// Builds the public site and the papers.
pub fn run(root: &Path, asked: &BuildRequest, console: &Console) -> Outcome {
    build(root, asked, console).unwrap_or_else(|outcome| outcome)
}

fn build(root: &Path, asked: &BuildRequest, console: &Console) -> Result<Outcome, Outcome> {
    let day = as_of(asked.records, console)?;
    let output = asked.out.map_or_else(|| usual_output(root), Path::to_path_buf);
    let mut read = read(root, asked.records, console)?;
    let theme = load_theme(root, &read.workspace, console);
    let plan = plan(&mut read, console)?;
    let theme = theme?;
    let words = site_words(&theme, console)?;
    let lock = claim(&output).map_err(|error| report_write_error(error, console))?;
    let (years, zips) = existing_archives(&output, console)?;
    let rendered = match asked.papers {
        true => render_papers(&renderer(&plan, &theme, &words, &years, None, console)?, day, &output, console)?,
        false => RenderedPapers::default(),
    };
    warn_of_missing_letters(&rendered.missing, &read.workspace.files, console);
    // The plan alone is needed now; the records of a large one take as much memory again.
    drop(read);
    // All folders are looked at before anything is rendered into one of them.
    let site_folder = stage(&lock, "site", console)?;
    let papers_folder = stage_papers(&lock, &rendered, asked.papers, console)?;
    let view = view_public(&plan, day);
    let shown = SiteContent { view: &view, papers: &rendered, archived: &years, earlier: EarlierDays::new(&plan, day) };
    let pages = site(&shown, &theme, &words, &site_folder, console)?;
    zips.into_iter().for_each(|zip| site_folder.put(zip));
    exchange(site_folder, papers_folder, console)?;
    inform(&view, &output, pages, console);
    Ok(Outcome::Done)
}

/// RenderedPapers that someone edited in the output are refused: they would be lost with the folder that is replaced.
fn render_papers(renderer: &PaperRenderer, day: NaiveDate, output: &Path, console: &Console) -> Result<RenderedPapers, Outcome> {
    let cache = PaperCache::read(output);
    refuse_edited(&cache, console)?;
    papers(renderer, day, &cache, console)
}

fn refuse_edited(cache: &PaperCache, console: &Console) -> Result<(), Outcome> {
    let edited = cache.office.edited();
    for path in &edited {
        console.error("report-edited", &[("path", path.display().to_string())]);
    }
    if edited.is_empty() {
        return Ok(());
    }
    console.inform("not-built", &[]);
    Err(Outcome::Usage)
}

fn stage(lock: &OutputLock, name: &str, console: &Console) -> Result<StagedFolder, Outcome> {
    StagedFolder::begin(lock, name).map_err(|error| report_write_error(error, console))
}

/// The folder of the office's papers, with the papers in it; none where there are none and there were none before.
fn stage_papers(
    lock: &OutputLock,
    papers: &RenderedPapers,
    wanted: bool,
    console: &Console,
) -> Result<Option<StagedFolder>, Outcome> {
    if !wanted || papers.office.is_empty() && !lock.output().join(OFFICE).exists() {
        return Ok(None);
    }
    let folder = stage(lock, OFFICE, console)?;
    papers.office.iter().for_each(|paper| folder.put(paper.clone()));
    Ok(Some(folder))
}

/// Puts site and papers in place, both or neither.
fn exchange(site: StagedFolder, papers: Option<StagedFolder>, console: &Console) -> Result<(), Outcome> {
    let _progress = console.progress("progress-write");
    let folders = std::iter::once(site).chain(papers).collect();
    let written = put_in_place(folders).map_err(|error| report_write_error(error, console))?;
    for (name, written) in ["site", OFFICE].into_iter().zip(written) {
        console.verbose(&format!("{name}: {} files, {} changed", written.files, written.changed));
    }
    Ok(())
}

fn inform(view: &PlanView, output: &Path, pages: usize, console: &Console) {
    let site = output.join("site");
    let index = site.join(Route::Index.to_string()).display().to_string();
    let day = date(view.as_of);
    let path = site.display().to_string();
    console.inform("build-done", &[("path", path), ("pages", pages.to_string()), ("date", day.clone()), ("index", index)]);
    if view.illustrative {
        console.inform("build-illustrative", &[]);
    }
    if view.known_notes == 0 {
        console.inform("build-empty", &[("date", day)]);
    }
}
