//! What a workbook may hold: nothing that runs, breaks the file or is not the reader's; and always the same bytes.

use calamine::{Data, Reader};
use tiendo::plan::{Note, Plan};
use tiendo::routes::data_files::WORKBOOK;
use tiendo::view::{view, view_public};

use super::workbook::{Book, SHEETS, built, day_of, rendered};
use crate::workspace::{Workspace, day};

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
        task.wording = told(&task.wording).into();
        parts.chain([&mut task.title])
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
        note.body = told(&note.body).into();
        note.observations.iter_mut().for_each(|one| one.source = Some(told("")));
        (note.public, note.difficulties, note.proposals) = (Some(told("").into()), Some(told("").into()), Some(told("").into()));
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
        ("<r>&<x></r>", "<r>&<x></r>"),
        ("_x0041_", "_x0041_"),
        ("một\r\nhai\rba", "một\nhai\nba"),
    ] {
        let mut plan = Workspace::small().plan();
        plan.outline.tasks[0].wording = told.into();
        plan.outline.identity.title = told.to_owned();
        let mut book = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None));
        assert_eq!(book.sheet("Nguyên văn").cell(0, "Nguyên văn trong Kế hoạch").to_string(), shown, "{told:?}");
    }
}

#[test]
fn a_text_too_long_for_a_cell_says_that_it_was_cut() {
    let mut plan = Workspace::small().plan();
    plan.outline.tasks[0].wording = "ệ".repeat(40_000).into();
    plan.outline.identity.title = "Kế hoạch ".repeat(9_000);
    plan.outline.sections[0].title = "😀".repeat(20_000);
    let mut book = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None));
    let cell = book.sheet("Nguyên văn").cell(0, "Nguyên văn trong Kế hoạch").to_string();
    assert_eq!(cell.encode_utf16().count(), 32_767);
    assert!(cell.starts_with("ệệệ") && cell.ends_with(" [văn bản dài, đã cắt bớt cho vừa một ô Excel]"));
    assert!(book.texts().iter().all(|text| text.encode_utf16().count() <= 32_767));
}

/// Rows are made on all cores, some thousands at a time.
#[test]
fn thousands_of_rows_stand_in_their_order() {
    let mut plan = Workspace::small().plan();
    let told = plan.notes.iter().find(|note| note.public.is_some()).cloned().unwrap();
    plan.notes.extend((0..5000).map(|at| Note { id: format!("{}-so-{at:04}", told.recorded), ..told.clone() }));
    let sheet = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None)).sheet("Tình hình thực hiện");
    let numbered: Vec<String> = sheet.column("Mã báo cáo").into_iter().filter(|id| id.contains("-so-")).collect();
    assert_eq!(numbered.len(), 5000);
    assert!(numbered.is_sorted(), "rows of one day stand by their ids");
    let row = sheet.column("Mã báo cáo").iter().position(|id| id.ends_with("-so-4321")).unwrap();
    assert_eq!(day_of(sheet.cell(row, "Ngày")), Some(told.date));
}

/// Excel counts days from 1900; an agency may be older.
#[test]
fn a_day_that_excel_cannot_count_stays_text() {
    let mut plan = Workspace::small().plan();
    plan.outline.agencies[0].from = Some(day("1885-03-05"));
    plan.outline.agencies[0].until = Some(day("2024-02-28"));
    let sheet = Book::of(rendered(&view_public(&plan, day("2024-06-30")), None)).sheet("Cơ quan");
    assert_eq!(sheet.cell(0, "Hoạt động từ ngày"), &Data::String("05/3/1885".to_owned()));
    assert_eq!(day_of(sheet.cell(0, "Đến hết ngày")), Some(day("2024-02-28")));
}

fn reported(plan: &mut Plan) {
    for note in &mut plan.notes {
        note.body = "MẬT thân bài".into();
        note.difficulties = Some("MẬT khó khăn".into());
        note.proposals = Some("MẬT kiến nghị".into());
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
