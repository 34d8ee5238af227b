//! The records of a workspace, as written, each with its file.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::folder::FileKind;
use super::mistake::{Mistake, UnreadableReason};
use super::paper_kinds::PaperKinds;
use super::record::{AgencyRecord, AmendmentRecord, IndicatorRecord, NoteRecord, PlanRecord, TaskRecord};
use super::theme::Theme;
use crate::plan::{PaperKind, SharedText};
use crate::source::{FileId, Location, SourceFile, Span};

/// Which side a record came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// `content/`: facts alone.
    Content,
    /// A folder given with `--with`.
    Added,
}

/// A record with its location.
#[derive(Debug, Clone)]
pub struct Loaded<T> {
    /// Its file.
    pub file: FileId,
    /// The side it came from.
    pub origin: Origin,
    /// What it says; it stays where it was read.
    pub record: Box<T>,
    /// Its body; empty for YAML files.
    pub body: Body,
}

/// What follows the front matter of a record.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// Its span in the file.
    pub span: Span,
    /// What it says.
    pub text: SharedText,
}

impl Body {
    /// What a file has at a location.
    pub(super) fn of(file: &SourceFile, span: Span) -> Self {
        Self { span, text: file.text().get(span.range()).unwrap_or_default().into() }
    }
}

impl<T> Loaded<T> {
    /// A location in its file.
    pub fn at(&self, span: Span) -> Location {
        Location { file: self.file, span }
    }
}

/// An issued text as it lies in the workspace.
#[derive(Debug, Clone)]
pub struct IssuedTextFile {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its text, normalised as records are.
    text: String,
    /// Where each line begins, and one past the end of the last.
    starts: Vec<usize>,
}

impl IssuedTextFile {
    /// Takes the bytes of the file; what is not UTF-8 shows as replacement characters, which no wording will match.
    pub fn new(bytes: Vec<u8>) -> Self {
        let (sha256, text) = rayon::join(
            || HEXLOWER.encode(&Sha256::digest(&bytes)),
            || SourceFile::new("", String::from_utf8_lossy(&bytes).into_owned()).text().to_owned(),
        );
        let starts = [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).chain([text.len() + 1]).collect();
        Self { sha256, text, starts }
    }

    /// Lines from `first` to `last`, counted from 1, both included; `None` where it does not have them.
    pub fn lines(&self, first: usize, last: usize) -> Option<&str> {
        let start = *self.starts.get(first.checked_sub(1)?)?;
        let end = *self.starts.get(last)?;
        self.text.get(start..end.checked_sub(1)?)
    }

    /// How many lines it has.
    pub fn line_count(&self) -> usize {
        self.text.lines().count()
    }
}

/// Everything that was read.
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    /// All files, in the order they were read.
    pub files: Vec<SourceFile>,
    /// `plan.yaml`, where it could be read.
    pub plan: Option<Loaded<PlanRecord>>,
    /// Entries of `agencies.yaml`.
    pub agencies: Vec<Loaded<AgencyRecord>>,
    /// Tasks: those of the plan, and those that amendments supplement.
    pub tasks: Vec<Loaded<TaskRecord>>,
    /// Amendments.
    pub amendments: Vec<Loaded<AmendmentRecord>>,
    /// Indicators.
    pub indicators: Vec<Loaded<IndicatorRecord>>,
    /// Status notes.
    pub notes: Vec<Loaded<NoteRecord>>,
    /// The about page's text.
    pub about: Option<Loaded<()>>,
    /// Issued texts by id, or what kept them from being read.
    pub texts: BTreeMap<String, Result<IssuedTextFile, UnreadableReason>>,
    /// Files under `documents/`.
    pub documents: BTreeSet<FileId>,
    /// Kinds of paper that the theme has templates of.
    pub paper_kinds: Vec<PaperKind>,
    /// Files that nothing reads.
    pub orphans: Vec<FileId>,
    /// What is wrong with single files.
    pub mistakes: Vec<(FileId, Mistake)>,
    /// Kind and stem of files that could not be read: their ids count as known, so that one mistake is reported once.
    pub broken: BTreeSet<(BrokenKind, String)>,
}

/// Kinds of record that others refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BrokenKind {
    /// plan.yaml
    Plan,
    /// agencies.yaml
    Agencies,
    /// A task.
    Task,
    /// An indicator.
    Indicator,
    /// A note.
    Note,
    /// An amendment.
    Amendment,
}

