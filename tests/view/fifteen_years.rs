//! Fifteen years with every kind of change, looked at on several days (`tests/fixtures/fifteen_years`).
//!
//! 101/QĐ-UBND re-dates 1.a, in effect from 15/5/2013 and recorded on 1/6/2013. 202 supplements 1.e and changes wording and steps
//! of 2.a.1 from 1/4/2016. 303 replaces 2.a.2 by 2.a.3 from 1/2/2019. 404 and 405 repeal 1.c and 1.e, give 1.d to another and
//! re-date 1.a again from 1/4/2022. Departments are merged at the end of 2016 and of 2021; districts end on 30/6/2017.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::Config;
use tiendo::plan::{AgencyKey, Plan, TaskField};
use tiendo::view::{CycleState, PlanView, TaskView, view, view_public};

use crate::workspace::{TODAY, Workspace, day};

static PLAN: LazyLock<Plan> = LazyLock::new(|| Workspace::fixture("fifteen_years").plan());

fn on(as_of: &str) -> PlanView<'static> {
    view(&PLAN, day(as_of))
}

fn task<'v>(seen: &'v PlanView<'static>, id: &str) -> Option<&'v TaskView<'static>> {
    seen.tasks.iter().find(|task| task.task.id == id)
}

fn status(as_of: &str, id: &str) -> &'static str {
    task(&on(as_of), id).map_or("none", |task| task.status.code())
}

fn due(as_of: &str, id: &str) -> Option<String> {
    task(&on(as_of), id).and_then(|task| task.due).map(|due| due.to_string())
}

/// The agencies that lead on a day, each with those it stands for.
fn lead(as_of: &str, id: &str) -> Vec<(String, Vec<String>)> {
    let seen = on(as_of);
    let name = |key: AgencyKey| PLAN.outline[key].id.clone();
    let task = task(&seen, id).unwrap();
    task.lead.iter().map(|one| (name(one.agency), one.took_over_from().map(name).collect())).collect()
}

fn plain(agency: &str, named: &[&str]) -> Vec<(String, Vec<String>)> {
    vec![(agency.to_owned(), named.iter().map(|one| (*one).to_owned()).collect())]
}

#[test]
fn nothing_is_wrong_with_it_but_the_districts_that_nobody_took_over_from() {
    let found = Workspace::fixture("fifteen_years").check_on(TODAY);
    assert_eq!(found.lines(), [""; 0], "1.c alone named them, and it was repealed");
}

#[test]
fn an_amendment_counts_once_it_is_both_in_effect_and_recorded() {
    assert_eq!(due("2013-05-31", "1.a").as_deref(), Some("2014-12-31"));
    assert_eq!(due("2013-06-01", "1.a").as_deref(), Some("2018-12-31"));
    assert_eq!(due("2022-03-31", "1.a").as_deref(), Some("2018-12-31"));
    assert_eq!(due("2022-04-01", "1.a").as_deref(), Some("2024-12-31"));
    let seen = on("2022-04-01");
    let one = task(&seen, "1.a").unwrap();
    let fields: Vec<_> = one.amended.changes.iter().map(|(field, by)| (*field, by.document.number.as_str())).collect();
    assert_eq!(fields, [(TaskField::Deadline, "405/QĐ-UBND"), (TaskField::Coordinating, "405/QĐ-UBND")]);
    assert_eq!(one.original.deadline, Some(tiendo::plan::Deadline::By(2014)));
}

#[test]
fn a_supplemented_task_is_there_from_its_day_on() {
    assert_eq!(status("2016-03-31", "1.e"), "none");
    assert_eq!(status("2016-04-01", "1.e"), "recurring_not_reported");
    assert_eq!(status("2018-06-01", "1.e"), "recurring_reported");
    assert_eq!(status("2019-01-31", "2.a.3"), "none");
    assert_eq!(status("2019-02-01", "2.a.3"), "not_reported");
    let ids: Vec<&str> = on("2020-01-01").tasks.iter().map(|task| task.task.id.as_str()).collect();
    assert_eq!(ids, ["1.a", "1.b", "1.c", "1.d", "1.e", "2.a.1", "2.a.2", "2.a.3"]);
}

