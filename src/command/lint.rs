//! `tiendo report --lint`: a Word file held against the rules of look.

use std::path::Path;

use super::Outcome;
use super::talk::Talk;
use super::theme::site_words;
use crate::load::{Theme, load_workspace};
use crate::render::report::Decree;
use crate::render::report::docx::Engraver;
use crate::render::report::lint::docx::measure_docx;
use crate::render::report::lint::lint;

/// A paper is never larger than this many bytes.
const LARGEST: u64 = 64 << 20;

/// Names each rule that the file breaks.
pub fn run(root: &Path, file: &Path, talk: &Talk) -> Outcome {
    check(root, file, talk).unwrap_or_else(|outcome| outcome)
}

fn check(root: &Path, file: &Path, talk: &Talk) -> Result<Outcome, Outcome> {
    let path = file.display().to_string();
    let bytes = read(file, &path, talk)?;
    let theme = theme(root, talk)?;
    let text = |name: &str| theme.file(name).map(|file| file.text().into_owned()).unwrap_or_default();
    let decree = Decree::read(&text("report/decree30.yaml")).map_err(|detail| {
        talk.fail("theme-template", &[("detail", format!("report/decree30.yaml: {detail}"))]);
        Outcome::Mistakes
    })?;
    let words = site_words(&theme, talk)?;
    let faces = theme.folder("fonts").filter(|(name, _)| name.ends_with(".ttf"));
    let engraver = Engraver::new(faces.map(|(_, file)| file.bytes.clone()));
    let measured = measure_docx(&bytes, &decree, &words, &engraver).map_err(|why| {
        let (what, way_out) = why.say(&path, talk.words);
        talk.fail("lint-unreadable", &[("what", what), ("way", way_out)]);
        Outcome::Mistakes
    })?;
    let findings = lint(&measured, &decree);
    for finding in &findings {
        talk.data(&format!("{path}: {} [{}]\n", finding.say(talk.words), finding.code()));
    }
    let key = if findings.is_empty() { "lint-sound" } else { "lint-found" };
    talk.tell(key, &[("path", path), ("count", findings.len().to_string()), ("source", decree.source.clone())]);
    Ok(if findings.is_empty() { Outcome::Done } else { Outcome::Mistakes })
}

fn read(file: &Path, path: &str, talk: &Talk) -> Result<Vec<u8>, Outcome> {
    let size = std::fs::metadata(file).map(|found| found.len());
    let bytes = size.and_then(|size| if size > LARGEST { Ok(Vec::new()) } else { std::fs::read(file) });
    bytes.map_err(|error| {
        talk.fail("lint-file", &[("path", path.to_owned()), ("detail", error.to_string())]);
        Outcome::Usage
    })
}

/// The workspace's theme where there is a workspace, else the program's: a Word file may lie anywhere.
fn theme(root: &Path, talk: &Talk) -> Result<Theme, Outcome> {
    if root.join("content").is_dir() {
        super::theme::load_theme(root, &load_workspace(root, &[]), talk)
    } else {
        Ok(Theme::built_in())
    }
}
