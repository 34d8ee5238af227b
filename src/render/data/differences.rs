//! What is different between the data files of two days, told without writing them: the rows themselves are compared.

use super::agencies::{AgencyRow, agencies};
use super::indicators::{IndicatorData, indicators};
use super::notes::{NoteData, notes};
use super::tasks::{TaskData, tasks};
use crate::language::Words;
use crate::view::{Changes, Edition, FieldChange, Fields, PlanView, SubjectKind, compare_by, fields_between};

/// The rows of a day's files, and what labels are told from; both in one order.
struct Files<'a> {
    edition: Edition<'a>,
    tasks: Vec<TaskData<'a>>,
    indicators: Vec<IndicatorData<'a>>,
    notes: Vec<NoteData<'a>>,
    agencies: Vec<AgencyRow<'a>>,
}

/// The changes that [`crate::view::compare`] tells of the data files of two views, which may be of two days.
pub fn data_changes(before: &PlanView, after: &PlanView, words: &Words) -> Changes {
    let (was, is) = rayon::join(|| Files::of(before, words), || Files::of(after, words));
    compare_by(&was.edition, &is.edition, &SubjectKind::ALL, &|subject, before, after| match subject {
        SubjectKind::Task => between(&was.tasks, &is.tasks, before, after),
        SubjectKind::Indicator => between(&was.indicators, &is.indicators, before, after),
        SubjectKind::Note => between(&was.notes, &is.notes, before, after),
        SubjectKind::Agency => between(&was.agencies, &is.agencies, before, after),
    })
}

fn between<T: Fields>(before: &[T], after: &[T], was: Option<usize>, is: Option<usize>) -> Vec<FieldChange> {
    fields_between(was.and_then(|at| before.get(at)), is.and_then(|at| after.get(at)))
}

impl<'a> Files<'a> {
    fn of(view: &'a PlanView, words: &Words) -> Self {
        Self {
            edition: Edition::of_files(view),
            tasks: tasks(view, words),
            indicators: indicators(view),
            notes: notes(view),
            agencies: agencies(view),
        }
    }
}
