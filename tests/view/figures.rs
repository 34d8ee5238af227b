//! Totals, ratios and observations as of a date.

use tiendo::plan::{Document, IndicatorKey, Observation, Plan, Subject};
use tiendo::view::{Ratio, view, view_public};

use super::example_notes::{blank_note, plan_with_notes, plan_without_notes, task_of};
use crate::workspace::{Workspace, day};

const POWER: IndicatorKey = IndicatorKey(0);

fn ratio(numerator: usize, denominator: usize) -> Ratio {
    Ratio { numerator, denominator }
}

#[test]
fn the_ratios_keep_what_they_were_taken_of() {
    let seen = Workspace::small().view_on("2022-01-12");
    assert_eq!(seen.total.completion(), ratio(1, 2));
    assert_eq!(seen.total.completion_of_dated(), ratio(1, 6));
    assert_eq!(seen.total.completion_of_all(), ratio(1, 10));
    assert_eq!(seen.total.punctuality(), ratio(1, 1));
    assert_eq!(seen.total.recurring(), ratio(0, 1));
}

#[test]
fn a_completion_without_due_date_stays_outside_the_ratio_of_those_on_time() {
    let plan = plan_with_notes("1.dd", &["2021-01-01 completed confirmed 2021-01-02"]);
    let seen = view(&plan, day("2021-02-01"));
    assert_eq!((seen.total.completed, seen.total.punctuality()), (1, ratio(0, 0)));
}

#[test]
fn a_task_of_several_leads_counts_for_each() {
    let seen = Workspace::small().view_on("2021-01-01");
    let leads: Vec<usize> = seen.agencies.iter().map(|agency| agency.tally.total).collect();
    assert_eq!(leads, [5, 3, 3, 0]);
    assert_eq!(seen.agencies[2].coordinates, [task_of("2.a.2")]);
}

#[test]
fn every_year_of_the_plan_is_counted_and_years_to_come_are_not_counted() {
    let seen = Workspace::small().view_on("2022-01-12");
    let years: Vec<(i32, usize, Option<usize>)> =
        seen.years.iter().map(|one| (one.year, one.tally.total, one.due_so_far)).collect();
    let expected =
        [(2020, 0, Some(0)), (2021, 2, Some(2)), (2022, 2, Some(2)), (2023, 1, None), (2024, 0, None), (2025, 1, None)];
    assert_eq!(years, expected);
    assert_eq!(seen.undated.total, 4);
}

#[test]
fn late_tasks_stand_with_the_longest_overdue_first() {
    let plan = plan_without_notes();
    let seen = view(&plan, day("2022-07-01"));
    let late: Vec<&str> = seen.overdue().iter().map(|task| task.task.id.as_str()).collect();
    assert_eq!(late, ["1.a", "2.b.3", "2.a.1"]);
}

#[test]
fn deliverables_issued_are_counted_of_those_that_the_wording_lists() {
    let plan = plan_with_notes("2.a.2", &["2021-01-01 in_progress deliverable 1", "2021-02-01 in_progress"]);
    assert_eq!(view(&plan, day("2021-03-01")).task(task_of("2.a.2")).deliverables, [false, true]);
    assert_eq!(view(&plan, day("2020-12-31")).task(task_of("2.a.2")).deliverables, [false, false]);
}

#[test]
fn of_two_figures_of_one_day_the_one_recorded_last_stands() {
    let plan = plan_observed(&[("2021-02-01", 90.0, Some("A")), ("2021-03-01", 95.0, Some("B"))]);
    let values =
        |as_of: &str| view(&plan, day(as_of)).indicator(POWER).observations.iter().map(|one| one.value).collect::<Vec<_>>();
    assert_eq!(values("2021-01-31"), [0.0; 0]);
    assert_eq!(values("2021-02-28"), [90.0]);
    assert_eq!(values("2021-03-01"), [95.0]);
}

#[test]
fn the_public_sees_figures_that_name_their_source() {
    let plan = plan_observed(&[("2021-02-01", 90.0, Some("Niên giám")), ("2021-03-01", 95.0, None)]);
    let latest = view_public(&plan, day("2021-04-01")).indicator(POWER).latest().map(|one| one.value);
    assert_eq!(latest, Some(90.0));
    assert_eq!(view(&plan, day("2021-04-01")).indicator(POWER).latest().map(|one| one.value), Some(95.0));
}

#[test]
fn a_figure_is_held_against_the_next_target_not_past() {
    let plan = plan_observed(&[("2021-02-01", 90.4, None)]);
    let seen = view(&plan, day("2023-12-31"));
    let power = seen.indicator(POWER);
    let target = |as_of: &str| power.current_target(day(as_of)).unwrap().value;
    assert_eq!([target("2023-12-31"), target("2024-01-01"), target("2031-01-01")], [120.0, 150.0, 150.0]);
    assert_eq!(power.share(day("2023-12-31")), Some(ratio(90, 120)));
    assert_eq!(seen.indicator(IndicatorKey(1)).share(day("2023-12-31")), None);
}

#[test]
fn what_is_made_up_marks_its_task_and_the_whole_view() {
    let added = Workspace::small().with_folder("added").view_on("2023-02-01");
    assert!(added.illustrative && added.task(task_of("2.b.2")).illustrative && !added.task(task_of("1.a")).illustrative);
    assert!(!Workspace::small().view_on("2023-02-01").illustrative);
}

#[test]
fn a_document_cited_twice_is_shown_once() {
    let mut plan = plan_with_notes("1.a", &["2021-01-01", "2021-01-02", "2021-01-03"]);
    for (note, number) in plan.notes.iter_mut().zip(["1/QĐ", "2/QĐ", "1/QĐ"]) {
        let date = Some(day("2021-01-01"));
        note.documents.push(Document { number: number.to_owned(), date, issuer: None, title: None, file: None, url: None });
    }
    assert_eq!(view(&plan, day("2021-06-01")).task(task_of("1.a")).documents.len(), 2);
}

/// Figures for the last day of 2020, by the day they were recorded.
fn plan_observed(observed: &[(&str, f64, Option<&str>)]) -> Plan {
    let notes = observed.iter().map(|(recorded, value, source)| {
        let mut note = blank_note(Subject::Indicator(POWER), recorded);
        let source = source.map(str::to_owned);
        note.observations =
            vec![Observation { indicator: POWER, value: *value, date: day("2020-12-31"), source, boundary: None }];
        note
    });
    Plan { notes: notes.collect(), ..plan_without_notes() }
}
