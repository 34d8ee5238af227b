//! `data/feed.xml`: the latest public notes, completions and amendments (Atom, RFC 4287).
//!
//! An entry keeps its id and its time. The id is built of the site's address (`tag:`, RFC 4151) or, where plan.yaml gives
//! none, of a sum over the plan's id (`urn:uuid:`, RFC 9562). Links are whole where there is an address; else they lead
//! from the file itself, which Atom allows.

mod amendments;

use std::io;

use chrono::NaiveDate;
use data_encoding::HEXLOWER;
use quick_xml::events::BytesText;
use sha2::{Digest, Sha256};

use super::marked;
use super::xml::{Document, document, writable};
use crate::language::Words;
use crate::plan::Identity;
use crate::render::artifact::Artifact;
use crate::render::plain::plain;
use crate::routes::Route;
use crate::routes::data_files::FEED;
use crate::view::{NoteView, PlanView, TaskView};

/// How many entries a feed keeps.
const ENTRIES: usize = 50;

/// One thing that is new.
struct Entry {
    /// What its id is built of.
    key: String,
    updated: NaiveDate,
    title: String,
    /// Path of its page from the site's first folder.
    path: String,
    author: Option<String>,
    text: String,
}

/// The feed. Of notes and completions no more are put into words than there is room for: a large plan has thousands.
pub fn feed(view: &PlanView, words: &Words) -> Artifact {
    let mut notes: Vec<_> = view.tasks.iter().flat_map(|task| task.notes.iter().map(move |note| (task, note))).collect();
    notes.sort_by(|(_, left), (_, right)| right.recorded.cmp(&left.recorded).then_with(|| left.id.cmp(right.id)));
    let mut completions: Vec<_> = view.tasks.iter().filter_map(|task| Some((completion_known(task)?, task))).collect();
    completions.sort_by(|left, right| right.0.cmp(&left.0).then_with(|| left.1.task.id.cmp(&right.1.task.id)));
    let mut entries: Vec<Entry> =
        notes.into_iter().take(ENTRIES).map(|(task, note)| note_entry(view, task, note, words)).collect();
    entries.extend(completions.into_iter().take(ENTRIES).filter_map(|(_, task)| completion_entry(task, words)));
    entries.extend(amendments::entries(view, words));
    entries.sort_by(|left, right| right.updated.cmp(&left.updated).then_with(|| left.key.cmp(&right.key)));
    entries.truncate(ENTRIES);
    document(FEED, |document| written(document, view, words, &entries))
}

/// A completion is news on the day that its note reached us, where a public note tells it; else on its own day.
fn completion_known(task: &TaskView) -> Option<NaiveDate> {
    let completed = task.completed.filter(|_| task.status.is_completed())?;
    let recorded = task.notes.iter().filter(|note| note.date == completed).map(|note| note.recorded).min();
    Some(recorded.unwrap_or(completed))
}

fn note_entry(view: &PlanView, task: &TaskView, note: &NoteView, words: &Words) -> Entry {
    let title = words.say("feed-note", &[("id", task.task.id.clone()), ("title", task.task.title.clone())]);
    Entry {
        key: format!("note/{}", note.id),
        updated: note.recorded,
        title: marked(title, note.illustrative, words),
        path: page_of(task),
        author: note.agency.map(|agency| view.outline[agency].name.clone()),
        text: plain(note.text),
    }
}

fn completion_entry(task: &TaskView, words: &Words) -> Option<Entry> {
    let (completed, updated) = (task.completed?, completion_known(task)?);
    let status = words.word(&format!("status-{}", task.status.code()));
    let day = crate::language::date(completed);
    let named = [("status", status), ("id", task.task.id.clone()), ("title", task.task.title.clone()), ("date", day)];
    Some(Entry {
        key: format!("completion/{}/{completed}", task.task.id),
        updated,
        title: marked(words.say("feed-completion", &named), task.illustrative, words),
        path: page_of(task),
        author: None,
        text: words.say("feed-completion-text", &named),
    })
}

