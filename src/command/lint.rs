//! `tiendo report --lint`: a Word file held against the rules of look.

use std::path::Path;

use super::Outcome;
use super::console::Console;
use super::theme::site_words;
use crate::load::{Theme, load_workspace};
use crate::render::report::Decree;
use crate::render::report::docx::DocxAssets;
use crate::render::report::lint::docx::measure_docx;
use crate::render::report::lint::lint;

/// A paper is never larger than this many bytes.
const LARGEST: u64 = 64 << 20;

/// Names each rule that the file breaks.
pub fn run(root: &Path, file: &Path, console: &Console) -> Outcome {
    check(root, file, console).unwrap_or_else(|outcome| outcome)
}

fn check(root: &Path, file: &Path, console: &Console) -> Result<Outcome, Outcome> {
    let path = file.display().to_string();
    let bytes = read(file, &path, console)?;
    let theme = theme(root, console)?;
    let text = |name: &str| theme.file(name).map(|file| file.text().into_owned()).unwrap_or_default();
    let decree = Decree::read(&text("report/decree30.yaml")).map_err(|detail| {
        console.error("theme-template", &[("detail", format!("report/decree30.yaml: {detail}"))]);
        Outcome::Mistakes
    })?;
    let words = site_words(&theme, console)?;
    let faces = theme.folder("fonts").filter(|(name, _)| name.ends_with(".ttf"));
    let assets = DocxAssets::new(faces.map(|(_, file)| file.bytes.clone()));
    let measured = measure_docx(&bytes, &decree, &words, &assets).map_err(|why| {
        let (what, way_out) = why.say(&path, console.words);
        console.error("lint-unreadable", &[("what", what), ("way", way_out)]);
        Outcome::Mistakes
    })?;
    let findings = lint(&measured, &decree);
    for finding in &findings {
        console.output(&format!("{path}: {} [{}]\n", finding.say(console.words), finding.code()));
    }
    let key = if findings.is_empty() { "lint-sound" } else { "lint-found" };
    console.inform(key, &[("path", path), ("count", findings.len().to_string()), ("source", decree.source.clone())]);
    Ok(if findings.is_empty() { Outcome::Done } else { Outcome::Mistakes })
}

fn read(file: &Path, path: &str, console: &Console) -> Result<Vec<u8>, Outcome> {
    let size = std::fs::metadata(file).map(|found| found.len());
    let bytes = size.and_then(|size| if size > LARGEST { Ok(Vec::new()) } else { std::fs::read(file) });
    bytes.map_err(|error| {
        console.error("lint-file", &[("path", path.to_owned()), ("detail", error.to_string())]);
        Outcome::Usage
    })
}

/// The workspace's theme where there is a workspace, else the program's: a Word file may lie anywhere.
fn theme(root: &Path, console: &Console) -> Result<Theme, Outcome> {
    if root.join("content").is_dir() {
        super::theme::load_theme(root, &load_workspace(root, &[]), console)
    } else {
        Ok(Theme::built_in())
    }
}
