//! Pages: whole, linked inside themselves, marked, and the same whatever is learned later.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::command::run::{Built, build};
use crate::workspace::Workspace;

/// The real plan, as it lies in this repository.
fn real(as_of: &str, illustrative: bool) -> Built {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let output = tempfile::TempDir::new().unwrap();
    let (root, out) = (root.to_string_lossy().into_owned(), output.path().to_string_lossy().into_owned());
    let set = format!("{root}/seeds/illustrative");
    let mut arguments = vec!["build", "--root", &root, "--out", &out, "--as-of", as_of];
    arguments.extend(illustrative.then_some(["--with", &set]).into_iter().flatten());
    let run = crate::command::run::tiendo(&arguments);
    assert_eq!(run.code, 0, "{}", run.messages);
    Built { output }
}

fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let mark = format!(" {name}=\"");
    page.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Resolves a relative link of a page to a path inside the site.
fn resolved(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

pub fn assert_linked(built: &Built) {
    let paths: BTreeSet<String> = built.files().into_iter().map(|(path, _)| path).collect();
    for (path, page) in built.pages() {
        let ids: BTreeSet<&str> = attributes(&page, "id").into_iter().collect();
        assert_eq!(ids.len(), attributes(&page, "id").len(), "{path} has an id twice");
        for target in attributes(&page, "href").into_iter().chain(attributes(&page, "src")) {
            let (file, fragment) = target.split_once('#').map_or((target, None), |(file, id)| (file, Some(id)));
            if ["https://", "data:", "mailto:"].iter().any(|scheme| target.starts_with(scheme)) {
                continue;
            }
            assert!(!target.starts_with('/') && !target.contains(':'), "{path} links to {target}");
            let file = file.split('?').next().unwrap_or_default();
            assert!(file.is_empty() || paths.contains(&resolved(&path, file)), "{path} links to {target}");
            assert!(fragment.is_none_or(|id| !file.is_empty() || ids.contains(id)), "{path} links to {target}");
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    assert_linked(&build(&Workspace::small(), "2024-06-30", &[]));
    assert_linked(&real("2025-06-30", true));
}

#[test]
fn the_real_plan_has_all_its_pages() {
    let built = real("2025-06-30", true);
    let count = |folder: &str| built.pages().iter().filter(|(path, _)| path.starts_with(folder)).count();
    assert_eq!((count("nhiem-vu/"), count("nhom-nhiem-vu/"), count("co-quan/"), count("chi-tieu/")), (56, 8, 18, 9));
    for page in [
        "index",
        "nhiem-vu",
        "co-quan",
        "chi-tieu",
        "moc-thoi-gian",
        "thay-doi",
        "bao-cao",
        "du-lieu",
        "gioi-thieu",
        "ban-in",
        "404",
    ] {
        assert!(built.page(&format!("{page}.html")).ends_with("</html>\n"), "{page}");
    }
}

#[test]
fn every_page_says_its_day_and_whether_figures_are_made_up() {
    for (path, page) in real("2025-06-30", true).pages() {
        assert!(page.contains("30/6/2025"), "{path}");
        assert!(page.contains("<strong>số liệu minh họa</strong>"), "{path}");
    }
    for (path, page) in real("2025-06-30", false).pages() {
        assert!(!page.contains("mark-illustrative") && !page.contains("<strong>số liệu minh họa</strong>"), "{path}");
    }
}

#[test]
fn without_reports_the_site_says_so_and_shows_none() {
    let built = real("2025-06-30", false);
    for (path, page) in built.pages().into_iter().filter(|(path, _)| path != "404.html") {
        assert!(page.contains("Chưa có báo cáo thực hiện nào được ghi nhận đến ngày 30/6/2025"), "{path}");
    }
    assert!(built.page("nhiem-vu/1.a.html").contains("Chưa có báo cáo công khai."));
    let overview = built.page("index.html");
    assert!(!overview.contains("Hoàn thành đúng hạn"));
    // Nobody knows whether a task is late of which nothing was reported.
    assert!(overview.contains("nên chưa biết đã hoàn thành hay chưa") && !overview.contains("class=\"late\""));
}

#[test]
fn what_is_recorded_later_changes_no_byte() {
    let note = "---\ntask: \"1.a\"\ndate: 2024-03-01\nrecorded: 2024-07-01\nstate: in_progress\npublic: Về sau.\nillustrative: true\n---\n";
    let later = Workspace::small().with_file("later/notes/2024/2024-07-01-1.a.md", note);
    let folder = later.root().join("later").to_string_lossy().into_owned();
    let plain = build(&later, "2024-06-30", &[]).files();
    let changed =
        |files: Vec<(String, Vec<u8>)>| files.into_iter().zip(&plain).find(|(new, old)| new != *old).map(|(new, _)| new.0);
    assert_eq!(changed(build(&later, "2024-06-30", &["--with", &folder]).files()), None);
    assert_ne!(build(&later, "2024-07-01", &["--with", &folder]).files(), plain);
}

#[test]
fn markup_in_records_shows_as_text() {
    let evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let quoted = format!("\"{evil}\"");
    let note = format!(
        "---\ntask: \"1.a\"\ndate: 2024-03-01\nstate: completed\nconfirmed: 2024-03-01\ndocuments: [{{number: {quoted}, title: {quoted}, issuer: {quoted}}}]\npublic: {quoted}\n---\n"
    );
    let workspace = Workspace::small()
        .with_file("content/notes/2024/2024-03-01-1.a.md", note)
        .with_change("content/plan.yaml", |text| text.replacen("short_name: ", &format!("short_name: {quoted} # "), 1))
        .with_change("content/agencies.yaml", |text| {
            text + &format!("\n- {{id: xau, name: {quoted}, short: {quoted}, kind: other}}\n")
        });
    for (path, page) in build(&workspace, "2024-06-30", &[]).pages() {
        assert!(!page.contains("<script>alert") && !page.contains("<img"), "{path}");
    }
}

/// A strict policy: nothing inline runs or styles, nothing is fetched from elsewhere.
#[test]
fn no_page_needs_what_its_policy_forbids() {
    for (path, page) in real("2025-06-30", true).pages() {
        assert!(page.contains("default-src 'none'"), "{path}");
        // The page of wrong addresses cannot link to its style: it carries it, and its policy names its sum.
        let page = if path == "404.html" { without_named_style(&page) } else { page };
        for forbidden in ["<script>", " style=\"", "<style", " onclick", " onload", "http://", "src=\"https", "href=\"https"] {
            let allowed = forbidden == "http://" && page.matches("http://").count() == page.matches("http://www.w3.org/").count();
            assert!(!page.contains(forbidden) || allowed, "{path} has {forbidden}");
        }
    }
}

fn without_named_style(page: &str) -> String {
    let (before, rest) = page.split_once("<style>").unwrap();
    let (style, after) = rest.split_once("</style>").unwrap();
    let sum = format!("style-src {};", tiendo::render::site::policy_source(style));
    assert!(before.contains(&sum), "404.html names another sum than that of its style: {sum}");
    format!("{before}{after}")
}
