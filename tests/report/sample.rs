//! Papers made up for tests, out of Markdown as a template would give it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use tiendo::language::{Language, Words};
use tiendo::load::Theme;
use tiendo::plan::Form;
use tiendo::render::report::decree::Decree;
use tiendo::render::report::letterhead::{Letterhead, Signature};
use tiendo::render::report::outline::{Appendix, Paper, Picture};
use tiendo::render::report::parse::parse;
use tiendo::render::report::pdf::PdfEngine;

/// The built-in theme's engine.
pub fn engine() -> PdfEngine {
    press_with(&theme_text("report/paper.typ"), BTreeMap::new())
}

/// A engine with another layout, or pictures in the theme's `report/`.
pub fn press_with(layout: &str, pictures: BTreeMap<String, Vec<u8>>) -> PdfEngine {
    let theme = Theme::built_in();
    let fonts = theme.folder("fonts").filter(|(name, _)| name.ends_with(".ttf"));
    PdfEngine::new(fonts.map(|(name, file)| (name, file.bytes.clone())), layout.to_owned(), pictures).unwrap()
}

/// The built-in theme's values of the decree.
pub fn decree() -> Decree {
    Decree::read(&theme_text("report/decree30.yaml")).unwrap()
}

/// The built-in theme's words.
pub fn words() -> Words {
    let theme = Theme::built_in();
    let files: Vec<(String, String)> = theme.words("vi").map(|file| (file.shown.clone(), file.text().into_owned())).collect();
    Words::new(Language::Vi, files.iter().map(|(name, text)| (name.as_str(), text.clone()))).unwrap()
}

/// A file of the built-in theme.
pub fn theme_text(path: &str) -> String {
    Theme::built_in().file(path).unwrap().text().into_owned()
}

/// A report of the text that `markdown` says.
pub fn report(markdown: &str) -> Paper {
    paper("annual-2024", letterhead(Form::Report), markdown)
}

/// A letter to several bodies.
pub fn letter(markdown: &str) -> Paper {
    let addressees =
        ["Công an tỉnh", "Sở Nông nghiệp và Môi trường", "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi"];
    let letterhead = Letterhead {
        kind: String::new(),
        summary: "đôn đốc thực hiện Kế hoạch số 115/KH-UBND của Ủy ban nhân dân tỉnh (lần 2)".to_owned(),
        addressees: addressees.map(str::to_owned).to_vec(),
        symbol: "SCT-KTATMT".to_owned(),
        bases: Vec::new(),
        ..letterhead(Form::Letter)
    };
    paper("reminder-2025-06", letterhead, markdown)
}

/// A paper that is an appendix.
pub fn appendix(markdown: &str) -> Paper {
    let letterhead = Letterhead {
        form: Form::Appendix,
        kind: "Phụ lục".to_owned(),
        summary: "Biểu tổng hợp tình hình thực hiện nhiệm vụ".to_owned(),
        attached: "(Kèm theo Báo cáo số     /BC-SCT ngày     tháng     năm 2024 của Sở Công Thương)".to_owned(),
        orientation: tiendo::plan::Orientation::Landscape,
        ..Letterhead::default()
    };
    paper("appendix-2024", letterhead, markdown)
}

fn letterhead(form: Form) -> Letterhead {
    Letterhead {
        form,
        parent: "Ủy ban nhân dân tỉnh Quảng Ngãi".to_owned(),
        issuer: "Sở Công Thương".to_owned(),
        symbol: "BC-SCT".to_owned(),
        place: "Quảng Ngãi".to_owned(),
        kind: "Báo cáo".to_owned(),
        summary: "Kết quả thực hiện Kế hoạch số 115/KH-UBND của Ủy ban nhân dân tỉnh năm 2024".to_owned(),
        addressees: vec!["Ủy ban nhân dân tỉnh".to_owned()],
        bases: vec!["Căn cứ Kế hoạch số 115/KH-UBND".to_owned(), "Theo đề nghị của Trưởng phòng Quản lý năng lượng".to_owned()],
        recipients: ["Như trên", "VPUB tỉnh", "Các cơ quan liên quan", "Lưu: VT, QLNL"].map(str::to_owned).to_vec(),
        signature: Signature {
            authority: vec!["KT. GIÁM ĐỐC".to_owned()],
            title: "PHÓ GIÁM ĐỐC".to_owned(),
            name: String::new(),
        },
        ..Letterhead::default()
    }
}

fn paper(name: &str, letterhead: Letterhead, markdown: &str) -> Paper {
    let parsed = parse(markdown);
    let several = parsed.appendices.len() > 1;
    let appendix = |(index, one): (usize, tiendo::render::report::parse::ParsedAppendix)| Appendix {
        label: if several { format!("Phụ lục {}", ["I", "II", "III"][index]) } else { "Phụ lục".to_owned() },
        title: one.title,
        attached: one.attached,
        landscape: one.landscape,
        blocks: one.blocks,
    };
    Paper {
        name: name.to_owned(),
        title: "Kết quả thực hiện Kế hoạch số 115/KH-UBND năm 2024".to_owned(),
        author: "Sở Công Thương".to_owned(),
        as_of: chrono::NaiveDate::from_ymd_opt(2024, 12, 14).unwrap(),
        letterhead,
        blocks: parsed.blocks,
        appendices: parsed.appendices.into_iter().enumerate().map(appendix).collect(),
        pictures: BTreeMap::from([("by-section".to_owned(), chart())]),
        marks: vec!["SỐ LIỆU MINH HỌA".to_owned()],
    }
}

