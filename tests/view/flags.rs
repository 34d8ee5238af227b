//! Every flag that stands beside a status, by example.

use tiendo::view::{Flag, view, view_public};

use super::example_notes::{plan_with_notes, task_of};
use crate::workspace::day;

/// Task, its notes, the day, the flags.
type Row<'a> = (&'a str, &'a [&'a str], &'a str, &'a [&'a str]);

#[track_caller]
fn hold(rows: &[Row<'_>]) {
    for (task, notes, as_of, expected) in rows {
        let plan = plan_with_notes(task, notes);
        let flags: Vec<&str> = view(&plan, day(as_of)).task(task_of(task)).flags.iter().map(|flag| flag.code()).collect();
        assert_eq!(flags, *expected, "{task} as of {as_of} with {notes:?}");
    }
}

#[test]
fn a_deadline_is_near_for_ninety_days() {
    hold(&[
        ("1.a", &[], "2020-12-31", &[]),
        ("1.a", &[], "2021-03-31", &["due_this_year"]),
        ("1.a", &[], "2021-04-01", &["due_soon", "due_this_year"]),
        ("1.a", &[], "2021-06-30", &["due_soon", "due_this_year"]),
        ("1.a", &[], "2021-07-01", &[]),
        ("1.a", &["2021-05-01 completed confirmed 2021-05-02"], "2021-06-01", &[]),
        ("1.d", &[], "2022-05-09", &[]),
        ("1.d", &[], "2022-05-10", &["due_this_year"]),
    ]);
}

#[test]
fn a_late_milestone_is_a_flag_on_its_task() {
    hold(&[
        ("2.a.2", &[], "2021-03-31", &[]),
        ("2.a.2", &[], "2021-04-01", &["milestone_late"]),
        ("2.a.2", &["2021-03-25 completed milestone 0 confirmed 2021-04-05"], "2021-04-04", &["milestone_late"]),
        ("2.a.2", &["2021-03-25 completed milestone 0 confirmed 2021-04-05"], "2021-04-05", &[]),
        ("2.a.2", &["2021-04-02 completed milestone 0 confirmed 2021-04-05"], "2021-05-01", &["milestone_late"]),
        ("2.a.1", &[], "2021-10-01", &["milestone_late"]),
        ("2.a.2", &["2021-05-01 completed confirmed 2021-05-02"], "2021-06-01", &[]),
    ]);
}

#[test]
fn a_reported_completion_awaits_confirmation() {
    hold(&[
        ("2.b.2", &["2021-05-01 completed"], "2021-05-01", &["awaiting_confirmation"]),
        ("2.b.2", &["2021-05-01 completed confirmed 2021-06-01"], "2021-05-31", &["awaiting_confirmation"]),
        ("2.b.2", &["2021-05-01 completed confirmed 2021-06-01"], "2021-06-01", &[]),
        ("2.b.2", &["2021-05-01 completed", "2021-06-01 withdrawn"], "2021-06-01", &[]),
        ("2.b.2", &["2021-05-01 completed", "2021-05-01 in_progress recorded 2021-06-01 corrects 0"], "2021-06-01", &[]),
    ]);
}

#[test]
fn a_change_that_was_asked_for_is_flagged_while_the_task_is_open() {
    hold(&[
        ("2.b.2", &["2021-05-01 adjustment_requested"], "2021-06-01", &["extension_requested"]),
        ("2.b.2", &["2021-05-01 adjustment_requested"], "2021-04-30", &[]),
        ("2.b.2", &["2021-05-01 adjustment_requested", "2021-06-01 completed confirmed 2021-06-02"], "2021-07-01", &[]),
    ]);
}

#[test]
fn an_event_without_days_after_it_is_flagged_once_it_has_occurred() {
    hold(&[("1.c", &[], "2022-05-09", &[]), ("1.c", &[], "2022-05-10", &["event_occurred"]), ("1.dd", &[], "2022-05-10", &[])]);
}

#[test]
fn a_task_without_deadline_is_long_unreported_after_twelve_months() {
    hold(&[
        ("1.dd", &[], "2030-01-01", &[]),
        ("1.dd", &["2021-01-15 in_progress"], "2022-01-15", &[]),
        ("1.dd", &["2021-01-15 in_progress"], "2022-01-16", &["long_unreported"]),
        ("1.dd", &["2021-01-15 in_progress", "2021-09-01 in_progress"], "2022-01-16", &[]),
    ]);
}

/// A cycle that still runs is nobody's fault yet, nor is the year in which the plan was issued; one outside its years is none.
#[test]
fn a_closed_cycle_without_a_report_is_missed() {
    hold(&[
        ("1.b", &[], "2021-01-01", &[]),
        ("1.b", &[], "2021-12-31", &[]),
        ("1.b", &[], "2022-01-01", &["cycle_missed"]),
        ("1.b", &["2021-11-01 done_in_cycle"], "2022-01-01", &[]),
        ("1.b", &["2021-11-01 done_in_cycle recorded 2022-01-12"], "2022-01-11", &["cycle_missed"]),
        ("1.b", &["2021-11-01 done_in_cycle recorded 2022-01-12"], "2022-01-12", &[]),
        ("1.b", &["2022-11-01 done_in_cycle"], "2022-12-01", &["cycle_missed"]),
        ("1.b", &[], "2026-01-01", &["cycle_missed"]),
        ("1.b", &[], "2027-01-01", &[]),
    ]);
}

#[test]
fn the_public_does_not_see_what_was_asked_for() {
    let plan = plan_with_notes("2.b.2", &["2021-05-01 adjustment_requested"]);
    let public = view_public(&plan, day("2021-06-01"));
    assert!(!public.task(task_of("2.b.2")).flags.contains(&Flag::ExtensionRequested));
}
