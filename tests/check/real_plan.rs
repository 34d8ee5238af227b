//! The plan that this crate carries: whole, traceable to its text, and sound with and without the illustrative set.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tiendo::plan::{Plan, Subject};
use tiendo::view::{Status, view};

use crate::workspace::{Found, TODAY, check_folder, day};

/// What the issued text aims at, figure by figure.
const TARGETS: [(&str, f64); 9] = [
    ("chuong-trinh-khoa-hoc-cong-nghe", 5.0),
    ("cong-suat-dien-gio", 100.0),
    ("cong-suat-loc-dau", 8.5),
    ("dien-thuong-pham", 4108.0),
    ("hop-dong-dao-tao", 5.0),
    ("nha-may-dien-gio", 1.0),
    ("phu-song-5g", 100.0),
    ("san-luong-dien-mat-troi", 800.0),
    ("truong-nghe-uy-tin", 2.0),
];

/// Days of the reorganisation that nobody is sure of, and the districts that nobody took over from: both are meant to be reported.
#[test]
fn nothing_else_is_reported_of_it_than_what_is_not_sure_and_the_districts() {
    let reported = |found: Found| -> Vec<&'static str> {
        let agencies = "content/agencies.yaml warning ";
        assert!(found.lines().iter().all(|line| line.starts_with(agencies)), "{:?}", found.lines());
        found.diagnostics.iter().map(|one| one.code).collect()
    };
    for codes in [reported(check_plan()), reported(check_with_illustrative())] {
        let count = |code: &str| codes.iter().filter(|reported| **reported == code).count();
        assert_eq!((count("unverified_field"), count("agency_without_successor"), codes.len()), (8, 3, 11));
    }
}

/// The reorganisation of 2025, by what became of the agencies that the plan names.
#[test]
fn it_knows_who_answers_before_and_after_the_reorganisation() {
    let plan = check_plan().plan.unwrap();
    let lead = |as_of: &str, id: &str| -> Vec<String> {
        let seen = view(&plan, day(as_of));
        let task = seen.tasks.iter().find(|task| task.task.id == id).unwrap();
        task.lead.iter().map(|one| plan.outline[one.agency].id.clone()).collect()
    };
    for (id, before, after) in [
        ("1.a", "so-ke-hoach-va-dau-tu", "so-tai-chinh"),
        ("5.a", "so-lao-dong-thuong-binh-va-xa-hoi", "so-giao-duc-va-dao-tao"),
        ("5.b", "so-lao-dong-thuong-binh-va-xa-hoi", "so-giao-duc-va-dao-tao"),
        ("5.c", "so-lao-dong-thuong-binh-va-xa-hoi", "so-giao-duc-va-dao-tao"),
        ("5.dd", "so-lao-dong-thuong-binh-va-xa-hoi", "so-noi-vu"),
        ("2.a.2", "so-tai-nguyen-va-moi-truong", "so-nong-nghiep-va-moi-truong"),
        ("2.b.1", "so-nong-nghiep-va-phat-trien-nong-thon", "so-nong-nghiep-va-moi-truong"),
        ("6.c", "so-thong-tin-va-truyen-thong", "so-khoa-hoc-va-cong-nghe"),
    ] {
        assert_eq!((lead("2024-12-31", id), lead("2025-12-31", id)), (vec![before.to_owned()], vec![after.to_owned()]), "{id}");
    }
    let gaps = |as_of: &str| view(&plan, day(as_of)).gaps().count();
    assert_eq!((gaps("2025-06-30"), gaps("2025-07-01")), (0, 3));
}

#[test]
fn it_has_every_task_section_and_agency_of_the_text() {
    let outline = check_plan().plan.unwrap().outline;
    let sizes: Vec<usize> =
        outline.section_keys().map(|section| outline.tasks.iter().filter(|task| task.section == section).count()).collect();
    assert_eq!(sizes, [4, 21, 5, 5, 7, 7, 4, 3]);
    assert_eq!((outline.tasks.len(), outline.agencies.len()), (56, 18));
}

