//! The search index: what a reader may look for, as script files that the search page asks for one after another, so that
//! it works from a disk as well as from a server and no file grows past a megabyte.

use std::collections::HashSet;
use std::fmt::Write;

use rayon::prelude::*;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::page::Link;
use super::present::Presenter;
use crate::language::{Words, date, is_composed};
use crate::plan::{Agency, AgencyKey, Deadline, Document, IndicatorKey, SectionKey, TaskKey};
use crate::render::artifact::{Artifact, Sink};
use crate::render::plain::plain_line;
use crate::view::{IndicatorView, NoteView, PlanView, TaskView};

/// Bytes of one file's entries at most; what stands around them stays far below the rest of the megabyte.
const PART_BYTES: usize = 900_000;

/// Something to be found. What is searched and shown is text, in NFC so that the script can fold it letter by letter.
#[derive(Debug, Default, Serialize)]
struct Entry {
    /// What it is; the page has a word for each.
    kind: &'static str,
    /// A task's id, a document's number.
    #[serde(skip_serializing_if = "String::is_empty")]
    id: String,
    title: String,
    /// The line below the title: who leads, who reported when.
    #[serde(skip_serializing_if = "String::is_empty")]
    about: String,
    /// Other names of it, searched and not shown.
    #[serde(skip_serializing_if = "String::is_empty")]
    also: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    href: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    illustrative: bool,
}

/// Makes the files of the index, `tim-kiem/1.js` and on, out of what the view holds and nothing else.
pub fn render_search(view: &PlanView, words: &Words, sink: &dyn Sink) {
    let lines = lines(&Presenter::new(view, words));
    let parts = parts(&lines);
    parts.par_iter().enumerate().for_each(|(before, part)| {
        let at = before + 1;
        sink.put(Artifact::text(format!("tim-kiem/{at}.js"), script(view, at, parts.len(), part)));
    });
}

/// Lines cut into runs of at most [`PART_BYTES`]; one run at least, so that the page always finds a first file.
fn parts(lines: &[Box<str>]) -> Vec<&[Box<str>]> {
    let mut parts = Vec::new();
    let (mut first, mut bytes) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        if bytes + line.len() > PART_BYTES && at > first {
            parts.push(&lines[first..at]);
            (first, bytes) = (at, 0);
        }
        bytes += line.len() + 2;
    }
    parts.push(&lines[first..]);
    parts
}

fn script(view: &PlanView, part: usize, of: usize, lines: &[Box<str>]) -> String {
    let mut script = String::new();
    let (day, illustrative) = (view.as_of, view.illustrative);
    let _ = writeln!(
        script,
        "tiendo.search({{\"part\":{part},\"of\":{of},\"as_of\":\"{day}\",\"illustrative\":{illustrative},\"entries\":["
    );
    script.push_str(&lines.join(",\n"));
    script.push_str("\n]});\n");
    script
}

/// Everything, a line an entry, in the order in which equally good finds are shown.
fn lines(presenter: &Presenter) -> Vec<Box<str>> {
    let (view, outline) = (presenter.view, presenter.view.outline);
    let mut lines: Vec<Box<str>> = view.tasks.par_iter().map(|task| line(task_entry(presenter, task))).collect();
    let mut add = |entries: Vec<Entry>| lines.extend(entries.into_iter().map(line));
    add(outline.section_keys().map(|key| section(presenter, key)).collect());
    add(view.indicators.iter().map(|one| indicator(presenter, one.key)).collect());
    add(outline.agency_keys().filter(|key| view.has_agency(*key)).map(|key| agency(presenter, key)).collect());
    add(foundations(presenter));
    add(view.tasks.iter().flat_map(|task| documents(presenter, task)).collect());
    let notes = view.latest_notes();
    lines.par_extend(notes.par_iter().map(|(key, one)| line(note(presenter, presenter.task_link(*key), one))));
    let of_indicators = view.indicators.iter().flat_map(|one| one.notes.iter().map(move |told| (one, told)));
    lines.extend(of_indicators.map(|(one, told)| line(note(presenter, indicator_link(one), told))));
    lines
}

/// An entry serialises without fail: its fields are texts.
fn line(entry: Entry) -> Box<str> {
    serde_json::to_string(&composed(entry)).unwrap_or_default().into_boxed_str()
}

/// Records may spell letters in pieces; the script counts on whole ones.
fn composed(entry: Entry) -> Entry {
    let whole = |text: String| if is_composed(&text) { text } else { text.nfc().collect() };
    let (id, title, about) = (whole(entry.id), whole(entry.title), whole(entry.about));
    Entry { id, title, about, also: whole(entry.also), text: whole(entry.text), ..entry }
}

