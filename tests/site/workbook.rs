//! The workbook, read back by a reader that is not ours: the same figures as the JSON, typed, marked, and never a formula.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use chrono::{Days, NaiveDate};
use serde_json::Value;
use tiendo::language::{Language, Words};
use tiendo::load::Theme;
use tiendo::plan::{AgencyKey, Plan};
use tiendo::render::data::render_workbook;
use tiendo::render::data_file::{AGENCIES, INDICATORS, NOTES, TASKS, WORKBOOK};
use tiendo::view::{PlanView, view, view_public};

use super::data::json;
use crate::command::run::build;
use crate::workspace::{Workspace, day};

const SHEETS: [&str; 6] = ["Nhiệm vụ", "Tình hình thực hiện", "Chỉ tiêu", "Cơ quan", "Tổng hợp", "Nguyên văn"];

/// The row of the heads, from 0.
const HEADS: usize = 4;

struct Book(Xlsx<Cursor<Vec<u8>>>);

/// A sheet: what stands above its table, and the table by its heads.
struct Sheet {
    opening: Vec<String>,
    heads: Vec<String>,
    rows: Vec<Vec<Data>>,
}

impl Book {
    fn of(bytes: Vec<u8>) -> Self {
        Self(Xlsx::new(Cursor::new(bytes)).unwrap())
    }

    fn sheet(&mut self, name: &str) -> Sheet {
        let range = self.0.worksheet_range(name).unwrap();
        let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        let texts = |row: &[Data]| row.iter().map(ToString::to_string).filter(|text| !text.is_empty()).collect::<Vec<_>>();
        Sheet {
            opening: rows[..HEADS].iter().flat_map(|row| texts(row)).collect(),
            heads: texts(&rows[HEADS]),
            rows: rows[HEADS + 1..].to_vec(),
        }
    }

    /// Every text of every cell, those above the tables too.
    fn texts(&mut self) -> Vec<String> {
        let sheets = SHEETS.iter().flat_map(|name| {
            let range = self.0.worksheet_range(name).unwrap();
            range.rows().flatten().filter_map(|cell| cell.as_string()).collect::<Vec<_>>()
        });
        sheets.collect()
    }
}

impl Sheet {
    fn cell(&self, row: usize, head: &str) -> &Data {
        let at =
            self.heads.iter().position(|name| name == head).unwrap_or_else(|| panic!("no column {head} in {:?}", self.heads));
        &self.rows[row][at]
    }

    fn column(&self, head: &str) -> Vec<String> {
        (0..self.rows.len()).map(|row| self.cell(row, head).to_string()).collect()
    }
}

/// The workbook of the small workspace's public site.
fn built(as_of: &str) -> (crate::command::run::Built, Book) {
    let built = build(&Workspace::small(), as_of, &[]);
    let bytes = std::fs::read(built.site().join(WORKBOOK)).unwrap();
    (built, Book::of(bytes))
}

fn rendered(view: &PlanView, agency: Option<AgencyKey>) -> Vec<u8> {
    let theme = Theme::built_in();
    let files = theme.words("vi").map(|file| (file.shown.as_str(), file.text().into_owned()));
    let words = Words::new(Language::Vi, files).ok().unwrap();
    render_workbook(view, &words, WORKBOOK, agency).unwrap().bytes
}

fn day_of(cell: &Data) -> Option<NaiveDate> {
    match cell {
        Data::DateTime(moment) => day("1899-12-30").checked_add_days(Days::new(moment.as_f64() as u64)),
        _ => None,
    }
}

