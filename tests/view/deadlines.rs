//! What the plan says about time, and the day it falls on.

use tiendo::view::view;

use super::example_notes::{plan_with_notes, task_of};
use crate::workspace::{Workspace, day};

#[test]
fn every_deadline_falls_on_its_last_day() {
    let rows = [
        ("1.a", Some("2021-06-30")),
        ("1.b", None),
        ("1.c", None),
        ("1.d", Some("2022-11-06")),
        ("1.dd", None),
        ("2.a.1", Some("2022-06-30")),
        ("2.a.2", Some("2023-12-31")),
        ("2.b.1", Some("2022-12-31")),
        ("2.b.2", Some("2025-12-31")),
        ("2.b.3", Some("2021-12-31")),
    ];
    let seen = Workspace::small().view_on("2022-05-10");
    for (task, due) in rows {
        assert_eq!(seen.task(task_of(task)).due, due.map(day), "{task}");
    }
}

#[test]
fn a_task_that_waits_for_an_event_has_no_due_date_before_it() {
    let seen = Workspace::small().view_on("2022-05-09");
    assert_eq!(seen.task(task_of("1.d")).due, None);
}

#[test]
fn an_event_that_has_not_occurred_gives_no_day() {
    let waiting = |text: String| text.replace("occurred: 2022-05-10", "occurred: null");
    let seen = Workspace::small().with_change("content/plan.yaml", waiting).view_on("2025-12-31");
    assert_eq!(seen.task(task_of("1.d")).due, None);
    assert_eq!(seen.task(task_of("1.d")).status.code(), "awaiting_event");
}

#[test]
fn every_milestone_falls_on_its_last_day() {
    let seen = Workspace::small().view_on("2021-01-01");
    let dues = |task: &str| seen.task(task_of(task)).milestones.iter().map(|one| one.due.unwrap()).collect::<Vec<_>>();
    assert_eq!(dues("2.a.1"), [day("2021-09-30"), day("2022-06-30")]);
    assert_eq!(dues("2.a.2"), [day("2021-03-31")]);
}

#[test]
fn days_late_are_counted_from_the_due_date_of_open_tasks_alone() {
    let late = |notes: &[&str], as_of: &str| view(&plan_with_notes("1.a", notes), day(as_of)).task(task_of("1.a")).days_late;
    assert_eq!(late(&[], "2021-06-30"), None);
    assert_eq!(late(&[], "2021-07-01"), Some(1));
    assert_eq!(late(&["2021-06-01 in_progress"], "2021-12-28"), Some(181));
    assert_eq!(late(&["2021-07-10 completed confirmed 2021-07-11"], "2021-12-28"), None);
    assert_eq!(late(&["2021-06-10 submitted"], "2021-12-28"), None);
}
