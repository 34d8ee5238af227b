//! Papers for Word: what an office finds when it opens one.

use std::path::Path;

use rayon::prelude::*;
use tiendo::load::Theme;
use tiendo::render::report::docx::{DocxAssets, DocxError, render_docx};
use tiendo::render::report::outline::{Block, Paper, TextRun};
use tiendo::render::report::parse::parse;

use super::package::{Package, all, attribute, out_of_order, paragraphs, value};
use super::sample::{self, SENTENCE, appendix, decree, letter, report, whole, words};

/// The built-in theme's fonts.
pub fn assets() -> DocxAssets {
    let theme = Theme::built_in();
    DocxAssets::new(theme.folder("fonts").map(|(_, file)| file.bytes.clone()))
}

/// A paper as DOCX.
pub fn docx(paper: &Paper) -> Vec<u8> {
    render_docx(paper, &decree(), &words(), &assets()).unwrap()
}

/// A paper of every form.
pub fn every_form() -> Vec<Paper> {
    vec![report(&whole()), letter(&format!("{SENTENCE}\n\n{SENTENCE}\n")), appendix(&sample::table(20))]
}

/// Writes sample papers to the folder that `TIENDO_PAPERS` names, for `tests/data/test_word.py` and for looking at.
#[test]
#[ignore = "writes files, on request"]
fn samples() {
    let folder = std::env::var("TIENDO_PAPERS").unwrap();
    std::fs::create_dir_all(&folder).unwrap();
    for paper in every_form() {
        std::fs::write(Path::new(&folder).join(format!("{}.docx", paper.name)), docx(&paper)).unwrap();
    }
}

#[test]
fn parts_stand_in_the_order_of_the_schema() {
    for paper in every_form() {
        let package = Package::read(&docx(&paper));
        for (path, document) in package.xml() {
            assert_eq!(out_of_order(&document), Vec::<String>::new(), "{}: {path}", paper.name);
        }
    }
}

/// Every part is of a known kind, and every relation leads to a part.
#[test]
fn parts_are_told_of_and_linked() {
    let package = Package::read(&docx(&report(&whole())));
    let kinds = package.text("[Content_Types].xml");
    for path in package.0.keys().filter(|path| path.ends_with(".xml") && !path.starts_with('[')) {
        assert!(kinds.contains(&format!("PartName=\"/{path}\"")), "{path}");
    }
    let links = package.text("word/_rels/document.xml.rels");
    for target in links.split("Target=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(package.0.contains_key(&format!("word/{target}")), "{target}");
    }
    for id in package.text("word/document.xml").split(" r:id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(links.contains(&format!("Id=\"{id}\"")), "{id}");
    }
}

