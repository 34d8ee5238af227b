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
    /// Names of fields that nobody is sure of.
    pub unverified: Vec<String>,
}

impl Agency {
    /// Whether it was there by `day`, be it still or no longer.
    pub fn has_begun_by(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day)
    }

    /// Whether its last day lies before `day`.
    pub fn has_ended_by(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// Who took over a task: the successor that lists it, else the one that lists none.
    pub fn successor_for(&self, task: TaskKey) -> Option<AgencyKey> {
        let lists = |one: &&Successor| one.tasks.as_ref().is_some_and(|tasks| tasks.contains(&task));
        let listed = self.successors.iter().find(lists);
        listed.or_else(|| self.successors.iter().find(|one| one.tasks.is_none())).map(|one| one.agency)
    }
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
