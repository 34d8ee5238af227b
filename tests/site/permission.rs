//! Public by permission: a marker planted in every field that is not on the allow-list reaches no file of the site.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::public_fields::{assert_all_are_listed, is_internal};
use crate::command::run::{Built, build, tiendo};
use crate::workspace::every_field::{AMENDED, AMENDMENT as AMENDMENT_FILE, KINDS, Walk};
use crate::workspace::{TODAY, Workspace};

/// Every field of a note that is internal, each with a marker of its own; the documents are not of a confirmed completion.
const NOTE: &str = r#"---
task: "1.a"
date: 2024-02-01
recorded: 2024-02-02
agency: so-cong-thuong
state: in_progress
percent: 73.731
expected: 2031-07-31
documents:
  - {number: MAT-SO/BC-SCT, date: 2024-02-01, issuer: MAT-NOI-BAN-HANH, title: MAT-TRICH-YEU, url: "https://MAT-DIA-CHI.vn/"}
observations:
  - {indicator: INDICATOR, value: 73731.25, date: 2024-01-31, boundary: tinh-moi}
difficulties: MAT-KHO-KHAN
proposals: MAT-KIEN-NGHI
public: Phần công khai.
source: {sha256: MAT-MA-BAM, sheet: MAT-TRANG-TINH, row: 73731}
---
MAT-THAN-BAO-CAO
"#;

/// Of an amendment the decision is public, and why it was taken is not.
const AMENDMENT: &str = r#"---
document: {number: 612/QĐ-UBND, date: 2022-05-10}
effective: 2022-05-15
changes: [{task: "1.d", adjust: {deadline: {by: 2023}}}]
---
MAT-LY-DO
"#;

#[test]
fn nothing_internal_reaches_the_site() {
    let small = Workspace::small();
    let indicator = std::fs::read_dir(small.root().join("content/indicators")).unwrap().next().unwrap().unwrap();
    let indicator = indicator.file_name().to_string_lossy().trim_end_matches(".md").to_owned();
    let plan = |text: String| {
        text + "\noffice: {contact: MAT-LIEN-HE}\nreports: [{kind: annual, public: true}, {kind: appendix, public: true}, {kind: review, public: true}, {kind: briefing}]\nrecipients: [MAT-NOI-NHAN]\nsignatories: [{title: GIÁM ĐỐC, name: MAT-NGUOI-KY}]\n"
    };
    let agency = "\n- {id: co-quan-moi, name: Cơ quan mới, kind: other, until: 2020-01-01, basis: {title: Căn cứ công khai}}\n";
    let workspace = small
        .with_file("content/notes/2024/2024-02-02-1.a.md", NOTE.replace("INDICATOR", &indicator))
        .with_file("content/amendments/2022-05-10-gia-han.md", AMENDMENT)
        .with_change("content/plan.yaml", plan)
        .with_change("content/agencies.yaml", |text| text + agency);
    let built = build(&workspace, "2024-06-30", &[]);
    for (path, bytes) in built.files() {
        let text = String::from_utf8_lossy(&bytes);
        for marker in ["MAT-", "73731", "73.731", "73,731", "2031-07-31", "31/7/2031"] {
            assert!(!text.contains(marker), "{path} shows {marker}");
        }
    }
    assert!(built.page("nhiem-vu/1.a.html").contains("Phần công khai."));
    assert!(built.page("nhiem-vu/1.d.html").contains("612/QĐ-UBND") && built.page("co-quan/co-quan-moi.html").contains("Căn cứ"));
}

/// A marker of its own in every text field of every kind of record that takes one. The fields are those of the schemas, so that a new
/// field is covered the day it is added. None that is internal is in any file of the site, workbooks and papers included.
#[test]
fn no_marker_in_an_internal_field_reaches_the_site() {
    let schemas: Value = serde_json::from_str(&tiendo(&["schema"]).data).unwrap();
    assert_all_are_listed(&schemas);
    let (workspace, markers) = marked(&schemas);
    let built = build(&workspace, TODAY, &[]);
    let files = texts_of(&built);
    let (internal, public): (Vec<_>, Vec<_>) = markers.iter().partition(|(_, (_, internal))| *internal);
    for field in ["note/difficulties", "note/proposals", "note/source/sheet", "note/documents/0/title", "plan/office/contact"] {
        assert!(internal.iter().any(|(_, (at, _))| at == field), "{field} was not marked: {internal:?}");
    }
    for (marker, (at, _)) in internal {
        for (path, text) in &files {
            assert!(!text.contains(marker.as_str()), "{path} shows `{at}`, which is internal");
        }
    }
    let shows = |text: &str| public.iter().any(|(marker, _)| text.contains(marker.as_str()));
    let ends: String = files.iter().filter(|(_, text)| shows(text)).map(|(path, _)| path.as_str()).collect();
    for end in [".html", ".json", ".csv", ".xlsx", ".xml", ".docx", ".pdf"] {
        assert!(ends.contains(end), "no public marker was found in a {end}: is it read at all?");
    }
}

