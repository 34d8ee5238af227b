//! `tiendo build`: records to site, charts and data.

use std::path::{Path, PathBuf};

use super::Outcome;
use super::archived::archived;
use super::failing::failing;
use super::missing::tell_missing;
use super::papers::{OFFICE, PaperCache, Papers, desk, papers};
use super::site::{Shown, site};
use super::talk::Talk;
use super::theme::{load_theme, site_words};
use super::workspace::{as_of, plan, read, usual_output};
use chrono::NaiveDate;

use crate::cli::Records;
use crate::language::date;
use crate::render::Sink;
use crate::render::report::Desk;
use crate::routes::Route;
use crate::view::{EarlierDays, PlanView, view_public};
use crate::write::{OutputLock, StagedFolder, WriteError, claim, put_in_place};

/// What a build is asked to make.
pub struct Asked<'a> {
    /// Which records, and for which day.
    pub records: &'a Records,
    /// Where output goes; by default `output` in the workspace.
    pub out: Option<&'a Path>,
    /// Whether papers are made.
    pub papers: bool,
}

/// Builds the public site and the papers.
pub fn run(root: &Path, asked: &Asked, talk: &Talk) -> Outcome {
    build(root, asked, talk).unwrap_or_else(|outcome| outcome)
}

fn build(root: &Path, asked: &Asked, talk: &Talk) -> Result<Outcome, Outcome> {
    let day = as_of(asked.records, talk)?;
    let output = asked.out.map_or_else(|| usual_output(root), Path::to_path_buf);
    let mut read = read(root, asked.records, talk)?;
    let theme = load_theme(root, &read.workspace, talk);
    let plan = plan(&mut read, talk)?;
    let theme = theme?;
    let words = site_words(&theme, talk)?;
    let lock = claim(&output).map_err(|error| fail_writing(error, talk))?;
    let (years, zips) = archived(&output, talk)?;
    let made = match asked.papers {
        true => make_papers(&desk(&plan, &theme, &words, &years, None, talk)?, day, &output, talk)?,
        false => Papers::default(),
    };
    tell_missing(&made.missing, &read.workspace.files, talk);
    // The plan alone is needed now; the records of a large one take as much memory again.
    drop(read);
    // All folders are looked at before anything is rendered into one of them.
    let site_folder = stage(&lock, "site", talk)?;
    let papers_folder = stage_papers(&lock, &made, asked.papers, talk)?;
    let view = view_public(&plan, day);
    let shown = Shown { view: &view, papers: &made, archived: &years, earlier: EarlierDays::new(&plan, day) };
    let pages = site(&shown, &theme, &words, &site_folder, talk)?;
    zips.into_iter().for_each(|zip| site_folder.put(zip));
    exchange(site_folder, papers_folder, talk)?;
    tell(&view, &output, pages, talk);
    Ok(Outcome::Done)
}

/// Papers that someone edited in the output are refused: they would be lost with the folder that is replaced.
fn make_papers(desk: &Desk, day: NaiveDate, output: &Path, talk: &Talk) -> Result<Papers, Outcome> {
    let cache = PaperCache::read(output);
    refuse_edited(&cache, talk)?;
    papers(desk, day, &cache, talk)
}

fn refuse_edited(cache: &PaperCache, talk: &Talk) -> Result<(), Outcome> {
    let edited = cache.office.edited();
    for path in &edited {
        talk.fail("report-edited", &[("path", path.display().to_string())]);
    }
    if edited.is_empty() {
        return Ok(());
    }
    talk.tell("not-built", &[]);
    Err(Outcome::Usage)
}

fn stage(lock: &OutputLock, name: &str, talk: &Talk) -> Result<StagedFolder, Outcome> {
    StagedFolder::begin(lock, name).map_err(|error| fail_writing(error, talk))
}

/// The folder of the office's papers, with the papers in it; none where there are none and none were made before.
fn stage_papers(lock: &OutputLock, made: &Papers, wanted: bool, talk: &Talk) -> Result<Option<StagedFolder>, Outcome> {
    if !wanted || made.office.is_empty() && !lock.output().join(OFFICE).exists() {
        return Ok(None);
    }
    let folder = stage(lock, OFFICE, talk)?;
    made.office.iter().for_each(|paper| folder.put(paper.clone()));
    Ok(Some(folder))
}

/// Puts site and papers in place, both or neither.
fn exchange(site: StagedFolder, papers: Option<StagedFolder>, talk: &Talk) -> Result<(), Outcome> {
    let _progress = talk.progress("progress-write");
    let folders = std::iter::once(site).chain(papers).collect();
    let written = put_in_place(folders).map_err(|error| fail_writing(error, talk))?;
    for (name, written) in ["site", OFFICE].into_iter().zip(written) {
        talk.detail(&format!("{name}: {} files, {} changed", written.files, written.changed));
    }
    Ok(())
}

/// Tells what kept output from being put in place.
pub fn fail_writing(error: WriteError, talk: &Talk) -> Outcome {
    let (key, arguments, outcome) = told(error);
    talk.fail(key, &arguments);
    talk.tell("not-built", &[]);
    outcome
}

/// Key of the words for a failed write, what is filled in, and how the command ends.
pub fn told(error: WriteError) -> (&'static str, Vec<(&'static str, String)>, Outcome) {
    let path = |path: PathBuf| ("path", path.display().to_string());
    match error {
        WriteError::Foreign { folder, file } => ("output-foreign", vec![path(folder), ("file", file)], Outcome::Usage),
        WriteError::NotAFolder(folder) => ("output-not-folder", vec![path(folder)], Outcome::Usage),
        WriteError::Busy(folder) => ("output-busy", vec![path(folder)], Outcome::Machine),
        WriteError::Collision(name) => ("output-collision", vec![("path", name)], Outcome::Mistakes),
        WriteError::Name(name) => ("output-name", vec![("path", name)], Outcome::Mistakes),
        WriteError::Exists(folder) => ("snapshot-stands", vec![path(folder)], Outcome::Usage),
        WriteError::Unpacked { folder, detail } => {
            ("snapshot-unpacked", vec![path(folder), ("detail", detail)], Outcome::Machine)
        }
        WriteError::Failed { path: at, detail } => {
            (failing(&detail), vec![path(at), ("detail", detail.to_string())], Outcome::Machine)
        }
    }
}

fn tell(view: &PlanView, output: &Path, pages: usize, talk: &Talk) {
    let site = output.join("site");
    let index = site.join(Route::Index.to_string()).display().to_string();
    let day = date(view.as_of);
    let path = site.display().to_string();
    talk.tell("build-done", &[("path", path), ("pages", pages.to_string()), ("date", day.clone()), ("index", index)]);
    if view.illustrative {
        talk.tell("build-illustrative", &[]);
    }
    if view.known_notes == 0 {
        talk.tell("build-empty", &[("date", day)]);
    }
}
