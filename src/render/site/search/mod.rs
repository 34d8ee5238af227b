//! The search index: what a reader may look for, as script files that the search page asks for one after another, so that
//! it works from a disk as well as from a server and no file grows past a megabyte.

mod entry;

use rayon::prelude::*;

use super::present::Presenter;
use crate::language::Words;
use crate::plan::TaskKey;
use crate::render::artifact::{Artifact, Sink};
use crate::routes::Route;
use crate::view::{IndicatorView, NoteView, PlanView, TaskView};
use entry::{Entry, NoteSubject, agency, documents, foundations, indicator, json_line, note, section, task};

/// Entries of one file; of the one with the first notes at most twice as many.
const PART_ENTRIES: usize = 512;

/// About how many bytes they take at most; what stands around them stays far below the rest of the megabyte.
const PART_BYTES: usize = 900_000;

/// Bytes around title and text of an entry.
const AROUND_BYTES: usize = 250;

/// Bytes of a note's title, its task's.
const TITLE_BYTES: usize = 150;

/// What a search entry comes from. Entries of tasks and notes are many, and are made file by file.
enum SearchSource<'a> {
    Entry(Box<Entry>),
    Task(&'a TaskView<'a>),
    Note(TaskKey, &'a NoteView<'a>),
    NoteOf(&'a IndicatorView<'a>, &'a NoteView<'a>),
}

/// Makes the files of the index, `tim-kiem/1.js` and on, out of what the view holds and nothing else.
pub fn render_search(view: &PlanView, words: &Words, sink: &dyn Sink) {
    let presenter = Presenter::new(view, words);
    let sources = sources(&presenter);
    let parts = parts(&sources);
    parts.par_iter().enumerate().for_each(|(before, part)| put(&presenter, (before + 1, parts.len()), part, sink));
}

/// Everything cut into runs of [`PART_ENTRIES`]: notes from the end, where the oldest are, all else from the beginning. So a new note
/// changes the run in the middle alone, as long as its place in the list is the first. A run with long texts is cut again.
fn parts<'s, 'a>(sources: &'s [SearchSource<'a>]) -> Vec<&'s [SearchSource<'a>]> {
    let notes = sources.iter().position(SearchSource::is_note).unwrap_or(sources.len());
    let (first, last) = (notes - notes % PART_ENTRIES, notes + (sources.len() - notes) % PART_ENTRIES);
    let middle = &sources[first..last];
    // One run at least, so that the page always finds a first file.
    let middle = (!middle.is_empty() || sources.is_empty()).then_some(middle);
    let runs = sources[..first].chunks(PART_ENTRIES).chain(middle).chain(sources[last..].chunks(PART_ENTRIES));
    runs.flat_map(cut).collect()
}

fn cut<'s, 'a>(run: &'s [SearchSource<'a>]) -> Vec<&'s [SearchSource<'a>]> {
    let (mut parts, mut first, mut bytes) = (Vec::new(), 0, 0);
    for (at, source) in run.iter().enumerate() {
        let more = source.bytes();
        if bytes + more > PART_BYTES && at > first {
            parts.push(&run[first..at]);
            (first, bytes) = (at, 0);
        }
        bytes += more;
    }
    parts.push(&run[first..]);
    parts
}

impl SearchSource<'_> {
    fn is_note(&self) -> bool {
        matches!(self, Self::Note(..) | Self::NoteOf(..))
    }

    /// About how many bytes its line takes, hardly ever fewer.
    fn bytes(&self) -> usize {
        let (title, text) = match self {
            Self::Entry(entry) => (entry.title.len() + entry.about.len() + entry.also.len(), entry.text.as_str()),
            Self::Task(view) => (view.task.title.len(), &*view.task.wording),
            Self::Note(_, note) => (TITLE_BYTES, note.text),
            Self::NoteOf(view, note) => (view.indicator.title.len(), note.text),
        };
        let escaped = text.bytes().filter(|byte| matches!(byte, b'"' | b'\\')).count();
        2 * title + text.len() + escaped + AROUND_BYTES
    }
}

/// Writes one file, of so many.
fn put(presenter: &Presenter, (part, of): (usize, usize), sources: &[SearchSource], sink: &dyn Sink) {
    let (day, illustrative) = (presenter.view.as_of, presenter.view.illustrative);
    let lines: Vec<String> = sources.iter().map(|source| json_line(entry(presenter, source))).collect();
    let head = format!("{{\"part\":{part},\"of\":{of},\"as_of\":\"{day}\",\"illustrative\":{illustrative}");
    let text = format!("tiendo.search({head},\"entries\":[\n{}\n]}});\n", lines.join(",\n"));
    sink.put(Artifact::text(Route::SearchPart(part), text));
}

/// Everything, in the order in which equally good finds are shown.
fn sources<'a>(presenter: &Presenter<'a>) -> Vec<SearchSource<'a>> {
    let (view, outline) = (presenter.view, presenter.view.outline);
    let mut sources: Vec<SearchSource> = view.tasks.iter().map(SearchSource::Task).collect();
    let mut add = |entries: Vec<Entry>| sources.extend(entries.into_iter().map(|entry| SearchSource::Entry(Box::new(entry))));
    add(outline.section_keys().map(|key| section(presenter, key)).collect());
    add(view.indicators.iter().map(|one| indicator(presenter, one.key)).collect());
    add(outline.agency_keys().filter(|key| view.has_agency(*key)).map(|key| agency(presenter, key)).collect());
    add(foundations(presenter));
    add(view.tasks.iter().flat_map(|task| documents(presenter, task)).collect());
    sources.extend(view.latest_notes().into_iter().map(|(key, one)| SearchSource::Note(key, one)));
    sources.extend(view.indicators.iter().flat_map(|one| one.notes.iter().map(move |note| SearchSource::NoteOf(one, note))));
    sources
}

fn entry(presenter: &Presenter, source: &SearchSource) -> Entry {
    match source {
        SearchSource::Entry(entry) => Entry::clone(entry),
        SearchSource::Task(view) => task(presenter, view),
        SearchSource::Note(key, one) => {
            let task = presenter.task(*key);
            note(presenter, NoteSubject::Task(&task.id, &task.title), one)
        }
        SearchSource::NoteOf(view, one) => {
            note(presenter, NoteSubject::Indicator(&view.indicator.id, &view.indicator.title), one)
        }
    }
}
