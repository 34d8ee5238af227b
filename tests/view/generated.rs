//! Any notes that `check` would let through, on the small plan.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use tiendo::plan::{Document, IndicatorKey, Note, NoteKey, Observation, Plan, ReportedState, Subject, TaskKey};

use super::example_notes::{blank_note, plan_without_notes};
use crate::workspace::day;

/// What nobody outside the office may read; no public view may hold it.
pub const INTERNAL: &str = "KÍN";

/// One generated note, before its place among the others is known.
#[derive(Debug, Clone)]
struct GeneratedNote {
    task: Index,
    milestone: Option<Index>,
    after: u64,
    delay: u64,
    state: Option<ReportedState>,
    confirmed_after: Option<u64>,
    corrects: Option<Index>,
    public: bool,
    figure: Option<(u64, bool)>,
}

/// A day of the plan's years, and a little before and after.
pub fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..2600u64).prop_map(|after| day("2019-10-01") + Days::new(after))
}

/// The small plan with up to 40 notes, in the order that `check` keeps them in; half of the offices hide missing reports.
pub fn any_plan() -> impl Strategy<Value = Plan> {
    (prop::collection::vec(any_generated_note(), 0..40), any::<bool>()).prop_map(|(notes, shown)| plan_of(notes, shown))
}

fn any_generated_note() -> impl Strategy<Value = GeneratedNote> {
    let about = (any::<Index>(), prop::option::weighted(0.2, any::<Index>()));
    let when = (0..2300u64, prop_oneof![Just(0), 0..200u64]);
    let said = (prop::option::weighted(0.95, any_state()), prop::option::weighted(0.7, 0..90u64));
    let corrects = prop::option::weighted(0.15, any::<Index>());
    let figure = prop::option::weighted(0.3, (0..400u64, any::<bool>()));
    (about, when, said, corrects, any::<bool>(), figure).prop_map(|(about, when, said, corrects, public, figure)| GeneratedNote {
        task: about.0,
        milestone: about.1,
        after: when.0,
        delay: when.1,
        state: said.0,
        confirmed_after: said.1,
        corrects,
        public,
        figure,
    })
}

/// Completions come often, or little would be known of them.
fn any_state() -> impl Strategy<Value = ReportedState> {
    use ReportedState::*;
    let others = vec![NotStarted, InProgress, Submitted, DoneInCycle, AdjustmentRequested, Suspended, Resumed, Withdrawn];
    prop_oneof![2 => Just(Completed), 3 => select(others)]
}

fn plan_of(notes: Vec<GeneratedNote>, shown: bool) -> Plan {
    let mut plan = plan_without_notes();
    plan.outline.follow_up.show_not_reported = shown;
    let mut notes: Vec<(Note, Option<Index>)> =
        notes.iter().enumerate().map(|(at, one)| (note_of(&plan, at, one), one.corrects)).collect();
    notes.sort_by_key(|(note, _)| (note.recorded, note.id.clone()));
    for at in 0..notes.len() {
        let earlier: Vec<usize> = (0..at).filter(|other| task_of(&notes[*other].0) == task_of(&notes[at].0)).collect();
        let corrected = notes[at].1.filter(|_| !earlier.is_empty()).map(|index| NoteKey(*index.get(&earlier)));
        notes[at].0.corrects = corrected;
    }
    plan.notes = notes.into_iter().map(|(note, _)| note).collect();
    plan
}

fn note_of(plan: &Plan, at: usize, generated: &GeneratedNote) -> Note {
    let task = TaskKey(generated.task.index(plan.outline.tasks.len()));
    let milestones = plan.outline[task].milestones.len();
    let milestone = generated.milestone.filter(|_| milestones > 0).map(|index| index.index(milestones));
    let date = day("2020-01-01") + Days::new(generated.after);
    let recorded = date + Days::new(generated.delay);
    Note {
        id: format!("{recorded}-{at:02}"),
        date,
        recorded,
        state: generated.state,
        confirmed: generated.confirmed_after.map(|days| date + Days::new(days)),
        documents: vec![document(at, generated)],
        observations: generated.figure.map(|figure| observation(date, figure)).into_iter().collect(),
        body: INTERNAL.into(),
        difficulties: Some(INTERNAL.into()),
        proposals: Some(INTERNAL.into()),
        public: generated.public.then(|| format!("Tin {at}").into()),
        ..blank_note(Subject::Task(task, milestone), "2020-01-01")
    }
}

/// The document of a completion that will be confirmed may become public; any other never does.
fn document(at: usize, generated: &GeneratedNote) -> Document {
    let issued = generated.state == Some(ReportedState::Completed) && generated.confirmed_after.is_some();
    let number = if issued { format!("{at}/QĐ-UBND") } else { INTERNAL.to_owned() };
    Document { number, date: None, issuer: None, title: None, file: None, url: None }
}

fn observation(date: NaiveDate, (before, sourced): (u64, bool)) -> Observation {
    let source = sourced.then(|| "Niên giám".to_owned());
    Observation { indicator: IndicatorKey(0), value: before as f64, date: date - Days::new(before), source, boundary: None }
}

/// The task a note is about.
pub fn task_of(note: &Note) -> Option<TaskKey> {
    match note.subject {
        Subject::Task(task, _) => Some(task),
        Subject::Indicator(_) => None,
    }
}
