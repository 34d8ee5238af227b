//! Agencies: who leads and coordinates.

use chrono::NaiveDate;

use super::{AgencyKey, AgencyKind, TaskKey};

/// One agency.
#[derive(Debug, Clone)]
pub struct Agency {
    /// Id in Latin letters.
    pub id: String,
    /// Official name.
    pub name: String,
    /// Customary short name; the official one where none is customary.
    pub short: String,
    /// What kind of body it is.
    pub kind: AgencyKind,
    /// First day it existed, where known.
    pub from: Option<NaiveDate>,
    /// Last day it existed; `None` for still.
    pub until: Option<NaiveDate>,
    /// Members of a group.
    pub members: Vec<AgencyKey>,
    /// Who took over.
    pub successors: Vec<Successor>,
    /// The decision behind its dates.
    pub basis: Option<Basis>,
}

/// Who took over from an agency.
#[derive(Debug, Clone)]
pub struct Successor {
    /// The agency that follows.
    pub agency: AgencyKey,
    /// Only these tasks; `None` for the rest.
    pub tasks: Option<Vec<TaskKey>>,
}

/// The decision behind a change, as far as known.
#[derive(Debug, Clone)]
pub struct Basis {
    /// What it is about.
    pub title: String,
    /// Number and symbol.
    pub number: Option<String>,
    /// The day it was signed.
    pub date: Option<NaiveDate>,
}
