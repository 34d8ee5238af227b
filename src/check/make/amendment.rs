//! Amendments of a plan.

use super::{Context, Keys, document, task};
use crate::load::record::{AdjustRecord, AmendmentRecord, ChangeRecord, DecisionRecord};
use crate::load::{Loaded, stem_of};
use crate::plan::{Adjustment, Amendment, ChangeKind, Document, TaskChange, TaskKey, TextLines};
use crate::source::Located;

pub fn amendment(context: &Context, keys: &Keys, loaded: &Loaded<AmendmentRecord>) -> Option<Amendment> {
    let record = &loaded.record;
    let decided = record.document.date.value;
    let maker = Maker { context, keys, source: record.source.as_ref().map(document::lines) };
    Some(Amendment {
        id: stem_of(context.workspace.file(loaded.file).path()).to_owned(),
        document: decision(&record.document),
        decided,
        effective: record.effective.value,
        recorded: record.recorded.as_ref().map_or(decided, |day| day.value),
        changes: record.changes.iter().map(|one| maker.change(one)).collect::<Option<_>>()?,
        source: maker.source.clone(),
        reason: loaded.body.text.to_string(),
        illustrative: record.illustrative.as_ref().is_some_and(|mark| mark.value),
    })
}

fn decision(record: &DecisionRecord) -> Document {
    Document {
        number: record.number.value.clone(),
        date: Some(record.date.value),
        issuer: record.issuer.clone(),
        title: record.title.clone(),
        file: record.file.as_ref().map(|file| file.value.clone()),
        url: record.url.as_ref().map(|url| url.value.clone()),
    }
}

struct Maker<'a> {
    context: &'a Context<'a>,
    keys: &'a Keys<'a>,
    /// Lines of the whole amendment.
    source: Option<TextLines>,
}

impl Maker<'_> {
    fn change(&self, record: &ChangeRecord) -> Option<TaskChange> {
        let id = record.task.as_ref().or(record.supplement.as_ref().map(|one| &one.value.id))?;
        let kind = if let Some(adjust) = &record.adjust {
            ChangeKind::Adjust(Box::new(self.adjustment(&id.value, &adjust.value)?))
        } else if let Some(tasks) = &record.replace_by {
            ChangeKind::ReplaceBy(tasks.iter().map(|one| self.task(one)).collect::<Option<_>>()?)
        } else if record.repeal.is_some() {
            ChangeKind::Repeal
        } else {
            ChangeKind::Supplement
        };
        Some(TaskChange { task: self.task(id)?, kind })
    }

    fn task(&self, id: &Located<String>) -> Option<TaskKey> {
        self.keys.tasks.get(id.value.as_str()).copied()
    }

    fn adjustment(&self, id: &str, record: &AdjustRecord) -> Option<Adjustment> {
        let parts = self.context.parts.get(id)?;
        let agencies = |ids: &Option<Vec<Located<String>>>| ids.as_deref().map(|ids| task::agencies(self.keys, ids));
        Some(Adjustment {
            title: record.title.as_ref().map(|title| title.value.clone()),
            wording: self.wording(record)?,
            deadline: all(record.deadline.as_ref().map(|one| task::deadline(self.keys, one.as_ref())))?,
            lead: all(agencies(&record.lead))?,
            coordinating: all(agencies(&record.coordinating))?,
            open_ended: record.open_ended.as_ref().map(task::open_ended),
            milestones: all(record.milestones.as_deref().map(|ones| task::milestones(self.keys, parts, ones)))?,
            deliverables: all(record.deliverables.as_deref().map(|ones| task::deliverables(parts, ones)))?,
        })
    }

    /// A new wording knows its lines: those beside it, or those of the whole amendment.
    fn wording(&self, record: &AdjustRecord) -> Option<Option<(String, TextLines)>> {
        let Some(wording) = &record.wording else { return Some(None) };
        let lines = record.source.as_ref().map(document::lines).or_else(|| self.source.clone())?;
        Some(Some((wording.value.trim().to_owned(), lines)))
    }
}

/// The outer `None` is a value that leads nowhere, the inner one a field left out.
fn all<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        Some(value) => value.map(Some),
        None => Some(None),
    }
}
