//! What holds of the view whatever was reported, for those who follow the plan up and for the public alike.

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::Config;
use tiendo::plan::{Plan, ReportedState, TaskKey};
use tiendo::view::{PlanView, Status, Tally, TaskView, view, view_public};

use super::generated::{INTERNAL, any_day, any_plan, task_of};

proptest! {
    #![proptest_config(Config { cases: 128, failure_persistence: None, ..Config::default() })]

    #[test]
    fn statuses_partition_the_tasks(plan in any_plan(), day in any_day()) {
        for seen in views(&plan, day) {
            prop_assert_eq!(seen.total.total, plan.outline.tasks.len());
            let years = seen.years.iter().map(|year| &year.tally);
            let sections = seen.sections.iter().map(|section| &section.tally);
            for tally in years.chain(sections).chain([&seen.total, &seen.undated]) {
                prop_assert_eq!(tally.by_status.values().sum::<usize>(), tally.total);
            }
        }
    }

    #[test]
    fn sections_add_up_to_the_total(plan in any_plan(), day in any_day()) {
        for seen in views(&plan, day) {
            prop_assert_eq!(sum(seen.sections.iter().map(|section| &section.tally)), figures(&seen.total));
        }
    }

    #[test]
    fn years_and_what_has_no_date_add_up_to_the_total(plan in any_plan(), day in any_day()) {
        for seen in views(&plan, day) {
            let years = seen.years.iter().map(|year| &year.tally);
            prop_assert_eq!(sum(years.chain([&seen.undated])), figures(&seen.total));
        }
    }

    #[test]
    fn agencies_add_up_to_every_lead_of_every_task(plan in any_plan(), day in any_day()) {
        for seen in views(&plan, day) {
            let alone = |task: &TaskView| Tally::of([task].into_iter(), day);
            let led: Vec<Tally> = seen.tasks.iter().flat_map(|task| task.lead.iter().map(|_| alone(task))).collect();
            prop_assert_eq!(sum(seen.agencies.iter().map(|agency| &agency.tally)), sum(led.iter()));
        }
    }

    /// What was completed stays so, unless a correction, a suspension or a withdrawal recorded in between says otherwise.
    #[test]
    fn time_alone_takes_no_completion_back(plan in any_plan(), one in any_day(), other in any_day()) {
        let (earlier, later) = (one.min(other), one.max(other));
        for (before, after) in views(&plan, earlier).iter().zip(views(&plan, later)) {
            for (was, is) in before.tasks.iter().zip(&after.tasks) {
                let lost = was.status.is_completed() && !is.status.is_completed();
                prop_assert!(!lost || taken_back(&plan, was.key, earlier, later), "{}: {:?}", was.task.id, is.status);
            }
        }
    }

    /// Given again years later, the view of a day is the view of that day.
    #[test]
    fn what_is_recorded_later_changes_nothing_of_a_day(plan in any_plan(), day in any_day()) {
        let mut known = plan.clone();
        known.notes.retain(|note| note.recorded <= day);
        for (with, without) in views(&plan, day).iter().zip(views(&known, day)) {
            prop_assert_eq!(format!("{with:?}"), format!("{without:?}"));
        }
    }

    #[test]
    fn the_public_view_holds_nothing_internal(plan in any_plan(), day in any_day()) {
        let public = format!("{:?}", view_public(&plan, day));
        prop_assert!(!public.contains(INTERNAL));
    }

    /// Hiding who has not reported hides nothing of what was done.
    #[test]
    fn both_editions_agree_on_what_is_completed_late_or_overdue(plan in any_plan(), day in any_day()) {
        let [internal, public] = views(&plan, day);
        for (one, other) in internal.tasks.iter().zip(&public.tasks) {
            let told_apart = one.status != other.status;
            prop_assert!(!told_apart || matches!(other.status, Status::WithinDeadline | Status::Recurring));
            prop_assert_eq!((one.due, one.completed, one.days_late), (other.due, other.completed, other.days_late));
        }
    }
}

/// Whether a note on the task, recorded after `earlier` and by `later`, corrects, suspends or withdraws.
fn taken_back(plan: &Plan, task: TaskKey, earlier: NaiveDate, later: NaiveDate) -> bool {
    let mut recorded =
        plan.notes.iter().filter(|note| task_of(note) == Some(task) && earlier < note.recorded && note.recorded <= later);
    let undoes = |state| matches!(state, ReportedState::Suspended | ReportedState::Withdrawn);
    recorded.any(|note| note.corrects.is_some() || note.state.is_some_and(undoes))
}

fn views(plan: &Plan, day: NaiveDate) -> [PlanView<'_>; 2] {
    [view(plan, day), view_public(plan, day)]
}

/// Every number of a tally, in one order.
fn figures(tally: &Tally) -> Vec<usize> {
    let counts = [
        tally.total,
        tally.with_due,
        tally.due_by_day,
        tally.completed,
        tally.completed_with_due,
        tally.completed_of_due,
        tally.on_time,
        tally.due_soon,
        tally.due_this_year,
    ];
    counts.into_iter().chain(Status::ALL.map(|status| tally.at(status))).collect()
}

fn sum<'a>(tallies: impl Iterator<Item = &'a Tally>) -> Vec<usize> {
    let nothing = figures(&Tally::default());
    tallies.fold(nothing, |sum, tally| sum.iter().zip(figures(tally)).map(|(left, right)| left + right).collect())
}
