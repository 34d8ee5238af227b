//! What changed between two days: each label by example, and what holds of any two days.

use proptest::prelude::*;
use proptest::test_runner::Config;
use tiendo::dataset::{Changes, Label, SubjectKind, Value, changes};
use tiendo::plan::{Deadline, IndicatorKey, Note, Observation, Plan, Subject};
use tiendo::view::{PlanView, view, view_public};

use super::example_notes::{blank_note, plan_with_notes, plan_without_notes, task_of};
use super::generated::{any_day, any_plan};
use crate::workspace::{Workspace, day};

fn between(before: &Plan, from: &str, after: &Plan, to: &str) -> Changes {
    everything(&view(before, day(from)), &view(after, day(to)))
}

fn everything(before: &PlanView, after: &PlanView) -> Changes {
    changes(before, after, &SubjectKind::ALL)
}

fn labels_of(changes: &Changes, id: &str) -> Vec<&'static str> {
    let of_subject = changes.changes.iter().filter(|change| change.id == id);
    of_subject.flat_map(|change| change.labels.iter().map(|label| label.code())).collect()
}

/// What became of task `1.a`, due on 2021-06-30.
fn labels(notes: &[&str], from: &str, to: &str) -> Vec<&'static str> {
    let plan = plan_with_notes("1.a", notes);
    labels_of(&between(&plan, from, &plan, to), "1.a")
}

#[test]
fn what_became_of_a_task_has_its_label() {
    let done = "2021-07-20 completed confirmed 2021-07-25";
    assert_eq!(labels(&[], "2021-06-01", "2021-06-30"), [""; 0]);
    assert_eq!(labels(&[], "2021-06-30", "2021-07-01"), ["newly_late"]);
    assert_eq!(labels(&[], "2021-07-01", "2021-12-31"), [""; 0]);
    assert_eq!(labels(&[done], "2021-06-30", "2021-07-31"), ["newly_completed"]);
    assert_eq!(labels(&[done], "2021-07-10", "2021-07-31"), ["newly_completed", "caught_up"]);
    assert_eq!(labels(&["2021-08-01 suspended"], "2021-07-10", "2021-08-31"), [""; 0]);
}

#[test]
fn a_completion_taken_back_or_moved_is_a_correction() {
    let done = "2021-06-20 completed confirmed 2021-06-25";
    let withdrawn = [done, "2021-07-20 withdrawn"];
    assert_eq!(labels(&withdrawn, "2021-06-30", "2021-07-31"), ["newly_late", "corrected"]);
    let moved = [done, "2021-06-28 completed recorded 2021-07-15 confirmed 2021-07-15 corrects 0"];
    assert_eq!(labels(&moved, "2021-06-30", "2021-07-31"), ["corrected"]);
}

#[test]
fn a_note_whose_words_were_corrected_is_a_change_of_its_task() {
    let notes = ["2021-05-01 in_progress public Đang làm", "2021-05-01 in_progress recorded 2021-06-01 corrects 0 public Đã sửa"];
    let plan = plan_with_notes("1.a", &notes);
    let made = everything(&view_public(&plan, day("2021-05-15")), &view_public(&plan, day("2021-06-15")));
    assert_eq!(labels_of(&made, "1.a"), ["corrected"]);
}

#[test]
fn what_the_plan_says_otherwise_is_shown_before_and_after() {
    let plan = plan_without_notes();
    let mut amended = plan.clone();
    let (first, second) = (task_of("1.a").0, task_of("2.b.1").0);
    amended.outline.tasks[first].deadline = Some(Deadline::By(2023));
    amended.outline.tasks[second].lead = amended.outline.tasks[second].coordinating.clone();
    let made = between(&plan, "2021-07-01", &amended, "2021-07-02");
    assert_eq!(labels_of(&made, "1.a"), ["caught_up", "re_dated"]);
    assert_eq!(labels_of(&made, "2.b.1"), ["re_assigned"]);
    let change = made.labelled(Label::ReDated).next().unwrap();
    let due = change.field("due").unwrap();
    assert_eq!(
        (due.before.clone().unwrap(), due.after.clone().unwrap()),
        (Value::Day(day("2021-06-30")), Value::Day(day("2023-12-31")))
    );
    assert!(change.field("title").is_none());
}

#[test]
fn tasks_that_come_and_go_are_changes_and_so_is_their_order() {
    let plan = plan_without_notes();
    let mut shorter = plan.clone();
    let last = shorter.outline.tasks.pop().unwrap();
    for indicator in &mut shorter.outline.indicators {
        indicator.task = None;
    }
    let gone = between(&plan, "2021-01-01", &shorter, "2021-01-01");
    assert_eq!(labels_of(&gone, &last.id), ["removed"]);
    let come = between(&shorter, "2021-01-01", &plan, "2021-01-01");
    assert_eq!(labels_of(&come, &last.id), ["added"]);
    assert_eq!(come.order[&SubjectKind::Task].last(), Some(&last.id));
}