#[test]
fn every_sheet_speaks_vietnamese_and_says_its_day() {
    let (_, mut book) = built("2024-06-30");
    assert_eq!(book.0.sheet_names(), SHEETS);
    for name in SHEETS {
        let sheet = book.sheet(name);
        assert_eq!(sheet.opening[..2], [name, "Kế hoạch nhỏ phát triển công nghiệp đến năm 2025"]);
        assert!(sheet.opening[2].starts_with("Số liệu tính đến ngày 30/6/2024."), "{:?}", sheet.opening);
        assert!(!sheet.rows.is_empty(), "{name}");
    }
    for text in book.texts() {
        assert!(!text.contains("workbook-") && !text.contains("state-") && !text.contains('_'), "{text}");
    }
}

#[test]
fn a_sheet_has_the_rows_of_the_json() {
    let (built, mut book) = built("2024-06-30");
    let ids = |path: &str| -> Vec<String> {
        json(&built, path).as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(book.sheet("Nhiệm vụ").column("Mã"), ids(TASKS.json));
    assert_eq!(book.sheet("Nguyên văn").column("Mã"), ids(TASKS.json));
    assert_eq!(book.sheet("Tình hình thực hiện").column("Mã báo cáo"), ids(NOTES.json));
    assert_eq!(book.sheet("Cơ quan").rows.len(), ids(AGENCIES.json).len());
    let indicators = json(&built, INDICATORS.json);
    let figures = |one: &Value| one["targets"].as_array().unwrap().len() + one["observations"].as_array().unwrap().len();
    assert_eq!(book.sheet("Chỉ tiêu").rows.len(), indicators.as_array().unwrap().iter().map(figures).sum::<usize>());
}

#[test]
fn days_are_days_and_figures_are_figures() {
    let (built, mut book) = built("2024-06-30");
    let (sheet, tasks) = (book.sheet("Nhiệm vụ"), json(&built, TASKS.json));
    let mut found = 0;
    for (at, task) in tasks.as_array().unwrap().iter().enumerate() {
        assert_eq!(day_of(sheet.cell(at, "Ngày đến hạn")), task["due"].as_str().map(day));
        assert_eq!(day_of(sheet.cell(at, "Ngày hoàn thành")), task["completed"].as_str().map(day));
        assert_eq!(sheet.cell(at, "Số ngày quá hạn").get_float(), task["days_late"].as_f64());
        assert_eq!(sheet.cell(at, "Tình trạng"), &Data::String(task["status_label"].as_str().unwrap().to_owned()));
        found += usize::from(task["days_late"].is_number());
    }
    assert!(found > 0, "no task is late");
    assert_eq!(sheet.cell(6, "Thời hạn"), &Data::String("Từ năm 2020 đến năm 2023".to_owned()));
    assert_eq!(sheet.cell(6, "Cơ quan chủ trì"), &Data::String("Sở Công Thương; Sở Tài chính".to_owned()));
    let figures = book.sheet("Chỉ tiêu");
    let power = figures.column("Chỉ tiêu").iter().position(|title| title == "Sản lượng điện").unwrap();
    assert_eq!(figures.cell(power, "Giá trị"), &Data::Float(120.0));
    assert_eq!(figures.cell(power, "Năm phải đạt"), &Data::Float(2023.0));
    assert_eq!(figures.cell(power, "Tính chất"), &Data::String("Dự báo trong Kế hoạch".to_owned()));
    assert!(figures.column("Giá trị").contains(&"98.5".to_owned()));
}

/// Of every ratio the two counts stand in the same row; where there is nothing to count, words say so.
#[test]
fn every_percentage_stands_beside_what_it_was_taken_of() {
    let (built, mut book) = built("2024-06-30");
    let (sheet, summary) = (book.sheet("Tổng hợp"), json(&built, "data/summary.json"));
    assert_eq!(sheet.cell(0, "Phạm vi").to_string(), "Tất cả nhiệm vụ");
    let ratio = &summary["total"]["completion_of_due"];
    assert_eq!(sheet.cell(0, "Đã đến hạn").get_float(), ratio["denominator"].as_f64());
    assert_eq!(sheet.cell(0, "Hoàn thành trong số đã đến hạn").get_float(), ratio["numerator"].as_f64());
    let shares: Vec<usize> = (0..sheet.heads.len()).filter(|at| sheet.heads[*at].starts_with("Tỷ lệ")).collect();
    assert_eq!(shares.len(), 5);
    for (row, share) in sheet.rows.iter().flat_map(|row| shares.iter().map(move |at| (row, *at))) {
        let count = |at: usize| row[at].get_float().unwrap();
        match row[share].get_float() {
            Some(shown) => assert!((shown - count(share - 1) / count(share - 2)).abs() < 1e-12),
            None => assert_eq!((count(share - 2), row[share].to_string().as_str()), (0.0, "không có nhiệm vụ")),
        }
    }
    let total = |list: &str| {
        let rows = (0..sheet.rows.len()).filter(|row| sheet.cell(*row, "Cách chia").to_string() == list);
        rows.map(|row| sheet.cell(row, "Tổng số nhiệm vụ").get_float().unwrap()).sum::<f64>()
    };
    assert_eq!((total("Theo nhóm nhiệm vụ"), total("Theo năm đến hạn")), (10.0, 10.0));
}

/// Where the office does not tell who has reported, the workbook has no figure of it.
#[test]
fn what_is_hidden_has_no_ratio() {
    let mut plan = Workspace::small().plan();
    plan.outline.follow_up.show_not_reported = false;
    let mut book = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None));
    assert!(!book.texts().iter().any(|text| text.contains("báo cáo trong kỳ") || text.contains("chưa có báo cáo")));
}