fn task_entry(presenter: &Presenter, view: &TaskView) -> Entry {
    let (link, outline) = (presenter.task_link(view.key), presenter.view.outline);
    let lead: Vec<&Agency> = view.lead.iter().map(|one| &outline[one.agency]).collect();
    let names: Vec<&str> = lead.iter().map(|agency| agency.name.as_str()).collect();
    let earlier = view.lead.iter().filter_map(|one| presenter.took_over_from(one));
    let shorts = lead.iter().filter(|agency| agency.short != agency.name).map(|agency| agency.short.clone());
    // A reader writes the letter that records spell `dd`.
    let printed = view.task.id.contains("dd").then(|| view.task.id.replace("dd", "đ"));
    Entry {
        kind: "task",
        about: names.join(", "),
        also: shorts.chain(earlier).chain(printed).collect::<Vec<_>>().join(" · "),
        text: plain_line(&view.task.wording),
        status: Some(view.status.code()),
        illustrative: view.illustrative,
        id: view.task.id.clone(),
        title: view.task.title.clone(),
        href: link.href,
    }
}

fn section(presenter: &Presenter, key: SectionKey) -> Entry {
    let section = &presenter.view.outline[key];
    let groups: Vec<&str> = section.groups.iter().map(|group| group.title.as_str()).collect();
    let count = presenter.view.section(key).tally.total;
    Entry {
        kind: "section",
        title: presenter.section(key).label,
        about: presenter.say("section-count", "count", count),
        text: groups.join("; "),
        href: presenter.section(key).href,
        ..Entry::default()
    }
}

fn indicator(presenter: &Presenter, key: IndicatorKey) -> Entry {
    let indicator = &presenter.view.outline[key];
    Entry {
        kind: "indicator",
        title: indicator.title.clone(),
        about: indicator.task.map(|task| presenter.task_link(task).label).unwrap_or_default(),
        also: indicator.unit.clone(),
        text: plain_line(&indicator.description),
        href: format!("chi-tieu/{}.html", indicator.id),
        ..Entry::default()
    }
}

fn agency(presenter: &Presenter, key: AgencyKey) -> Entry {
    let (link, view) = (presenter.agency(key), presenter.view.agency(key));
    let counts = [("leads", view.leads.len()), ("coordinates", view.coordinates.len())];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    let also = if link.short == link.name { String::new() } else { link.short };
    let about = presenter.words.say("search-agency", &counts);
    Entry { kind: "agency", title: link.name, about, also, href: link.href, ..Entry::default() }
}

/// What the plan itself is and stands on, and what events were shown by.
fn foundations(presenter: &Presenter) -> Vec<Entry> {
    let outline = presenter.view.outline;
    let identity = &outline.identity;
    let about = |id: String, title: &str| Entry {
        kind: "document",
        id,
        title: title.to_owned(),
        href: "gioi-thieu.html".to_owned(),
        ..Entry::default()
    };
    let plan = about(identity.number.clone().unwrap_or_default(), &identity.title);
    let bases = identity.bases.iter().map(|base| about(String::new(), base));
    let mut told = HashSet::new();
    let events = presenter.view.tasks.iter().filter_map(|task| event_document(presenter, task, &mut told));
    std::iter::once(plan).chain(bases).chain(events).collect()
}

/// The document of an event that has occurred, at the first task that waited for it.
fn event_document(presenter: &Presenter, view: &TaskView, told: &mut HashSet<usize>) -> Option<Entry> {
    let outline = presenter.view.outline;
    let Some(Deadline::Event { event, .. }) = view.task.deadline else { return None };
    let occurred = outline[event].occurred.is_some_and(|day| day <= presenter.as_of());
    let document = outline[event].document.as_ref().filter(|_| occurred && told.insert(event.0))?;
    Some(document_entry(presenter, document, view.key, false))
}

fn documents(presenter: &Presenter, view: &TaskView) -> Vec<Entry> {
    let decisions = view.amended.amendments.iter().map(|one| (one.document, one.illustrative));
    let issued = view.documents.iter().map(|document| (*document, view.illustrative));
    decisions.chain(issued).map(|(document, made_up)| document_entry(presenter, document, view.key, made_up)).collect()
}

fn document_entry(presenter: &Presenter, document: &Document, key: TaskKey, illustrative: bool) -> Entry {
    let told = [document.date.map(date), document.issuer.clone(), Some(presenter.task_link(key).label)];
    Entry {
        kind: "document",
        id: document.number.clone(),
        title: document.title.clone().unwrap_or_default(),
        about: told.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        href: presenter.task_link(key).href,
        illustrative,
        ..Entry::default()
    }
}

fn indicator_link(view: &IndicatorView) -> Link {
    Link { href: format!("chi-tieu/{}.html", view.indicator.id), label: view.indicator.title.clone() }
}

fn note(presenter: &Presenter, subject: Link, note: &NoteView) -> Entry {
    let told = [Some(date(note.date)), note.agency.map(|agency| presenter.agency(agency).name)];
    Entry {
        kind: "note",
        title: subject.label,
        about: told.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        text: plain_line(note.text),
        href: format!("{}#tinh-hinh", subject.href),
        illustrative: note.illustrative,
        ..Entry::default()
    }
}
