//! Public by permission: what is not let through by name is not in the public view at all.

use tiendo::plan::{Document, Plan};
use tiendo::view::{view, view_public};

use super::example_notes::{plan_with_notes, task_of};
use crate::workspace::day;

/// Where the office does not show missing reports, nobody can tell a silent agency from one that reported.
#[test]
fn an_office_may_hide_who_has_not_reported() {
    let rows: [(&str, &[&str], &str); 6] = [
        ("2.b.3", &[], "within_deadline"),
        ("2.b.3", &["2021-01-01 not_started"], "within_deadline"),
        ("2.b.3", &["2021-01-01 in_progress"], "within_deadline"),
        ("1.b", &[], "recurring"),
        ("1.b", &["2021-01-01 done_in_cycle"], "recurring"),
        ("2.b.3", &["2021-01-01 completed confirmed 2021-01-02"], "completed_on_time"),
    ];
    for (task, notes, expected) in rows {
        let plan = hiding(plan_with_notes(task, notes));
        let public = view_public(&plan, day("2021-06-01"));
        assert_eq!(public.task(task_of(task)).status.code(), expected, "{task} {notes:?}");
        assert_eq!(
            public.total.at(public.task(task_of(task)).status),
            public.tasks.iter().filter(|one| one.status.code() == expected).count()
        );
    }
}

#[test]
fn flags_do_not_reveal_it_either() {
    let plan = hiding(plan_with_notes("1.dd", &["2021-01-01 in_progress"]));
    let public = view_public(&plan, day("2023-01-01"));
    assert!(public.task(task_of("1.dd")).flags.is_empty() && public.task(task_of("1.b")).flags.is_empty());
}

#[test]
fn an_office_that_hides_nothing_shows_the_same_statuses_to_all() {
    let plan = plan_with_notes("2.b.3", &["2021-01-01 not_started"]);
    let codes = |seen: tiendo::view::PlanView| seen.tasks.iter().map(|task| task.status).collect::<Vec<_>>();
    assert_eq!(codes(view_public(&plan, day("2021-06-01"))), codes(view(&plan, day("2021-06-01"))));
}

#[test]
fn of_a_note_the_public_sees_its_public_text() {
    let plan = plan_with_notes("1.a", &["2021-01-01 in_progress public Đã lập tổ soạn thảo", "2021-02-01 in_progress"]);
    let public = view_public(&plan, day("2021-06-01"));
    let texts: Vec<&str> = public.task(task_of("1.a")).notes.iter().map(|note| note.text).collect();
    assert_eq!(texts, ["Đã lập tổ soạn thảo"]);
    assert_eq!(public.latest_notes().len(), 1);
}

#[test]
fn documents_are_public_once_the_completion_is_confirmed() {
    let mut plan = plan_with_notes("1.a", &["2021-01-01 in_progress", "2021-02-01 completed confirmed 2021-03-01"]);
    plan.notes[0].documents.push(document("1/BC"));
    plan.notes[1].documents.push(document("2/QĐ"));
    let numbers = |as_of: &str| {
        let seen = view_public(&plan, day(as_of));
        seen.task(task_of("1.a")).documents.iter().map(|one| one.number.clone()).collect::<Vec<_>>()
    };
    assert_eq!(numbers("2021-02-28"), [""; 0]);
    assert_eq!(numbers("2021-03-01"), ["2/QĐ"]);
    assert_eq!(view(&plan, day("2021-03-01")).task(task_of("1.a")).documents.len(), 2);
}

#[test]
fn the_public_view_holds_nothing_internal() {
    let mut plan = plan_with_notes("1.a", &["2021-01-01 in_progress public Công khai", "2021-02-01 completed"]);
    for note in &mut plan.notes {
        note.body = "KÍN thân bài".into();
        note.difficulties = Some("KÍN khó khăn".into());
        note.proposals = Some("KÍN kiến nghị".into());
        note.documents.push(document("KÍN/BC"));
    }
    let public = format!("{:?}", view_public(&plan, day("2021-06-01")));
    assert!(public.contains("Công khai") && !public.contains("KÍN"));
}

/// Those who follow the plan up see each note, with or without a text for the public, and all that it says.
#[test]
fn the_internal_view_holds_what_was_reported() {
    let mut plan =
        plan_with_notes("1.a", &["2021-01-01 in_progress public Công khai", "2021-02-01 completed confirmed 2021-03-01"]);
    plan.notes[1].body = "KÍN thân bài".into();
    plan.notes[1].difficulties = Some("KÍN khó khăn".into());
    let seen = view(&plan, day("2021-06-01"));
    let notes = &seen.task(task_of("1.a")).notes;
    assert_eq!(notes.iter().map(|note| note.text).collect::<Vec<_>>(), ["", "Công khai"]);
    let internal = notes[0].internal.as_ref().unwrap();
    assert_eq!((internal.body, internal.difficulties, internal.proposals), ("KÍN thân bài", Some("KÍN khó khăn"), None));
    assert_eq!(internal.confirmed, Some(day("2021-03-01")));
    assert!(view_public(&plan, day("2021-06-01")).task(task_of("1.a")).notes.iter().all(|note| note.internal.is_none()));
}

fn hiding(mut plan: Plan) -> Plan {
    plan.outline.follow_up.show_not_reported = false;
    plan
}

fn document(number: &str) -> Document {
    Document { number: number.to_owned(), date: None, issuer: None, title: None, file: None, url: None }
}
