//! Kinds of paper that a theme adds: a file with a front matter, and no line of Rust.

use std::fs;

use super::papers::report;
use crate::command::run::{build, tiendo};
use crate::workspace::Workspace;

const NOTICE: &str = "---
period: closed_year
named_by: period
public: true
kind: Thông báo
summary: \"Kết quả {{ period.name }}\"
issuer: Sở Công Thương
---
## 1. Kết quả

Đã xong {{ figures.completion.text }}.
";

fn with_notice() -> Workspace {
    Workspace::small()
        .with_change("content/plan.yaml", |plan| plan + "theme: tinh\nreports:\n  - {kind: notice, public: true}\n")
        .with_file("themes/tinh/report/notice.md", NOTICE)
}

#[test]
fn a_theme_adds_a_kind_with_a_file() {
    let workspace = with_notice();
    let root = workspace.root().to_string_lossy().into_owned();
    let asked = tiendo(&["report", "notice", "--root", &root, "--as-of", "2022-06-30", "--format", "pdf,docx,html"]);
    assert_eq!(asked.code, 0, "{}", asked.messages);
    for ending in ["pdf", "docx", "html"] {
        assert!(workspace.root().join(format!("output/reports/notice-2021.{ending}")).is_file(), "{ending}");
    }
    assert!(workspace.read("output/reports/notice-2021.html").contains("Kết quả năm 2021"));
}

#[test]
fn a_build_makes_the_kind_of_a_theme_and_publishes_it() {
    let built = build(&with_notice(), "2022-06-30", &[]);
    assert!(built.output.path().join("papers/notice-2021.pdf").is_file());
    assert!(built.site().join("reports/notice-2021.docx").is_file());
    assert!(built.page("bao-cao.html").contains("Thông báo Kết quả năm 2021"));
}

#[test]
fn a_kind_for_agencies_is_made_for_those_with_tasks_and_has_a_short_text() {
    let sheet = "---\nagencies: with_tasks\nform: letter\nissuer: Sở Công Thương\n---\nGửi {{ agency.name }}.\n";
    let workspace = Workspace::small()
        .with_file("themes/default/report/visit.md", sheet)
        .with_file("themes/default/report/visit.txt", "Hẹn làm việc với {{ agency.name }}.\n");
    let asked = report(workspace.root(), &["visit"]);
    assert_eq!(asked.run.code, 2);
    assert!(asked.run.messages.contains("needs its agency"), "{}", asked.run.messages);
    let root = workspace.root().to_string_lossy().into_owned();
    let all = tiendo(&["report", "visit", "--all", "--root", &root, "--as-of", "2022-06-30", "--format", "txt,html"]);
    assert_eq!(all.code, 0, "{}", all.messages);
    let text = workspace.read("output/reports/visit-so-cong-thuong-2022-06-30.txt");
    assert!(text.contains("Hẹn làm việc với Sở Công Thương"), "{text}");
}

#[test]
fn a_mistake_in_a_front_matter_is_told_with_file_field_and_what_is_allowed() {
    let cases = [
        ("---\nperiod: closed_yaer\nkind: Thông báo\n---\nx\n", ["themes/default/report/notice.md:2:9", "closed_year"]),
        ("---\nkind: Thông báo\nperiodd: current\n---\nx\n", ["themes/default/report/notice.md:3:1", "period"]),
        ("---\npublic: co\nkind: Thông báo\n---\nx\n", ["themes/default/report/notice.md:2:9", "true"]),
    ];
    for (template, told) in cases {
        let workspace = Workspace::small().with_file("themes/default/report/notice.md", template);
        let root = workspace.root().to_string_lossy().into_owned();
        let asked = tiendo(&["check", "--root", &root]);
        assert_eq!(asked.code, 1, "{template}: {}", asked.messages);
        for part in told {
            assert!(asked.messages.contains(part), "{template}: {part}: {}", asked.messages);
        }
    }
}

#[test]
fn a_kind_that_nobody_has_is_told_with_all_that_there_are() {
    let asked = report(with_notice().root(), &["khong-co"]);
    assert_eq!(asked.run.code, 2);
    assert!(asked.run.messages.contains("annual, appendix, briefing, notice, reminder"), "{}", asked.run.messages);
    let asked = report(with_notice().root(), &["notice", "--template"]);
    assert_eq!(asked.run.code, 2, "it is there already");
}

#[test]
fn a_template_in_place_of_the_programs_own_keeps_what_it_does_not_say() {
    let workspace = Workspace::small()
        .with_change("content/plan.yaml", |plan| plan + "reports:\n  - {kind: annual, public: true}\n")
        .with_file("themes/default/report/annual.md", "---\nkind: Báo cáo\nissuer: Sở Công Thương\n---\nRiêng.\n");
    let built = build(&workspace, "2022-06-30", &[]);
    assert!(built.output.path().join("papers/annual-2021.docx").is_file());
    assert_eq!(fs::read_dir(built.site().join("reports")).unwrap().count(), 2);
}
