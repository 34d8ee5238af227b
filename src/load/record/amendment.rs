//! `content/amendments/<date>-<name>.md`: a decision that adjusts, supplements, replaces or repeals tasks.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};

use super::{DeadlineRecord, DeliverableRecord, MilestoneRecord, OpenEndedRecord, SourceRecord, SupplementRecord};
use crate::source::Located;

/// One decision. The body says why, and is internal.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendmentRecord {
    /// The decision.
    pub document: DecisionRecord,
    /// The day it takes effect.
    pub effective: Located<NaiveDate>,
    /// The day it reached us; the day of the decision when left out.
    pub recorded: Option<Located<NaiveDate>>,
    /// What it changes.
    pub changes: Located<Vec<ChangeRecord>>,
    /// Where its text says so; needed where it changes a wording.
    pub source: Option<SourceRecord>,
    /// Made up to try the program out.
    #[serde(default)]
    pub illustrative: Option<Located<bool>>,
}

/// The document that an amendment stands on.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionRecord {
    /// Number and symbol, such as `612/QĐ-UBND`.
    pub number: Located<String>,
    /// The day it was signed.
    pub date: Located<NaiveDate>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What it is about.
    pub title: Option<String>,
    /// A file under `content/documents/`, relative to the workspace.
    pub file: Option<Located<String>>,
    /// Where it is published, `http` or `https`.
    pub url: Option<Located<String>>,
}

/// One change: exactly one of `adjust`, `replace_by` and `repeal` with `task`, or `supplement` alone.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// The task that is adjusted, replaced or repealed.
    pub task: Option<Located<String>>,
    /// Fields with the values that they have from now on.
    pub adjust: Option<Located<AdjustRecord>>,
    /// A new task, whole.
    pub supplement: Option<Located<SupplementRecord>>,
    /// The tasks that take the place of the task.
    pub replace_by: Option<Located<Vec<Located<String>>>>,
    /// `true`: the task is repealed.
    pub repeal: Option<Located<bool>>,
}

/// Fields of a task that change; what is left out stays as it is.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustRecord {
    /// The short name.
    pub title: Option<Located<String>>,
    /// The whole official wording, as the decision has it.
    pub wording: Option<Located<String>>,
    /// The lines of the decision's text that have the wording; those of the amendment when left out.
    pub source: Option<SourceRecord>,
    /// What is said about time; null takes the deadline away.
    #[serde(default, deserialize_with = "named")]
    pub deadline: Option<Option<Located<DeadlineRecord>>>,
    /// Agencies that lead.
    pub lead: Option<Vec<Located<String>>>,
    /// Agencies that coordinate.
    pub coordinating: Option<Vec<Located<String>>>,
    /// Phrases that name no agency.
    pub open_ended: Option<OpenEndedRecord>,
    /// All steps from now on; a step keeps its id.
    pub milestones: Option<Vec<MilestoneRecord>>,
    /// All products from now on; a product keeps its id.
    pub deliverables: Option<Vec<DeliverableRecord>>,
}

impl AdjustRecord {
    /// Whether it names no field that changes anything.
    pub fn is_empty(&self) -> bool {
        let texts = self.title.is_none() && self.wording.is_none() && self.deadline.is_none() && self.open_ended.is_none();
        let lists = self.lead.is_none() && self.coordinating.is_none();
        texts && lists && self.milestones.is_none() && self.deliverables.is_none()
    }

    /// Every deadline it sets: of the task, then of its steps.
    pub fn deadlines(&self) -> impl Iterator<Item = &Located<DeadlineRecord>> {
        let milestones = self.milestones.iter().flatten().filter_map(|one| one.deadline.as_ref());
        self.deadline.iter().flatten().chain(milestones)
    }
}

/// A field that is there, even where it is null.
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Located<DeadlineRecord>>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
