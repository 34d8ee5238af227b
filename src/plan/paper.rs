//! Kinds of paper, as the front matter of their templates has them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A kind of paper: a template `report/<name>.md` of the theme, and what its front matter says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperKind {
    /// Its name: that of its template, on the command line, in plan.yaml and in file names.
    pub name: String,
    /// The period that it speaks of where none is asked for.
    pub period: UsualPeriod,
    /// What its files are called after.
    pub named_by: FileNaming,
    /// The agencies of which each gets a paper of its own; `None` where there is one paper for all.
    pub agencies: Option<PaperAgencies>,
    /// Whether it has a form that the public may see.
    pub public: bool,
    /// Whether there is a draft that the provincial committee sends on.
    pub for_ubnd: bool,
    /// Whether there is a short text to paste into a message, `report/<name>.txt`.
    pub has_text: bool,
}

/// The period that a kind of paper speaks of where none is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UsualPeriod {
    /// The report year that is running, to its end.
    Current,
    /// The last report year that has closed.
    ClosedYear,
    /// The years of the last review that has closed.
    Review,
    /// From the start of the report year up to the day.
    #[default]
    ToDate,
}

/// What the files of a kind of paper are called after.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileNaming {
    /// The period: `annual-2024`.
    Period,
    /// The day that its figures speak of: `briefing-2025-06-30`.
    #[default]
    Day,
}

/// The agencies of which each gets a paper of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperAgencies {
    /// Those that lead or coordinate a task.
    WithTasks,
    /// Those with a task that is late, soon due or unreported.
    ToRemind,
}

/// What kind of head a paper has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Issuing body and motto, number and date, then kind and summary.
    #[default]
    Report,
    /// Issuing body and motto, number with "V/v …" and date, then the addressee; no kind.
    Letter,
    /// A title and "(Kèm theo …)", no motto: what is attached to another paper.
    Appendix,
}

/// How the sheets of a paper lie.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// On their short side.
    #[default]
    Portrait,
    /// On their long side.
    Landscape,
}
