//! Files to records. Nothing is judged here: what cannot be read is handed on, with its span, for `check` to report.

pub mod folder;
mod front_matter;
mod memory;
pub mod mistake;
mod paper_kinds;
pub mod reading;
pub mod record;
mod schema_mistakes;
mod theme;
mod tree;
mod workspace;
mod yaml;
mod yaml_options;

pub use memory::load_files;
pub use theme::{Theme, ThemeFile};
pub use workspace::{Body, BrokenKind, IssuedTextFile, Loaded, Origin, Workspace, stem_of};

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::relative_path::with_slashes;
use crate::source::{Reload, SourceFile, Span};
use folder::{FileKind, Found, FoundFile, walk};
use mistake::{Mistake, MistakeKind, UnreadableReason};
use reading::{MOST_OF_FILE, MOST_OF_RECORD, read_bytes, read_plain_file};
use record::{AgencyRecord, PlanRecord};
use workspace::{Content, ReadFile};

/// Files that are read at a time, on all cores.
const AT_A_TIME: usize = 2048;

/// Reads the workspace at `root` and the folders of records added to it.
pub fn load_workspace(root: &Path, with: &[PathBuf]) -> Workspace {
    // On a worker thread from the start: each run of files would else cross over to the pool and back.
    rayon::scope(|_| load_folders(root, with))
}

fn load_folders(root: &Path, with: &[PathBuf]) -> Workspace {
    let mut workspace = Workspace::default();
    let content = root.join("content");
    // Without the folder there is no plan.yaml either, and that is what is reported.
    if content.exists() {
        load_folder(&mut workspace, &content, "content", Origin::Content);
    }
    for folder in with {
        load_folder(&mut workspace, folder, &with_slashes(folder), Origin::Added);
    }
    load_issued_texts(&mut workspace, |file| read_bytes(&root.join(file), MOST_OF_FILE));
    workspace.add_paper_kinds(&theme_of(&workspace, root));
    workspace
}

/// While some files are read, those before them are sorted and the next are looked for.
fn load_folder(workspace: &mut Workspace, folder: &Path, shown: &str, origin: Origin) {
    let reload = reload(folder, shown);
    let mut walk = walk(folder);
    let mut look = || -> Vec<Found> { walk.by_ref().take(AT_A_TIME).collect() };
    let mut found = look();
    let mut read: Vec<ReadFile> = Vec::new();
    while !(found.is_empty() && read.is_empty()) {
        let done = std::mem::take(&mut read);
        let read_all = || found.par_iter().map(|one| read_found(one, shown, origin, &reload)).collect();
        let sort_and_look = || {
            done.into_iter().for_each(|file| workspace.add(file));
            look()
        };
        (read, found) = rayon::join(read_all, sort_and_look);
    }
}

fn read_found(found: &Found, shown: &str, origin: Origin, reload: &Reload) -> ReadFile {
    match found {
        Ok(file) => read_file(file, shown, origin, reload),
        Err((path, why)) => unread(format!("{shown}/{path}").trim_end_matches('/'), why.clone(), origin),
    }
}

fn unread(path: &str, why: UnreadableReason, origin: Origin) -> ReadFile {
    let mistakes = vec![whole_file(MistakeKind::UnreadableFile(why))];
    ReadFile { file: SourceFile::new(path, String::new()), origin, content: Content::Broken(FileKind::Orphan, mistakes) }
}