fn told_all(plan: &mut Plan, told: impl Fn(&str) -> String) {
    let outline = &mut plan.outline;
    let texts = outline.tasks.iter_mut().flat_map(|task| {
        let parts =
            task.milestones.iter_mut().map(|one| &mut one.title).chain(task.deliverables.iter_mut().map(|one| &mut one.title));
        parts.chain([&mut task.title, &mut task.wording])
    });
    texts.for_each(|text| *text = told(text));
    outline.tasks.iter_mut().for_each(|task| task.open_ended.lead = Some(told("")));
    outline.agencies.iter_mut().flat_map(|one| [&mut one.name, &mut one.short]).for_each(|text| *text = told(text));
    outline.indicators.iter_mut().flat_map(|one| [&mut one.title, &mut one.unit]).for_each(|text| *text = told(text));
    outline.boundaries.iter_mut().for_each(|one| one.title = told(&one.title));
    outline.events.iter_mut().for_each(|one| one.title = told(&one.title));
    outline.sections.iter_mut().for_each(|one| one.title = told(&one.title));
    outline.identity.title = told(&outline.identity.title);
    outline.identity.issuer = told(&outline.identity.issuer);
    for note in &mut plan.notes {
        note.body = told(&note.body);
        note.observations.iter_mut().for_each(|one| one.source = Some(told("")));
        (note.public, note.difficulties, note.proposals) = (Some(told("")), Some(told("")), Some(told("")));
    }
}

/// Whatever stands in a record is text, in Excel and in the CSV that somebody makes of it there.
#[test]
fn no_cell_is_or_becomes_a_formula() {
    for begin in ["=cmd|' /C calc'!A0 ", "+84", "-1+1 ", "@SUM(A1) ", "\t=1 ", "\u{1}=1 ", "{=1} ", "https://x.vn/?a=1&b=2 "] {
        let mut plan = Workspace::small().plan();
        told_all(&mut plan, |text| format!("{begin}{text}"));
        for seen in [view(&plan, day("2024-06-30")), view_public(&plan, day("2024-06-30"))] {
            let mut book = Book::of(rendered(&seen, None));
            for text in book.texts() {
                assert!(!text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{text:?}");
            }
            for name in SHEETS {
                let formulas = book.0.worksheet_formula(name).unwrap();
                assert!(formulas.rows().flatten().all(String::is_empty), "{name}");
            }
            let begin = begin.trim_start_matches(['\t', '\u{1}']);
            assert!(book.texts().iter().filter(|text| text.contains(begin.trim_end())).count() > 40, "{begin}");
        }
    }
}

#[test]
fn no_text_breaks_the_file() {
    for (told, shown) in [
        ("a\u{0}\u{8}\u{1f}\u{fffe}b", "ab"),
        ("<r>&<x></r>", "'<r>&<x></r>"),
        ("_x0041_", "_x0041_"),
        ("một\r\nhai\rba", "một\nhai\nba"),
    ] {
        let mut plan = Workspace::small().plan();
        plan.outline.tasks[0].wording = told.to_owned();
        plan.outline.identity.title = told.to_owned();
        let mut book = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None));
        assert_eq!(book.sheet("Nguyên văn").cell(0, "Nguyên văn trong Kế hoạch").to_string(), shown, "{told:?}");
    }
}

