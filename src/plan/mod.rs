//! The facts of a plan. A [`Plan`] that exists is valid: every key points at something, every day exists.
//!
//! Only `check` makes one. Nothing here reads a file or a clock.

mod agency;
mod amendment;
mod deadline;
mod document;
mod history;
mod indicator;
mod key;
mod note;
mod office;
mod paper;
mod period;
mod task;
mod text;
mod vocabulary;

pub use agency::{Agency, Basis, Successor};
pub use amendment::{Adjustment, Amendment, ChangeKind, TaskChange, TaskField};
pub use deadline::{Deadline, cycle_of, end_of_month};
pub use document::{Document, TextLines};
pub use history::{End, History, TaskVersion};
pub use indicator::{Indicator, Target};
pub use key::{AgencyKey, AmendmentKey, BoundaryKey, EventKey, IndicatorKey, NoteKey, SectionKey, TaskKey};
pub use note::{Note, Observation, Subject};
pub use office::{Office, PaperOrder, Signatory};
pub use paper::{FileNaming, Form, Orientation, PaperAgencies, PaperKind, UsualPeriod};
pub use period::{CLOSES_ON, Period, PeriodKind, PeriodMistake};
pub use task::{Deliverable, Milestone, OpenEnded, Task};
pub use text::SharedText;
pub use vocabulary::{AgencyKind, Comparator, Direction, Nature, ReportedState};

use std::collections::BTreeMap;

use chrono::NaiveDate;

/// A whole plan: what it says, what was changed of it, and what has been reported of it. Made by [`Plan::new`].
#[derive(Debug, Clone)]
pub struct Plan {
    /// What the plan says; public.
    pub outline: Outline,
    /// Who writes its papers, and which; internal but for what `view::Permission` lets through.
    pub office: Office,
    /// Notes in the order they were recorded, then by id.
    pub notes: Vec<Note>,
    /// Amendments in the order they apply.
    pub amendments: Vec<Amendment>,
    /// What became of each task that an amendment touches.
    pub histories: BTreeMap<TaskKey, History>,
}

impl Plan {
    /// A plan of these facts, whatever the order of its amendments. Notes are in the order they were recorded.
    pub fn new(outline: Outline, office: Office, notes: Vec<Note>, mut amendments: Vec<Amendment>) -> Self {
        amendments.sort_by(|left, right| left.order().cmp(&right.order()));
        let histories = history::histories(&outline.tasks, &amendments);
        Self { outline, office, notes, amendments, histories }
    }

    /// Whether a task is one on a day: the plan's own always is, a supplemented one from its amendment on.
    pub fn has_task_on(&self, key: TaskKey, day: NaiveDate) -> bool {
        let supplement = self.histories.get(&key).and_then(|history| history.supplement);
        supplement.is_none_or(|amendment| self[amendment].counts_from() <= day)
    }

    /// The version of a task after the amendments known by a day; `None` while it is as the plan, or its supplement, has it.
    pub fn version_on(&self, key: TaskKey, day: NaiveDate) -> Option<&TaskVersion> {
        self.histories.get(&key)?.on(day)
    }
}

/// What a plan says, apart from anything reported: all of it is public, [`Task`] and [`Agency`] too. An internal fact has no place
/// here: it belongs beside the outline in [`Plan`], as notes and the office do, and reaches a view through its permission alone.
#[derive(Debug, Clone)]
pub struct Outline {
    /// What it is.
    pub identity: Identity,
    /// How it is followed up.
    pub follow_up: FollowUp,
    /// Sections in the plan's order.
    pub sections: Vec<Section>,
    /// Tasks in the plan's order, as first issued; those that amendments supplement follow on their section or heading.
    pub tasks: Vec<Task>,
    /// Agencies in the order of agencies.yaml.
    pub agencies: Vec<Agency>,
    /// Indicators, by the task they belong to and then by id.
    pub indicators: Vec<Indicator>,
    /// Events that deadlines wait for.
    pub events: Vec<Event>,
    /// Territories that figures are measured over.
    pub boundaries: Vec<Boundary>,
    /// The about page's own text, as Markdown, where the office wrote one.
    pub about: Option<String>,
}

