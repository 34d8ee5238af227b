//! The theme of a workspace, and what went wrong with it.

use std::path::Path;
use std::sync::Arc;

use super::Outcome;
use super::console::Console;
use crate::language::{Language, Words};
use crate::load::{Theme, Workspace};
use crate::render::RenderError;

/// The theme that plan.yaml names.
///
/// # Errors
/// There is none of that name, or the machine failed us; already reported.
pub fn load_theme(root: &Path, workspace: &Workspace, console: &Console) -> Result<Theme, Outcome> {
    let named = workspace.plan.as_ref().and_then(|plan| plan.record.theme.as_ref()).map(|theme| theme.value.as_str());
    let name = named.unwrap_or("default");
    if name != "default" && !root.join("themes").join(name).is_dir() {
        console.error("theme-missing", &[("name", name.to_owned())]);
        return Err(Outcome::Mistakes);
    }
    Theme::of_workspace(root, name).map_err(|(file, why)| {
        let (key, detail) = why.words();
        let detail = console.words.find(key, &[]).unwrap_or_else(|| detail.to_owned());
        console.error("theme-unreadable", &[("file", file), ("detail", detail)]);
        Outcome::Machine
    })
}

/// The words of pages and papers; those of messages again where they are the same.
///
/// # Errors
/// A broken file of the catalogue, already reported.
pub fn site_words(theme: &Theme, console: &Console) -> Result<Arc<Words>, Outcome> {
    let files: Vec<_> = theme.words(Language::Vi.code()).map(|file| (file.shown.as_str(), file.text().into_owned())).collect();
    if console.words.language() == Language::Vi && console.words.checksum() == Words::checksum_of(&files) {
        return Ok(Arc::clone(console.words));
    }
    Words::new(Language::Vi, files).map(Arc::new).map_err(|(file, line)| {
        console.error("theme-words", &[("file", file), ("line", line.to_string())]);
        console.inform("not-built", &[]);
        Outcome::Mistakes
    })
}

/// Tells what could not be rendered.
pub fn report_render_errors(errors: &[RenderError], console: &Console) -> Outcome {
    for error in errors {
        let detail = error.detail.clone();
        if error.page.is_empty() {
            console.error("theme-template", &[("detail", detail)]);
        } else {
            console.error("page-failed", &[("page", error.page.clone()), ("detail", detail)]);
        }
    }
    console.inform("not-built", &[]);
    Outcome::Mistakes
}
