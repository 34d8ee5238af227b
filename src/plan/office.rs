//! The office that writes papers, and which ones it wants.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The office that follows the plan up, as the head and the foot of its papers have it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// The body above it; empty for none.
    pub parent: String,
    /// Its name at the head of a paper.
    pub name: String,
    /// Its letters in the symbol of a paper: `SCT`; empty where plan.yaml does not say.
    pub symbol: String,
    /// Letters of the unit that drafts letters, after those of the office; empty where plan.yaml does not say.
    pub unit: String,
    /// Where it signs: "Quảng Ngãi"; empty where plan.yaml does not say.
    pub place: String,
    /// Whom to ask, in letters; empty where plan.yaml does not say.
    pub contact: String,
    /// Who gets copies, beside those that a template names.
    pub recipients: Vec<String>,
    /// Who signs, the first where a template names none.
    pub signatories: Vec<Signatory>,
    /// Papers that a build makes.
    pub papers: Vec<PaperOrder>,
}

/// Who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatory {
    /// "KT. GIÁM ĐỐC"; empty for one who signs in his own right.
    pub authority: String,
    /// "GIÁM ĐỐC".
    pub title: String,
    /// The name; empty where it is not to be printed.
    pub name: String,
}

/// A paper that a build makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperOrder {
    /// Which kind.
    pub kind: PaperKind,
    /// Whether its public form goes to the site.
    pub public: bool,
}

/// Kinds of paper (`papers.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// A letter that asks all agencies for their report.
    Request,
    /// A letter to one agency about what is late, soon due or unreported.
    Reminder,
    /// One agency's tasks.
    Agency,
    /// A summary for a meeting.
    Briefing,
    /// The yearly report.
    Annual,
    /// The review every few years.
    Review,
    /// All tasks in one landscape table.
    Appendix,
}

impl PaperKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Request, Self::Reminder, Self::Agency, Self::Briefing, Self::Annual, Self::Review, Self::Appendix];

    /// Its name in file names and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reminder => "reminder",
            Self::Agency => "agency",
            Self::Briefing => "briefing",
            Self::Annual => "annual",
            Self::Review => "review",
            Self::Appendix => "appendix",
        }
    }

    /// The kind of that name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether each agency gets one of its own.
    pub fn is_per_agency(self) -> bool {
        matches!(self, Self::Reminder | Self::Agency)
    }

    /// Whether it has a form that the public may see.
    pub fn may_be_public(self) -> bool {
        matches!(self, Self::Annual | Self::Review | Self::Appendix)
    }
}
