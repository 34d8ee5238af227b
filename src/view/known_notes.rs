//! The notes known on a day, corrections applied, in the order they were recorded.

use std::collections::{BTreeSet, HashSet};

use chrono::{Datelike, NaiveDate};

use crate::plan::{IndicatorKey, Note, NoteKey, Plan, ReportedState, Subject, Task, TaskKey};

/// All notes known on a day, and which of them are about what: sorted once, so that no indicator goes through them all.
pub struct KnownNotes<'p> {
    known: Vec<&'p Note>,
    tasks: Vec<TaskNotes<'p>>,
    indicators: Vec<IndicatorNotes<'p>>,
}

/// What was known of one indicator, in the order it was recorded.
#[derive(Default, Clone)]
struct IndicatorNotes<'p> {
    observing: Vec<&'p Note>,
    alone: Vec<&'p Note>,
}

/// What was known of one task, in the order it was recorded.
#[derive(Default, Clone)]
pub struct TaskNotes<'p> {
    notes: Vec<&'p Note>,
}

impl<'p> KnownNotes<'p> {
    /// Sorts the notes known on `as_of` by what they are about; a corrected note gives way to its correction.
    pub fn new(plan: &'p Plan, as_of: NaiveDate) -> Self {
        let corrected: HashSet<NoteKey> =
            plan.notes.iter().filter(|note| note.is_known_on(as_of)).filter_map(|note| note.corrects).collect();
        let notes = plan.notes.iter().enumerate();
        let known = notes.filter(|(at, note)| note.is_known_on(as_of) && !corrected.contains(&NoteKey(*at)));
        let known: Vec<&Note> = known.map(|(_, note)| note).collect();
        let mut tasks = vec![TaskNotes::default(); plan.outline.tasks.len()];
        let mut indicators = vec![IndicatorNotes::default(); plan.outline.indicators.len()];
        for note in &known {
            match note.subject {
                Subject::Task(task, _) => tasks[task.0].notes.push(note),
                Subject::Indicator(indicator) => indicators[indicator.0].alone.push(note),
            }
            let observed: BTreeSet<IndicatorKey> = note.observations.iter().map(|one| one.indicator).collect();
            observed.into_iter().for_each(|indicator| indicators[indicator.0].observing.push(note));
        }
        Self { known, tasks, indicators }
    }

    /// Every note known.
    pub fn known(&self) -> &[&'p Note] {
        &self.known
    }

    /// What was known of a task.
    pub fn of_task(&self, task: TaskKey) -> &TaskNotes<'p> {
        &self.tasks[task.0]
    }

    /// Notes that observe an indicator, each once, in the order they were recorded.
    pub fn of_indicator(&self, indicator: IndicatorKey) -> &[&'p Note] {
        &self.indicators[indicator.0].observing
    }

    /// Notes on an indicator alone, in the order they were recorded.
    pub fn on_indicator_alone(&self, indicator: IndicatorKey) -> &[&'p Note] {
        &self.indicators[indicator.0].alone
    }
}

impl<'p> TaskNotes<'p> {
    /// The notes in the order they were recorded.
    pub fn notes(&self) -> &[&'p Note] {
        &self.notes
    }

    /// Whether nothing was reported.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// Whether anything was reported about a day of this calendar year.
    pub fn reported_in(&self, year: i32) -> bool {
        self.notes.iter().any(|note| note.date.year() == year)
    }

    /// The day the task was completed, as confirmed by `as_of`: by a note on the task, or by one on each of its milestones
    /// where the plan gives it no deadline of its own.
    pub fn completion(&self, task: &Task, as_of: NaiveDate) -> Option<NaiveDate> {
        let by_milestones = task.deadline.is_none() && !task.milestones.is_empty();
        let of_milestones = || {
            let days = task.milestones.iter().map(|milestone| self.completion_of(Some(milestone.place), as_of));
            days.collect::<Option<Vec<_>>>()?.into_iter().max()
        };
        self.completion_of(None, as_of).or_else(|| if by_milestones { of_milestones() } else { None })
    }

