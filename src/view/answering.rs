//! Who answers for a task as of a date: the agencies at the ends of the chains that begin at those it names.

use chrono::NaiveDate;

use crate::plan::{AgencyKey, Outline, TaskKey};

/// An agency that answers for a task, alone or with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answering {
    /// The agency on the day.
    pub agency: AgencyKey,
    /// The agencies that the task names and that it stands for: itself where nothing changed, several where they merged.
    pub named: Vec<AgencyKey>,
}

impl Answering {
    /// The agencies that it took over from; empty where the task names it alone.
    pub fn took_over_from(&self) -> impl Iterator<Item = AgencyKey> {
        self.named.iter().copied().filter(|named| *named != self.agency)
    }
}

/// Who answers on `day` for what `named` were given of a task, in their order, each agency once.
pub fn view_answering(outline: &Outline, task: TaskKey, named: &[AgencyKey], day: NaiveDate) -> Vec<Answering> {
    let mut answering: Vec<Answering> = Vec::with_capacity(named.len());
    for key in named {
        let agency = outline.answering(*key, task, day);
        match answering.iter_mut().find(|one| one.agency == agency) {
            Some(one) => one.named.push(*key),
            None => answering.push(Answering { agency, named: vec![*key] }),
        }
    }
    answering
}
