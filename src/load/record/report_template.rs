//! The front matter of a report template, `report/<kind>.md` of a theme.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::plan::{FileNaming, Form, Orientation, PaperAgencies, PaperKind, UsualPeriod};

/// The front matter of a report template: what its kind of paper is, and the texts of its letterhead, which may hold `{{ … }}`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportTemplateRecord {
    /// The period that it speaks of where none is asked for; `to_date` where left out.
    pub period: Option<UsualPeriod>,
    /// What its files are called after; `day` where left out.
    pub named_by: Option<FileNaming>,
    /// The agencies of which each gets a paper of its own; left out where there is one paper for all.
    pub agencies: Option<PaperAgencies>,
    /// Whether it has a form that the public may see.
    pub public: Option<bool>,
    /// Whether there is a draft that the provincial committee sends on.
    pub for_ubnd: Option<bool>,
    /// What kind of head it has.
    pub form: Option<Form>,
    /// How its sheets lie.
    pub orientation: Option<Orientation>,
    /// The body above the issuing one.
    pub parent: Option<String>,
    /// The issuing body.
    pub issuer: Option<String>,
    /// A picture above the issuing body.
    pub logo: Option<String>,
    /// The number, where it is known.
    pub number: Option<String>,
    /// The symbol after the number.
    pub symbol: Option<String>,
    /// Where it is signed.
    pub place: Option<String>,
    /// The date in words, where it is known.
    pub date: Option<String>,
    /// The kind of paper as its head names it: "Báo cáo".
    pub kind: Option<String>,
    /// What it is about.
    pub summary: Option<String>,
    /// Whom it goes to.
    #[serde(default)]
    pub addressees: Vec<String>,
    /// What it is based on.
    #[serde(default)]
    pub bases: Vec<String>,
    /// "(Kèm theo …)".
    pub attached: Option<String>,
    /// Who gets copies.
    #[serde(default)]
    pub recipients: Vec<String>,
    /// Who signs.
    pub signature: Option<SignatureRecord>,
}

/// Who signs a paper.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatureRecord {
    /// "KT. GIÁM ĐỐC", one line each.
    #[serde(default)]
    pub authority: Vec<String>,
    /// "GIÁM ĐỐC".
    pub title: Option<String>,
    /// The name.
    pub name: Option<String>,
}

impl ReportTemplateRecord {
    /// The same, with what it does not say of its kind taken from the template below it.
    pub fn over(self, below: &Self) -> Self {
        Self {
            period: self.period.or(below.period),
            named_by: self.named_by.or(below.named_by),
            agencies: self.agencies.or(below.agencies),
            public: self.public.or(below.public),
            for_ubnd: self.for_ubnd.or(below.for_ubnd),
            ..self
        }
    }

    /// The kind of paper of that name.
    pub fn kind(&self, name: &str, has_text: bool) -> PaperKind {
        PaperKind {
            name: name.to_owned(),
            period: self.period.unwrap_or_default(),
            named_by: self.named_by.unwrap_or_default(),
            agencies: self.agencies,
            public: self.public.unwrap_or_default(),
            for_ubnd: self.for_ubnd.unwrap_or_default(),
            has_text,
        }
    }
}
