//! The agencies responsible for a task as of a date: those at the ends of the chains that begin at those it names.

use chrono::NaiveDate;

use crate::plan::{AgencyKey, Outline, TaskKey};

/// An agency that is responsible for a task, alone or with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponsibleAgency {
    /// The agency on the day.
    pub agency: AgencyKey,
    /// The agencies that the task names and that it succeeds: itself where nothing changed, several where they merged.
    pub named: Vec<AgencyKey>,
}

impl ResponsibleAgency {
    /// The agencies that it took over from; empty where the task names it alone.
    pub fn took_over_from(&self) -> impl Iterator<Item = AgencyKey> {
        self.named.iter().copied().filter(|named| *named != self.agency)
    }
}

/// The agencies that are responsible on `day` for what `named` were given of a task, in their order, each once.
pub fn responsible_agencies(outline: &Outline, task: TaskKey, named: &[AgencyKey], day: NaiveDate) -> Vec<ResponsibleAgency> {
    let mut responsible: Vec<ResponsibleAgency> = Vec::with_capacity(named.len());
    for key in named {
        let agency = outline.responsible_agency(*key, task, day);
        match responsible.iter_mut().find(|one| one.agency == agency) {
            Some(one) => one.named.push(*key),
            None => responsible.push(ResponsibleAgency { agency, named: vec![*key] }),
        }
    }
    responsible
}
