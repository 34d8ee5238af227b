//! What a paper says: its parts, its figures, and what it never says.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::command::run::{Run, tiendo};
use crate::workspace::Workspace;

/// Papers asked for in HTML, in a folder of the moment.
pub struct Asked {
    pub folder: TempDir,
    pub run: Run,
}

/// Asks for one kind of paper of the workspace at `root`.
pub fn report(root: &Path, arguments: &[&str]) -> Asked {
    let folder = TempDir::new().unwrap();
    let (root, out) = (root.to_string_lossy().into_owned(), folder.path().to_string_lossy().into_owned());
    let mut all = vec!["report", "--root", &root, "--out", &out, "--format", "html"];
    all.extend(arguments);
    Asked { run: tiendo(&all), folder }
}

impl Asked {
    /// The text of one of the papers.
    pub fn paper(&self, name: &str) -> String {
        let path: PathBuf = self.folder.path().join(format!("{name}.html"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}: {}", self.run.messages))
    }
}

fn real() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

const DAY: [&str; 2] = ["--as-of", "2025-06-30"];

fn illustrative(kind: &[&str]) -> Asked {
    let with = real().join("seeds/illustrative").to_string_lossy().into_owned();
    report(&real(), &[kind, &DAY, &["--with", &with][..]].concat())
}

#[test]
fn each_kind_has_its_parts_in_their_order() {
    let parts: [(&[&str], &str, &[&str]); 7] = [
        (&["request"], "request-2025", &["V/v báo cáo", "Kính gửi", "Đề cương báo cáo", "Biểu báo cáo"]),
        (
            &["reminder", "--agency", "so-cong-thuong"],
            "reminder-so-cong-thuong-2025-06-30",
            &["V/v đôn đốc", "Kính gửi: Sở Công Thương", "đề nghị Sở Công Thương", "Phụ lục", "Nội dung đề nghị"],
        ),
        (
            &["agency", "--agency", "so-cong-thuong"],
            "agency-so-cong-thuong-2025-06-30",
            &["Bảng theo dõi", "I. CHỦ TRÌ", "Việc cần làm", "II. PHỐI HỢP", "III. QUÁ HẠN"],
        ),
        (
            &["briefing"],
            "briefing-2025-06-30",
            &[
                "1. Kết quả chung",
                "<svg",
                "2. Nhiệm vụ quá hạn",
                "Đề xuất xử lý",
                "4. Chỉ tiêu",
                "5. Thay đổi",
                "6. Nội dung xin",
            ],
        ),
        (
            &["annual"],
            "annual-2024",
            &[
                "/BC-SCT",
                "năm 2024",
                "từ ngày 15/12/2023 đến ngày 14/12/2024",
                "I. CÔNG TÁC",
                "II. KẾT QUẢ",
                "III. ĐÁNH GIÁ",
                "IV. NHIỆM VỤ",
                "V. ĐỀ XUẤT",
                "Nơi nhận",
                "GIÁM ĐỐC",
            ],
        ),
        (
            &["review"],
            "review-2022-2024",
            &["Sơ kết 3 năm", "Được giao", ">2022<", ">2024<", "Bài học kinh nghiệm", "Nội dung hiện hành"],
        ),
        (&["appendix"], "appendix-2025-06-30", &["Kèm theo Báo cáo", "Cơ quan phối hợp", "Khó khăn, vướng mắc", "8.3"]),
    ];
    for (arguments, name, parts) in parts {
        let paper = illustrative(arguments).paper(name);
        let mut rest = paper.as_str();
        for part in parts {
            let at = rest.find(part).unwrap_or_else(|| panic!("{name}: no `{part}` after what comes before it"));
            rest = &rest[at + part.len()..];
        }
    }
}

#[test]
fn the_draft_of_the_committee_is_in_its_name() {
    let paper = illustrative(&["annual", "--for", "ubnd"]).paper("annual-ubnd-2024");
    for part in
        ["/BC-UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Kính gửi: Ban Thường vụ Tỉnh ủy", "Ủy ban nhân dân tỉnh Quảng Ngãi"]
    {
        assert!(paper.contains(part), "{part}");
    }
}

/// A share stands with what it was taken of: `19/24 (79,2%)`.
#[test]
fn no_percentage_stands_alone() {
    for (arguments, name) in
        [(["annual"], "annual-2024"), (["review"], "review-2022-2024"), (["briefing"], "briefing-2025-06-30")]
    {
        let paper = illustrative(&arguments).paper(name);
        let text = plain(paper.split("<main>").nth(1).unwrap());
        let shares: Vec<_> =
            text.match_indices('%').filter(|(at, _)| text[..*at].ends_with(|one: char| one.is_ascii_digit())).collect();
        assert!(shares.len() > 3, "{name}");
        for (at, _) in shares {
            let line = text[..at].rsplit_once('\n').unwrap().1;
            let ratio = line.rsplit_once('(').unwrap().0.split_whitespace().last().unwrap();
            assert!(ratio.contains('/') || line.contains(" trên "), "{name}: {line}");
        }
    }
}

#[test]
fn the_rows_of_the_annual_table_add_up() {
    let paper = illustrative(&["annual"]).paper("annual-2024");
    let table = paper.split("<table>").nth(1).unwrap().split("</table>").next().unwrap();
    let rows = table.split("<tr>").filter(|row| row.contains("<td")).collect::<Vec<_>>();
    assert_eq!(rows.len(), 9);
    let mut sums = vec![0; 8];
    for (place, row) in rows.iter().enumerate() {
        let cells: Vec<i64> = row.split("</td>").filter_map(|cell| plain(cell).parse().ok()).collect();
        let figures = &cells[cells.len() - 8..];
        let [total, with_due, on_time, late, within, overdue, recurring, other] = *figures else { panic!("{row}") };
        assert_eq!(total, with_due + recurring + other, "{row}");
        assert!(with_due >= on_time + late + within + overdue, "{row}");
        if place < 8 {
            sums.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
        } else {
            assert_eq!(sums, figures);
        }
    }
}

fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[test]
fn made_up_figures_are_marked_and_real_ones_are_not() {
    let mark = "SỐ LIỆU MINH HỌA";
    assert!(illustrative(&["briefing"]).paper("briefing-2025-06-30").contains(mark));
    assert!(!report(&real(), &[&["briefing"][..], &DAY].concat()).paper("briefing-2025-06-30").contains(mark));
}

/// Causes, proposals and bodies of notes are internal.
#[test]
fn the_public_form_says_nothing_internal() {
    let note = "content/notes/2021/2021-04-09-2.a.2.md";
    let secret = |text: String| {
        let text = text.replace("difficulties: Giải phóng mặt bằng chậm.", "difficulties: BÍMẬTMỘT\nproposals: BÍMẬTHAI");
        format!("{}\nBÍMẬTBA\n", text.trim_end())
    };
    let workspace = Workspace::small().with_change(note, secret);
    for kind in ["annual", "review", "appendix"] {
        for public in [true, false] {
            let mut arguments = vec![kind, "--period", "2021..2022"];
            arguments.extend(public.then_some("--public"));
            let asked = report(workspace.root(), &arguments);
            let file = fs::read_dir(asked.folder.path()).unwrap().map(|file| file.unwrap().path());
            let file = file.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "html")).unwrap();
            let paper = fs::read_to_string(file).unwrap();
            assert_eq!(!public && kind != "review", paper.contains("BÍMẬT"), "{kind} {public}");
        }
    }
}