#[test]
fn a_text_too_long_for_a_cell_says_that_it_was_cut() {
    let mut plan = Workspace::small().plan();
    plan.outline.tasks[0].wording = "ệ".repeat(40_000);
    plan.outline.identity.title = "Kế hoạch ".repeat(9_000);
    plan.outline.sections[0].title = "😀".repeat(20_000);
    let mut book = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None));
    let cell = book.sheet("Nguyên văn").cell(0, "Nguyên văn trong Kế hoạch").to_string();
    assert_eq!(cell.encode_utf16().count(), 32_767);
    assert!(cell.starts_with("ệệệ") && cell.ends_with(" [văn bản dài, đã cắt bớt cho vừa một ô Excel]"));
    assert!(book.texts().iter().all(|text| text.encode_utf16().count() <= 32_767));
}

/// Excel counts days from 1900; an agency may be older.
#[test]
fn a_day_that_excel_cannot_count_stays_text() {
    let mut plan = Workspace::small().plan();
    plan.outline.agencies[0].from = Some(day("1885-03-05"));
    plan.outline.agencies[0].until = Some(day("2025-02-28"));
    let sheet = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None)).sheet("Cơ quan");
    assert_eq!(sheet.cell(0, "Hoạt động từ ngày"), &Data::String("05/3/1885".to_owned()));
    assert_eq!(day_of(sheet.cell(0, "Đến hết ngày")), Some(day("2025-02-28")));
}

fn reported(plan: &mut Plan) {
    for note in &mut plan.notes {
        note.body = "MẬT thân bài".to_owned();
        note.difficulties = Some("MẬT khó khăn".to_owned());
        note.proposals = Some("MẬT kiến nghị".to_owned());
        note.percent = Some(73.5);
        note.expected = Some(day("2031-07-31"));
    }
}

#[test]
fn the_public_workbook_holds_what_is_public() {
    let mut plan = Workspace::small().plan();
    reported(&mut plan);
    let mut book = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None));
    let sheet = book.sheet("Tình hình thực hiện");
    for head in ["Khó khăn, vướng mắc", "Đề xuất, kiến nghị", "Kết quả thực hiện (nội bộ)", "Dự kiến hoàn thành"]
    {
        assert!(!sheet.heads.contains(&head.to_owned()), "{head}");
    }
    assert!(!book.texts().iter().any(|text| text.contains("MẬT") || text.contains("NỘI BỘ")));
    assert!(!sheet.rows.iter().flatten().any(|cell| *cell == Data::Float(73.5) || day_of(cell) == Some(day("2031-07-31"))));
}

