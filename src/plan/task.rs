//! Tasks: what the plan asks for.

use super::{AgencyKey, Deadline, IndicatorKey, SectionKey, SharedText, TextLines};

/// One task as the plan has it.
#[derive(Debug, Clone)]
pub struct Task {
    /// Section, then letter or number, such as `2.g.1`.
    pub id: String,
    /// The section it is in.
    pub section: SectionKey,
    /// Letter of its heading.
    pub group: Option<String>,
    /// A short name.
    pub title: String,
    /// The whole official wording, as Markdown.
    pub wording: SharedText,
    /// What the plan says about time; `None` where it says nothing.
    pub deadline: Option<Deadline>,
    /// Agencies that lead; the first one answers for the task.
    pub lead: Vec<AgencyKey>,
    /// Agencies that coordinate.
    pub coordinating: Vec<AgencyKey>,
    /// Phrases that name no agency.
    pub open_ended: OpenEnded,
    /// Steps with deadlines of their own.
    pub milestones: Vec<Milestone>,
    /// Products that the wording lists.
    pub deliverables: Vec<Deliverable>,
    /// Indicators that measure it.
    pub indicators: Vec<IndicatorKey>,
    /// Where the plan says so.
    pub source: TextLines,
}

impl Task {
    /// Whether it comes back every year.
    pub fn is_recurring(&self) -> bool {
        self.deadline.as_ref().is_some_and(Deadline::is_recurring)
    }
}

/// Phrases such as "các tổ chức liên quan".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenEnded {
    /// SiteExtras the lead agencies.
    pub lead: Option<String>,
    /// SiteExtras the coordinating agencies.
    pub coordinating: Option<String>,
}

/// A step of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its place among all steps that the task ever had: what notes name, whatever amendments make of the list.
    pub place: usize,
    /// Id inside its task.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// By when.
    pub deadline: Option<Deadline>,
}

/// A product of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverable {
    /// Its place among all products that the task ever had.
    pub place: usize,
    /// Id inside its task.
    pub id: String,
    /// Its name, word for word.
    pub title: String,
}
