//! Records as they are written, field by field; `records.md` in the officer's guide shows one of each kind.
//!
//! The types are the schema: reading, `tiendo schema` and the messages about broken records all come from them.

mod agency;
mod amendment;
mod indicator;
mod note;
mod plan;
mod report_template;
mod task;

pub use agency::{AgencyRecord, BasisRecord, SuccessorRecord};
pub use amendment::{AdjustRecord, AmendmentRecord, ChangeRecord, DecisionRecord};
pub use indicator::{IndicatorRecord, TargetRecord};
pub use note::{CollectedRecord, NoteRecord, ObservationRecord};
pub use plan::{
    BoundaryRecord, EventRecord, GroupRecord, HorizonRecord, OfficeRecord, PlanRecord, ReportRecord, ReportingRecord,
    ReviewRecord, SectionRecord, SignatoryRecord, TextRecord,
};
pub use report_template::{ReportTemplateRecord, SignatureRecord};
pub use task::{DeadlineRecord, DeliverableRecord, MilestoneRecord, OpenEndedRecord, SupplementRecord, TaskRecord};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::Located;

/// The lines of an issued text that a record stands on.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    /// Id of a text in plan.yaml.
    pub text: Located<String>,
    /// First and last line, both counted from 1 and both included.
    pub lines: Located<[usize; 2]>,
}

/// An official document: a decision, a report, a letter.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentRecord {
    /// Number and symbol, such as `12/BC-SCT`.
    pub number: Located<String>,
    /// The day it was signed.
    pub date: Option<Located<NaiveDate>>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What it is about.
    pub title: Option<String>,
    /// A file under `content/documents/`, relative to the workspace.
    pub file: Option<Located<String>>,
    /// Where it is published, `http` or `https`.
    pub url: Option<Located<String>>,
}
