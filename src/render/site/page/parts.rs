//! Parts that several pages share.

use serde::Serialize;

use crate::render::site::shared::Shared;

/// A link.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Path from the site's first folder.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// A link to an agency.
#[derive(Debug, Clone, Serialize)]
pub struct AgencyLink {
    /// Path from the site's first folder.
    pub href: String,
    /// Official name.
    pub name: String,
    /// Customary short name.
    pub short: String,
    /// Names that the documents have where this agency took over from others: `Sở Kế hoạch và Đầu tư`; null elsewhere.
    pub took_over_from: Option<String>,
}

/// A status: colour by code, mark and words.
#[derive(Debug, Clone, Serialize)]
pub struct StatusMark {
    /// Its code, such as `completed_on_time`.
    pub code: &'static str,
    /// Its mark, one character.
    pub mark: String,
    /// Its words.
    pub label: String,
}

/// Something worth knowing beside a status.
#[derive(Debug, Clone, Serialize)]
pub struct FlagMark {
    /// Its code, such as `due_soon`.
    pub code: &'static str,
    /// Its words.
    pub label: String,
}

/// A share that never loses what it was taken of.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    /// How many, as shown.
    pub numerator: String,
    /// Of how many, as shown.
    pub denominator: String,
    /// The percentage, as shown; null where the denominator is 0.
    pub percent: Option<String>,
}

/// One line of a list of tasks.
#[derive(Debug, Clone, Serialize)]
pub struct TaskRow {
    /// Its id.
    pub id: String,
    /// Its place in the plan's order, from 1.
    pub place: usize,
    /// Its page.
    pub href: String,
    /// Its short title.
    pub title: String,
    /// Where it stands.
    pub status: Shared<StatusMark>,
    /// What is worth knowing beside that.
    pub flags: Vec<FlagMark>,
    /// What the plan says about its time.
    pub deadline: String,
    /// The day it falls due, as shown; null where there is none.
    pub due: Option<String>,
    /// The same as an ISO date.
    pub due_iso: Option<String>,
    /// How late it is, in words that stand alone: `quá hạn 181 ngày`; null where it is not.
    pub lateness: Option<String>,
    /// The same beside a status that says it is late: `181 ngày`.
    pub days_late: Option<String>,
    /// Agencies that lead.
    pub lead: Vec<Shared<AgencyLink>>,
    /// A phrase of the plan beside them that names no agency.
    pub lead_open_ended: Option<String>,
    /// Whether made-up records are behind it.
    pub illustrative: bool,
}

/// A document as one line.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentLine {
    /// Number and symbol.
    pub number: String,
    /// The day it was signed, as shown.
    pub date: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What it is about.
    pub title: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
}

/// One entry of a task's story.
#[derive(Debug, Clone, Serialize)]
pub struct NoteEntry {
    /// The day it is true, as shown.
    pub date: String,
    /// The same as an ISO date.
    pub date_iso: String,
    /// Who reported.
    pub agency: Option<Shared<AgencyLink>>,
    /// The public text as HTML.
    pub html: String,
    /// Whether it was made up.
    pub illustrative: bool,
}