#[test]
fn the_head_of_a_report_says_all_that_the_decree_asks_for() {
    let package = Package::read(&docx(&report("một\n")));
    let said = paragraphs(&package.document());
    for (style, words) in [
        ("Parent", "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"),
        ("Issuer", "SỞ CÔNG THƯƠNG"),
        ("Country", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Motto", "Độc lập - Tự do - Hạnh phúc"),
        ("Title", "BÁO CÁO"),
        ("Addressee", "Kính gửi: Ủy ban nhân dân tỉnh"),
        ("Basis", "Căn cứ Kế hoạch số 115/KH-UBND;"),
        ("Basis", "Theo đề nghị của Trưởng phòng Quản lý năng lượng."),
        ("BodyText", "một"),
        ("Recipients", "- Lưu: VT, QLNL."),
        ("Signature", "PHÓ GIÁM ĐỐC"),
    ] {
        assert!(said.contains(&(style.to_owned(), words.to_owned())), "{style}: {words}: {said:?}");
    }
    let number = said.iter().find(|(style, _)| style == "Number").unwrap();
    assert!(number.1.starts_with("Số: \u{a0}") && number.1.ends_with("\u{a0}/BC-SCT"), "{number:?}");
}

#[test]
fn a_letter_says_what_it_is_about_under_its_number() {
    let package = Package::read(&docx(&letter("một\n")));
    let said = paragraphs(&package.document());
    let styles: Vec<&str> = said.iter().map(|(style, _)| style.as_str()).collect();
    let at = |style| styles.iter().position(|one| *one == style).unwrap();
    assert!(said[at("About")].1.starts_with("V/v đôn đốc"), "{said:?}");
    assert_eq!(at("About"), at("Number") + 1);
    assert!(!styles.contains(&"Title") && !styles.contains(&"Summary"));
    let to: Vec<&str> = said.iter().filter(|(style, _)| style == "Addressee").map(|(_, words)| words.as_str()).collect();
    assert_eq!(to[..3], ["Kính gửi:", "- Công an tỉnh;", "- Sở Nông nghiệp và Môi trường;"]);
}

#[test]
fn headings_are_words_own_and_have_their_depth() {
    let package = Package::read(&docx(&report("## I. Một\n\n### 1. Hai\n\n#### a) Ba\n")));
    let said = paragraphs(&package.document());
    for (style, words) in [("Heading1", "I. Một"), ("Heading2", "1. Hai"), ("Heading3", "a) Ba")] {
        assert!(said.contains(&(style.to_owned(), words.to_owned())), "{said:?}");
    }
    let styles = roxmltree::Document::parse(package.text("word/styles.xml")).unwrap();
    for (id, name, depth) in [("Heading1", "heading 1", "0"), ("Heading2", "heading 2", "1"), ("Heading3", "heading 3", "2")] {
        let style = all(styles.root_element(), "style").find(|one| attribute(*one, "styleId") == Some(id)).unwrap();
        assert_eq!((value(style, "name"), value(style, "outlineLvl")), (Some(name), Some(depth)));
    }
}

#[test]
fn every_style_that_a_paragraph_asks_for_is_there_under_a_vietnamese_name() {
    let package = Package::read(&docx(&report(&whole())));
    let styles = package.text("word/styles.xml");
    for (style, _) in paragraphs(&package.document()).iter().filter(|(style, _)| !style.is_empty()) {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    assert!(styles.contains("<w:name w:val=\"Trích yếu\"/>") && !styles.contains("\"style-"));
}

/// The values of the decree, as Word counts them.
#[test]
fn sizes_come_from_the_decree() {
    let mut decree = decree();
    let body = decree.elements.get_mut(&tiendo::render::report::decree::Element::Body).unwrap();
    body.size.set = 13.5;
    decree.margins.left.set = 35.0;
    let bytes = render_docx(&report("một\n"), &decree, &words(), &assets()).unwrap();
    let package = Package::read(&bytes);
    let styles = roxmltree::Document::parse(package.text("word/styles.xml")).unwrap();
    let body = all(styles.root_element(), "style").find(|one| attribute(*one, "styleId") == Some("BodyText")).unwrap();
    assert_eq!((value(body, "sz"), value(body, "jc")), (Some("27"), Some("both")));
    assert!(package.text("word/document.xml").contains("w:left=\"1984\""), "35 mm");
}

#[test]
fn appendices_are_sections_of_their_own() {
    let text = "một\n\n# Hai {.landscape}\n\n(Kèm theo Báo cáo)\n\nhai\n\n# Ba\n\nba\n";
    let package = Package::read(&docx(&report(text)));
    let document = package.document();
    let sections: Vec<_> = all(document.root_element(), "sectPr").collect();
    let lies = |section| attribute(all(section, "pgSz").next().unwrap(), "orient").is_some();
    assert_eq!(sections.iter().map(|one| lies(*one)).collect::<Vec<_>>(), [false, true, false]);
    for section in sections {
        assert_eq!(value(section, "type"), Some("nextPage"));
        assert_eq!(attribute(all(section, "pgNumType").next().unwrap(), "start"), Some("1"));
        assert!(all(section, "titlePg").next().is_some());
    }
    assert!(package.text("word/header1.xml").contains("w:instr=\" PAGE \""));
    assert!(!package.text("word/header2.xml").contains("PAGE"));
}

#[test]
fn a_mark_stands_on_every_page_the_first_too() {
    let package = Package::read(&docx(&report("một\n")));
    assert!(package.text("word/footer1.xml").contains("SỐ LIỆU MINH HỌA"));
    let feet = package.text("word/document.xml").matches("<w:footerReference").count();
    assert_eq!(feet, 2);
    let unmarked = Paper { marks: Vec::new(), ..report("một\n") };
    let package = Package::read(&docx(&unmarked));
    assert!(!package.0.contains_key("word/footer1.xml") && !package.text("word/document.xml").contains("footerReference"));
}

#[test]
fn the_head_of_a_table_repeats_and_rows_are_not_torn_unless_they_are_long() {
    let long = SENTENCE.repeat(40);
    let package = Package::read(&docx(&report(&format!("| TT | Nội dung |\n|:-:|--------|\n| 1 | ngắn |\n| 2 | {long} |\n"))));
    let document = package.document();
    let ruled = all(document.root_element(), "tbl").find(|one| value(*one, "tblStyle") == Some("TableGrid")).unwrap();
    let rows: Vec<_> = all(ruled, "tr").collect();
    let has = |row, name| all(row, name).next().is_some();
    assert_eq!(rows.iter().map(|row| has(*row, "tblHeader")).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(rows.iter().map(|row| has(*row, "cantSplit")).collect::<Vec<_>>(), [true, true, false]);
    let widths: i64 = all(ruled, "gridCol").map(|one| attribute(one, "w").unwrap().parse::<i64>().unwrap()).sum();
    assert_eq!(widths, 9184, "162 mm");
}

#[test]
fn the_signature_is_kept_together_and_with_the_last_words() {
    let package = Package::read(&docx(&report("một\n\nhai\n")));
    let document = package.document();
    let foot = all(document.root_element(), "tbl").last().unwrap();
    assert!(all(foot, "cantSplit").next().is_some());
    let kept = |text: &str| {
        let of_text = all(document.root_element(), "p").find(|one| super::package::words(*one) == text).unwrap();
        all(of_text, "keepNext").next().is_some()
    };
    assert!(kept("hai") && !kept("một"));
}

#[test]
fn a_chart_is_a_picture_with_what_it_shows_in_words() {
    let package = Package::read(&docx(&report("![](chart:by-section)\n\nnữa\n\n![](chart:by-section)\n")));
    let document = package.document();
    let drawings: Vec<_> = all(document.root_element(), "docPr").collect();
    let told = "Biểu đồ cột: 24 nhiệm vụ hoàn thành đúng hạn, 13 nhiệm vụ khác.";
    assert!(drawings.iter().all(|one| attribute(*one, "descr") == Some(told)));
    assert_eq!(drawings.iter().filter_map(|one| attribute(*one, "id")).collect::<Vec<_>>(), ["1", "2"]);
    let pictures: Vec<&String> = package.0.keys().filter(|path| path.starts_with("word/media/")).collect();
    assert_eq!(pictures, ["word/media/image1.png"], "one file, shown twice");
    let picture = &package.0["word/media/image1.png"];
    let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    assert_eq!(reader.info().width, 1913, "162 mm at 300 dots an inch");
    assert!(picture.len() < 60_000, "{} bytes", picture.len());
}

#[test]
fn a_blank_is_marked_and_has_lines_to_write_on() {
    let package = Package::read(&docx(&report("> Nguyên nhân\n")));
    let document = package.document();
    let prompt = all(document.root_element(), "p").find(|one| super::package::words(*one) == "[Nguyên nhân]").unwrap();
    assert_eq!((value(prompt, "pStyle"), value(prompt, "highlight")), (Some("Blank"), Some("yellow")));
    assert_eq!(paragraphs(&document).iter().filter(|(style, _)| style == "BlankLine").count(), 2);
}

#[test]
fn lists_begin_with_dashes_and_numbers() {
    let package = Package::read(&docx(&report("- một\n  - hai\n- ba\n\n3. bốn\n4. năm\n")));
    let said = paragraphs(&package.document());
    let said: Vec<&str> = said.iter().filter(|(style, _)| style == "BodyText").map(|(_, words)| words.as_str()).collect();
    assert_eq!(said, ["- một", "+ hai", "- ba", "3. bốn", "4. năm"]);
}

#[test]
fn markup_of_word_is_text() {
    let nasty = "</w:t></w:r></w:p><w:p>&amp;\u{0}\u{b}\u{ffff}\u{202e}]]>";
    let mut paper = report("một\n");
    paper.blocks = vec![Block::Paragraph { text: vec![TextRun::plain(nasty)] }];
    paper.letterhead.summary = nasty.to_owned();
    paper.title = nasty.to_owned();
    paper.letterhead.recipients = vec![nasty.to_owned()];
    let package = Package::read(&docx(&paper));
    let said = paragraphs(&package.document());
    assert!(said.contains(&("BodyText".to_owned(), "</w:t></w:r></w:p><w:p>&amp;]]>".to_owned())), "{said:?}");
    for (path, document) in package.xml() {
        assert_eq!(out_of_order(&document), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn hyphens_breaks_and_tabs_are_those_of_word() {
    let mut paper = report("");
    paper.blocks = vec![Block::Paragraph { text: vec![TextRun::plain("a\u{ad}b\u{2011}c\nd\te")] }];
    let package = Package::read(&docx(&paper));
    let text = package.text("word/document.xml");
    for element in ["<w:softHyphen/>", "<w:noBreakHyphen/>", "<w:br/>", "<w:tab/>"] {
        assert!(text.contains(element), "{element}");
    }
    assert!(!text.contains(['\u{ad}', '\u{2011}']));
}

/// Titles, words and cells of any length make a paper, whatever it looks like.
#[test]
fn nothing_is_too_long() {
    let word = "dài".repeat(100);
    let mut paper = report(&format!("{word}\n\n| a | b |\n|--|--|\n| {word} | {} |\n", SENTENCE.repeat(60)));
    paper.letterhead.summary = SENTENCE.repeat(8);
    paper.letterhead.issuer = SENTENCE.repeat(8);
    paper.letterhead.addressees = vec![SENTENCE.repeat(8), word.clone()];
    let package = Package::read(&docx(&paper));
    let text = package.text("word/document.xml");
    assert!(text.contains(&word));
    assert!(!text.contains("=\"-"), "no length is below nothing");
}

#[test]
fn the_same_paper_gives_the_same_bytes_whoever_else_writes() {
    let assets = assets();
    let (decree, words) = (decree(), words());
    let papers = every_form();
    let alone: Vec<Vec<u8>> = papers.iter().map(docx).collect();
    let together: Vec<(usize, Vec<u8>)> = (0..24)
        .into_par_iter()
        .map(|index| (index % 3, render_docx(&papers[index % 3], &decree, &words, &assets).unwrap()))
        .collect();
    for (index, bytes) in together {
        assert!(bytes == alone[index], "{}", papers[index].name);
    }
}

/// The day that the figures speak of stands for the day of making: nothing tells of the clock.
#[test]
fn properties_name_the_paper_and_its_day() {
    let bytes = docx(&report("một\n"));
    let package = Package::read(&bytes);
    let core = package.text("docProps/core.xml");
    for said in [
        "<dc:title>Kết quả thực hiện Kế hoạch số 115/KH-UBND năm 2024</dc:title>",
        "<dc:creator>Sở Công Thương</dc:creator>",
        "<dc:language>vi-VN</dc:language>",
        ">2024-12-14T00:00:00Z</dcterms:created>",
    ] {
        assert!(core.contains(said), "{said}: {core}");
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let days: Vec<_> = (0..archive.len()).map(|index| archive.by_index(index).unwrap().last_modified()).collect();
    assert!(days.iter().all(|day| day.is_none_or(|day| day.year() == 1980)), "{days:?}");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut paper = report("![](chart:none)\n\n![](chart:broken)\n");
    let mut broken = paper.pictures["by-section"].clone();
    broken.svg = "<svg".to_owned();
    paper.pictures.insert("broken".to_owned(), broken);
    paper.letterhead.logo = "logo.png".to_owned();
    let mut assets = assets();
    let wrong = render_docx(&paper, &decree(), &words(), &assets).unwrap_err();
    assert!(matches!(&wrong[..], [DocxError::UnknownLogo(logo), DocxError::UnknownChart(id), DocxError::Chart(other, _)]
        if logo == "logo.png" && id == "none" && other == "broken"));
    let (sentence, way_out) = wrong[1].say("annual-2024", &words());
    assert_eq!(sentence, "văn bản `annual-2024` không có biểu đồ `none`");
    assert!(way_out.contains("mẫu văn bản"));
    assets.add_logo("logo.png", b"no picture");
    let wrong = render_docx(&paper, &decree(), &words(), &assets).unwrap_err();
    assert_eq!(wrong[0], DocxError::Logo("logo.png".to_owned()));
}

#[test]
fn a_logo_of_each_kind_stands_above_the_issuing_body() {
    let svg = sample::report("").pictures["by-section"].svg.clone();
    let drawn = Package::read(&docx(&report("![](chart:by-section)\n")));
    let png = drawn.0["word/media/image1.png"].clone();
    let jpeg = [&b"\xff\xd8\xff\xe0\0\x04xx\xff\xc0\0\x11\x08"[..], &[0, 20, 0, 40], &[0; 20]].concat();
    for (bytes, ending) in [(svg.as_bytes(), "png"), (&png, "png"), (&jpeg, "jpeg")] {
        let mut assets = assets();
        assets.add_logo("logo", bytes);
        let mut paper = report("một\n");
        paper.letterhead.logo = "logo".to_owned();
        let package = Package::read(&render_docx(&paper, &decree(), &words(), &assets).unwrap());
        assert!(package.0.contains_key(&format!("word/media/image1.{ending}")));
        let document = package.document();
        let height = attribute(all(document.root_element(), "extent").next().unwrap(), "cy").unwrap();
        assert!(height.parse::<i64>().unwrap() <= 16 * 36_000);
    }
}

/// A template's Markdown reaches Word as it reaches the outline.
#[test]
fn emphasis_is_kept() {
    let parsed = parse("a **đậm** *nghiêng*\n");
    let mut paper = report("");
    paper.blocks = parsed.blocks;
    let text = Package::read(&docx(&paper));
    let text = text.text("word/document.xml");
    assert!(text.contains("<w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">đậm"));
    assert!(text.contains("<w:i/><w:iCs/></w:rPr><w:t xml:space=\"preserve\">nghiêng"));
}

/// The title of a section of rows is not the last row of a page; a row that says something itself may be.
#[test]
fn a_title_of_rows_is_kept_with_the_row_under_it() {
    let text = "| TT | Việc | Ghi chú |\n|--|--|--|\n| **2** | **Nhóm hai** | |\n| 2.a | Việc cuối | |\n| 2.b | Việc nữa | |\n";
    let package = Package::read(&docx(&super::sample::appendix(text)));
    let document = package.text("word/document.xml");
    let row = |words: &str| document.split("<w:tr>").find(|row| row.contains(words)).unwrap().to_owned();
    assert_eq!(row("Nhóm hai").matches("<w:keepNext/>").count(), 3, "{}", row("Nhóm hai"));
    assert!(!row("Việc cuối").contains("keepNext"), "{}", row("Việc cuối"));
}