fn page_of(task: &TaskView) -> String {
    Route::Task(&task.task.id).to_string()
}

fn written(document: &mut Document, view: &PlanView, words: &Words, entries: &[Entry]) -> io::Result<()> {
    let identity = &view.outline.identity;
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "vi")];
    document.create_element("feed").with_attributes(root).write_inner_content(|document| {
        let title = words.say("feed-title", &[("name", identity.short_name.clone())]);
        let newest = entries.first().map_or(view.as_of, |entry| entry.updated);
        text(document, "id", &id_of(identity, "feed"))?;
        text(document, "title", &marked(title, view.illustrative, words))?;
        text(document, "subtitle", &words.say("feed-about", &[("date", crate::language::date(view.as_of))]))?;
        text(document, "updated", &moment(newest))?;
        author(document, &identity.issuer)?;
        link(document, "alternate", &address_of(identity, &Route::Index.to_string()), "text/html")?;
        if identity.site_address.is_some() {
            link(document, "self", &address_of(identity, FEED), "application/atom+xml")?;
        }
        entries.iter().try_for_each(|entry| write_entry(document, identity, entry))
    })?;
    Ok(())
}

fn write_entry(document: &mut Document, identity: &Identity, entry: &Entry) -> io::Result<()> {
    document.create_element("entry").write_inner_content(|document| {
        text(document, "id", &id_of(identity, &entry.key))?;
        text(document, "title", &entry.title)?;
        text(document, "updated", &moment(entry.updated))?;
        entry.author.iter().try_for_each(|name| author(document, name))?;
        link(document, "alternate", &address_of(identity, &entry.path), "text/html")?;
        text(document, "content", &entry.text)
    })?;
    Ok(())
}

fn text(document: &mut Document, name: &str, words: &str) -> io::Result<()> {
    document.create_element(name).write_text_content(BytesText::new(&writable(words)))?;
    Ok(())
}

fn author(document: &mut Document, name: &str) -> io::Result<()> {
    document.create_element("author").write_inner_content(|document| text(document, "name", name))?;
    Ok(())
}

fn link(document: &mut Document, relation: &str, address: &str, kind: &str) -> io::Result<()> {
    document.create_element("link").with_attributes([("rel", relation), ("href", address), ("type", kind)]).write_empty()?;
    Ok(())
}

/// Midnight in Viet Nam: records know days.
fn moment(day: NaiveDate) -> String {
    format!("{day}T00:00:00+07:00")
}

fn address_of(identity: &Identity, path: &str) -> String {
    let root = identity.site_address.as_deref().unwrap_or("../");
    format!("{root}{path}")
}

fn id_of(identity: &Identity, key: &str) -> String {
    let key = format!("{}/{key}", identity.id);
    match identity.site_address.as_deref().and_then(host_of) {
        Some(host) => format!("tag:{host},{}:{}", identity.first_year, encoded(&key)),
        None => format!("urn:uuid:{}", uuid(&key)),
    }
}

fn host_of(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    Some(rest.split(['/', ':']).next()?.to_ascii_lowercase())
}

/// Letters that a URI may not hold, as percent and two digits.
fn encoded(key: &str) -> String {
    let shown = key.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    shown.collect()
}

/// A UUID of version 8: ours to make, here of a sum.
fn uuid(key: &str) -> String {
    let sum = Sha256::digest(format!("tiendo/{key}"));
    let part = |from: usize, to: usize| HEXLOWER.encode(&sum[from..to]);
    let version = format!("8{}", &part(6, 8)[1..]);
    let variant = format!("{:02x}{}", (sum[8] & 0x3f) | 0x80, part(9, 10));
    format!("{}-{}-{version}-{variant}-{}", part(0, 4), part(4, 6), part(10, 16))
}