#[test]
fn the_internal_workbook_holds_what_was_reported_and_says_that_it_is_internal() {
    let mut plan = Workspace::small().plan();
    reported(&mut plan);
    let mut book = Book::of(rendered(&view(&plan, day("2024-06-30")), None));
    let sheet = book.sheet("Tình hình thực hiện");
    assert!(sheet.rows.len() > 3, "notes without a text for the public are there too");
    assert_eq!(sheet.cell(0, "Khó khăn, vướng mắc").to_string(), "MẬT khó khăn");
    assert_eq!(sheet.cell(0, "Đề xuất, kiến nghị").to_string(), "MẬT kiến nghị");
    assert_eq!(sheet.cell(0, "Kết quả thực hiện (nội bộ)").to_string(), "MẬT thân bài");
    assert_eq!(sheet.cell(0, "Ước thực hiện (%)"), &Data::Float(73.5));
    assert_eq!(day_of(sheet.cell(0, "Dự kiến hoàn thành")), Some(day("2031-07-31")));
    for name in SHEETS {
        assert!(book.sheet(name).opening.iter().any(|text| text.contains("LƯU HÀNH NỘI BỘ")), "{name}");
    }
}

#[test]
fn made_up_figures_are_marked_on_every_sheet() {
    let mut plan = Workspace::small().plan();
    let told = "Có số liệu minh họa, không phải báo cáo của cơ quan nào.";
    let says = |plan: &Plan| {
        let mut book = Book::of(rendered(&view_public(plan, day("2024-06-30")), None));
        SHEETS.map(|name| book.sheet(name).opening.iter().any(|text| text.contains(told)))
    };
    assert_eq!(says(&plan), [false; 6]);
    plan.notes.last_mut().unwrap().illustrative = true;
    assert_eq!(says(&plan), [true; 6]);
    let observed = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None)).sheet("Chỉ tiêu");
    assert_eq!(observed.column("Minh họa").iter().filter(|mark| *mark == "minh họa").count(), 1);
}

/// An agency's workbook has the tasks it leads or coordinates, and no other agency's figures.
#[test]
fn an_agency_gets_its_own_part() {
    let plan = Workspace::small().plan();
    let seen = view(&plan, day("2024-06-30"));
    let agency = plan.outline.agency_keys().find(|key| plan.outline[*key].id == "so-tai-chinh").unwrap();
    let mut book = Book::of(rendered(&seen, Some(agency)));
    let mine = seen.tasks.iter().filter(|one| one.task.lead.contains(&agency) || one.task.coordinating.contains(&agency));
    let mine: Vec<String> = mine.map(|one| one.task.id.clone()).collect();
    assert!(!mine.is_empty() && mine.len() < seen.tasks.len());
    assert_eq!(book.sheet("Nhiệm vụ").column("Mã"), mine);
    assert_eq!(book.sheet("Nhiệm vụ").opening[0], "Nhiệm vụ: Sở Tài chính");
    assert_eq!(book.sheet("Cơ quan").column("Cơ quan"), ["Sở Tài chính"]);
    assert_eq!(book.sheet("Tổng hợp").column("Phạm vi"), ["Sở Tài chính"]);
    assert!(book.sheet("Tình hình thực hiện").column("Mã nhiệm vụ").iter().all(|task| mine.contains(task)));
    assert!(book.sheet("Chỉ tiêu").column("Mã nhiệm vụ").iter().all(|task| mine.contains(task)));
}

/// The same plan and day give the same bytes, whenever and by whatever process they are made.
#[test]
fn the_same_input_gives_the_same_bytes() {
    let (built, _) = built("2024-06-30");
    let bytes = std::fs::read(built.site().join(WORKBOOK)).unwrap();
    let plan = Workspace::small().plan();
    let seen = view_public(&plan, day("2024-06-30"));
    // A file that names the second it was made in would be the same within it.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    (0..20).for_each(|_| assert!(rendered(&seen, None) == bytes));
    assert!(rendered(&view_public(&plan, day("2024-06-29")), None) != bytes);
    let headers = bytes.windows(14).filter(|window| window.starts_with(b"PK\x03\x04"));
    let times: Vec<&[u8]> = headers.map(|header| &header[10..14]).collect();
    assert!(times.len() > 10 && times.iter().all(|time| *time == [0, 0, 0x21, 0]), "each file of it is of the first day of 1980");
}
