//! Every row of the table of statuses, by example (product description, "Status, computed").
//!
//! Due dates of the small plan: 1.a 30/6/2021; 2.b.3 31/12/2021; 2.a.1 30/6/2022 by its last milestone; 1.b comes back every
//! year; 1.c and 1.d wait for an event of 10/5/2022, 1.d falls due 180 days after it; 1.dd has no deadline.

use tiendo::view::view;

use super::example_notes::{plan_with_notes, task_of};
use crate::workspace::day;

/// Task, its notes, the day, the status.
type Row<'a> = (&'a str, &'a [&'a str], &'a str, &'a str);

#[track_caller]
fn hold(rows: &[Row<'_>]) {
    for (task, notes, as_of, expected) in rows {
        let plan = plan_with_notes(task, notes);
        let status = view(&plan, day(as_of)).task(task_of(task)).status;
        assert_eq!(status.code(), *expected, "{task} as of {as_of} with {notes:?}");
    }
}

#[test]
fn a_task_completed_by_its_due_date_is_on_time() {
    hold(&[
        ("1.a", &["2021-06-30 completed confirmed 2021-07-10"], "2021-07-10", "completed_on_time"),
        ("1.a", &["2020-02-01 completed confirmed 2020-02-02"], "2025-01-01", "completed_on_time"),
        ("1.a", &["2021-07-01 completed confirmed 2021-07-02"], "2021-07-02", "completed_late"),
        ("1.dd", &["2024-01-01 completed confirmed 2024-01-05"], "2024-02-01", "completed_on_time"),
        ("1.c", &["2022-01-01 completed confirmed 2022-01-05"], "2022-02-01", "completed_on_time"),
    ]);
}

#[test]
fn a_completion_counts_from_the_day_it_was_confirmed() {
    hold(&[
        ("1.a", &["2021-06-20 completed"], "2021-06-30", "in_progress"),
        ("1.a", &["2021-06-20 completed"], "2021-07-01", "overdue"),
        ("1.a", &["2021-06-20 completed confirmed 2021-07-10"], "2021-07-09", "overdue"),
        ("1.a", &["2021-06-20 completed confirmed 2021-07-10"], "2021-07-10", "completed_on_time"),
    ]);
}

/// What was not yet recorded was not known; once known, it is judged by the day it was true.
#[test]
fn a_note_recorded_late_is_judged_by_its_date() {
    let late: &[&str] = &["2021-06-20 completed recorded 2021-08-01 confirmed 2021-08-01"];
    hold(&[
        ("1.a", late, "2021-06-25", "not_reported"),
        ("1.a", late, "2021-07-31", "overdue"),
        ("1.a", late, "2021-08-01", "completed_on_time"),
        ("1.a", &["2021-03-01 not_started recorded 2021-05-02", "2021-04-01 in_progress"], "2021-05-02", "in_progress"),
    ]);
}

#[test]
fn a_withdrawal_undoes_the_completions_recorded_before_it() {
    let withdrawn = "2021-08-01 withdrawn";
    let done = "2021-06-20 completed confirmed 2021-06-25";
    hold(&[
        ("1.a", &[done, withdrawn], "2021-07-31", "completed_on_time"),
        ("1.a", &[done, withdrawn], "2021-08-01", "overdue"),
        ("1.a", &[done, "2021-06-20 withdrawn recorded 2021-08-01"], "2021-08-01", "overdue"),
        ("1.a", &[done, withdrawn, "2021-09-01 completed confirmed 2021-09-02"], "2021-09-02", "completed_late"),
        (
            "1.a",
            &[done, withdrawn, "2021-06-29 completed recorded 2021-09-01 confirmed 2021-09-02"],
            "2021-09-02",
            "completed_on_time",
        ),
        ("1.a", &[done, withdrawn, "2021-09-01 completed"], "2021-12-01", "overdue"),
    ]);
}

#[test]
fn a_corrected_note_gives_way_to_its_correction() {
    let done = "2021-06-20 completed confirmed 2021-06-25";
    let later = "2021-07-03 completed recorded 2021-08-01 confirmed 2021-08-01 corrects 0";
    hold(&[
        ("1.a", &[done, later], "2021-07-31", "completed_on_time"),
        ("1.a", &[done, later], "2021-08-01", "completed_late"),
        ("1.a", &[done, "2021-06-20 in_progress recorded 2021-08-01 corrects 0"], "2021-08-01", "overdue"),
        (
            "1.a",
            &[done, later, "2021-06-21 completed recorded 2021-09-01 confirmed 2021-09-01 corrects 1"],
            "2021-09-01",
            "completed_on_time",
        ),
        ("1.a", &[done, "2021-08-01 withdrawn", "2021-08-01 recorded 2021-08-02 corrects 1"], "2021-08-02", "completed_on_time"),
    ]);
}

/// A day that was accepted does not move because somebody reports it again.
#[test]
fn of_several_completions_the_one_confirmed_first_stands() {
    let first = "2021-06-20 completed confirmed 2021-06-25";
    hold(&[
        ("1.a", &[first, "2021-07-20 completed confirmed 2021-07-25"], "2021-08-01", "completed_on_time"),
        (
            "1.a",
            &["2021-07-02 completed confirmed 2021-07-03", "2021-06-01 completed recorded 2021-07-04 confirmed 2021-07-05"],
            "2021-08-01",
            "completed_late",
        ),
    ]);
}

#[test]
fn a_suspended_task_rests_until_it_is_resumed() {
    hold(&[
        ("1.a", &["2021-03-01 suspended"], "2022-01-01", "suspended"),
        ("1.a", &["2021-03-01 suspended", "2021-04-01 in_progress"], "2021-04-01", "suspended"),
        ("1.a", &["2021-03-01 suspended", "2021-05-01 resumed"], "2021-04-30", "suspended"),
        ("1.a", &["2021-03-01 suspended", "2021-05-01 resumed"], "2021-05-01", "in_progress"),
        ("1.a", &["2021-03-01 suspended", "2021-05-01 resumed"], "2021-07-01", "overdue"),
        ("1.a", &["2021-03-01 suspended recorded 2021-06-01", "2021-05-01 resumed"], "2021-06-01", "in_progress"),
        ("1.a", &["2021-03-01 suspended", "2021-02-01 resumed recorded 2021-06-01"], "2021-06-01", "suspended"),
        ("1.a", &["2021-03-01 completed confirmed 2021-03-02", "2021-05-01 suspended"], "2021-05-01", "suspended"),
        ("1.b", &["2021-03-01 suspended"], "2021-06-01", "suspended"),
    ]);
}

#[test]
fn a_recurring_task_is_judged_by_the_calendar_year_of_the_day() {
    hold(&[
        ("1.b", &[], "2021-06-01", "recurring_not_reported"),
        ("1.b", &["2021-02-01 in_progress"], "2021-12-31", "recurring_reported"),
        ("1.b", &["2021-02-01 done_in_cycle"], "2022-01-01", "recurring_not_reported"),
        ("1.b", &["2021-12-20 done_in_cycle recorded 2022-01-10"], "2021-12-31", "recurring_not_reported"),
        ("1.b", &["2021-12-20 done_in_cycle recorded 2022-01-10"], "2022-01-10", "recurring_not_reported"),
        ("1.b", &["2022-01-10 done_in_cycle"], "2022-01-10", "recurring_reported"),
    ]);
}

#[test]
fn a_product_handed_in_by_the_due_date_is_not_late() {
    let handed_in = "2021-06-30 submitted";
    hold(&[
        ("1.a", &[handed_in], "2021-06-30", "submitted"),
        ("1.a", &[handed_in], "2022-01-01", "submitted"),
        ("1.a", &["2021-07-01 submitted"], "2021-07-01", "overdue"),
        ("1.a", &["2021-06-29 submitted recorded 2021-07-15"], "2021-07-14", "overdue"),
        ("1.a", &["2021-06-29 submitted recorded 2021-07-15"], "2021-07-15", "submitted"),
        ("1.a", &[handed_in, "2021-09-01 submitted"], "2021-10-01", "submitted"),
        ("1.a", &[handed_in, "2021-09-01 adjustment_requested"], "2021-10-01", "submitted"),
        ("1.a", &[handed_in, "2021-09-01 in_progress"], "2021-10-01", "overdue"),
        ("1.a", &[handed_in, "2021-08-01 in_progress", "2021-09-01 submitted"], "2021-10-01", "overdue"),
        ("1.a", &[handed_in, "2021-08-01 completed confirmed 2021-08-05"], "2021-10-01", "completed_late"),
        ("1.dd", &["2021-06-30 submitted"], "2022-01-01", "submitted"),
    ]);
}

#[test]
fn an_open_task_is_overdue_from_the_day_after_its_due_date() {
    hold(&[
        ("1.a", &[], "2021-06-30", "not_reported"),
        ("1.a", &[], "2021-07-01", "overdue"),
        ("2.b.3", &["2021-06-01 in_progress"], "2021-12-31", "in_progress"),
        ("2.b.3", &["2021-06-01 in_progress"], "2022-01-01", "overdue"),
        ("2.b.3", &["2021-06-01 not_started"], "2022-01-01", "overdue"),
    ]);
}

#[test]
fn a_task_waits_for_its_event_and_then_for_the_days_after_it() {
    hold(&[
        ("1.c", &[], "2022-05-09", "awaiting_event"),
        ("1.c", &["2022-01-01 in_progress"], "2022-05-09", "awaiting_event"),
        ("1.c", &[], "2022-05-10", "no_deadline"),
        ("1.d", &[], "2022-05-09", "awaiting_event"),
        ("1.d", &[], "2022-05-10", "not_reported"),
        ("1.d", &["2022-06-01 in_progress"], "2022-11-06", "in_progress"),
        ("1.d", &["2022-06-01 in_progress"], "2022-11-07", "overdue"),
        ("1.d", &["2022-11-07 completed confirmed 2022-11-08"], "2022-11-08", "completed_late"),
    ]);
}

#[test]
fn a_task_within_its_deadline_stands_where_its_latest_note_says() {
    hold(&[
        ("2.b.3", &[], "2021-06-01", "not_reported"),
        ("2.b.3", &["2021-03-01 not_started"], "2021-06-01", "not_started"),
        ("2.b.3", &["2021-03-01 not_started", "2021-04-01 in_progress"], "2021-06-01", "in_progress"),
        ("2.b.3", &["2021-03-01 in_progress", "2021-04-01 not_started"], "2021-06-01", "not_started"),
        ("2.b.3", &["2021-03-01 in_progress"], "2021-02-28", "not_reported"),
        ("2.b.3", &["2021-03-01 done_in_cycle"], "2021-06-01", "in_progress"),
    ]);
}

/// A note may bring a figure or ask for a change and say nothing of the work; the last word on the work still stands.
#[test]
fn a_note_that_says_nothing_of_the_work_leaves_its_state() {
    hold(&[
        ("2.b.3", &["2021-03-01 not_started", "2021-04-01"], "2021-06-01", "not_started"),
        ("2.b.3", &["2021-03-01 not_started", "2021-04-01 adjustment_requested"], "2021-06-01", "not_started"),
    ]);
}

#[test]
fn a_task_without_deadline_has_none_whatever_is_reported() {
    hold(&[
        ("1.dd", &[], "2030-01-01", "no_deadline"),
        ("1.dd", &["2021-03-01 in_progress"], "2021-06-01", "no_deadline"),
        ("1.dd", &["2021-03-01 not_started"], "2021-06-01", "no_deadline"),
    ]);
}

#[test]
fn a_task_of_milestones_alone_is_completed_with_the_last_of_them() {
    let first = "2021-09-01 completed milestone 0 confirmed 2021-09-05";
    let both: &[&str] = &[first, "2022-06-30 completed milestone 1 confirmed 2022-07-05"];
    let late: &[&str] =
        &["2021-12-01 completed milestone 0 confirmed 2021-12-05", "2022-07-01 completed milestone 1 confirmed 2022-07-05"];
    hold(&[
        ("2.a.1", &[], "2022-06-30", "not_reported"),
        ("2.a.1", &[], "2022-07-01", "overdue"),
        ("2.a.1", &[first], "2022-06-30", "in_progress"),
        ("2.a.1", both, "2022-07-04", "overdue"),
        ("2.a.1", both, "2022-07-05", "completed_on_time"),
        ("2.a.1", late, "2022-07-05", "completed_late"),
        ("2.a.1", &["2022-06-01 completed confirmed 2022-06-02"], "2022-07-05", "completed_on_time"),
        ("2.a.1", &[both[0], both[1], "2022-08-01 withdrawn milestone 0"], "2022-08-01", "overdue"),
        ("2.a.2", &["2021-03-01 completed milestone 0 confirmed 2021-03-02"], "2021-03-02", "in_progress"),
    ]);
}
