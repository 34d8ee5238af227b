//! A record's id does not match its file, its folder or its section.
//!
//! `content/tasks/2/2.g.1.md` holds task `2.g.1` of section `2` under heading `g`;
//! `content/notes/2021/2021-06-14-2.g.1.md` holds a note recorded on that day about that task.
//!
//! ---
//!
//! Mã của bản ghi không khớp tên tệp, thư mục hoặc nhóm.
//!
//! `content/tasks/2/2.g.1.md` là nhiệm vụ `2.g.1` thuộc nhóm `2`, tiểu nhóm `g`;
//! `content/notes/2021/2021-06-14-2.g.1.md` là báo cáo nhận ngày đó về nhiệm vụ đó.

use chrono::Datelike;

use crate::check::Context;
use crate::check::context::{filed_under, recorded};
use crate::diagnostic::Diagnostic;
use crate::load::record::{AmendmentRecord, NoteRecord, TaskRecord};
use crate::load::{Loaded, stem_of};
use crate::source::Span;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let mut found = Vec::new();
    for task in &workspace.tasks {
        let record = &task.record;
        let path = format!("tasks/{}/{}.md", record.section.value, record.id.value);
        if record.wording.is_none() {
            found.extend(misplaced(context, task, record.id.span, &path));
        }
        found.extend(misnumbered(task));
    }
    for indicator in &workspace.indicators {
        let path = format!("indicators/{}.md", indicator.record.id.value);
        found.extend(misplaced(context, indicator, indicator.record.id.span, &path));
    }
    found.extend(workspace.amendments.iter().filter_map(|amendment| misdated(context, amendment)));
    found.extend(workspace.notes.iter().filter_map(|note| misfiled(context, note)));
    found
}

fn misplaced<T>(context: &Context, record: &Loaded<T>, span: Span, path: &str) -> Option<Diagnostic> {
    let sound = context.workspace.file(record.file).path().ends_with(&format!("/{path}"));
    (!sound).then(|| Diagnostic::error("id_out_of_place", record.at(span)).with("expected", path))
}

/// A task's id begins with its section and, under a heading, with the heading's letter.
fn misnumbered(task: &Loaded<TaskRecord>) -> Option<Diagnostic> {
    let section = &task.record.section.value;
    let start = match &task.record.group {
        Some(letter) => format!("{section}.{}.", letter.value),
        None => format!("{section}."),
    };
    let sound = task.record.id.value.starts_with(&start);
    let diagnostic =
        || Diagnostic::error("id_out_of_place", task.at(task.record.id.span)).with_message("id_out_of_place-section");
    (!sound).then(|| diagnostic().with("start", start))
}

/// An amendment's file begins with the day that its decision was signed.
fn misdated(context: &Context, amendment: &Loaded<AmendmentRecord>) -> Option<Diagnostic> {
    let day = &amendment.record.document.date;
    let stem = stem_of(context.workspace.file(amendment.file).path());
    let sound = stem.strip_prefix(&format!("{}-", day.value)).is_some_and(|name| !name.is_empty());
    let expected = format!("amendments/{}-….md", day.value);
    (!sound).then(|| Diagnostic::error("id_out_of_place", amendment.at(day.span)).with("expected", expected))
}

fn misfiled(context: &Context, note: &Loaded<NoteRecord>) -> Option<Diagnostic> {
    let day = recorded(&note.record);
    let start = format!("notes/{}/{day}-{}", day.year(), filed_under(note)?);
    let path = context.workspace.file(note.file).path();
    let rest = path.rfind("/notes/").and_then(|at| path[at + 1..].strip_prefix(&start));
    let sound = rest.is_some_and(|rest| rest == ".md" || rest.starts_with('-') && rest.len() > ".md".len() + 1);
    let span = note.record.recorded.as_ref().map_or(note.record.date.span, |recorded| recorded.span);
    (!sound).then(|| Diagnostic::error("id_out_of_place", note.at(span)).with("expected", format!("{start}.md")))
}
