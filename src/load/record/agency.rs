//! `content/agencies.yaml`: who leads and coordinates, and what became of them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::plan::AgencyKind;
use crate::source::Located;

/// One agency.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgencyRecord {
    /// Id in Latin letters.
    pub id: Located<String>,
    /// Official name.
    pub name: Located<String>,
    /// Customary short name.
    pub short: Option<String>,
    /// What kind of body it is.
    pub kind: AgencyKind,
    /// First day it existed; null where unknown.
    pub from: Option<Located<NaiveDate>>,
    /// Last day it existed; null for still.
    pub until: Option<Located<NaiveDate>>,
    /// Members of a group.
    #[serde(default)]
    pub members: Vec<Located<String>>,
    /// Who took over which tasks.
    #[serde(default)]
    pub successors: Vec<SuccessorRecord>,
    /// The decision behind its dates.
    pub basis: Option<BasisRecord>,
    /// Names of fields that nobody is sure of.
    #[serde(default)]
    pub unverified: Vec<Located<String>>,
}

/// Who took over from an agency.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuccessorRecord {
    /// Its id.
    pub agency: Located<String>,
    /// Only these tasks; the rest when left out.
    pub tasks: Option<Vec<Located<String>>>,
}

/// The decision behind a change, as far as known.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BasisRecord {
    /// What it is about.
    pub title: String,
    /// Number and symbol.
    pub number: Option<String>,
    /// The day it was signed.
    pub date: Option<NaiveDate>,
}
