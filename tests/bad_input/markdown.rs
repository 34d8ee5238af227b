//! Markdown that nests without end, in every text that is Markdown, on pages and in papers.

use super::bounded_run;
use crate::workspace::Workspace;

const DEEP: usize = 10_000;

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

fn everywhere(text: &str) -> Workspace {
    let inside = indented(text);
    let note = format!(
        "---\ntask: \"2.a.2\"\ndate: 2021-05-01\nagency: so-cong-thuong\nstate: in_progress\ndifficulties: |\n{inside}proposals: |\n\
         {inside}public: |\n{inside}---\n{text}\n"
    );
    let amendment = format!(
        "---\ndocument: {{number: 612/QĐ-UBND, date: 2021-05-10}}\neffective: 2021-05-15\nchanges:\n  - {{task: \"1.d\", adjust: \
         {{lead: [so-cong-thuong]}}}}\n---\n{text}\n"
    );
    Workspace::small()
        .with_change("content/plan.yaml", |plan| plan + "reports:\n  - {kind: appendix, public: true}\n  - {kind: annual}\n")
        .with_file("content/pages/gioi-thieu.md", text)
        .with_file("content/notes/2021/2021-05-01-2.a.2.md", note)
        .with_file("content/amendments/2021-05-10-giao-lai.md", amendment)
        .with_change("content/indicators/ty-le-phu-song.md", |record| format!("{record}\n{text}\n"))
}

#[test]
fn ten_thousand_quotes_are_a_page_and_a_paper() {
    for text in [format!("{}chữ", "> ".repeat(DEEP)), format!("{}chữ", ">".repeat(DEEP)), format!("{}chữ", "- ".repeat(DEEP))]
    {
        let workspace = everywhere(&text);
        let run = bounded_run(workspace.root(), &["build", "--as-of", "2022-06-30"]);
        assert_eq!(run.code, 0, "{}", run.messages);
        for file in
            ["site/gioi-thieu.html", "papers/annual-2021.pdf", "papers/annual-2021.docx", "papers/appendix-2022-06-30.pdf"]
        {
            assert!(workspace.root().join("output").join(file).is_file(), "{file}");
        }
        let run = bounded_run(workspace.root(), &["report", "appendix", "--format", "html", "--as-of", "2022-06-30"]);
        assert_eq!(run.code, 0, "{}", run.messages);
        assert!(workspace.read("output/reports/appendix-2022-06-30.html").contains("chữ"));
    }
}

/// In the wording it departs from the issued text, and that is all there is to tell.
#[test]
fn ten_thousand_quotes_are_no_wording() {
    let change = |text: String| format!("{text}\n{}chữ\n", "> ".repeat(DEEP));
    let workspace = Workspace::small().with_change("content/tasks/1/1.a.md", change);
    let run = bounded_run(workspace.root(), &["check"]);
    assert_eq!(run.code, 1);
    assert!(run.messages.contains("wording_departs"), "{}", run.messages);
}

/// A template of papers is Markdown of its own.
#[test]
fn a_paper_template_that_nests_is_a_paper_or_is_reported() {
    for nested in ["> ", "- ", "1. ", "**a *b ", "[a]("] {
        let template = format!("---\nkind: Báo cáo\nsummary: Thử\n---\nMột câu.\n\n{}chữ\n", nested.repeat(DEEP));
        let workspace = Workspace::small().with_file("themes/default/report/annual.md", template);
        let run = bounded_run(workspace.root(), &["report", "annual", "--format", "pdf,docx,html", "--as-of", "2022-06-30"]);
        assert!(run.code == 0 || run.messages.contains("annual"), "{nested}: {} {}", run.code, run.messages);
    }
}
