//! One task as a row of a table.

use serde::Serialize;

use crate::language::{Words, date, number};
use crate::plan::{AgencyKey, Document};
use crate::render::deadline::deadline_of;
use crate::render::plain::plain;
use crate::view::{Flag, InternalNote, NoteView, PlanView, ResponsibleAgency, Status, TaskView};

/// One task as a row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct TaskLine {
    /// Its id: `2.g.1`.
    pub id: String,
    /// Its section's number.
    pub section: String,
    /// Its short title.
    pub title: String,
    /// Agencies that lead, by their short names.
    pub lead: String,
    /// Agencies that coordinate, by their short names.
    pub coordinating: String,
    /// What the plan says about its time.
    pub deadline: String,
    /// The day it falls due; empty where there is none.
    pub due: String,
    /// Its status in words.
    pub status: String,
    /// Its status as a code, such as `overdue`.
    pub code: &'static str,
    /// Days past due, as shown; empty where it is not late.
    pub days_late: String,
    /// Whether it is due soon.
    pub due_soon: bool,
    /// What it has to bring.
    pub products: Vec<String>,
    /// Documents issued: `12/QĐ-UBND ngày 05/3/2021`.
    pub documents: Vec<String>,
    /// The day of its last report; empty where there is none.
    pub reported: String,
    /// What that report says.
    pub report: String,
    /// What is difficult, by the last report that says so; empty in public papers.
    pub difficulties: String,
    /// What is asked for, by the last report that says so; empty in public papers.
    pub proposals: String,
    /// When the agency expects to finish; empty where it does not say, and in public papers.
    pub expected: String,
    /// What is to be done about it next.
    pub next_step: String,
}

impl TaskLine {
    /// A task of a view.
    pub fn of(view: &PlanView, task: &TaskView, words: &Words) -> Self {
        let last = task.notes.first();
        Self {
            id: task.task.id.clone(),
            section: view.outline[task.task.section].id.clone(),
            title: task.task.title.clone(),
            lead: names_of(view, &task.lead, task.task.open_ended.lead.as_deref()),
            coordinating: names_of(view, &task.coordinating, task.task.open_ended.coordinating.as_deref()),
            deadline: deadline_of(view.outline, task.task, words),
            due: task.due.map(date).unwrap_or_default(),
            status: words.word(&format!("status-{}", task.status.code())),
            code: task.status.code(),
            days_late: task.days_late.map(|days| number(days as f64, 0)).unwrap_or_default(),
            due_soon: task.flags.contains(&Flag::DueSoon),
            products: task.task.deliverables.iter().map(|one| one.title.clone()).collect(),
            documents: task.documents.iter().map(|document| document_words(document, words)).collect(),
            reported: last.map(|note| date(note.date)).unwrap_or_default(),
            report: last.map(report_of).unwrap_or_default(),
            difficulties: latest(task, |note| note.difficulties),
            proposals: latest(task, |note| note.proposals),
            expected: task.notes.iter().find_map(|note| note.internal.as_ref()?.expected).map(date).unwrap_or_default(),
            next_step: words.word(next_step(task)),
        }
    }
}

/// Those who answer on the day, with those whom they took over from in brackets.
fn names_of(view: &PlanView, agencies: &[ResponsibleAgency], open_ended: Option<&str>) -> String {
    let short = |key: AgencyKey| view.outline[key].short.as_str();
    let names = agencies.iter().map(|one| {
        let before: Vec<_> = one.took_over_from().map(short).collect();
        if before.is_empty() { short(one.agency).to_owned() } else { format!("{} ({})", short(one.agency), before.join(", ")) }
    });
    names.chain(open_ended.map(str::to_owned)).collect::<Vec<_>>().join("; ")
}

fn document_words(document: &Document, words: &Words) -> String {
    match document.date {
        Some(day) => words.say("paper-document", &[("number", document.number.clone()), ("date", date(day))]),
        None => document.number.clone(),
    }
}

fn report_of(note: &NoteView) -> String {
    let body = note.internal.as_ref().map(|internal| internal.body).filter(|body| !body.trim().is_empty());
    plain(body.unwrap_or(note.text))
}

fn latest<'p>(task: &TaskView<'p>, part: impl Fn(&InternalNote<'p>) -> Option<&'p str>) -> String {
    let found = task.notes.iter().find_map(|note| part(note.internal.as_ref()?).filter(|text| !text.trim().is_empty()));
    found.map(plain).unwrap_or_default()
}

/// The key of the words for what comes next.
fn next_step(task: &TaskView) -> &'static str {
    match task.status {
        Status::Overdue if task.flags.contains(&Flag::AwaitingConfirmation) => "next-step-confirm",
        Status::Overdue => "next-step-overdue",
        Status::Submitted => "next-step-submitted",
        Status::RecurringNotReported | Status::NotReported => "next-step-report",
        _ if task.flags.contains(&Flag::AwaitingConfirmation) => "next-step-confirm",
        _ if task.flags.contains(&Flag::DueSoon) => "next-step-due-soon",
        status if status.is_completed() => "next-step-none",
        _ => "next-step-go-on",
    }
}
