//! `tiendo build`: records to site, charts and data.

use std::mem::forget;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::archived::archived;
use super::failing::failing;
use super::missing::tell_missing;
use super::papers::{OFFICE, PUBLIC, Papers, desk, papers};
use super::site::{Shown, site};
use super::talk::Talk;
use super::theme::{load_theme, site_words};
use super::workspace::{Read, as_of, plan, read_by, usual_output};
use crate::cli::Records;
use crate::language::date;
use crate::load::{Readings, write_readings};
use crate::render::Sink;
use crate::view::{EarlierDays, PlanView, view_public};
use crate::write::{Kept, NewFolder, WriteError, claim, clear_half, write_file};

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
    let mut read = read_by(root, asked.records, Readings::of(&output).keeping(), talk)?;
    let theme = load_theme(root, &read.workspace, talk);
    let plan = plan(&mut read, talk)?;
    let theme = theme?;
    let words = site_words(&theme, talk)?;
    let _claim = claim(&output).map_err(|error| fail_writing(error, talk))?;
    let (years, zips) = archived(&output, talk)?;
    if asked.papers {
        refuse_edited(&output, talk)?;
    }
    let made = match asked.papers {
        true => papers(&desk(&plan, &theme, &words, &years, None, talk)?, day, Some(&output), talk)?,
        false => Papers::default(),
    };
    tell_missing(&made.missing, &read.workspace.files, talk);
    let begin = || NewFolder::begin(&output, "site").map_err(|error| fail_writing(error, talk));
    let (view, folder) = rayon::join(|| view_public(&plan, day), begin);
    let folder = folder?;
    let shown = Shown { view: &view, papers: &made, archived: &years, earlier: EarlierDays::new(&plan, day) };
    // The plan alone is needed now; of a large one the records take as much memory again, and are let go while pages are few.
    let (kept, pages) = rayon::join(|| keep(&output, read), || site(&shown, &theme, &words, &folder, talk));
    let pages = pages?;
    kept.map_err(|error| fail_writing(error, talk))?;
    zips.into_iter().for_each(|zip| folder.put(zip));
    put_in_place(folder, "site", talk)?;
    if asked.papers {
        put_papers_in_place(&output, &made, talk)?;
    }
    tell(&view, &output, pages, talk);
    // The program ends here: dropping each note of a large plan first would only let its reader wait.
    forget(view);
    forget(plan);
    Ok(Outcome::Done)
}

/// Leaves what was read for the next program.
fn keep(output: &Path, read: Read) -> Result<(), WriteError> {
    let readings = Readings::of(output);
    if read.is_kept {
        return clear_half(readings.path());
    }
    write_file(readings.path(), |out| write_readings(&read.workspace, out))
}

/// A paper that someone edited where it stands would be lost with the folder that is put in its place.
fn refuse_edited(output: &Path, talk: &Talk) -> Result<(), Outcome> {
    let edited = Kept::read(output, OFFICE).edited();
    for path in &edited {
        talk.fail("report-edited", &[("path", path.display().to_string())]);
    }
    if edited.is_empty() {
        return Ok(());
    }
    talk.tell("not-built", &[]);
    Err(Outcome::Usage)
}

/// Papers of the office, and of all papers what they were made of.
fn put_papers_in_place(output: &Path, made: &Papers, talk: &Talk) -> Result<(), Outcome> {
    if !made.office.is_empty() || output.join(OFFICE).exists() {
        let folder = NewFolder::begin(output, OFFICE).map_err(|error| fail_writing(error, talk))?;
        made.office.iter().for_each(|(file, _)| folder.put(file.clone()));
        put_in_place(folder, OFFICE, talk)?;
    }
    for (inside, made) in [(OFFICE, &made.office), (PUBLIC, &made.public)] {
        Kept::read(output, inside).note(made, true).map_err(|error| fail_writing(error, talk))?;
    }
    Ok(())
}

fn put_in_place(folder: NewFolder, name: &str, talk: &Talk) -> Result<(), Outcome> {
    let _progress = talk.progress("progress-write");
    let written = folder.put_in_place().map_err(|error| fail_writing(error, talk))?;
    talk.detail(&format!("{name}: {} files, {} changed", written.files, written.changed));
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
        WriteError::Stands(folder) => ("snapshot-stands", vec![path(folder)], Outcome::Usage),
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
    let index = site.join("index.html").display().to_string();
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
