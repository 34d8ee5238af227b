//! The workbook, read back by a reader that is not ours: the same figures as the JSON, typed, marked, and never a formula.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use chrono::{Days, NaiveDate};
use serde_json::Value;
use tiendo::dataset::{AGENCIES, INDICATORS, NOTES, TASKS};
use tiendo::language::{Language, Words};
use tiendo::load::Theme;
use tiendo::plan::AgencyKey;
use tiendo::render::data::render_workbook;
use tiendo::routes::data_files::WORKBOOK;
use tiendo::view::{PlanView, view};

use super::data::json;
use crate::command::run::build;
use crate::workspace::{Workspace, day};

pub const SHEETS: [&str; 6] = ["Nhiệm vụ", "Tình hình thực hiện", "Chỉ tiêu", "Cơ quan", "Tổng hợp", "Nguyên văn"];

/// The row of the heads, from 0.
const HEADS: usize = 4;

/// A workbook.
pub struct Book(pub Xlsx<Cursor<Vec<u8>>>);

/// A sheet: what stands above its table, and the table by its heads.
pub struct Sheet {
    pub opening: Vec<String>,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Data>>,
}

impl Book {
    pub fn of(bytes: Vec<u8>) -> Self {
        Self(Xlsx::new(Cursor::new(bytes)).unwrap())
    }

    pub fn sheet(&mut self, name: &str) -> Sheet {
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
    pub fn texts(&mut self) -> Vec<String> {
        let sheets = SHEETS.iter().flat_map(|name| {
            let range = self.0.worksheet_range(name).unwrap();
            range.rows().flatten().filter_map(|cell| cell.as_string()).collect::<Vec<_>>()
        });
        sheets.collect()
    }
}

impl Sheet {
    pub fn cell(&self, row: usize, head: &str) -> &Data {
        let at =
            self.heads.iter().position(|name| name == head).unwrap_or_else(|| panic!("no column {head} in {:?}", self.heads));
        &self.rows[row][at]
    }

    pub fn column(&self, head: &str) -> Vec<String> {
        (0..self.rows.len()).map(|row| self.cell(row, head).to_string()).collect()
    }
}

/// The workbook of the small workspace's public site.
pub fn built(as_of: &str) -> (crate::command::run::Built, Book) {
    let built = build(&Workspace::small(), as_of, &[]);
    let bytes = std::fs::read(built.site().join(WORKBOOK)).unwrap();
    (built, Book::of(bytes))
}

/// The bytes of a view's workbook, in the words of the default theme.
pub fn rendered(view: &PlanView, agency: Option<AgencyKey>) -> Vec<u8> {
    let theme = Theme::built_in();
    let files = theme.words("vi").map(|file| (file.shown.as_str(), file.text().into_owned()));
    let words = Words::new(Language::Vi, files).ok().unwrap();
    render_workbook(view, &words, WORKBOOK, agency).unwrap().bytes
}

/// The day in a cell that holds one.
pub fn day_of(cell: &Data) -> Option<NaiveDate> {
    match cell {
        Data::DateTime(moment) => day("1899-12-30").checked_add_days(Days::new(moment.as_f64() as u64)),
        _ => None,
    }
}

/// The agency that the text names and the one of the day, and the decisions that made the task what it is.
#[test]
fn what_the_text_names_stands_beside_what_is_now() {
    let built = build(&Workspace::fixture("fifteen_years"), "2023-01-01", &[]);
    let sheet = Book::of(std::fs::read(built.site().join(WORKBOOK)).unwrap()).sheet("Nhiệm vụ");
    let row = |id: &str| sheet.column("Mã").iter().position(|one| one == id).unwrap();
    let told = |id: &str, head: &str| sheet.cell(row(id), head).to_string();
    assert_ne!(told("1.b", "Cơ quan chủ trì"), told("1.b", "Cơ quan chủ trì ghi trong văn bản"));
    assert_eq!(told("1.b", "Cơ quan chủ trì ghi trong văn bản"), told("2.a.2", "Cơ quan chủ trì ghi trong văn bản"));
    assert_eq!(told("1.a", "Văn bản điều chỉnh"), "101/QĐ-UBND\n405/QĐ-UBND");
    assert_eq!((told("2.a.2", "Thay bằng nhiệm vụ").as_str(), told("1.b", "Thay bằng nhiệm vụ").as_str()), ("2.a.3", ""));
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
        let rows = (0..sheet.rows.len()).filter(|row| sheet.cell(*row, "Cách chia").get_string() == Some(list));
        rows.map(|row| sheet.cell(row, "Tổng số nhiệm vụ").get_float().unwrap()).sum::<f64>()
    };
    assert_eq!((total("Theo nhóm nhiệm vụ"), total("Theo năm đến hạn")), (10.0, 10.0));
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