#[test]
fn what_a_record_says_stays_words_in_its_cell() {
    let evil = "A | B <script>x</script> **đậm** #set page() $x$ \\\\ `mã` [l](javascript:x) <br> @ref {{ x }}";
    let quoted = evil.replace('\\', "\\\\").replace('"', "\\\"");
    let note = format!(
        "---\ntask: \"2.a.2\"\ndate: 2021-05-01\nagency: so-cong-thuong\nstate: in_progress\ndifficulties: \"{quoted}\"\n---\nx\n"
    );
    let workspace = Workspace::small().with_file("content/notes/2021/2021-05-01-2.a.2.md", note);
    let paper = report(workspace.root(), &["appendix", "--as-of", "2022-01-01"]).paper("appendix-2022-01-01");
    assert!(paper.contains("A | B &lt;script&gt;"), "{paper}");
    assert!(!paper.contains("<script") && !paper.contains("javascript:x\""));
    let rows = paper.split("<tr>").skip(2);
    for row in rows {
        assert_eq!(row.matches("<td").count(), 10, "{row}");
    }
}

/// An indicator that came with a supplemented task stands before others; each is held against its own figure all the same.
#[test]
fn figures_that_moved_are_told_of_their_own_indicator() {
    let indicator = |id: &str, title: &str, task: &str| {
        format!(
            "---\nid: {id}\ntitle: {title}\nunit: việc\ndirection: up\nnature: target\ntargets: []\ntask: \"{task}\"\ndecimals: 0\nsource: {{text: ke-hoach, lines: [4, 4]}}\n---\nx\n"
        )
    };
    let note = |id: &str, date: &str, value: u32| {
        format!(
            "---\nindicator: {id}\ndate: {date}\nobservations: [{{indicator: {id}, value: {value}, date: {date}, source: Niên giám}}]\n---\nx\n"
        )
    };
    let workspace = Workspace::fixture("fifteen_years")
        .with_file("content/indicators/viec-lam.md", indicator("viec-lam", "Việc làm mới", "1.e"))
        .with_file("content/indicators/khuyen-cong.md", indicator("khuyen-cong", "Đề án khuyến công", "2.a.1"))
        .with_file("content/notes/2015/2015-06-30-khuyen-cong.md", note("khuyen-cong", "2015-06-30", 10))
        .with_file("content/notes/2016/2016-06-30-khuyen-cong.md", note("khuyen-cong", "2016-06-30", 12))
        .with_file("content/notes/2016/2016-06-30-viec-lam.md", note("viec-lam", "2016-06-30", 500));
    let asked = report(workspace.root(), &["briefing", "--period", "2016", "--as-of", "2016-12-14"]);
    let paper = asked.paper("briefing-2016-12-14");
    assert!(paper.contains("Chỉ tiêu Đề án khuyến công: 10 → 12 việc."), "{paper}");
    assert!(!paper.contains("10 → 500"), "{paper}");
}