/// What a plan is called and where it comes from.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Short id in Latin letters.
    pub id: String,
    /// Name in the site's header.
    pub short_name: String,
    /// Full title as issued.
    pub title: String,
    /// How papers call it for short.
    pub cited_as: String,
    /// Number and symbol, where the text gives one.
    pub number: Option<String>,
    /// The day it was issued, where the text gives one.
    pub date: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: String,
    /// What it is based on.
    pub bases: Vec<String>,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// The year its vision reaches to.
    pub vision: Option<i32>,
    /// Files of the issued texts, relative to the workspace.
    pub texts: Vec<IssuedText>,
    /// The address of the site, `http` or `https`, with a `/` at its end; `None` where plan.yaml does not say.
    pub site_address: Option<String>,
}

/// An issued text that records are held against.
#[derive(Debug, Clone)]
pub struct IssuedText {
    /// Id that records cite.
    pub id: String,
    /// Path relative to the workspace.
    pub file: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// How an office follows its plan up.
#[derive(Debug, Clone)]
pub struct FollowUp {
    /// Who consolidates reports.
    pub consolidating_agency: AgencyKey,
    /// How many days ahead a deadline counts as near.
    pub due_soon_days: u32,
    /// Whether the public edition may say "chưa có báo cáo" beside an agency's name.
    pub show_not_reported: bool,
    /// The day of the month that report periods close on, 1 to 28.
    pub closes_on: u32,
    /// Years between reviews, one for each kind of review.
    pub review_every: Vec<u32>,
}

/// A numbered section.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its number as text.
    pub id: String,
    /// Its title as issued.
    pub title: String,
    /// Lettered headings inside it.
    pub groups: Vec<Group>,
}

/// A lettered heading inside a section.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its letter in records; đ is `dd`.
    pub letter: String,
    /// Its title as issued.
    pub title: String,
}

/// Something a deadline waits for.
#[derive(Debug, Clone)]
pub struct Event {
    /// Id that deadlines name.
    pub id: String,
    /// What has to happen.
    pub title: String,
    /// The day it happened.
    pub occurred: Option<NaiveDate>,
    /// The document that shows it.
    pub document: Option<Document>,
}

/// A territory that figures are measured over.
#[derive(Debug, Clone)]
pub struct Boundary {
    /// Id that indicators and observations name.
    pub id: String,
    /// What it covers.
    pub title: String,
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub until: Option<NaiveDate>,
}

impl Boundary {
    /// Whether it was in force on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Outline {
    /// Keys of all tasks in the plan's order.
    pub fn task_keys(&self) -> impl Iterator<Item = TaskKey> + use<> {
        (0..self.tasks.len()).map(TaskKey)
    }

    /// Keys of all sections in the plan's order.
    pub fn section_keys(&self) -> impl Iterator<Item = SectionKey> + use<> {
        (0..self.sections.len()).map(SectionKey)
    }

    /// Keys of all agencies.
    pub fn agency_keys(&self) -> impl Iterator<Item = AgencyKey> + use<> {
        (0..self.agencies.len()).map(AgencyKey)
    }

    /// Keys of all indicators.
    pub fn indicator_keys(&self) -> impl Iterator<Item = IndicatorKey> + use<> {
        (0..self.indicators.len()).map(IndicatorKey)
    }

    /// The day a deadline falls on as known on `as_of`: its last day, or so many days after an event that has occurred.
    pub fn due_of(&self, deadline: &Deadline, as_of: NaiveDate) -> Option<NaiveDate> {
        let Deadline::Event { event, offset_days } = deadline else { return deadline.last_day() };
        let occurred = self[*event].occurred.filter(|day| *day <= as_of)?;
        occurred.checked_add_days(chrono::Days::new(u64::from((*offset_days)?)))
    }

    /// The agency that is responsible on `day` for what `named` was given of a task: the end of the chain of successors. An agency that ended
    /// without one stays at the end of its chain.
    pub fn responsible_agency(&self, named: AgencyKey, task: TaskKey, day: NaiveDate) -> AgencyKey {
        let mut responsible = named;
        // No chain is longer than there are agencies; `check` has seen to it that none runs in a circle.
        for _ in 0..self.agencies.len() {
            let agency = &self[responsible];
            let Some(next) = agency.successor_for(task).filter(|_| agency.has_ended_by(day)) else { break };
            responsible = next;
        }
        responsible
    }
}
