//! What every rule may look at.

use chrono::NaiveDate;

use super::known::Known;
use crate::load::record::NoteRecord;
use crate::load::{Loaded, Workspace};

/// The records, an index over their ids, and the day the command runs.
pub struct Context<'a> {
    /// The records as written.
    pub workspace: &'a Workspace,
    /// Which ids there are.
    pub known: Known<'a>,
    /// The day the command runs.
    pub today: NaiveDate,
}

impl<'a> Context<'a> {
    /// Indexes the records.
    pub fn new(workspace: &'a Workspace, today: NaiveDate) -> Self {
        Self { workspace, known: Known::new(workspace), today }
    }
}

/// The day a note reached us.
pub fn recorded(note: &NoteRecord) -> NaiveDate {
    note.recorded.as_ref().map_or(note.date.value, |recorded| recorded.value)
}

/// The task or indicator that a note is filed under.
pub fn filed_under(note: &Loaded<NoteRecord>) -> Option<&str> {
    let subject = note.record.task.as_ref().or(note.record.indicator.as_ref());
    subject.map(|id| id.value.as_str())
}
