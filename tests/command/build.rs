//! `tiendo build`: whole or not at all, the same bytes every time.

use std::fs;

use tempfile::TempDir;

use super::run::{build, tiendo};
use crate::workspace::Workspace;

fn build_into(workspace: &Workspace, output: &TempDir) -> super::run::Run {
    let root = workspace.root().to_string_lossy().into_owned();
    let out = output.path().to_string_lossy().into_owned();
    tiendo(&["build", "--root", &root, "--out", &out, "--as-of", "2024-06-30"])
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let workspace = Workspace::small();
    assert_eq!(build(&workspace, "2024-06-30", &[]).files(), build(&workspace, "2024-06-30", &[]).files());
}

#[test]
fn mistakes_leave_the_last_site_as_it_was() {
    let (workspace, output) = (Workspace::small(), TempDir::new().unwrap());
    assert_eq!(build_into(&workspace, &output).code, 0);
    let before = fs::read(output.path().join("site/index.html")).unwrap();
    let broken = workspace.with_change("content/tasks/1/1.a.md", |text| text.replace("lead:", "leader:"));
    let run = build_into(&broken, &output);
    assert_eq!(run.code, 1);
    assert!(run.messages.contains("content/tasks/1/1.a.md:") && run.messages.contains("`leader`"), "{}", run.messages);
    assert_eq!(fs::read(output.path().join("site/index.html")).unwrap(), before);
}

#[test]
fn a_foreign_file_stops_the_build() {
    let (workspace, output) = (Workspace::small(), TempDir::new().unwrap());
    assert_eq!(build_into(&workspace, &output).code, 0);
    fs::write(output.path().join("site/cua-toi.txt"), "của tôi").unwrap();
    let run = build_into(&workspace, &output);
    assert_eq!(run.code, 2);
    assert!(run.messages.contains("cua-toi.txt"), "{}", run.messages);
    assert!(output.path().join("site/cua-toi.txt").exists());
}

#[test]
fn a_second_build_touches_nothing() {
    let (workspace, output) = (Workspace::small(), TempDir::new().unwrap());
    assert_eq!(build_into(&workspace, &output).code, 0);
    let page = output.path().join("site/index.html");
    let before = fs::metadata(&page).unwrap().modified().unwrap();
    assert_eq!(build_into(&workspace, &output).code, 0);
    assert_eq!(fs::metadata(&page).unwrap().modified().unwrap(), before);
}

#[test]
fn a_workspace_overrides_single_templates_words_and_colours() {
    let workspace = Workspace::small()
        .with_change("content/plan.yaml", |text| text + "\ntheme: tinh\n")
        .with_file(
            "themes/tinh/templates/about.html",
            "{% extends \"base.html\" %}{% block content %}<h1>Của tỉnh</h1>{% endblock %}",
        )
        .with_file("themes/tinh/templates/404.html", "<p>{{ site.name }}: không có trang này</p>")
        .with_file("themes/tinh/words/vi/site.ftl", "menu-index = Trang đầu\n")
        .with_file("themes/tinh/style.css", ":root { --sea: #000 }");
    let built = build(&workspace, "2024-06-30", &[]);
    assert!(built.page("gioi-thieu.html").contains("<h1>Của tỉnh</h1>"));
    assert!(built.page("404.html").ends_with(": không có trang này</p>"));
    assert!(built.page("index.html").contains("Trang đầu"));
    assert_eq!(built.page("style.css"), ":root { --sea: #000 }");
    assert!(built.page("nhiem-vu.html").contains("<h1>"));
}

#[test]
fn a_mistake_in_a_template_is_reported_at_its_place() {
    let (workspace, output) = (Workspace::small(), TempDir::new().unwrap());
    assert_eq!(build_into(&workspace, &output).code, 0);
    let broken = workspace.with_file("themes/default/templates/about.html", "<p>\n{{ page.khong_co }}</p>");
    let run = build_into(&broken, &output);
    assert_eq!(run.code, 1);
    for part in ["gioi-thieu.html", "about.html:2:", "khong_co"] {
        assert!(run.messages.contains(part), "{part}: {}", run.messages);
    }
    assert!(fs::read_to_string(output.path().join("site/gioi-thieu.html")).unwrap().contains("</html>"));
}

/// Words that are given nothing to fill in would show a hole; the page is not made.
#[test]
fn words_with_nothing_to_fill_in_are_a_mistake() {
    let template = "{{ word(key=\"as-of\", date=site.khong_co) }}";
    let broken = Workspace::small().with_file("themes/default/templates/about.html", template);
    let run = build_into(&broken, &TempDir::new().unwrap());
    assert_eq!(run.code, 1);
    assert!(run.messages.contains("gioi-thieu.html"), "{}", run.messages);
}

#[test]
fn a_half_year_is_named_by_its_half() {
    let with = |half: &str| {
        let deadline = format!("deadline: {{half: {half}}}");
        let change = |text: String| {
            let lines = text.lines().map(|line| if line.starts_with("deadline:") { deadline.clone() } else { line.to_owned() });
            lines.collect::<Vec<_>>().join("\n")
        };
        build(&Workspace::small().with_change("content/tasks/1/1.a.md", change), "2019-06-30", &[]).page("nhiem-vu/1.a.html")
    };
    assert!(with("2026-H1").contains("6 tháng đầu năm 2026"));
    assert!(with("2026-H2").contains("6 tháng cuối năm 2026"));
}

#[test]
fn an_unknown_theme_and_a_missing_folder_are_reported() {
    let workspace = Workspace::small().with_change("content/plan.yaml", |text| text + "\ntheme: khong-co\n");
    let run = build_into(&workspace, &TempDir::new().unwrap());
    assert_eq!(run.code, 1);
    assert!(run.messages.contains("themes/khong-co"), "{}", run.messages);
    let root = workspace.root().to_string_lossy().into_owned();
    let run = tiendo(&["build", "--root", &root, "--with", "khong-co"]);
    assert_eq!(run.code, 2);
    assert!(run.messages.contains("khong-co"), "{}", run.messages);
}
