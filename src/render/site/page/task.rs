//! One task: its wording first, then where it stands and how it came there.

use serde::Serialize;

use super::super::markdown::to_html;
use super::super::present::Presenter;
use super::parts::{AgencyLink, DocumentLine, Link, NoteEntry, Share, TaskRow};
use super::{AmendedBlock, IndicatorBlock};
use crate::language::date;
use crate::plan::{Deadline, TaskKey};
use crate::render::site::shared::Shared;
use crate::view::{Ratio, TaskView};

/// How far pages of single records lie below the site's first folder.
const ROOT: &str = "../";

/// `nhiem-vu/<id>.html`
#[derive(Debug, Clone, Serialize)]
pub struct TaskPage {
    /// What lists show of it.
    pub row: Shared<TaskRow>,
    /// Its section.
    pub section: Link,
    /// Its heading inside the section.
    pub group: Option<String>,
    /// The official wording as HTML.
    pub wording: String,
    /// The day it was completed, as shown.
    pub completed: Option<String>,
    /// The event it waits for or waited for, with the document that shows it.
    pub event: Option<EventLine>,
    /// What amendments made of it.
    pub amended: Shared<AmendedBlock>,
    /// The calendar years of a recurring task; empty where it is not for the public which were reported.
    pub cycles: Vec<CycleMark>,
    /// Agencies that coordinate.
    pub coordinating: Vec<Shared<AgencyLink>>,
    /// A phrase of the plan beside them that names no agency.
    pub coordinating_open_ended: Option<String>,
    /// Its steps.
    pub milestones: Vec<MilestoneLine>,
    /// Its products.
    pub deliverables: Vec<DeliverableLine>,
    /// How many products were issued.
    pub deliverables_done: Share,
    /// Indicators that measure it.
    pub indicators: Vec<IndicatorBlock>,
    /// Documents of what was completed.
    pub documents: Vec<DocumentLine>,
    /// What was reported, the latest first.
    pub notes: Vec<NoteEntry>,
    /// First line of the issued text that it stands on.
    pub first_line: usize,
    /// Last line.
    pub last_line: usize,
    /// The task before.
    pub previous: Option<Link>,
    /// The task after.
    pub next: Option<Link>,
}

/// An event that a deadline waits for.
#[derive(Debug, Clone, Serialize)]
pub struct EventLine {
    /// What has to happen.
    pub title: String,
    /// The day it happened, as shown.
    pub occurred: Option<String>,
    /// The document that shows it.
    pub document: Option<DocumentLine>,
}

/// A calendar year of a recurring task.
#[derive(Debug, Clone, Serialize)]
pub struct CycleMark {
    /// The year.
    pub year: i32,
    /// `reported`, `not_reported` or `not_yet`.
    pub code: &'static str,
    /// Its mark, one character.
    pub mark: String,
    /// Its words.
    pub label: String,
}

/// A step of a task.
#[derive(Debug, Clone, Serialize)]
pub struct MilestoneLine {
    /// What is to be done.
    pub title: String,
    /// By when, in words of the plan.
    pub deadline: Option<String>,
    /// The day it falls due, as shown.
    pub due: Option<String>,
    /// The day it was completed, as shown.
    pub completed: Option<String>,
    /// Whether it is late, or was.
    pub is_late: bool,
}

/// A product of a task.
#[derive(Debug, Clone, Serialize)]
pub struct DeliverableLine {
    /// Its name.
    pub title: String,
    /// Whether it was issued.
    pub is_done: bool,
}

impl TaskPage {
    /// One task of a view.
    pub fn new(presenter: &Presenter, key: TaskKey) -> Self {
        let view = presenter.view.task(key);
        let task = view.task;
        let done = view.deliverables.iter().filter(|done| **done).count();
        let tasks = &presenter.view.tasks;
        let place = tasks.partition_point(|other| other.key < key);
        let neighbour = |at: Option<usize>| at.and_then(|at| tasks.get(at)).map(|other| presenter.task_link(other.key));
        Self {
            row: presenter.row(view),
            section: presenter.section(task.section),
            group: group_title(presenter, view),
            wording: to_html(&task.wording, ROOT),
            completed: view.completed.map(date),
            event: event(presenter, view),
            amended: AmendedBlock::ready(presenter, view, ROOT),
            cycles: cycles(presenter, view),
            coordinating: presenter.answering(&view.coordinating),
            coordinating_open_ended: task.open_ended.coordinating.clone(),
            milestones: milestones(presenter, view),
            deliverables: deliverables(view),
            deliverables_done: presenter.share(Ratio { numerator: done, denominator: task.deliverables.len() }),
            indicators: task
                .indicators
                .iter()
                .map(|key| IndicatorBlock::new(presenter, presenter.view.indicator(*key)))
                .collect(),
            documents: view.documents.iter().map(|document| presenter.document(document)).collect(),
            notes: view.notes.iter().map(|note| presenter.note(note, ROOT)).collect(),
            first_line: task.source.first,
            last_line: task.source.last,
            previous: neighbour(place.checked_sub(1)),
            next: neighbour(place.checked_add(1)),
        }
    }
}

fn cycles(presenter: &Presenter, view: &TaskView) -> Vec<CycleMark> {
    let mark = |one: &crate::view::CycleView| {
        let (code, key) = (one.state.code(), format!("cycle-{}", one.state.code()));
        let (mark, label) = (presenter.words.word(&format!("{key}.mark")), presenter.words.word(&key));
        CycleMark { year: one.year, code, mark, label }
    };
    view.cycles.iter().map(mark).collect()
}

fn group_title(presenter: &Presenter, view: &TaskView) -> Option<String> {
    let groups = &presenter.view.outline[view.task.section].groups;
    groups.iter().find(|group| Some(&group.letter) == view.task.group.as_ref()).map(|group| group.title.clone())
}

fn event(presenter: &Presenter, view: &TaskView) -> Option<EventLine> {
    let Some(Deadline::Event { event, .. }) = view.task.deadline else { return None };
    let event = &presenter.view.outline[event];
    let occurred = event.occurred.filter(|day| *day <= presenter.as_of());
    Some(EventLine {
        title: event.title.clone(),
        occurred: occurred.map(date),
        document: event.document.as_ref().filter(|_| occurred.is_some()).map(|document| presenter.document(document)),
    })
}

fn milestones(presenter: &Presenter, view: &TaskView) -> Vec<MilestoneLine> {
    let pairs = view.task.milestones.iter().zip(&view.milestones);
    let line = |(milestone, seen): (&crate::plan::Milestone, &crate::view::MilestoneView)| MilestoneLine {
        title: milestone.title.clone(),
        deadline: milestone.deadline.as_ref().map(|deadline| presenter.deadline(deadline)),
        due: seen.due.map(date),
        completed: seen.completed.map(date),
        is_late: seen.is_late,
    };
    pairs.map(line).collect()
}

fn deliverables(view: &TaskView) -> Vec<DeliverableLine> {
    let pairs = view.task.deliverables.iter().zip(&view.deliverables);
    pairs.map(|(one, done)| DeliverableLine { title: one.title.clone(), is_done: *done }).collect()
}
