//! The theme of a workspace, and what went wrong with it.

use std::path::Path;
use std::sync::Arc;

use super::Outcome;
use super::talk::Talk;
use crate::language::{Language, Words};
use crate::load::{Theme, Workspace};
use crate::render::RenderError;

/// The theme that plan.yaml names.
///
/// # Errors
/// There is none of that name, or the machine failed us; already told.
pub fn load_theme(root: &Path, workspace: &Workspace, talk: &Talk) -> Result<Theme, Outcome> {
    let named = workspace.plan.as_ref().and_then(|plan| plan.record.theme.as_ref()).map(|theme| theme.value.as_str());
    let name = named.unwrap_or("default");
    if name != "default" && !root.join("themes").join(name).is_dir() {
        talk.fail("theme-missing", &[("name", name.to_owned())]);
        return Err(Outcome::Mistakes);
    }
    Theme::of_workspace(root, name).map_err(|(file, why)| {
        let (key, detail) = why.words();
        let detail = talk.words.find(key, &[]).unwrap_or_else(|| detail.to_owned());
        talk.fail("theme-unreadable", &[("file", file), ("detail", detail)]);
        Outcome::Machine
    })
}

/// The words of pages and papers; those of messages again where they are the same.
///
/// # Errors
/// A broken file of the catalogue, already told.
pub fn site_words(theme: &Theme, talk: &Talk) -> Result<Arc<Words>, Outcome> {
    let files: Vec<_> = theme.words(Language::Vi.code()).map(|file| (file.shown.as_str(), file.text().into_owned())).collect();
    if talk.words.language() == Language::Vi && talk.words.checksum() == Words::checksum_of(&files) {
        return Ok(Arc::clone(talk.words));
    }
    Words::new(Language::Vi, files).map(Arc::new).map_err(|(file, line)| {
        talk.fail("theme-words", &[("file", file), ("line", line.to_string())]);
        talk.tell("not-built", &[]);
        Outcome::Mistakes
    })
}

/// Tells what could not be rendered.
pub fn fail_rendering(errors: &[RenderError], talk: &Talk) -> Outcome {
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
