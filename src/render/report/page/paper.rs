//! All that a report template is given.

use serde::Serialize;

use super::agency::{AgencyLine, AgencyPart};
use super::changes::ChangesPart;
use super::counts::{Counts, GroupLine};
use super::figures::FiguresPart;
use super::indicator::{IndicatorLine, YearsLine};
use super::task::TaskLine;

/// All that a report template is given: each field is a name of its own there, `{{ plan.title }}`.
#[derive(Debug, Clone, Serialize)]
pub struct PaperPage {
    /// Whether this is the form for the public.
    pub public: bool,
    /// Whether made-up figures are behind it.
    pub illustrative: bool,
    /// Whether it is the draft that the provincial committee sends on (`--for ubnd`).
    pub for_ubnd: bool,
    /// The day that every figure speaks of, as shown.
    pub as_of: String,
    /// The year of that day.
    pub year: i32,
    /// Days that count as soon.
    pub due_soon_days: u32,
    /// The plan.
    pub plan: PlanPart,
    /// The office that writes.
    pub office: OfficePart,
    /// The period.
    pub period: PeriodPart,
    /// Figures of the day.
    pub figures: FiguresPart,
    /// All tasks, counted.
    pub total: Counts,
    /// The sections, counted.
    pub groups: Vec<GroupLine>,
    /// Agencies that lead, counted.
    pub agencies: Vec<AgencyLine>,
    /// How many of those agencies reported in the period; in public papers only as far as the public may see it.
    pub reported: usize,
    /// Every task in the plan's order.
    pub tasks: Vec<TaskLine>,
    /// Tasks past due, the longest first.
    pub overdue: Vec<TaskLine>,
    /// Tasks due soon, the nearest first.
    pub due_soon: Vec<TaskLine>,
    /// Tasks due in the year after the period, and open.
    pub due_next: Vec<TaskLine>,
    /// Tasks without a lead agency.
    pub without_lead: Vec<TaskLine>,
    /// The indicators.
    pub indicators: Vec<IndicatorLine>,
    /// The indicators year by year.
    pub by_year: Vec<YearsLine>,
    /// What changed in the period.
    pub changes: ChangesPart,
    /// SHA-512 fingerprint of the year's archive; empty where none stands, or the period is no year.
    pub fingerprint: String,
    /// The agency that the paper is for or about; null in the others.
    pub agency: Option<AgencyPart>,
}

/// What a paper says of the plan.
#[derive(Debug, Clone, Serialize)]
pub struct PlanPart {
    /// Short name.
    pub short_name: String,
    /// Full title as issued.
    pub title: String,
    /// How papers call it for short.
    pub name: String,
    /// Number and symbol; empty where the text gives none.
    pub number: String,
    /// The day it was issued; empty where the text gives none.
    pub date: String,
    /// Who issued it.
    pub issuer: String,
    /// What it is based on.
    pub bases: Vec<String>,
    /// First year.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
}

/// The office that writes papers.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OfficePart {
    /// The body above it.
    pub parent: String,
    /// Its name.
    pub name: String,
    /// Its letters in symbols; empty where plan.yaml does not say.
    pub symbol: String,
    /// Letters of the drafting unit; dots where plan.yaml does not say.
    pub unit: String,
    /// Where it signs.
    pub place: String,
    /// Whom to ask; empty where plan.yaml does not say, and in public papers.
    pub contact: String,
    /// Who gets copies; none in public papers.
    pub recipients: Vec<String>,
    /// The authority that who signs writes first; empty for none.
    pub authority: String,
    /// The title of who signs.
    pub title: String,
    /// The name of who signs; empty where it is not printed, and in public papers.
    pub signatory: String,
}

/// The period of a paper.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodPart {
    /// Its name inside a sentence: `năm 2024`.
    pub name: String,
    /// Its days: `từ ngày 15/12/2023 đến ngày 14/12/2024`.
    pub days: String,
    /// Its first day, as shown.
    pub from: String,
    /// Its last day, as shown.
    pub to: String,
    /// The name of the period before it.
    pub previous: String,
    /// Its years, the first to the last.
    pub years: Vec<i32>,
    /// How many they are.
    pub length: usize,
    /// Whether its length is the longest that the plan is reviewed by ("tổng kết", else "sơ kết").
    pub final_review: bool,
    /// The year after it.
    pub next_year: i32,
}
