//! Notes in short, so that a table of examples can be read: `2021-06-20 completed recorded 2021-07-01 confirmed 2021-07-05`.

use std::sync::LazyLock;

use tiendo::plan::{Note, NoteKey, Plan, ReportedState, Subject, TaskKey};

use crate::workspace::{Workspace, day};

/// What the small workspace says, without anything reported.
static SMALL: LazyLock<Plan> = LazyLock::new(|| Plan { notes: Vec::new(), ..Workspace::small().plan() });

/// The small plan with nothing reported.
pub fn plan_without_notes() -> Plan {
    SMALL.clone()
}

/// The key of a task of the small plan.
pub fn task_of(id: &str) -> TaskKey {
    TaskKey(SMALL.outline.tasks.iter().position(|task| task.id == id).unwrap())
}

/// The small plan with these notes on one task. A note is the day it is true, then any of: a state, `recorded DAY`,
/// `confirmed DAY`, `milestone N`, `deliverable N`, `corrects N` (the notes of the table counted from 0), `public TEXT`.
pub fn plan_with_notes(task: &str, notes_in_short: &[&str]) -> Plan {
    let read: Vec<(Note, Option<usize>)> =
        notes_in_short.iter().enumerate().map(|(at, text)| read_note(task_of(task), at, text)).collect();
    let corrected: Vec<Option<String>> = read.iter().map(|(_, corrects)| corrects.map(|at| read[at].0.id.clone())).collect();
    let mut notes: Vec<(Note, Option<String>)> = read.into_iter().map(|(note, _)| note).zip(corrected).collect();
    notes.sort_by_key(|(note, _)| (note.recorded, note.id.clone()));
    let ids: Vec<String> = notes.iter().map(|(note, _)| note.id.clone()).collect();
    let place = |id: String| NoteKey(ids.iter().position(|one| *one == id).unwrap());
    let notes = notes.into_iter().map(|(note, corrects)| Note { corrects: corrects.map(place), ..note }).collect();
    Plan { notes, ..plan_without_notes() }
}

fn read_note(task: TaskKey, at: usize, text: &str) -> (Note, Option<usize>) {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let mut note = blank_note(Subject::Task(task, None), first);
    let mut corrects = None;
    let mut words = rest.split(' ').filter(|word| !word.is_empty());
    while let Some(word) = words.next() {
        match word {
            "recorded" => note.recorded = day(words.next().unwrap()),
            "confirmed" => note.confirmed = words.next().map(day),
            "milestone" => note.subject = Subject::Task(task, number(words.next())),
            "deliverable" => note.deliverables_done.extend(number(words.next())),
            "corrects" => corrects = number(words.next()),
            "public" => note.public = Some(words.by_ref().collect::<Vec<_>>().join(" ").into()),
            state => note.state = Some(state_of(state)),
        }
    }
    assert!(note.date <= note.recorded, "{text}");
    note.id = format!("{}-{at}", note.recorded);
    (note, corrects)
}

/// A note that says nothing but its day.
pub fn blank_note(subject: Subject, date: &str) -> Note {
    Note {
        id: date.to_owned(),
        subject,
        date: day(date),
        recorded: day(date),
        agency: None,
        state: None,
        confirmed: None,
        percent: None,
        deliverables_done: Vec::new(),
        expected: None,
        documents: Vec::new(),
        observations: Vec::new(),
        body: "".into(),
        difficulties: None,
        proposals: None,
        public: None,
        corrects: None,
        illustrative: false,
    }
}

fn number(word: Option<&str>) -> Option<usize> {
    Some(word.unwrap().parse().unwrap())
}

/// States as records write them.
fn state_of(word: &str) -> ReportedState {
    serde_json::from_value(word.into()).unwrap_or_else(|error| panic!("{word}: {error}"))
}
