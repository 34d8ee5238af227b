//! The site of a view, for `build` and for the archive alike.

use std::sync::Arc;

use super::Outcome;
use super::papers::Papers;
use super::talk::Talk;
use super::theme::fail_rendering;
use crate::language::Words;
use crate::load::Theme;
use crate::render::Artifact;
use crate::render::data::render_data;
use crate::render::site::{ArchivedYear, Beside, Engine, render_site};
use crate::view::{Earlier, PlanView};

/// Pages and data of a view, with its public papers and, where any stands, a page of the archives.
///
/// # Errors
/// What is wrong with the theme, already told.
pub fn site(
    view: &PlanView,
    theme: &Theme,
    words: &Arc<Words>,
    papers: &Papers,
    archived: &[ArchivedYear],
    earlier: &[Earlier],
    talk: &Talk,
) -> Result<Vec<Artifact>, Outcome> {
    let _progress = talk.progress("progress-render");
    let templates = theme.folder("templates").map(|(name, file)| (name, file.text().into_owned()));
    let assets = ["style.css", "script.js"].into_iter().filter_map(|name| asset(theme, name)).collect();
    let engine = Engine::new(templates, assets, Arc::clone(words));
    let beside = Beside { papers: &papers.published, archived, earlier };
    let pages = engine.map_err(|error| vec![error]).and_then(|engine| render_site(view, &engine, words, beside));
    let mut artifacts = pages.map_err(|errors| fail_rendering(&errors, talk))?;
    let data = render_data(view, words, &artifacts).map_err(|error| fail_rendering(&[error], talk))?;
    artifacts.extend(data);
    let reports = papers.public.iter().map(|(file, _)| (format!("reports/{}", file.path), file.bytes.clone()));
    artifacts.extend(reports.map(|(path, bytes)| Artifact { path, bytes }));
    Ok(artifacts)
}

fn asset(theme: &Theme, name: &str) -> Option<Artifact> {
    theme.file(name).map(|file| Artifact { path: name.to_owned(), bytes: file.bytes.to_vec() })
}