#[test]
fn an_event_that_occurred_gives_a_task_its_day() {
    let plan = plan_without_notes();
    let made = between(&plan, "2022-05-09", &plan, "2022-05-10");
    assert_eq!(labels_of(&made, "1.d"), ["re_dated"]);
    assert_eq!(made.labelled(Label::ReDated).next().unwrap().field("due").unwrap().before, Some(Value::None));
}

fn observed(date: &str, recorded: &str, value: f64) -> Note {
    let figure = Observation { indicator: IndicatorKey(0), value, date: day(date), source: None, boundary: None };
    let note = blank_note(Subject::Indicator(IndicatorKey(0)), recorded);
    Note { id: format!("{recorded}-{value}"), observations: vec![figure], ..note }
}

#[test]
fn an_indicator_moves_with_its_latest_figure_and_is_corrected_when_an_earlier_one_is_another() {
    let later = observed("2021-12-31", "2022-02-01", 30.0);
    let again = observed("2020-12-31", "2022-03-01", 25.0);
    let mut plan = Plan { notes: vec![observed("2020-12-31", "2021-02-01", 20.0), later, again], ..plan_without_notes() };
    plan.notes.sort_by_key(|note| note.recorded);
    let id = plan.outline.indicators[0].id.clone();
    let labels_between = |from: &str, to: &str| labels_of(&between(&plan, from, &plan, to), &id);
    assert_eq!(labels_between("2021-12-31", "2022-02-15"), ["moved"]);
    assert_eq!(labels_between("2022-02-15", "2022-03-15"), ["corrected"]);
    assert_eq!(labels_between("2021-12-31", "2022-03-15"), ["moved", "corrected"]);
}

#[test]
fn public_changes_hide_who_reported_where_the_office_hides_it() {
    let mut plan = plan_with_notes("2.b.2", &["2021-02-01 in_progress"]);
    plan.outline.follow_up.show_not_reported = false;
    let made = everything(&view_public(&plan, day("2021-01-01")), &view_public(&plan, day("2021-02-15")));
    assert!(made.is_empty(), "{made:?}");
}

#[test]
fn two_days_of_the_small_workspace_differ_as_its_notes_say() {
    let plan = Workspace::small().plan();
    let made = between(&plan, "2021-06-01", &plan, "2021-12-31");
    assert_eq!(labels_of(&made, "1.a"), ["newly_completed"]);
    assert_eq!((made.from, made.to), (day("2021-06-01"), day("2021-12-31")));
}

proptest! {
    #![proptest_config(Config { cases: 128, failure_persistence: None, ..Config::default() })]

    #[test]
    fn nothing_changes_between_a_day_and_itself(plan in any_plan(), day in any_day()) {
        prop_assert!(everything(&view(&plan, day), &view(&plan, day)).is_empty());
        prop_assert!(everything(&view_public(&plan, day), &view_public(&plan, day)).is_empty());
    }

    #[test]
    fn changes_of_tasks_are_the_same_with_and_without_notes(plan in any_plan(), one in any_day(), other in any_day()) {
        let (before, after) = (view(&plan, one), view(&plan, other));
        let of_tasks = changes(&before, &after, &SubjectKind::ON_PAGES);
        let others = everything(&before, &after).changes.into_iter().filter(|change| change.subject != SubjectKind::Note);
        prop_assert_eq!(of_tasks.changes, others.collect::<Vec<_>>());
    }

    /// Whoever reads the labels can reckon the totals of the second day from those of the first.
    #[test]
    fn labels_add_up_to_the_totals(plan in any_plan(), one in any_day(), other in any_day()) {
        let (before, after) = (view(&plan, one.min(other)), view(&plan, one.max(other)));
        let made = everything(&before, &after);
        let late = |seen: &tiendo::view::PlanView| seen.overdue().len();
        let left = before.overdue().iter().filter(|task| after.task(task.key).status != tiendo::view::Status::Overdue).count();
        prop_assert_eq!(late(&before) + made.labelled(Label::NewlyLate).count() - left, late(&after));
        let undone = before.tasks.iter().filter(|task| task.status.is_completed() && !after.task(task.key).status.is_completed());
        prop_assert_eq!(
            before.total.completed + made.labelled(Label::NewlyCompleted).count() - undone.count(),
            after.total.completed
        );
    }

    #[test]
    fn a_task_is_a_change_where_its_status_or_day_differs(plan in any_plan(), one in any_day(), other in any_day()) {
        let (before, after) = (view(&plan, one), view(&plan, other));
        let made = everything(&before, &after);
        for (was, is) in before.tasks.iter().zip(&after.tasks) {
            let change = made.of(SubjectKind::Task).find(|change| change.id == is.task.id);
            for (differs, field) in [(was.status != is.status, "status"), (was.due != is.due, "due"), (was.completed != is.completed, "completed")] {
                prop_assert_eq!(differs, change.is_some_and(|change| change.field(field).is_some()), "{} {}", is.task.id, field);
            }
        }
    }
}
