//! The office that writes papers, and which ones it wants.

use super::PaperKind;

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperOrder {
    /// Which kind.
    pub kind: PaperKind,
    /// Whether its public form goes to the site.
    pub public: bool,
}