    /// The day a part of the task was completed. A withdrawal undoes the completions recorded before it; of several
    /// completions the one confirmed first counts, so that a later note cannot move a day that was accepted.
    pub fn completion_of(&self, milestone: Option<usize>, as_of: NaiveDate) -> Option<NaiveDate> {
        let confirmed = self.valid(milestone).filter(|note| note.is_confirmed_completion_on(as_of));
        confirmed.min_by_key(|note| (note.confirmed, note.recorded, &note.id)).map(|note| note.date)
    }

    /// Whether a completion of the task was reported and not yet confirmed.
    pub fn awaits_confirmation(&self, as_of: NaiveDate) -> bool {
        let mut reported = self.valid(None).filter(|note| note.state == Some(ReportedState::Completed));
        reported.any(|note| !note.is_confirmed_completion_on(as_of))
    }

    /// Every note that no withdrawal undid, on the task and on every milestone that it ever had.
    pub fn valid_notes(&self) -> Vec<&'p Note> {
        let parts: BTreeSet<Option<usize>> = self.notes.iter().filter_map(|note| part_of(note)).collect();
        parts.into_iter().flat_map(|part| self.valid(part)).collect()
    }

    /// Notes on a part of the task recorded after its last withdrawal.
    fn valid(&self, milestone: Option<usize>) -> impl Iterator<Item = &'p Note> {
        let is_of_part = move |note: &&Note| part_of(note) == Some(milestone);
        let is_withdrawal = |note: &&Note| note.state == Some(ReportedState::Withdrawn) && is_of_part(note);
        let withdrawn = self.notes.iter().rposition(is_withdrawal);
        self.notes.iter().copied().skip(withdrawn.map_or(0, |at| at + 1)).filter(is_of_part)
    }

    /// Whether any note says so: most say nothing of it, and need not be put in order.
    fn says(&self, state: ReportedState) -> bool {
        self.notes.iter().any(|note| note.state == Some(state))
    }

    /// Whether the last word on suspension of the task itself, by the day it is true, is that it rests.
    pub fn is_suspended(&self) -> bool {
        if !self.says(ReportedState::Suspended) {
            return false;
        }
        let words = [ReportedState::Suspended, ReportedState::Resumed];
        let by_date = self.by_date();
        let mut of_task = by_date.iter().rev().filter(|note| matches!(note.subject, Subject::Task(_, None)));
        let last = of_task.find(|note| note.state.is_some_and(|state| words.contains(&state)));
        last.is_some_and(|note| note.state == Some(ReportedState::Suspended))
    }

    /// The day the product was handed in, where the latest word on the work is that it was: the first of an unbroken run,
    /// since saying again that it lies with the issuing body moves nothing.
    pub fn submitted(&self) -> Option<NaiveDate> {
        use ReportedState::{InProgress, NotStarted, Submitted, Withdrawn};
        if !self.says(Submitted) {
            return None;
        }
        let words = [NotStarted, InProgress, Submitted, Withdrawn];
        let by_date = self.by_date();
        let work = by_date.iter().rev().filter(|note| note.state.is_some_and(|state| words.contains(&state)));
        work.take_while(|note| note.state == Some(Submitted)).last().map(|note| note.date)
    }

    /// What the latest note on the work of the task or its milestones says, by the day it is true; a wish to change the
    /// task says nothing of the work.
    pub fn latest_state(&self) -> Option<ReportedState> {
        let states = self.notes.iter().filter_map(|note| Some((note.date, note.state?)));
        // Of two notes of one day the one recorded last counts, which is the last of them here.
        states
            .filter(|(_, state)| *state != ReportedState::AdjustmentRequested)
            .max_by_key(|(date, _)| *date)
            .map(|(_, state)| state)
    }

    /// Whether a change of the task was asked for; only an amendment or the completion settles it.
    pub fn asks_for_change(&self) -> bool {
        self.notes.iter().any(|note| note.state == Some(ReportedState::AdjustmentRequested))
    }

    /// Which deliverables were issued.
    pub fn deliverables_done(&self) -> HashSet<usize> {
        self.notes.iter().flat_map(|note| note.deliverables_done.iter().copied()).collect()
    }

    fn by_date(&self) -> Vec<&'p Note> {
        let mut notes = self.notes.clone();
        notes.sort_by_key(|note| note.date);
        notes
    }
}

fn part_of(note: &Note) -> Option<Option<usize>> {
    match note.subject {
        Subject::Task(_, milestone) => Some(milestone),
        Subject::Indicator(_) => None,
    }
}
