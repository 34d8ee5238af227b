//! The inputs of an archive, each file at its place in the bag.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use super::Outcome;
use super::console::Console;
use crate::load::folder::walk;
use crate::load::record::PlanRecord;
use crate::relative_path::{path_inside, with_slashes};

/// Where a bag keeps them: a workspace that builds again.
pub const INPUTS: &str = "data/inputs/";
/// Where those of `--with` lie inside that workspace, one folder a number.
pub const WITH: &str = "with";

/// Files of a workspace that its output follows from, as (where it is, path in the bag): records, cited documents, themes in
/// use, issued texts, folders of `--with`.
///
/// # Errors
/// An issued text that lies outside the workspace, already reported.
pub fn inputs(root: &Path, with: &[PathBuf], plan: &PlanRecord, console: &Console) -> Result<Vec<(PathBuf, String)>, Outcome> {
    let mut found = BTreeMap::new();
    add_records(&mut found, &root.join("content"), "content");
    for (at, folder) in with.iter().enumerate() {
        add_records(&mut found, folder, &with_folder(at));
    }
    let own = plan.theme.as_ref().map_or("default", |theme| theme.value.as_str());
    for theme in ["default", own] {
        add_theme(&mut found, &root.join("themes").join(theme), theme);
    }
    for text in &plan.texts {
        let file = text.file.value.as_str();
        if !lies_inside(file) {
            console.error("snapshot-text-outside", &[("file", file.to_owned())]);
            return Err(Outcome::Mistakes);
        }
        found.insert(format!("{INPUTS}{}", with_slashes(Path::new(file))), root.join(file));
    }
    Ok(found.into_iter().map(|(inside, path)| (path, inside)).collect())
}

/// Where the folder given as the `at`-th `--with` lies inside the inputs.
pub fn with_folder(at: usize) -> String {
    format!("{WITH}/{}", at + 1)
}

fn add_records(found: &mut BTreeMap<String, PathBuf>, folder: &Path, place: &str) {
    let files = walk(folder).filter_map(Result::ok);
    found.extend(files.map(|file| (format!("{INPUTS}{place}/{}", file.inside), file.path)));
}

/// What the theme is read from: plain files, whatever their names.
fn add_theme(found: &mut BTreeMap<String, PathBuf>, folder: &Path, name: &str) {
    let files = WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    found.extend(files.map(|entry| {
        let inside = path_inside(folder, entry.path());
        (format!("{INPUTS}themes/{name}/{inside}"), entry.into_path())
    }));
}

fn lies_inside(file: &str) -> bool {
    let parts: Vec<Component> = Path::new(file).components().collect();
    let plain = parts.iter().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    plain && parts.first().is_some_and(|first| first.as_os_str() != WITH)
}
