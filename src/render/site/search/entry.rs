//! What can be found, one entry each.

use std::collections::HashSet;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::super::present::Presenter;
use crate::language::{date, is_composed};
use crate::plan::{Agency, AgencyKey, Deadline, Document, IndicatorKey, SectionKey, TaskKey};
use crate::render::plain::plain_line;
use crate::routes::{Anchor, Route};
use crate::view::{NoteView, TaskView};

/// Something to be found. What is searched and shown is text, in NFC so that the script can fold it letter by letter.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Entry {
    /// What it is; the page has a word for each.
    kind: &'static str,
    /// A task's id, a document's number.
    #[serde(skip_serializing_if = "String::is_empty")]
    id: String,
    pub title: String,
    /// The line below the title: who leads, who reported when.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Other names of it, searched and not shown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub also: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    href: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    illustrative: bool,
}

/// What a note is about, by id and title.
pub enum NoteSubject<'a> {
    /// A task.
    Task(&'a str, &'a str),
    /// An indicator.
    Indicator(&'a str, &'a str),
}

/// An entry as one line of JSON. It serialises without fail: its fields are texts.
pub fn json_line(entry: Entry) -> String {
    serde_json::to_string(&composed(entry)).unwrap_or_default()
}

/// Records may spell letters in pieces; the script counts on whole ones.
fn composed(entry: Entry) -> Entry {
    let whole = |text: String| if is_composed(&text) { text } else { text.nfc().collect() };
    let (id, title, about) = (whole(entry.id), whole(entry.title), whole(entry.about));
    Entry { id, title, about, also: whole(entry.also), text: whole(entry.text), ..entry }
}

/// A task with its wording.
pub fn task(presenter: &Presenter, view: &TaskView) -> Entry {
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
        status: Some(view.status.code()),
        illustrative: view.illustrative,
        id: view.task.id.clone(),
        title: view.task.title.clone(),
        href: link.href,
        text: plain_line(&view.task.wording),
    }
}

/// A section.
pub fn section(presenter: &Presenter, key: SectionKey) -> Entry {
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

/// An indicator.
pub fn indicator(presenter: &Presenter, key: IndicatorKey) -> Entry {
    let indicator = &presenter.view.outline[key];
    Entry {
        kind: "indicator",
        title: indicator.title.clone(),
        about: indicator.task.map(|task| presenter.task_link(task).label).unwrap_or_default(),
        also: indicator.unit.clone(),
        text: plain_line(&indicator.description),
        href: Route::Indicator(&indicator.id).to_string(),
        ..Entry::default()
    }
}

/// An agency.
pub fn agency(presenter: &Presenter, key: AgencyKey) -> Entry {
    let (link, view) = (presenter.agency(key), presenter.view.agency(key));
    let counts = [("leads", view.leads.len()), ("coordinates", view.coordinates.len())];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    let also = if link.short == link.name { String::new() } else { link.short };
    let about = presenter.words.say("search-agency", &counts);
    Entry { kind: "agency", title: link.name, about, also, href: link.href, ..Entry::default() }
}

/// What the plan itself is and stands on, and what events were shown by.
pub fn foundations(presenter: &Presenter) -> Vec<Entry> {
    let outline = presenter.view.outline;
    let identity = &outline.identity;
    let about = |id: String, title: &str| Entry {
        kind: "document",
        id,
        title: title.to_owned(),
        href: Route::About.to_string(),
        ..Entry::default()
    };
    let plan = about(identity.number.clone().unwrap_or_default(), &identity.title);
    let bases = identity.bases.iter().map(|base| about(String::new(), base));
    let mut listed = HashSet::new();
    let events = presenter.view.tasks.iter().filter_map(|task| event_document(presenter, task, &mut listed));
    std::iter::once(plan).chain(bases).chain(events).collect()
}

/// The document of an event that has occurred, at the first task that waited for it.
fn event_document(presenter: &Presenter, view: &TaskView, listed: &mut HashSet<usize>) -> Option<Entry> {
    let outline = presenter.view.outline;
    let Some(Deadline::Event { event, .. }) = view.task.deadline else { return None };
    let occurred = outline[event].occurred.is_some_and(|day| day <= presenter.as_of());
    let document = outline[event].document.as_ref().filter(|_| occurred && listed.insert(event.0))?;
    Some(document_entry(presenter, document, view.key, false))
}

/// Documents about a task: decisions that amend it, and those that it issued.
pub fn documents(presenter: &Presenter, view: &TaskView) -> Vec<Entry> {
    let decisions = view.amended.amendments.iter().map(|one| (one.document, one.illustrative));
    let issued = view.documents.iter().map(|document| (*document, view.illustrative));
    decisions.chain(issued).map(|(document, made_up)| document_entry(presenter, document, view.key, made_up)).collect()
}

fn document_entry(presenter: &Presenter, document: &Document, key: TaskKey, illustrative: bool) -> Entry {
    let about = [document.date.map(date), document.issuer.clone(), Some(presenter.task_link(key).label)];
    Entry {
        kind: "document",
        id: document.number.clone(),
        title: document.title.clone().unwrap_or_default(),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        href: presenter.task_link(key).href,
        illustrative,
        ..Entry::default()
    }
}

/// A note on a task or an indicator.
pub fn note(presenter: &Presenter, subject: NoteSubject, note: &NoteView) -> Entry {
    let agency = note.agency.map(|agency| presenter.view.outline[agency].name.as_str());
    let (title, page) = match subject {
        NoteSubject::Task(id, title) => (format!("{id} {title}"), Route::Task(id)),
        NoteSubject::Indicator(id, title) => (title.to_owned(), Route::Indicator(id)),
    };
    Entry {
        kind: "note",
        title,
        about: [Some(date(note.date).as_str()), agency].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        text: plain_line(note.text),
        href: page.at(Anchor::Progress),
        illustrative: note.illustrative,
        ..Entry::default()
    }
}
