//! Mistakes that come out together in one run, and mistakes that are reported once, not once for everything that refers to them.

use crate::workspace::{TODAY, Workspace};

const LEANED_ON: &str = "content/tasks/2/2.a.2.md";
const NOTE: &str = "content/notes/2021/2021-06-27-1.b.md";

#[test]
fn every_mistake_of_a_file_comes_out_in_one_run() {
    let record =
        "---\ntask: \"1.b\"\nngay: 2021-06-27\nstate: xong\nstate: in_progress\npercent: nhiều\ndocuments: [{so: 5}]\n---\n";
    let found = Workspace::small().with_file(NOTE, record).check_on(TODAY);
    let expected = [
        "2:1 missing_field",
        "3:1 unknown_field",
        "5:1 duplicate_key",
        "6:10 wrong_type",
        "7:14 missing_field",
        "7:14 unknown_field",
    ];
    assert_eq!(found.lines(), expected.map(|line| format!("{NOTE} error {line}")));
}

/// In a record without any other mistake.
#[test]
fn a_key_that_is_there_twice_is_reported_however_deep_and_fields_are_not_taken_from_elsewhere() {
    let reported = |front: &str| {
        let record = format!("---\ntask: \"1.b\"\ndate: 2021-06-27\nstate: in_progress\n{front}---\n");
        Workspace::small().with_file(NOTE, &record).check_on(TODAY).lines()
    };
    let lines = |expected: &[&str]| expected.iter().map(|line| format!("{NOTE} error {line}")).collect::<Vec<_>>();
    assert_eq!(reported("state: in_progress\n"), lines(&["5:1 duplicate_key"]));
    assert_eq!(reported("documents: [{number: 5/BC, number: 6/BC}]\n"), lines(&["5:28 duplicate_key"]));
    assert_eq!(reported("<<: {percent: 20}\n"), lines(&["5:1 unknown_field"]));
}

#[test]
fn mistakes_of_several_files_come_out_in_the_order_of_files_and_places() {
    let workspace = Workspace::small()
        .with_change("content/tasks/1/1.a.md", |text| text.replace("lead: [so-cong-thuong]", "lead: [so-a, so-b]"))
        .with_change("content/tasks/1/1.b.md", |text| text.replace("{recurring: yearly}", "{recurring: weekly}"))
        .with_file("content/la.txt", "");
    let expected = [
        "content/la.txt error 1:1 orphan_file",
        "content/tasks/1/1.a.md error 7:8 unknown_agency",
        "content/tasks/1/1.a.md error 7:14 unknown_agency",
        "content/tasks/1/1.b.md error 6:11 impossible_deadline",
    ];
    assert_eq!(workspace.check_on(TODAY).lines(), expected);
}

#[test]
fn where_there_is_an_error_there_is_no_plan_and_where_there_is_a_warning_there_is() {
    let note = "---\ntask: \"1.b\"\ndate: 2021-06-27\nstate: completed\n---\n";
    let warned = Workspace::small().with_file(NOTE, note).check_on(TODAY);
    assert_eq!(warned.lines(), [format!("{NOTE} warning 4:8 completion_without_document")]);
    assert!(warned.plan.is_some());
    assert!(Workspace::small().with_file("content/la.txt", "").check_on(TODAY).plan.is_none());
}

/// Notes, milestones, deliverables and an indicator refer to this task; only the task itself is reported.
#[test]
fn a_broken_task_is_reported_once() {
    let broken = Workspace::small().with_change(LEANED_ON, |text| text.replace("group: a", "group: a\nnhom: a"));
    assert_eq!(broken.check_on(TODAY).lines(), [format!("{LEANED_ON} error 5:1 unknown_field")]);
}

#[test]
fn a_broken_list_of_agencies_is_reported_once() {
    let path = "content/agencies.yaml";
    let broken = Workspace::small().with_change(path, |text| text.replacen("kind: group", "kind: nhom", 1));
    assert_eq!(broken.check_on(TODAY).lines(), [format!("{path} error 13:47 wrong_type")]);
}

#[test]
fn a_broken_plan_is_reported_once() {
    let path = "content/plan.yaml";
    let broken = Workspace::small().with_change(path, |text| text.replace("issuer: UBND", "nguoi_ky: UBND"));
    assert_eq!(
        broken.check_on(TODAY).lines(),
        [format!("{path} error 1:1 missing_field"), format!("{path} error 6:1 unknown_field")]
    );
}

#[test]
fn a_broken_indicator_is_reported_once() {
    let path = "content/indicators/san-luong-dien.md";
    let broken = Workspace::small().with_change(path, |text| text.replace("direction: up", "direction: len"));
    assert_eq!(broken.check_on(TODAY).lines(), [format!("{path} error 5:12 wrong_type")]);
}

#[test]
fn a_broken_note_is_reported_once_though_another_corrects_it() {
    let path = "content/notes/2022/2022-01-10-1.b.md";
    let broken = Workspace::small().with_change(path, |text| text.replace("state: ", "state_: "));
    assert_eq!(broken.check_on(TODAY).lines(), [format!("{path} error 6:1 unknown_field")]);
}

#[test]
fn a_link_to_the_page_of_a_broken_task_is_not_reported_as_well() {
    let path = "content/tasks/2/2.b.1.md";
    let broken = Workspace::small().with_change(path, |text| text.replace("group: b", "group: b\nnhom: b"));
    assert_eq!(broken.check_on(TODAY).lines(), [format!("{path} error 5:1 unknown_field")]);
}

#[test]
fn the_document_of_a_broken_note_is_not_reported_as_well() {
    let path = "content/notes/2021/2021-06-25-1.a.md";
    let broken = Workspace::small().with_change(path, |text| text.replace("agency:", "co_quan:"));
    assert_eq!(broken.check_on(TODAY).lines(), [format!("{path} error 4:1 unknown_field")]);
}
