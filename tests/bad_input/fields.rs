//! Script, handlers and addresses that run, in every text field of every record kind. The fields are those of the schemas, so
//! a new field is covered by itself. What `check` refuses cannot reach a page; all that it takes is put in at once and built.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::bounded_run;
use crate::command::run::{Built, build, tiendo};
use crate::workspace::every_field::{AMENDED, AMENDMENT, KINDS, Walk, pattern};
use crate::workspace::{TODAY, Workspace};

const HARM: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> javascript:alert(3)";
/// The small workspace with harm in the wording and title of a task, as issued, and in all bodies and the about page.
fn prepared() -> Workspace {
    const TITLE: &str = "Rà soát quy hoạch công nghiệp của tỉnh";
    let harmed = format!("{TITLE} {HARM}");
    let small = Workspace::small();
    let seed = small.read("seeds/ke-hoach-nho.txt").replacen(TITLE, &harmed, 1);
    let sum: String = Sha256::digest(seed.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let old: String =
        Sha256::digest(small.read("seeds/ke-hoach-nho.txt").as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let title = |text: String| {
        let (front, body) = text.split_once("\n---\n").unwrap();
        let front: Vec<String> = front
            .lines()
            .map(|line| if line.starts_with("title:") { format!("title: {}", json!(harmed)) } else { line.to_owned() })
            .collect();
        format!("{}\n---\n{}", front.join("\n"), body.replacen(TITLE, &harmed, 1))
    };
    small
        .with_file("seeds/ke-hoach-nho.txt", seed)
        .with_change("content/plan.yaml", |plan| plan.replace(&old, &sum))
        .with_change("content/tasks/1/1.a.md", title)
        .with_change("content/indicators/ty-le-phu-song.md", |text| format!("{text}\n{HARM}\n"))
        .with_change("content/notes/2021/2021-06-25-1.a.md", |text| format!("{text}\n{HARM}\n"))
        .with_file("content/pages/gioi-thieu.md", HARM)
        .with_file(AMENDMENT, format!("{AMENDED}{HARM}\n"))
}

/// The workspace with harm in every text field that takes it, and which fields those are.
fn harmed() -> (Workspace, BTreeSet<String>) {
    let schemas: Value = serde_json::from_str(&tiendo(&["schema"]).data).unwrap();
    let walked: BTreeSet<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(schemas.as_object().unwrap().keys().map(String::as_str).collect::<BTreeSet<_>>(), walked);
    let mut workspace = prepared();
    assert!(workspace.check_on(TODAY).plan.is_some(), "{:?}", workspace.check_on(TODAY).lines());
    let mut all = BTreeSet::new();
    for (kind, path) in KINDS {
        let text = |at: &str| format!("{HARM} {at}");
        let (harmed, filled) = Walk::fill(workspace, path, &schemas[kind], &text);
        all.extend(filled.iter().map(|at| format!("{kind}{}", pattern(at))));
        workspace = harmed;
    }
    (workspace, all)
}

/// Elements and attributes of a page, as a browser finds them: `a`, `a href=…`.
fn markup(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            continue;
        }
        let length = rest.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/').unwrap_or(rest.len());
        let name = rest[..length].to_ascii_lowercase();
        rest = &rest[length..];
        found.push((name, attributes(&mut rest)));
    }
    found
}

fn attributes(rest: &mut &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        *rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return found;
        }
        let end = rest[1..].find(|letter: char| letter.is_whitespace() || "=>/".contains(letter)).map_or(rest.len(), |at| at + 1);
        let name = rest[..end].to_ascii_lowercase();
        *rest = rest[end..].trim_start();
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|letter| "\"'".contains(*letter));
            let inside = quote.map_or(after, |_| &after[1..]);
            let end = inside.find(|letter: char| quote.map_or(letter.is_whitespace() || letter == '>', |quote| letter == quote));
            let end = end.unwrap_or(inside.len());
            value = inside[..end].to_owned();
            *rest = inside.get(end + usize::from(quote.is_some())..).unwrap_or_default();
        }
        found.push((name, value));
    }
}

fn assert_harmless(place: &str, page: &str) {
    for (element, attributes) in markup(page) {
        assert!(element != "img", "{place}: <img>");
        for (name, value) in attributes {
            assert!(!name.starts_with("on"), "{place}: <{element} {name}>");
            let address = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc"].contains(&name.as_str());
            let plain: String = value.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_ascii_lowercase();
            assert!(!address || !plain.starts_with("javascript:") && !plain.starts_with("data:text"), "{place}: {name}={value}");
        }
    }
    assert!(!page.contains("<script>alert"), "{place}: a script");
}

#[test]
fn harm_in_every_text_field_is_shown_as_text() {
    let (workspace, fields) = harmed();
    for field in [
        "plan/title",
        "plan/issuer",
        "agencies/*/name",
        "agencies/*/short",
        "note/public",
        "note/difficulties",
        "indicator/title",
        "indicator/unit",
        "amendment/document/title",
        "note/documents/*/title",
        "note/observations/*/source",
        "plan/sections/*/title",
    ] {
        assert!(fields.contains(field), "`{field}` was not harmed: {fields:?}");
    }
    let built = build(&workspace, "2022-06-30", &["--no-papers"]);
    built.pages().iter().for_each(|(path, page)| assert_harmless(path, page));
    shown_as_text(&built);
    for (path, bytes) in built.files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if [".svg", ".xml"].iter().any(|end| path.ends_with(end)) {
            assert!(!text.contains("<script") && !text.contains("<img"), "{path}");
            roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        } else if path.ends_with(".json") {
            serde_json::from_str::<Value>(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

fn shown_as_text(built: &Built) {
    for (page, field) in [("index.html", "/short_name"), ("gioi-thieu.html", ""), ("nhiem-vu/1.a.html", "")] {
        let text = built.page(page);
        assert!(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}: no words of {field}");
    }
}

#[test]
fn harm_in_every_text_field_is_text_in_papers() {
    let (workspace, _) = harmed();
    for kind in ["annual", "briefing", "appendix", "review", "request"] {
        let out = workspace.root().join("papers").to_string_lossy().into_owned();
        let asked = ["report", kind, "--format", "html", "--as-of", "2022-06-30", "--out", &out];
        let run = bounded_run(workspace.root(), &asked);
        assert_eq!(run.code, 0, "{kind}: {}", run.messages);
    }
    for path in crate::workspace::files_below(&workspace.root().join("papers"))
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
    {
        assert_harmless(&path.to_string_lossy(), &std::fs::read_to_string(path).unwrap());
    }
}

/// Addresses that run are refused where a record links, whatever their letters.
#[test]
fn a_link_that_runs_is_a_dead_link() {
    for address in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//x.vn/a.html"] {
        for (path, text) in [
            ("content/pages/gioi-thieu.md", format!("[a]({address})\n")),
            ("content/indicators/ty-le-phu-song.md", format!("\n[a]({address})\n")),
        ] {
            let found = Workspace::small().with_change(path, |old| old + &text).check_on(TODAY);
            assert!(
                found.lines().iter().any(|line| line.contains(path) && line.contains("dead_link")),
                "{path} {address}: {:?}",
                found.lines()
            );
        }
    }
}