#[test]
fn thirty_five_of_its_tasks_fall_due_on_a_day() {
    let plan = check_plan().plan.unwrap();
    let dated = view(&plan, day("2020-01-01")).tasks.iter().filter(|task| task.due.is_some()).count();
    assert_eq!(dated, 35);
}

#[test]
fn its_indicators_have_the_values_of_the_text() {
    let outline = check_plan().plan.unwrap().outline;
    let mut values: Vec<(&str, f64)> =
        outline.indicators.iter().flat_map(|one| one.targets.iter().map(|target| (one.id.as_str(), target.value))).collect();
    values.sort_by_key(|(id, _)| *id);
    assert_eq!(values, TARGETS);
}

#[test]
fn its_text_is_the_one_received() {
    let outline = check_plan().plan.unwrap().outline;
    let bytes = std::fs::read(root().join("seeds/ke-hoach-ctr37.txt")).unwrap();
    let sum = tiendo::load::IssuedTextFile::new(bytes).sha256;
    assert_eq!(outline.identity.texts[0].sha256, sum);
}

#[test]
fn nothing_is_reported_in_it() {
    assert_eq!(check_plan().plan.unwrap().notes.len(), 0);
}

#[test]
fn the_illustrative_set_speaks_of_most_tasks_and_every_indicator() {
    let plan = plan_with_illustrative();
    let tasks: BTreeSet<_> = plan.notes.iter().filter_map(|note| task_of(note.subject)).collect();
    let observed: BTreeSet<_> = plan.notes.iter().flat_map(|note| &note.observations).map(|one| one.indicator).collect();
    assert!(plan.notes.len() >= 120, "{}", plan.notes.len());
    assert!(tasks.len() >= 45, "{}", tasks.len());
    assert_eq!(observed, plan.outline.indicator_keys().collect());
    assert!(plan.notes.iter().all(|note| note.illustrative));
}

/// Every status but those that need an amendment, or the public edition of an office that shows no missing reports.
#[test]
fn the_illustrative_set_shows_every_status() {
    let plan = plan_with_illustrative();
    let year_ends = (2019..=2025).map(|year| format!("{year}-12-31"));
    let days: Vec<String> = year_ends.chain(["2025-06-30".to_owned()]).collect();
    let seen: BTreeSet<Status> = days.iter().flat_map(|text| statuses_on(&plan, text)).collect();
    let hidden = [Status::Recurring, Status::WithinDeadline, Status::Repealed, Status::Replaced];
    let expected: BTreeSet<Status> = Status::ALL.into_iter().filter(|status| !hidden.contains(status)).collect();
    let missing: Vec<&Status> = expected.difference(&seen).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_is_made_up_is_marked_wherever_it_is_counted() {
    let plan = plan_with_illustrative();
    let seen = view(&plan, day("2025-06-30"));
    assert!(seen.illustrative && seen.indicators.iter().all(|one| one.illustrative || one.observations.is_empty()));
    assert!(
        seen.tasks
            .iter()
            .all(|task| task.illustrative == plan.notes.iter().any(|note| is_about(note.subject, task.key, note.recorded)))
    );
}

fn is_about(subject: Subject, task: tiendo::plan::TaskKey, recorded: chrono::NaiveDate) -> bool {
    task_of(subject) == Some(task) && recorded <= day("2025-06-30")
}

fn task_of(subject: Subject) -> Option<tiendo::plan::TaskKey> {
    match subject {
        Subject::Task(task, _) => Some(task),
        Subject::Indicator(_) => None,
    }
}

fn statuses_on(plan: &Plan, as_of: &str) -> Vec<Status> {
    view(plan, day(as_of)).tasks.iter().map(|task| task.status).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn check_plan() -> Found {
    check_folder(root(), &[], TODAY)
}

fn check_with_illustrative() -> Found {
    let added: Vec<PathBuf> = vec![root().join("seeds/illustrative")];
    check_folder(root(), &added, TODAY)
}

fn plan_with_illustrative() -> Plan {
    check_with_illustrative().plan.unwrap()
}
