//! Public by permission: a marker planted in every field that is not on the allow-list reaches no file of the site.

use crate::command::run::build;
use crate::workspace::Workspace;

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
