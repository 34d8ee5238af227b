//! `content/tasks/<section>/<id>.md`: one task; the body is its whole official wording.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::SourceRecord;
use crate::source::Located;

/// One task of the plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskRecord {
    /// Section, then letter or number, such as `2.g.1`.
    pub id: Located<String>,
    /// Id of its section.
    pub section: Located<String>,
    /// Letter of its heading, or null.
    pub group: Option<Located<String>>,
    /// A short name, its words in the order of the body.
    pub title: Located<String>,
    /// What the plan says about time; null where it says nothing.
    pub deadline: Option<Located<DeadlineRecord>>,
    /// Agencies that lead, the first one answering for the task.
    pub lead: Vec<Located<String>>,
    /// Agencies that coordinate.
    #[serde(default)]
    pub coordinating: Vec<Located<String>>,
    /// Phrases of the plan that name no agency.
    #[serde(default)]
    pub open_ended: OpenEndedRecord,
    /// Steps with deadlines of their own.
    #[serde(default)]
    pub milestones: Vec<MilestoneRecord>,
    /// Products that the wording lists.
    #[serde(default)]
    pub deliverables: Vec<DeliverableRecord>,
    /// Indicators that measure it.
    #[serde(default)]
    pub indicators: Vec<Located<String>>,
    /// Where the plan says so.
    pub source: SourceRecord,
    /// The wording of a task that an amendment supplements; that of any other is the body of its file.
    #[serde(skip)]
    pub wording: Option<Located<String>>,
}

/// A whole task inside an amendment: the fields of a task, and its wording beside them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplementRecord {
    /// An id that no task ever had: section, then letter or number.
    pub id: Located<String>,
    /// Id of its section.
    pub section: Located<String>,
    /// Letter of its heading, or null.
    pub group: Option<Located<String>>,
    /// A short name, its words in the order of the wording.
    pub title: Located<String>,
    /// The whole official wording, as the decision has it.
    pub wording: Located<String>,
    /// What the decision says about time; null where it says nothing.
    pub deadline: Option<Located<DeadlineRecord>>,
    /// Agencies that lead, the first one answering for the task.
    pub lead: Vec<Located<String>>,
    /// Agencies that coordinate.
    #[serde(default)]
    pub coordinating: Vec<Located<String>>,
    /// Phrases that name no agency.
    #[serde(default)]
    pub open_ended: OpenEndedRecord,
    /// Steps with deadlines of their own.
    #[serde(default)]
    pub milestones: Vec<MilestoneRecord>,
    /// Products that the wording lists.
    #[serde(default)]
    pub deliverables: Vec<DeliverableRecord>,
    /// Indicators that measure it.
    #[serde(default)]
    pub indicators: Vec<Located<String>>,
    /// Where the decision's text says so.
    pub source: SourceRecord,
}

impl From<&SupplementRecord> for TaskRecord {
    fn from(record: &SupplementRecord) -> Self {
        let one = record.clone();
        Self {
            id: one.id,
            section: one.section,
            group: one.group,
            title: one.title,
            deadline: one.deadline,
            lead: one.lead,
            coordinating: one.coordinating,
            open_ended: one.open_ended,
            milestones: one.milestones,
            deliverables: one.deliverables,
            indicators: one.indicators,
            source: one.source,
            wording: Some(one.wording),
        }
    }
}

/// Phrases such as "các tổ chức liên quan".
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenEndedRecord {
    /// SiteExtras the lead agencies.
    pub lead: Option<String>,
    /// SiteExtras the coordinating agencies.
    pub coordinating: Option<String>,
}

/// A step of a task.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MilestoneRecord {
    /// Id inside its task.
    pub id: Located<String>,
    /// What is to be done.
    pub title: String,
    /// By when.
    pub deadline: Option<Located<DeadlineRecord>>,
}

/// A product of a task.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliverableRecord {
    /// Id inside its task.
    pub id: Located<String>,
    /// Its name, word for word from the body.
    pub title: Located<String>,
}

/// What the plan says about time: exactly one of these shapes.
///
/// `{year: 2020}` `{years: [2019, 2020]}` `{by: 2025}` `{from: 2020, to: 2025}` `{quarter: 2025-Q3}` `{half: 2026-H1}`
/// `{month: 2024-09}` `{date: 2024-06-30}` `{recurring: yearly}` `{event: quy-hoach-tinh, offset_days: 180}`
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineRecord {
    /// In this year.
    pub year: Option<i32>,
    /// In these years.
    pub years: Option<Vec<i32>>,
    /// By the end of this year.
    pub by: Option<i32>,
    /// From this year, together with `to`.
    pub from: Option<i32>,
    /// To the end of this year, together with `from`.
    pub to: Option<i32>,
    /// A quarter, `2025-Q3`.
    pub quarter: Option<String>,
    /// A half year, `2026-H1`.
    pub half: Option<String>,
    /// A month, `2024-09`.
    pub month: Option<String>,
    /// A day, `2024-06-30`.
    pub date: Option<NaiveDate>,
    /// `yearly`: again and again, judged by calendar year.
    pub recurring: Option<String>,
    /// Id of an event in plan.yaml.
    pub event: Option<Located<String>>,
    /// Days after the event.
    pub offset_days: Option<u32>,
}