fn chart() -> Picture {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"240\" viewBox=\"0 0 600 240\">\
        <rect x=\"60\" y=\"40\" width=\"420\" height=\"60\" fill=\"#1b5e8c\"/><rect x=\"60\" y=\"130\" width=\"300\" height=\"60\" fill=\"#999\"/>\
        <text x=\"60\" y=\"30\" font-family=\"Be Vietnam Pro\" font-size=\"16\">Hoàn thành đúng hạn: 24/37</text></svg>";
    Picture {
        title: "24 trong 37 nhiệm vụ hoàn thành đúng hạn".to_owned(),
        description: "Biểu đồ cột: 24 nhiệm vụ hoàn thành đúng hạn, 13 nhiệm vụ khác.".to_owned(),
        svg: svg.to_owned(),
        size: (600.0, 240.0),
    }
}

/// A sentence of a length that papers have.
pub const SENTENCE: &str = "Thực hiện Kế hoạch số 115/KH-UBND ngày 13/8/2021 của Ủy ban nhân dân tỉnh, Sở Công Thương đã phối hợp với các sở, \
    ban ngành và Ủy ban nhân dân các huyện, thị xã, thành phố triển khai đầy đủ các nhiệm vụ được giao; kết quả cụ thể như sau.";

/// The text of a whole report: every kind of block.
pub fn whole() -> String {
    let mut text =
        format!("{SENTENCE}\n\n## I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI\n\n{SENTENCE}\n\n> Nêu các văn bản chỉ đạo trong năm\n\n");
    write!(text, "## II. KẾT QUẢ THỰC HIỆN\n\n### 1. Kết quả chung\n\n{SENTENCE}\n\n").unwrap();
    text.push_str("| TT | Nhóm nhiệm vụ | Tổng số | Đúng hạn | Tỷ lệ |\n|:--:|--------------------------|---:|---:|------:|\n");
    for row in 1..30 {
        writeln!(text, "| {row} | Phát triển nguồn điện và lưới điện, bảo đảm cung ứng đủ năng lượng cho phát triển | {row} | 1 | 1/{row} (50%) |").unwrap();
    }
    write!(text, "\n#### a) Phát triển nguồn điện\n\n{SENTENCE}\n\n![](chart:by-section)\n\n").unwrap();
    write!(text, "- {SENTENCE}\n- Hai, **đậm** và *nghiêng*.\n  - {SENTENCE}\n  - Nữa.\n- Ba.\n\n1. {SENTENCE}\n2. Hai.\n\n")
        .unwrap();
    write!(text, "Trên đây là kết quả thực hiện, Sở Công Thương kính báo cáo./.\n\n").unwrap();
    write!(text, "# Danh mục nhiệm vụ quá hạn {{.landscape}}\n\n(Kèm theo Báo cáo số … của Sở Công Thương)\n\n{}\n\n", table(30))
        .unwrap();
    write!(text, "# Đề cương báo cáo\n\n{SENTENCE}\n\n## I. Kết quả\n\n{SENTENCE}\n").unwrap();
    text
}

/// A table of as many rows.
pub fn table(rows: usize) -> String {
    let mut text = "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn | Ghi chú |\n|:--:|--------------------|-----------|:------:|------------|\n".to_owned();
    for row in 1..=rows {
        writeln!(text, "| {row} | {SENTENCE} | Sở Công Thương | 31/12/2024 | Chậm do chờ quy hoạch |").unwrap();
    }
    text
}

/// Writes sample papers to the folder that `TIENDO_PAPERS` names, for `tests/data/test_papers.py` and for looking at.
#[test]
#[ignore = "writes files, on request"]
fn samples() {
    let folder = std::env::var("TIENDO_PAPERS").unwrap();
    let (decree, engine, words) = (decree(), engine(), words());
    std::fs::create_dir_all(&folder).unwrap();
    let mut long = letter(&format!("{SENTENCE}\n\n{}\n\n{SENTENCE}\n", table(3)));
    long.name = "request-2025-06".to_owned();
    long.letterhead.issuer = "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi".to_owned();
    long.letterhead.addressees.truncate(1);
    (long.letterhead.number, long.letterhead.date) = ("5".to_owned(), "ngày 05 tháng 3 năm 2025".to_owned());
    long.letterhead.signature.authority = vec!["TM. ỦY BAN NHÂN DÂN".to_owned(), "KT. CHỦ TỊCH".to_owned()];
    long.letterhead.signature.title = "PHÓ CHỦ TỊCH".to_owned();
    long.letterhead.signature.name = "Nguyễn Văn A".to_owned();
    for paper in [long, report(&whole()), letter(&format!("{SENTENCE}\n\n{SENTENCE}\n")), appendix(&table(20))] {
        let pdf = tiendo::render::report::pdf::render_pdf(&paper, &decree, &engine, &words).unwrap();
        std::fs::write(Path::new(&folder).join(format!("{}.pdf", paper.name)), pdf.bytes).unwrap();
    }
}
