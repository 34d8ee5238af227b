//! `content/plan.yaml`: what the plan is, its sections, and how the office follows it up.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::DocumentRecord;
use crate::source::Located;

/// The plan itself.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRecord {
    /// Short id in Latin letters, used in file names.
    pub id: Located<String>,
    /// Name in the site's header.
    pub short_name: String,
    /// Full title as issued.
    pub title: String,
    /// How papers call it for short; the full title where left out.
    pub cited_as: Option<String>,
    /// Number and symbol; null where the text received gives none.
    pub number: Option<String>,
    /// The day it was issued; null where the text received gives none.
    pub date: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: String,
    /// What it is based on, one document a line.
    #[serde(default)]
    pub bases: Vec<String>,
    /// The years it covers.
    pub horizon: HorizonRecord,
    /// The agency that follows it up and consolidates reports.
    pub consolidating_agency: Located<String>,
    /// Issued texts that records are held against.
    #[serde(default)]
    pub texts: Vec<TextRecord>,
    /// Sections in the plan's order.
    pub sections: Vec<SectionRecord>,
    /// Events that deadlines wait for.
    #[serde(default)]
    pub events: Vec<EventRecord>,
    /// Territories that figures were measured over.
    #[serde(default)]
    pub boundaries: Vec<BoundaryRecord>,
    /// How often the plan is reviewed.
    pub review: Option<ReviewRecord>,
    /// When report periods close.
    pub reporting: Option<ReportingRecord>,
    /// How many days ahead a deadline counts as near; 90 when left out.
    pub due_soon_days: Option<Located<u32>>,
    /// Whether the public edition may say "chưa có báo cáo" beside an agency's name.
    #[serde(default)]
    pub show_not_reported: bool,
    /// The theme, a folder of `themes/`; `default` when left out.
    pub theme: Option<Located<String>>,
    /// The office that writes papers, as their head has it.
    pub office: Option<OfficeRecord>,
    /// Papers that a build makes.
    #[serde(default)]
    pub reports: Vec<ReportRecord>,
    /// Who gets copies of papers, beside those that a template names.
    #[serde(default)]
    pub recipients: Vec<String>,
    /// Who signs papers; the first signs where a template does not say.
    #[serde(default)]
    pub signatories: Vec<SignatoryRecord>,
    /// Address of the published site, `http` or `https`, for links that must be whole.
    pub site_address: Option<Located<String>>,
}

/// The years of a plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HorizonRecord {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// The year its vision reaches to.
    pub vision: Option<i32>,
}

/// An issued text, kept beside the records.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextRecord {
    /// Id that records cite.
    pub id: Located<String>,
    /// Path relative to the workspace.
    pub file: Located<String>,
    /// SHA-256 of the file's bytes, 64 hexadecimal digits.
    pub sha256: Located<String>,
}

/// A numbered section of the plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionRecord {
    /// Its number as text.
    pub id: Located<String>,
    /// Its title as issued.
    pub title: String,
    /// Lettered headings inside it.
    #[serde(default)]
    pub groups: Vec<GroupRecord>,
}

/// A lettered heading inside a section.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupRecord {
    /// Its letter; đ is written `dd`.
    pub letter: Located<String>,
    /// Its title as issued.
    pub title: String,
}

/// Something a deadline waits for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventRecord {
    /// Id that deadlines name.
    pub id: Located<String>,
    /// What has to happen.
    pub title: String,
    /// The day it happened; null while it has not.
    pub occurred: Option<NaiveDate>,
    /// The document that shows it.
    pub document: Option<DocumentRecord>,
}

/// A territory that figures are measured over.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoundaryRecord {
    /// Id that indicators and observations name.
    pub id: Located<String>,
    /// What it covers.
    pub title: String,
    /// First day it was in force; null for always.
    pub from: Option<NaiveDate>,
    /// Last day it was in force; null for still.
    pub until: Option<NaiveDate>,
}

/// How often the plan is reviewed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewRecord {
    /// Years between reviews.
    pub every: Vec<u32>,
}

/// The office that writes papers.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeRecord {
    /// The body above it.
    pub parent: Option<String>,
    /// Its name at the head of a paper; the consolidating agency's where left out.
    pub name: Option<String>,
    /// Its letters in the symbol of a paper: `SCT`.
    pub symbol: Option<String>,
    /// Letters of the unit that drafts letters, after those of the office.
    pub unit: Option<String>,
    /// Where it signs.
    pub place: Option<String>,
    /// Whom to ask, in letters.
    pub contact: Option<String>,
}

/// A paper that a build makes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportRecord {
    /// Which kind: the name of a report template of the theme.
    #[schemars(extend("examples" = ["request", "reminder", "agency", "briefing", "annual", "review", "appendix"]))]
    pub kind: Located<String>,
    /// Whether its public form goes to the site, where the kind has one.
    pub public: Option<Located<bool>>,
}

/// Who signs papers.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatoryRecord {
    /// `KT. GIÁM ĐỐC`; left out for one who signs in his own right.
    pub authority: Option<String>,
    /// `GIÁM ĐỐC`.
    pub title: String,
    /// The name; left out where it is not to be printed.
    pub name: Option<String>,
}

/// When report periods close.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportingRecord {
    /// Day of the month, 1 to 28.
    pub closes_on: Located<u32>,
}