#[test]
fn a_replaced_or_repealed_task_stays_and_counts_nowhere() {
    assert_eq!(status("2019-01-31", "2.a.2"), "overdue");
    assert_eq!(status("2019-02-01", "2.a.2"), "replaced");
    assert_eq!(status("2022-03-31", "1.c"), "overdue");
    assert_eq!(status("2022-04-01", "1.c"), "repealed");
    let seen = on("2022-04-01");
    assert_eq!((seen.tasks.len(), seen.total.total), (8, 5));
    let counts = seen.changes;
    assert_eq!((counts.supplemented, counts.adjusted, counts.replaced, counts.repealed), (2, 3, 1, 2));
    let replaced = task(&seen, "2.a.2").unwrap();
    let heir = task(&seen, "2.a.3").unwrap();
    assert_eq!(replaced.amended.end.as_ref().unwrap().replaced_by, [heir.key]);
    assert_eq!(heir.amended.replaces, [replaced.key]);
    assert!(replaced.due.is_none() && replaced.flags.is_empty());
    assert!(seen.agencies.iter().all(|agency| !agency.leads.contains(&replaced.key)));
}

#[test]
fn steps_keep_their_notes_when_the_list_of_them_changes() {
    let before = on("2015-06-01");
    let one = task(&before, "2.a.1").unwrap();
    assert_eq!(one.milestones.iter().map(|step| step.completed.is_some()).collect::<Vec<_>>(), [true, false]);
    assert_eq!((one.status.code(), one.due), ("overdue", Some(day("2014-12-31"))));
    let after = on("2018-01-01");
    let one = task(&after, "2.a.1").unwrap();
    assert_eq!(one.task.milestones.iter().map(|step| step.id.as_str()).collect::<Vec<_>>(), ["ban-hanh", "so-ket"]);
    assert_eq!(one.milestones.iter().map(|step| step.completed.is_some()).collect::<Vec<_>>(), [true, false]);
    assert!(one.task.wording.ends_with("khuyến thương.") && one.original.wording.ends_with("khuyến công."));
    assert_eq!(status("2019-06-05", "2.a.1"), "completed_on_time");
}

#[test]
fn the_agency_of_the_day_answers_at_the_end_of_a_chain_of_any_length() {
    assert_eq!(lead("2016-12-31", "1.a"), plain("so-ke-hoach", &[]));
    assert_eq!(lead("2017-01-01", "1.a"), plain("so-tai-chinh", &["so-ke-hoach"]));
    assert_eq!(lead("2021-12-31", "1.a"), plain("so-tai-chinh", &["so-ke-hoach"]));
    assert_eq!(lead("2022-01-01", "1.a"), plain("so-kinh-te", &["so-ke-hoach"]));
    // Succession goes by function: one task by name, the rest to another.
    assert_eq!(lead("2017-01-01", "1.b"), plain("so-giao-duc", &["so-lao-dong"]));
    assert_eq!(lead("2017-01-01", "2.a.2"), plain("so-noi-vu", &["so-lao-dong"]));
    // Two leads that merged are one, which stands for both.
    assert_eq!(lead("2016-12-31", "1.d").len(), 2);
    assert_eq!(lead("2017-01-01", "1.d"), plain("so-tai-chinh", &["so-ke-hoach"]));
    assert_eq!(lead("2022-04-01", "1.d"), plain("so-cong-nghiep", &[]));
}

#[test]
fn an_agency_that_nobody_took_over_from_leaves_a_gap_while_its_tasks_are_open() {
    let gaps = |as_of: &str| on(as_of).gaps().map(|gap| PLAN.outline[gap.key].id.clone()).collect::<Vec<_>>();
    assert_eq!(gaps("2017-06-30"), [""; 0]);
    assert_eq!(gaps("2017-07-01"), ["cac-huyen"]);
    assert_eq!(gaps("2022-04-01"), [""; 0]);
}

#[test]
fn an_event_sets_the_date_from_the_day_it_occurred() {
    assert_eq!(status("2015-05-09", "1.d"), "awaiting_event");
    assert_eq!(due("2015-05-09", "1.d"), None);
    assert_eq!(due("2015-05-10", "1.d").as_deref(), Some("2015-11-06"));
    assert_eq!(status("2015-10-10", "1.d"), "completed_on_time");
}

