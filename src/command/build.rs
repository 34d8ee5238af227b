//! `tiendo build`: records to site, charts and data.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Outcome;
use super::talk::Talk;
use super::workspace::{as_of, plan, read};
use crate::cli::Records;
use crate::language::{Language, Words, date};
use crate::load::Theme;
use crate::render::data::render_data;
use crate::render::site::{Engine, render_site};
use crate::render::{Artifact, RenderError};
use crate::view::{Earlier, PlanView, view_earlier, view_public};
use crate::write::{WriteError, write_folder};

/// Builds the public site.
pub fn run(root: &Path, records: &Records, out: Option<&Path>, talk: &Talk) -> Outcome {
    build(root, records, out, talk).unwrap_or_else(|outcome| outcome)
}

fn build(root: &Path, records: &Records, out: Option<&Path>, talk: &Talk) -> Result<Outcome, Outcome> {
    let day = as_of(records, talk)?;
    let read = read(root, records, talk)?;
    let theme_name = read.workspace.plan.as_ref().and_then(|plan| plan.record.theme.as_ref()).map(|theme| theme.value.clone());
    let plan = plan(read, talk)?;
    let theme = load_theme(root, theme_name.as_deref().unwrap_or("default"), talk)?;
    let view = view_public(&plan, day);
    let artifacts = render(&view, &view_earlier(&plan, day), &theme, talk)?;
    let output = out.map_or_else(|| root.join("output"), Path::to_path_buf);
    put_in_place(&output, &artifacts, talk)?;
    tell(&view, &output, &artifacts, talk);
    Ok(Outcome::Done)
}

/// The theme that plan.yaml names.
///
/// # Errors
/// There is none, or it cannot be read; already told.
pub(super) fn load_theme(root: &Path, name: &str, talk: &Talk) -> Result<Theme, Outcome> {
    if name != "default" && !root.join("themes").join(name).is_dir() {
        talk.fail("theme-missing", &[("name", name.to_owned())]);
        return Err(Outcome::Mistakes);
    }
    Theme::of_workspace(root, name).map_err(|(file, detail)| {
        talk.fail("theme-unreadable", &[("file", file), ("detail", detail)]);
        Outcome::Machine
    })
}

fn render(view: &PlanView, earlier: &[Earlier], theme: &Theme, talk: &Talk) -> Result<Vec<Artifact>, Outcome> {
    let _progress = talk.progress("progress-render");
    let words = Arc::new(site_words(theme, talk)?);
    let templates = theme.folder("templates").map(|(name, file)| (name, file.text().into_owned()));
    let assets = ["style.css", "script.js"].into_iter().filter_map(|name| asset(theme, name)).collect();
    let engine = Engine::new(templates, assets, Arc::clone(&words));
    let pages = engine.map_err(|error| vec![error]).and_then(|engine| render_site(view, earlier, &engine, &words));
    let mut artifacts = pages.map_err(|errors| fail_pages(&errors, talk))?;
    let data = render_data(view, &words, &artifacts);
    artifacts.extend(data);
    Ok(artifacts)
}

fn asset(theme: &Theme, name: &str) -> Option<Artifact> {
    theme.file(name).map(|file| Artifact { path: name.to_owned(), bytes: file.bytes.to_vec() })
}

/// The theme's words for readers.
///
/// # Errors
/// A broken catalogue, already told.
pub(super) fn site_words(theme: &Theme, talk: &Talk) -> Result<Words, Outcome> {
    let files = theme.words(Language::Vi.code()).map(|file| (file.shown.as_str(), file.text().into_owned()));
    Words::new(Language::Vi, files).map_err(|(file, line)| {
        talk.fail("theme-words", &[("file", file), ("line", line.to_string())]);
        talk.tell("not-built", &[]);
        Outcome::Mistakes
    })
}

fn fail_pages(errors: &[RenderError], talk: &Talk) -> Outcome {
    for error in errors {
        let detail = error.detail.clone();
        if error.page.is_empty() {
            talk.fail("theme-template", &[("detail", detail)]);
        } else {
            talk.fail("page-failed", &[("page", error.page.clone()), ("detail", detail)]);
        }
    }
    talk.tell("not-built", &[]);
    Outcome::Mistakes
}

fn put_in_place(output: &Path, artifacts: &[Artifact], talk: &Talk) -> Result<(), Outcome> {
    let _progress = talk.progress("progress-write");
    let written = write_folder(output, "site", artifacts).map_err(|error| {
        let (key, arguments, outcome) = told(error);
        talk.fail(key, &arguments);
        talk.tell("not-built", &[]);
        outcome
    })?;
    talk.detail(&format!("{} files, {} changed", written.files, written.changed));
    Ok(())
}

fn told(error: WriteError) -> (&'static str, Vec<(&'static str, String)>, Outcome) {
    let path = |path: PathBuf| ("path", path.display().to_string());
    match error {
        WriteError::Foreign { folder, file } => ("output-foreign", vec![path(folder), ("file", file)], Outcome::Usage),
        WriteError::NotAFolder(folder) => ("output-not-folder", vec![path(folder)], Outcome::Usage),
        WriteError::Busy(folder) => ("output-busy", vec![path(folder)], Outcome::Machine),
        WriteError::Collision(name) => ("output-collision", vec![("path", name)], Outcome::Mistakes),
        WriteError::Failed { path: at, detail } => {
            ("output-failed", vec![path(at), ("detail", detail.to_string())], Outcome::Machine)
        }
    }
}

fn tell(view: &PlanView, output: &Path, artifacts: &[Artifact], talk: &Talk) {
    let site = output.join("site");
    let pages = artifacts.iter().filter(|artifact| artifact.path.ends_with(".html")).count();
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