/// The small workspace with a marker in every text field that takes one, and which field each is in and whether that is internal.
fn marked(schemas: &Value) -> (Workspace, BTreeMap<String, (String, bool)>) {
    let reports = "\nreports: [{kind: annual, public: true}, {kind: appendix, public: true}, {kind: review, public: true}]\n";
    let unconfirmed =
        |text: String| text.replace("confirmed: 2021-07-05\n", "").replace("state: completed", "state: in_progress");
    let mut workspace = Workspace::small()
        .with_change("content/plan.yaml", |text| text + reports)
        .with_change("content/notes/2021/2021-06-25-1.a.md", |text| unconfirmed(text) + &marker("body", "note"))
        .with_file(AMENDMENT_FILE, format!("{AMENDED}{}\n", marker("body", "amendment")));
    let mut markers = BTreeMap::from(["note", "amendment"].map(|kind| (marker("body", kind), (format!("{kind} body"), true))));
    for (kind, path) in KINDS {
        let text = |at: &str| marker(path, at);
        let (filled, fields) = Walk::fill(workspace, path, &schemas[kind], &text);
        markers.extend(fields.iter().map(|at| (marker(path, at), (format!("{kind}{at}"), is_internal(&schemas[kind], at)))));
        workspace = filled;
    }
    (workspace, markers)
}

/// A text that stands nowhere else, is no id, and is not broken over lines.
fn marker(path: &str, at: &str) -> String {
    let letters: String =
        format!("{path}{at}").chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { 'x' }).collect();
    format!("MAT{letters}#")
}

/// The text of every file of a site, without its spaces: papers break lines anywhere.
fn texts_of(built: &Built) -> Vec<(String, String)> {
    let text = |(path, bytes): (String, Vec<u8>)| {
        let whole = match path.rsplit_once('.').map(|(_, end)| end) {
            Some("xlsx" | "docx") => unzipped(&bytes),
            Some("pdf") => format!("{}{}", String::from_utf8_lossy(&bytes), pdf_text(&built.site().join(&path))),
            _ => String::from_utf8_lossy(&bytes).into_owned(),
        };
        (path, whole.split_whitespace().collect())
    };
    built.files().into_iter().map(text).collect()
}

fn unzipped(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut whole = Vec::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_end(&mut whole).unwrap();
    }
    String::from_utf8_lossy(&whole).into_owned()
}

/// Text and metadata of a PDF, by poppler, which `tests/run.sh` asks for.
fn pdf_text(path: &Path) -> String {
    let run = |program: &str, more: &[&str]| {
        let output = Command::new(program).arg(path).args(more).output();
        output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
    };
    run("pdftotext", &["-"]) + &run("pdfinfo", &[])
}

/// Once a completion is confirmed its documents are public, and not a day before.
#[test]
fn documents_are_public_with_the_confirmation() {
    let note = NOTE.replace("state: in_progress", "state: completed\nconfirmed: 2024-05-01").replace("MAT-", "VB-");
    let note = note
        .lines()
        .filter(|line| !line.contains("INDICATOR") && !line.starts_with("observations"))
        .collect::<Vec<_>>()
        .join("\n");
    let workspace = Workspace::small().with_file("content/notes/2024/2024-02-02-1.a.md", note);
    assert!(!build(&workspace, "2024-04-30", &[]).page("nhiem-vu/1.a.html").contains("VB-SO/BC-SCT"));
    assert!(build(&workspace, "2024-05-01", &[]).page("nhiem-vu/1.a.html").contains("VB-SO/BC-SCT"));
}

#[test]
fn not_reported_stands_beside_no_name_unless_allowed() {
    let with = |allowed: bool| {
        let setting = format!("\nshow_not_reported: {allowed}\n");
        let keep =
            |text: String| text.lines().filter(|line| !line.starts_with("show_not_reported")).collect::<Vec<_>>().join("\n");
        build(&Workspace::small().with_change("content/plan.yaml", |text| keep(text) + &setting), "2019-03-01", &[])
    };
    let tells = |built: &crate::command::run::Built| {
        built.files().iter().any(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            path != "style.css"
                && (["hạn, chưa có báo cáo", "not_reported\"", "chưa báo cáo trong kỳ"].iter().any(|told| text.contains(told)))
        })
    };
    assert!(tells(&with(true)));
    assert!(!tells(&with(false)));
}