#[test]
fn a_recurring_task_is_judged_by_calendar_years() {
    use CycleState::{NotReported, NotYet, Reported};
    let seen = on("2014-07-01");
    let years: Vec<_> = task(&seen, "1.b").unwrap().cycles.iter().map(|one| (one.year, one.state)).collect();
    assert_eq!(years[..5], [(2012, Reported), (2013, NotReported), (2014, Reported), (2015, NotYet), (2016, NotYet)]);
    assert_eq!(years.last(), Some(&(2025, NotYet)));
    let seen = on("2019-07-01");
    let years: Vec<_> = task(&seen, "1.e").unwrap().cycles.iter().map(|one| (one.year, one.state)).collect();
    assert_eq!(years[..3], [(2017, NotReported), (2018, Reported), (2019, NotYet)]);
    assert!(task(&seen, "1.a").unwrap().cycles.is_empty());
    assert!(task(&on("2023-01-01"), "1.e").unwrap().cycles.is_empty());
}

proptest! {
    #![proptest_config(Config { cases: 96, failure_persistence: None, ..Config::default() })]

    /// The order of files on a disk is nobody's intention.
    #[test]
    fn a_view_is_the_same_whatever_order_amendments_come_in(
        order in Just((0..5usize).collect::<Vec<_>>()).prop_shuffle(),
        after in 0..5500u64,
    ) {
        let day = day("2011-01-01") + chrono::Days::new(after);
        let amendments = order.iter().map(|at| PLAN.amendments[*at].clone()).collect();
        let shuffled = Plan::new(PLAN.outline.clone(), PLAN.office.clone(), PLAN.notes.clone(), amendments);
        prop_assert_eq!(format!("{:?}", view_public(&shuffled, day)), format!("{:?}", view_public(&PLAN, day)));
    }

    /// What is recorded later was not known, whatever day it takes effect.
    #[test]
    fn an_amendment_recorded_later_changes_nothing_of_a_day(after in 0..5500u64) {
        let day = day("2011-01-01") + chrono::Days::new(after);
        let known = PLAN.amendments.iter().filter(|one| one.counts_from() <= day).cloned().collect();
        let known = Plan::new(PLAN.outline.clone(), PLAN.office.clone(), PLAN.notes.clone(), known);
        let (one, other) = (view(&PLAN, day), view(&known, day));
        // Without its amendment a supplemented task would be the plan's own.
        let same = other.tasks.iter().filter(|task| PLAN.has_task_on(task.key, day));
        for (left, right) in one.tasks.iter().zip(same) {
            prop_assert_eq!(format!("{left:?}"), format!("{right:?}"));
        }
    }

    #[test]
    fn sums_reconcile_and_every_task_is_answered_for_by_the_end_of_its_chain(after in 0..5500u64) {
        let day = day("2011-01-01") + chrono::Days::new(after);
        for seen in [view(&PLAN, day), view_public(&PLAN, day)] {
            prop_assert_eq!(seen.total.total, seen.tasks_in_force().count());
            prop_assert_eq!(seen.sections.iter().map(|one| one.tally.total).sum::<usize>(), seen.total.total);
            let years = seen.years.iter().map(|year| year.tally.total).sum::<usize>();
            prop_assert_eq!(years + seen.undated.total, seen.total.total);
            let ended = seen.changes.replaced + seen.changes.repealed;
            prop_assert_eq!(seen.tasks.len(), seen.total.total + ended);
            prop_assert_eq!(seen.tasks.len(), 6 + seen.changes.supplemented);
            for task in seen.tasks_in_force() {
                let named: Vec<AgencyKey> = task.lead.iter().flat_map(|one| one.named.clone()).collect();
                prop_assert_eq!(named.len(), task.task.lead.len());
                for one in &task.lead {
                    let agency = &PLAN.outline[one.agency];
                    prop_assert!(!agency.has_ended_by(day) || agency.successor_for(task.key).is_none());
                    prop_assert!(seen.agency(one.agency).leads.contains(&task.key));
                }
            }
            let led: usize = seen.agencies.iter().map(|agency| agency.leads.len()).sum();
            prop_assert_eq!(led, seen.tasks_in_force().map(|task| task.lead.len()).sum::<usize>());
        }
    }
}
