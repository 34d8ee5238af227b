//! A sound workspace gives no diagnostics, however its editor saves it.

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use crate::workspace::{TODAY, Workspace};

const TASK: &str = "content/tasks/1/1.a.md";
const ISSUED: &str = "seeds/ke-hoach-nho.txt";

#[test]
fn no_diagnostic_comes_of_the_small_workspace() {
    assert_eq!(Workspace::small().check_on(TODAY).lines(), [""; 0]);
    assert_eq!(Workspace::small().with_folder("added").check_on(TODAY).lines(), [""; 0]);
}

#[test]
fn byte_order_mark_crlf_and_decomposed_letters_change_nothing() {
    let workspace = Workspace::small().with_change(TASK, as_windows_and_macos_save);
    assert_eq!(workspace.check_on(TODAY).lines(), [""; 0]);
    assert_eq!(workspace.plan().outline.tasks[0].wording, Workspace::small().plan().outline.tasks[0].wording);
}

/// Some typing tools save decomposed letters: the issued text is compared as records are, whatever bytes it came in.
#[test]
fn an_issued_text_in_decomposed_letters_is_the_same_text() {
    let small = Workspace::small();
    let text = as_windows_and_macos_save(small.read(ISSUED));
    let sum: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let old: String = Sha256::digest(small.read(ISSUED).as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let workspace = small.with_file(ISSUED, text).with_change("content/plan.yaml", |plan| plan.replace(&old, &sum));
    assert_eq!(workspace.check_on(TODAY).lines(), [""; 0]);
}

/// The mistake stands behind decomposed letters in its line and CRLF above it: line and column are those that an editor shows.
#[test]
fn a_mistake_in_such_a_file_is_reported_at_its_place_in_the_file() {
    let line = "open_ended: {lead: Sở Quảng Ngãi, xx: 1}";
    let workspace = Workspace::small().with_change(TASK, |text| as_windows_and_macos_save(text.replace("open_ended: {}", line)));
    let column = decomposed("open_ended: {lead: Sở Quảng Ngãi, ").chars().count() + 1;
    assert!(column > "open_ended: {lead: Sở Quảng Ngãi, ".chars().count() + 1);
    assert_eq!(workspace.check_on(TODAY).lines(), [format!("{TASK} error 9:{column} unknown_field")]);
}

/// A wording is held against the issued text after folding, and still reported at its own character.
#[test]
fn a_wording_that_departs_is_reported_at_its_place_in_such_a_file() {
    let slip = |text: String| as_windows_and_macos_save(text.replace("ven biển", "ven sông"));
    let found = Workspace::small().with_change(TASK, slip).check_on(TODAY);
    let text = Workspace::small().read(TASK);
    let (before, _) = text.lines().last().unwrap().split_once("biển").unwrap();
    let column = decomposed(before).chars().count() + 1;
    assert_eq!(found.lines(), [format!("{TASK} error 15:{column} wording_departs")]);
}

#[test]
fn what_editors_and_office_leave_behind_is_nobodys_record() {
    let droppings = ["content/tasks/1/~$1.a.md", "content/.git/config", "content/notes/2021/a.md~", "content/Thumbs.db"];
    let workspace = droppings.into_iter().fold(Workspace::small(), |workspace, path| workspace.with_file(path, [0xff]));
    assert_eq!(workspace.check_on(TODAY).lines(), [""; 0]);
}

#[test]
fn a_document_that_an_event_cites_is_cited() {
    let cite = |text: String| text.replace("issuer: Thủ tướng Chính phủ}", "file: content/documents/500-qd-ttg.txt}");
    let workspace =
        Workspace::small().with_change("content/plan.yaml", cite).with_file("content/documents/500-qd-ttg.txt", "500");
    assert_eq!(workspace.check_on(TODAY).lines(), [""; 0]);
}

#[test]
fn a_plan_keeps_the_order_of_the_issued_text() {
    let plan = Workspace::small().with_folder("added").plan();
    let tasks: Vec<&str> = plan.outline.tasks.iter().map(|task| task.id.as_str()).collect();
    assert_eq!(tasks, ["1.a", "1.b", "1.c", "1.d", "1.dd", "2.a.1", "2.a.2", "2.b.1", "2.b.2", "2.b.3"]);
    let notes: Vec<_> = plan.notes.iter().map(|note| (note.recorded, note.id.as_str())).collect();
    assert!(notes.is_sorted(), "{notes:?}");
    let years: Vec<_> = plan.outline.indicators[0].targets.iter().map(|target| target.year).collect();
    assert_eq!(years, [Some(2023), Some(2025)]);
}

/// Its decision was issued years after the plan; the task stands where the decision puts it.
#[test]
fn a_supplemented_task_follows_on_the_last_of_its_heading() {
    let amendment = "---
document: {number: 612/QĐ-UBND, date: 2022-05-10}
effective: 2022-05-15
changes:
  - supplement:
      id: \"2.a.3\"
      section: \"2\"
      group: a
      title: Tỷ lệ phủ sóng
      wording: Tỷ lệ phủ sóng thông tin di động phấn đấu đạt 98,5%.
      deadline: {by: 2025}
      lead: [so-cong-thuong]
      source: {text: ke-hoach-nho, lines: [LINE, LINE]}
---
";
    let small = Workspace::small();
    let line = small.read(ISSUED).lines().position(|line| line.starts_with("Tỷ lệ phủ sóng")).unwrap() + 1;
    let amendment = amendment.replace("LINE", &line.to_string());
    let plan = small.with_file("content/amendments/2022-05-10-bo-sung.md", amendment).plan();
    let tasks: Vec<&str> = plan.outline.tasks.iter().map(|task| task.id.as_str()).collect();
    assert_eq!(tasks[5..], ["2.a.1", "2.a.2", "2.a.3", "2.b.1", "2.b.2", "2.b.3"]);
}

fn as_windows_and_macos_save(text: String) -> String {
    format!("\u{feff}{}", decomposed(&text.replace('\n', "\r\n")))
}

fn decomposed(text: &str) -> String {
    text.nfd().collect()
}
