//! `tiendo report` and the papers of a build, as a person meets them.

use std::fs;

use super::papers::report;
use crate::command::run::{build, tiendo};
use crate::workspace::Workspace;

#[test]
fn a_slip_in_a_kind_or_an_agency_names_the_nearest() {
    let kind = report(Workspace::small().root(), &["anual"]);
    assert_eq!(kind.run.code, 2);
    assert!(kind.run.messages.contains("did you mean `annual`?"), "{}", kind.run.messages);
    let agency = report(Workspace::small().root(), &["agency", "--agency", "so-cong-thuogn"]);
    assert_eq!(agency.run.code, 2);
    assert!(agency.run.messages.contains("did you mean `so-cong-thuong`?"), "{}", agency.run.messages);
}

#[test]
fn what_does_not_fit_together_is_told_with_its_way_out() {
    let cases: [(&[&str], &str); 8] = [
        (&["annual", "--from", "2024-12-31", "--to", "2024-01-01"], "ends before it starts"),
        (&["annual", "--period", "2024-Q5"], "2024-Q5"),
        (&["annual", "--from", "2024-01-01"], "--to is missing"),
        (&["annual", "--agency", "so-cong-thuong"], "--agency"),
        (&["reminder"], "needs its agency"),
        (&["briefing", "--public"], "no form for the public"),
        (&["briefing", "--for", "ubnd"], "has no draft for the provincial committee"),
        (&["annual", "--as-of", "hôm qua"], "hôm qua"),
    ];
    for (arguments, message) in cases {
        let asked = report(Workspace::small().root(), arguments);
        assert_eq!(asked.run.code, 2, "{arguments:?}: {}", asked.run.messages);
        assert!(asked.run.messages.contains(message), "{arguments:?}: {}", asked.run.messages);
        assert_eq!(fs::read_dir(asked.folder.path()).unwrap().count(), 0, "{arguments:?}");
    }
}

#[test]
fn a_template_that_fails_is_told_at_its_line() {
    let cases = [
        ("---\nkind: Báo cáo\n---\nmột\n\n{{ khong_co.gi }}\n", "annual.md:6"),
        ("---\nkind: Báo cáo\n---\n{% for x in %}\n", "annual.md:4"),
        ("---\nkimd: Báo cáo\n---\nx\n", "kimd"),
        ("---\nkind: \"{{ khong_co.gi }}\"\n---\nx\n", "annual.md"),
        ("---\nkind: Báo cáo\n---\n![](chart:khong-co)\n", "khong-co"),
    ];
    for (template, told) in cases {
        let workspace = Workspace::small().with_file("themes/default/report/annual.md", template);
        let asked = report(workspace.root(), &["annual"]);
        assert_eq!(asked.run.code, 1, "{template}: {}", asked.run.messages);
        assert!(asked.run.messages.contains(told), "{template}: {}", asked.run.messages);
    }
}

#[test]
fn a_template_of_the_workspace_changes_the_wording() {
    let template =
        "---\nkind: Báo cáo\nsummary: Tình hình {{ period.name }}\n---\n## I. RIÊNG\n\nĐã xong {{ figures.completion.text }}.\n";
    let workspace = Workspace::small().with_file("themes/default/report/annual.md", template);
    let paper = report(workspace.root(), &["annual", "--period", "2022"]).paper("annual-2022");
    assert!(paper.contains("Tình hình năm 2022") && paper.contains("I. RIÊNG"), "{paper}");
}

#[test]
fn a_paper_that_someone_edited_stays() {
    let workspace = Workspace::small();
    let asked = report(workspace.root(), &["annual", "--period", "2022"]);
    let path = asked.folder.path().join("annual-2022.html");
    let again = |out: &str| {
        let root = workspace.root().to_string_lossy().into_owned();
        tiendo(&["report", "annual", "--period", "2022", "--format", "html", "--root", &root, "--out", out])
    };
    let out = asked.folder.path().to_string_lossy().into_owned();
    assert_eq!(again(&out).code, 0, "ours may be written again");
    fs::write(&path, "sửa tay").unwrap();
    let run = again(&out);
    assert_eq!(run.code, 2);
    assert!(run.messages.contains("was edited"), "{}", run.messages);
    assert_eq!(fs::read_to_string(&path).unwrap(), "sửa tay");
}