/// One file, read.
pub(super) struct ReadFile {
    pub(super) file: SourceFile,
    pub(super) origin: Origin,
    pub(super) content: Content,
}

/// What a file turned out to hold.
pub(super) enum Content {
    Plan(Box<PlanRecord>),
    Agencies(Vec<AgencyRecord>),
    Task(Box<TaskRecord>, Body),
    Indicator(Box<IndicatorRecord>, Body),
    Note(Box<NoteRecord>, Body),
    Amendment(Box<AmendmentRecord>, Body),
    AboutPage(Body),
    Document,
    Orphan,
    Broken(FileKind, Vec<Mistake>),
}

impl Workspace {
    /// The file that a location is in.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// The official wording of a task: the body of its file, or what the amendment that supplements it has.
    pub fn wording(&self, task: &Loaded<TaskRecord>) -> SharedText {
        task.record.wording.as_ref().map_or_else(|| task.body.text.clone(), |wording| wording.value.trim().into())
    }

    /// Whether a record of this kind and id is there but broken.
    pub fn is_broken(&self, kind: BrokenKind, id: &str) -> bool {
        self.broken.contains(&(kind, id.to_owned()))
    }

    pub(super) fn add(&mut self, read: ReadFile) {
        let file = FileId(self.files.len());
        let origin = read.origin;
        self.files.push(read.file);
        match read.content {
            Content::Plan(plan) => self.plan = Some(Loaded { file, origin, record: plan, body: Body::default() }),
            Content::Agencies(agencies) => self.agencies.extend(agencies.into_iter().map(|one| Loaded {
                file,
                origin,
                record: Box::new(one),
                body: Body::default(),
            })),
            Content::Task(record, body) => self.tasks.push(Loaded { file, origin, record, body }),
            Content::Indicator(record, body) => self.indicators.push(Loaded { file, origin, record, body }),
            Content::Note(record, body) => self.notes.push(Loaded { file, origin, record, body }),
            Content::Amendment(record, body) => self.add_amendment(Loaded { file, origin, record, body }),
            Content::AboutPage(body) => self.about = Some(Loaded { file, origin, record: Box::new(()), body }),
            Content::Document => {
                self.documents.insert(file);
            }
            Content::Orphan => self.orphans.push(file),
            Content::Broken(kind, mistakes) => self.add_broken(file, kind, mistakes),
        }
    }

    /// Templates are no records: only one with mistakes is among the files, to show them.
    pub(super) fn add_paper_kinds(&mut self, theme: &Theme) {
        let PaperKinds { kinds, broken } = PaperKinds::of(theme);
        self.paper_kinds = kinds;
        for (file, mistakes) in broken {
            let id = FileId(self.files.len());
            self.files.push(file);
            self.mistakes.extend(mistakes.into_iter().map(|mistake| (id, mistake)));
        }
    }

    /// The kind of paper of that name.
    pub fn paper_kind(&self, name: &str) -> Option<&PaperKind> {
        self.paper_kinds.iter().find(|kind| kind.name == name)
    }

    /// A task that an amendment supplements is a task like any other, so that every rule on tasks holds for it.
    fn add_amendment(&mut self, amendment: Loaded<AmendmentRecord>) {
        let (file, origin) = (amendment.file, amendment.origin);
        let supplements = amendment.record.changes.iter().filter_map(|change| change.supplement.as_ref());
        let body = |span| Body::of(&self.files[file.0], span);
        let tasks =
            supplements.map(|one| Loaded { file, origin, record: Box::new((&one.value).into()), body: body(one.wording.span) });
        self.tasks.extend(tasks);
        self.amendments.push(amendment);
    }

    fn add_broken(&mut self, file: FileId, kind: FileKind, mistakes: Vec<Mistake>) {
        let kind = match kind {
            FileKind::Plan => Some(BrokenKind::Plan),
            FileKind::Agencies => Some(BrokenKind::Agencies),
            FileKind::Task => Some(BrokenKind::Task),
            FileKind::Indicator => Some(BrokenKind::Indicator),
            FileKind::Note => Some(BrokenKind::Note),
            FileKind::Amendment => Some(BrokenKind::Amendment),
            FileKind::AboutPage | FileKind::Document | FileKind::Orphan => None,
        };
        let stem = stem_of(self.file(file).path()).to_owned();
        self.broken.extend(kind.map(|kind| (kind, stem)));
        self.mistakes.extend(mistakes.into_iter().map(|mistake| (file, mistake)));
    }
}

/// A file's name without folder and `.md`.
pub fn stem_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}
