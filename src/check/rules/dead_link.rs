//! A link in a text, or the file of a cited document, leads nowhere.
//!
//! Inside the workspace a link names a page of the site (`nhiem-vu/2.g.1.html`) or a file under `content/documents/`.
//! Outside it begins with `http://`, `https://` or `mailto:`.
//!
//! ---
//!
//! Liên kết trong bài, hoặc tệp của văn bản được dẫn, không dẫn tới đâu.
//!
//! Liên kết trong kho trỏ tới một trang của website (`nhiem-vu/2.g.1.html`) hoặc một tệp trong `content/documents/`.
//! Liên kết ra ngoài bắt đầu bằng `http://`, `https://` hoặc `mailto:`.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::check::Context;
use crate::check::known::is_excused;
use crate::diagnostic::Diagnostic;
use crate::load::record::{DocumentRecord, NoteRecord};
use crate::load::{BrokenKind, Loaded};
use crate::routes::Route;
use crate::source::{Located, Span};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let mut found = Vec::new();
    if let Some(plan) = &workspace.plan {
        let documents = plan.record.events.iter().filter_map(|event| event.document.as_ref());
        found.extend(dead_files(context, plan, targets(documents)));
    }
    for note in &workspace.notes {
        found.extend(dead_files(context, note, targets(note.record.documents.iter())));
        found.extend(dead_links(context, note));
        found.extend(dead_public_links(context, note));
    }
    for amendment in &workspace.amendments {
        let document = &amendment.record.document;
        found.extend(dead_files(context, amendment, [(document.file.as_ref(), document.url.as_ref())].into_iter()));
        found.extend(dead_links(context, amendment));
    }
    for indicator in &workspace.indicators {
        found.extend(dead_links(context, indicator));
    }
    if let Some(about) = &workspace.about {
        found.extend(dead_links(context, about));
    }
    found
}

/// File and address of a document.
type Targets<'a> = (Option<&'a Located<String>>, Option<&'a Located<String>>);

fn targets<'a>(documents: impl Iterator<Item = &'a DocumentRecord>) -> impl Iterator<Item = Targets<'a>> {
    documents.map(|document| (document.file.as_ref(), document.url.as_ref()))
}

fn dead_files<'a, T>(context: &Context, record: &Loaded<T>, documents: impl Iterator<Item = Targets<'a>>) -> Vec<Diagnostic> {
    let dead = documents.flat_map(|(file, url)| {
        let file = file.filter(|file| !is_document(context, file));
        let url = url.filter(|url| !url.starts_with("https://") && !url.starts_with("http://"));
        [file, url]
    });
    let dead = dead.flatten();
    dead.map(|target| Diagnostic::error("dead_link", record.at(target.span)).with("target", &target.value)).collect()
}

fn dead_links<T>(context: &Context, record: &Loaded<T>) -> Vec<Diagnostic> {
    let links = links_of(&record.body.text);
    let dead = links.into_iter().filter(|(target, _)| !leads_somewhere(context, target));
    let diagnostics = dead.map(|(target, range)| {
        let span = Span::new(record.body.span.start() + range.start..record.body.span.start() + range.end);
        Diagnostic::error("dead_link", record.at(span)).with("target", target)
    });
    diagnostics.collect()
}

/// `public` is a YAML text whose lines may be folded, so its links are reported at the field.
fn dead_public_links(context: &Context, note: &Loaded<NoteRecord>) -> Vec<Diagnostic> {
    let Some(public) = &note.record.public else { return Vec::new() };
    let dead = links_of(public).into_iter().filter(|(target, _)| !leads_somewhere(context, target));
    dead.map(|(target, _)| Diagnostic::error("dead_link", note.at(public.span)).with("target", target)).collect()
}

fn links_of(markdown: &str) -> Vec<(String, Range<usize>)> {
    if !markdown.contains('[') && !markdown.contains('<') {
        return Vec::new(); // No link begins otherwise, and most notes have none.
    }
    let events = Parser::new(markdown).into_offset_iter();
    let links = events.filter_map(|(event, range)| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some((dest_url.into_string(), range)),
        _ => None,
    });
    links.collect()
}

fn leads_somewhere(context: &Context, target: &str) -> bool {
    let outside = ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme));
    let page = target.split(['#', '?']).next().unwrap_or(target);
    outside || target.starts_with('#') || is_page(context, page) || is_document(context, page)
}

fn is_page(context: &Context, page: &str) -> bool {
    let known = &context.known;
    let excused = |kind, id: &str| is_excused(context.workspace, kind, id);
    match Route::parse(page) {
        Some(Route::Task(id)) => known.tasks.contains_key(id) || excused(BrokenKind::Task, id),
        Some(Route::Agency(id)) => known.agencies.contains_key(id) || excused(BrokenKind::Agencies, id),
        Some(Route::Indicator(id)) => known.indicators.contains_key(id) || excused(BrokenKind::Indicator, id),
        Some(Route::Section(id)) => known.sections.contains_key(id) || excused(BrokenKind::Plan, id),
        Some(route) => LINKABLE.contains(&route),
        None => false,
    }
}

/// Pages that every site has and records may link to (product description, "What comes out").
const LINKABLE: [Route; 10] = [
    Route::Index,
    Route::Tasks,
    Route::Agencies,
    Route::Indicators,
    Route::Timeline,
    Route::Changes,
    Route::Reports,
    Route::Data,
    Route::Search,
    Route::About,
];

fn is_document(context: &Context, path: &str) -> bool {
    let workspace = context.workspace;
    workspace.documents.iter().any(|file| workspace.file(*file).path() == path)
}