const ORDERED: &str = "reports:\n  - {kind: annual, public: true}\n  - {kind: briefing}\n  - {kind: agency}\n";

#[test]
fn a_build_makes_the_papers_of_the_plan_and_publishes_only_public_ones() {
    let workspace = Workspace::small().with_change("content/plan.yaml", |plan| plan + ORDERED);
    let built = build(&workspace, "2022-06-30", &[]);
    let office = built.output.path().join("papers");
    for name in ["annual-2021.pdf", "annual-2021.docx", "briefing-2022-06-30.docx", "agency-so-cong-thuong-2022-06-30.pdf"] {
        assert!(office.join(name).is_file(), "{name}");
    }
    let public: Vec<_> = fs::read_dir(built.site().join("reports")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(public.len(), 2, "{public:?}");
    let page = built.page("bao-cao.html");
    for part in ["reports/annual-2021.pdf", "reports/annual-2021.docx", "14/12/2021", "\u{a0}KB)"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("briefing"));
    let without = build(&workspace, "2022-06-30", &["--no-papers"]);
    assert!(!without.output.path().join("papers").exists() && !without.site().join("reports").exists());
}

#[test]
fn a_template_is_put_into_the_workspace_once() {
    let workspace = Workspace::small();
    let root = workspace.root().to_string_lossy().into_owned();
    let ask = || tiendo(&["report", "annual", "--template", "--root", &root]);
    assert_eq!(ask().code, 0);
    let path = "themes/default/report/annual.md";
    assert!(workspace.read(path).contains("kind: Báo cáo"));
    fs::write(workspace.root().join(path), "của tôi").unwrap();
    assert_eq!(ask().code, 2);
    assert_eq!(workspace.read(path), "của tôi");
}

#[test]
fn a_kind_is_made_of_its_own_template_and_of_those_that_it_names() {
    let frame = |body: &str| format!("---\nkind: Báo cáo\nissuer: Sở Công Thương\n---\n{body}");
    let workspace = Workspace::small()
        .with_file("themes/default/report/briefing.md", frame("{% include \"review.md\" %}"))
        .with_file("themes/default/report/review.md", frame("Một câu của bản rà soát.\n"))
        .with_file("themes/default/report/annual.md", frame("{% if %}"));
    let root = workspace.root().to_string_lossy().into_owned();
    let asked = tiendo(&["report", "briefing", "--root", &root, "--as-of", "2022-06-30", "--format", "html"]);
    assert_eq!(asked.code, 0, "{}", asked.messages);
    let page = workspace.read("output/reports/briefing-2022-06-30.html");
    assert!(page.contains("Một câu của bản rà soát."), "{page}");
    let broken = tiendo(&["report", "annual", "--root", &root, "--as-of", "2022-06-30", "--format", "html"]);
    assert_eq!(broken.code, 1);
    assert!(broken.messages.contains("annual.md"), "{}", broken.messages);
}

fn pdf_of(workspace: &Workspace, kind: &str) -> (crate::command::run::Run, tempfile::TempDir) {
    let folder = tempfile::TempDir::new().unwrap();
    let (root, out) = (workspace.root().to_string_lossy().into_owned(), folder.path().to_string_lossy().into_owned());
    let run = tiendo(&["report", kind, "--root", &root, "--out", &out, "--as-of", "2022-06-30", "--format", "pdf,docx"]);
    (run, folder)
}

#[test]
fn a_character_that_no_font_has_is_told_where_the_records_have_it() {
    let note =
        "---\ntask: \"2.a.2\"\ndate: 2021-05-01\nagency: so-cong-thuong\nstate: in_progress\ndifficulties: Chậm 🚧\n---\nx\n";
    let workspace = Workspace::small().with_file("content/notes/2021/2021-05-01-2.a.2.md", note);
    let (run, folder) = pdf_of(&workspace, "appendix");
    assert_eq!(run.code, 0, "{}", run.messages);
    assert!(run.messages.contains("U+1F6A7") && run.messages.contains("2021-05-01-2.a.2.md:6:"), "{}", run.messages);
    assert!(folder.path().join("appendix-2022-06-30.pdf").is_file());
}

#[test]
fn a_logo_that_is_no_picture_stops_the_paper_and_says_so() {
    let template = "---\nkind: Báo cáo\nlogo: logo.png\n---\nMột câu.\n";
    let with = |name: &str, bytes: &[u8]| {
        let workspace = Workspace::small().with_file("themes/default/report/briefing.md", template);
        let workspace = workspace.with_file(&format!("themes/default/report/{name}"), bytes);
        pdf_of(&workspace, "briefing")
    };
    for (name, bytes) in [("logo.png", &b"no picture"[..]), ("other.png", b"x")] {
        let (run, folder) = with(name, bytes);
        assert_eq!(run.code, 1, "{}", run.messages);
        assert!(run.messages.contains("logo.png"), "{}", run.messages);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

#[test]
fn a_word_file_is_held_against_the_decree() {
    let workspace = Workspace::small();
    let (run, folder) = pdf_of(&workspace, "annual");
    assert_eq!(run.code, 0, "{}", run.messages);
    let ours = folder.path().join("annual-2021.docx").to_string_lossy().into_owned();
    let lint = tiendo(&["report", "--lint", &ours]);
    assert!(!lint.data.contains("size]") && !lint.data.contains("margin_"), "{}", lint.data);
    let broken = folder.path().join("thu.docx");
    fs::write(&broken, "no archive").unwrap();
    let lint = tiendo(&["report", "--lint", &broken.to_string_lossy()]);
    assert_eq!(lint.code, 1);
    assert!(lint.messages.contains("thu.docx"), "{}", lint.messages);
    assert_eq!(tiendo(&["report", "--lint", "/không/có.docx"]).code, 2);
}

#[test]
fn a_second_build_sets_only_papers_that_changed() {
    let workspace = Workspace::small().with_change("content/plan.yaml", |plan| plan + ORDERED);
    let built = build(&workspace, "2022-06-30", &[]);
    let papers = built.output.path().join("papers");
    let manifest = || fs::read_to_string(built.output.path().join(".papers.manifest")).unwrap();
    let first = manifest();
    let again = |workspace: &Workspace| {
        let (root, out) = (workspace.root().to_string_lossy().into_owned(), built.output.path().to_string_lossy().into_owned());
        assert_eq!(tiendo(&["build", "--root", &root, "--out", &out, "--as-of", "2022-06-30"]).code, 0);
    };
    again(&workspace);
    assert_eq!(first, manifest());
    // A file that is gone is made again.
    fs::remove_file(papers.join("annual-2021.pdf")).unwrap();
    again(&workspace);
    assert!(fs::metadata(papers.join("annual-2021.pdf")).unwrap().len() > 1000);
    let reworded = workspace.with_file("themes/default/words/vi/khac.ftl", "frame-recipients = Gửi:\n");
    again(&reworded);
    let worded = manifest();
    assert_ne!(first, worded, "other words make other papers");
    let workspace = reworded;
    let changed = workspace.with_change("content/plan.yaml", |plan| {
        plan.replace("short_name: Kế hoạch nhỏ", "cited_as: Kế hoạch khác\nshort_name: Kế hoạch nhỏ")
    });
    again(&changed);
    assert_ne!(worded, manifest());
}

/// An officer opens a paper in Word where it stands; the build of the next day, which gives other names, must not take it away.
#[test]
fn a_build_leaves_a_paper_that_someone_edited() {
    let workspace = Workspace::small().with_change("content/plan.yaml", |plan| plan + ORDERED);
    let built = build(&workspace, "2022-06-30", &[]);
    let edited = built.output.path().join("papers/briefing-2022-06-30.docx");
    fs::write(&edited, "sửa tay").unwrap();
    let (root, out) = (workspace.root().to_string_lossy().into_owned(), built.output.path().to_string_lossy().into_owned());
    let next = |more: &[&str]| tiendo(&[&["build", "--root", &root, "--out", &out, "--as-of", "2022-07-01"], more].concat());
    let run = next(&[]);
    assert_eq!(run.code, 2);
    assert!(run.messages.contains("briefing-2022-06-30.docx was edited"), "{}", run.messages);
    assert!(built.page("index.html").contains("30/6/2022"), "the site stands as it was");
    assert_eq!(next(&["--no-papers"]).code, 0, "the site alone is no danger to papers");
    assert_eq!(fs::read_to_string(&edited).unwrap(), "sửa tay");
}
