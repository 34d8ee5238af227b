//! What amendments made of a task: shown on its page and in the print of the whole plan.

use serde::Serialize;

use super::super::markdown::to_html;
use super::super::present::Presenter;
use super::parts::{DocumentLine, Link};
use crate::language::date;
use crate::plan::{AgencyKey, Task, TaskField, TaskKey};
use crate::render::site::shared::Shared;
use crate::view::{AmendmentView, Status, TaskView};

/// What amendments made of a task; every list is empty for a task that none touched.
#[derive(Debug, Clone, Serialize)]
pub struct AmendedBlock {
    /// The decision that brought the task; null for the plan's own.
    pub supplement: Option<DecisionLine>,
    /// Fields that are not as first issued.
    pub changes: Vec<AmendedLine>,
    /// How the task came to an end; null for one in force.
    pub end: Option<EndLine>,
    /// Tasks that it took the place of.
    pub replaces: Vec<Link>,
    /// Every decision about it, in the order they apply.
    pub decisions: Vec<DecisionLine>,
    /// The wording as first issued, as HTML; null where it is still that.
    pub original_wording: Option<String>,
    /// The decision that has the wording; null where the plan itself has it.
    pub wording_decision: Option<DecisionLine>,
}

/// A decision that amends the plan.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionLine {
    /// The decision.
    pub document: DocumentLine,
    /// The day it takes effect, as shown.
    pub effective: String,
    /// Whether it was made up.
    pub illustrative: bool,
}

/// A field that is not as first issued.
#[derive(Debug, Clone, Serialize)]
pub struct AmendedLine {
    /// The code of the field, such as `deadline`.
    pub code: &'static str,
    /// The name of the field.
    pub field: String,
    /// Its value as first issued.
    pub original: String,
    /// Its value now.
    pub now: String,
    /// The decision that says so.
    pub decision: DecisionLine,
}

/// The end of a task.
#[derive(Debug, Clone, Serialize)]
pub struct EndLine {
    /// Whether other tasks took its place.
    pub is_replaced: bool,
    /// Those tasks.
    pub replaced_by: Vec<Link>,
    /// The decision that ended it.
    pub decision: DecisionLine,
}

impl AmendedBlock {
    /// What amendments made of a task; `root` leads from the page to the site's first folder. Most tasks are as they were issued,
    /// and share what says so.
    pub fn ready(presenter: &Presenter, view: &TaskView, root: &'static str) -> Shared<Self> {
        let made = || Shared::new(Self::new(presenter, view, root));
        if view.amended.is_empty() { presenter.as_issued.get_or_init(made).clone() } else { made() }
    }

    fn new(presenter: &Presenter, view: &TaskView, root: &'static str) -> Self {
        let amended = &view.amended;
        let decision = |amendment: &AmendmentView| decision(presenter, amendment);
        let wording = amended.basis_of(TaskField::Wording);
        let shown = amended.changes.iter().filter(|(field, _)| *field != TaskField::Wording);
        Self {
            supplement: amended.supplement.as_ref().map(decision),
            changes: shown.map(|(field, amendment)| change(presenter, view, *field, amendment)).collect(),
            end: amended.end.as_ref().map(|end| EndLine {
                is_replaced: view.status == Status::Replaced,
                replaced_by: links(presenter, end.replaced_by),
                decision: decision(&end.amendment),
            }),
            replaces: links(presenter, &amended.replaces),
            decisions: amended.amendments.iter().map(decision).collect(),
            original_wording: wording.map(|_| to_html(&view.original.wording, root)),
            wording_decision: wording.or(amended.supplement.as_ref()).map(decision),
        }
    }
}

/// Links to those that are tasks on the day.
fn links(presenter: &Presenter, keys: &[TaskKey]) -> Vec<Link> {
    let known = keys.iter().filter(|key| presenter.view.find_task(**key).is_some());
    known.map(|key| presenter.task_link(*key)).collect()
}

fn decision(presenter: &Presenter, amendment: &AmendmentView) -> DecisionLine {
    DecisionLine {
        document: presenter.document(amendment.document),
        effective: date(amendment.effective),
        illustrative: amendment.illustrative,
    }
}

fn change(presenter: &Presenter, view: &TaskView, field: TaskField, amendment: &AmendmentView) -> AmendedLine {
    let code = field.code();
    AmendedLine {
        code,
        field: presenter.words.word(&format!("field-{code}")),
        original: value(presenter, view.original, field),
        now: value(presenter, view.task, field),
        decision: decision(presenter, amendment),
    }
}

/// The value of a field in words.
fn value(presenter: &Presenter, task: &Task, field: TaskField) -> String {
    match field {
        TaskField::Title => task.title.clone(),
        TaskField::Wording => task.wording.to_string(),
        TaskField::Deadline => presenter.deadline_of(task),
        TaskField::Lead => agencies(presenter, &task.lead, task.open_ended.lead.as_deref()),
        TaskField::Coordinating => agencies(presenter, &task.coordinating, task.open_ended.coordinating.as_deref()),
        TaskField::Milestones => milestones(presenter, task),
        TaskField::Deliverables => listed(presenter, task.deliverables.iter().map(|one| one.title.clone())),
    }
}

/// Agencies as the documents name them, whoever answers now.
fn agencies(presenter: &Presenter, keys: &[AgencyKey], open_ended: Option<&str>) -> String {
    let names = keys.iter().map(|key| presenter.view.outline[*key].name.clone());
    listed(presenter, names.chain(open_ended.map(str::to_owned)))
}

fn milestones(presenter: &Presenter, task: &Task) -> String {
    let lines = task.milestones.iter().map(|one| match &one.deadline {
        Some(deadline) => format!("{} ({})", one.title, presenter.deadline(deadline)),
        None => one.title.clone(),
    });
    listed(presenter, lines)
}

fn listed(presenter: &Presenter, all: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = all.collect();
    if all.is_empty() { presenter.words.word("field-none") } else { all.join("; ") }
}