/// Reads a file of a folder once more, whatever has become of it.
fn reload(folder: &Path, shown: &str) -> Reload {
    let (folder, shown) = (folder.to_path_buf(), format!("{shown}/"));
    Reload::new(move |path| {
        let inside = path.strip_prefix(&shown).unwrap_or(path);
        let bytes = read_bytes(&folder.join(inside), MOST_OF_RECORD).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Sound tasks and notes are kept without their text: there are thousands of them. Numbers are checked as they were written.
fn read_file(found: &FoundFile, shown: &str, origin: Origin, reload: &Reload) -> ReadFile {
    let bytes = || read_plain_file(&found.path, MOST_OF_RECORD);
    let read = read_record(format!("{shown}/{}", found.inside), found.kind, origin, bytes);
    let needs_no_text = match &read.content {
        Content::Task(..) => true,
        Content::Note(note, _) => note.observations.is_empty(),
        _ => false,
    };
    if needs_no_text { ReadFile { file: read.file.without_text(reload.clone()), ..read } } else { read }
}

/// What is no record is not read.
fn read_record(
    path: String,
    kind: FileKind,
    origin: Origin,
    bytes: impl FnOnce() -> Result<Vec<u8>, UnreadableReason>,
) -> ReadFile {
    if matches!(kind, FileKind::Document | FileKind::Orphan) {
        let content = if kind == FileKind::Document { Content::Document } else { Content::Orphan };
        return ReadFile { file: SourceFile::new(path, String::new()), origin, content };
    }
    let (file, mistake) = match bytes().map(|bytes| text_of(&bytes).ok_or(bytes)) {
        Ok(Ok(text)) => return parsed(SourceFile::new(path, text), kind, origin),
        Ok(Err(bytes)) => not_text(path, &bytes),
        Err(why) => (SourceFile::new(path, String::new()), whole_file(MistakeKind::UnreadableFile(why))),
    };
    ReadFile { file, origin, content: Content::Broken(kind, vec![mistake]) }
}

/// A text in UTF-8. The standard library looks at Vietnamese letter by letter, which takes a tenth of reading a large plan.
fn text_of(bytes: &[u8]) -> Option<String> {
    simdutf8::basic::from_utf8(bytes).ok().map(str::to_owned)
}

/// What can be read is kept, so that the line of the first letter that cannot is shown.
fn not_text(path: String, bytes: &[u8]) -> (SourceFile, Mistake) {
    let valid = bytes.utf8_chunks().next().map_or_else(String::new, |chunk| chunk.valid().to_owned());
    let start = SourceFile::new("", valid).text().len();
    // What Notepad calls Unicode has a zero beside each letter: nothing to show.
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let shown = if utf16 { String::new() } else { String::from_utf8_lossy(bytes).into_owned() };
    let file = SourceFile::new(path, shown);
    (file, Mistake { kind: MistakeKind::UnreadableFile(UnreadableReason::NotText), span: Span::new(start..start) })
}

fn parsed(file: SourceFile, kind: FileKind, origin: Origin) -> ReadFile {
    let content = match kind {
        FileKind::Plan => yaml::read::<PlanRecord>(file.text()).map(|plan| Content::Plan(Box::new(plan))),
        FileKind::Agencies => yaml::read::<Vec<AgencyRecord>>(file.text()).map(Content::Agencies),
        FileKind::Task => markdown(&file, yaml::read).map(|(task, body)| Content::Task(Box::new(task), body)),
        FileKind::Indicator => markdown(&file, yaml::read).map(|(indicator, body)| Content::Indicator(Box::new(indicator), body)),
        FileKind::Note => markdown(&file, yaml::read).map(|(note, body)| Content::Note(Box::new(note), body)),
        FileKind::Amendment => markdown(&file, yaml::read).map(|(amendment, body)| Content::Amendment(Box::new(amendment), body)),
        FileKind::AboutPage => Ok(Content::AboutPage(Body::of(&file, Span::new(0..file.text().len())))),
        FileKind::Document => Ok(Content::Document),
        FileKind::Orphan => Ok(Content::Orphan),
    };
    let content = content.unwrap_or_else(|mistakes| Content::Broken(kind, mistakes));
    ReadFile { file, origin, content }
}

fn markdown<T>(file: &SourceFile, read: impl FnOnce(&str) -> Result<T, Vec<Mistake>>) -> Result<(T, Body), Vec<Mistake>> {
    let text = file.text();
    let split = front_matter::split(text).ok_or_else(|| vec![whole_file(MistakeKind::NoFrontMatter)])?;
    let record = read(&text[split.front.range()])?;
    Ok((record, Body::of(file, split.body)))
}

fn whole_file(kind: MistakeKind) -> Mistake {
    Mistake { kind, span: Span::default() }
}

/// The theme that plan.yaml names; the program's own where that cannot be read, which rendering reports.
fn theme_of(workspace: &Workspace, root: &Path) -> Theme {
    let named = workspace.plan.as_ref().and_then(|plan| plan.record.theme.as_ref());
    let name = named.map_or("default", |theme| theme.value.as_str());
    Theme::of_workspace(root, name).unwrap_or_else(|_| Theme::built_in())
}

fn load_issued_texts(workspace: &mut Workspace, read: impl Fn(&str) -> Result<Vec<u8>, UnreadableReason>) {
    let Some(plan) = &workspace.plan else { return };
    let texts = plan.record.texts.iter().map(|text| {
        let bytes = read(text.file.value.as_str());
        (text.id.value.clone(), bytes.map(IssuedTextFile::new))
    });
    workspace.texts = texts.collect();
}
