//! Papers as PDF: what a reader of the pages would notice, measured on the pages that go into the file.

use std::collections::BTreeMap;

use tiendo::render::report::decree::{Decree, Element};
use tiendo::render::report::letterhead::Letterhead;
use tiendo::render::report::lint::pdf::measure;
use tiendo::render::report::lint::{Measured, MeasuredPart};
use tiendo::render::report::outline::{Block, Paper, TextRun};
use tiendo::render::report::pdf::{PdfEngine, PdfError, lay_out, render_pdf};

use super::sample::{SENTENCE, appendix, decree, engine, letter, press_with, report, table, theme_text, whole, words};

/// The pages of a paper.
fn pages(paper: &Paper, engine: &PdfEngine) -> Measured {
    measure(&lay_out(paper, &decree(), engine, &words()).unwrap().0, paper.letterhead.form)
}

/// All words of a kind of part, in their order.
fn words_in(measured: &Measured, element: Element) -> Vec<&str> {
    measured.parts.iter().filter(|part| part.element == element).map(|part| part.words.as_str()).collect()
}

/// Words as they were before their lines were broken.
fn joined(measured: &Measured, element: Element) -> String {
    let all = words_in(measured, element).join(" ");
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn one(measured: &Measured, element: Element) -> &MeasuredPart {
    measured.parts.iter().find(|part| part.element == element).unwrap()
}

#[test]
fn a_report_has_its_head_and_foot() {
    let measured = pages(&report(&whole()), &engine());
    assert_eq!(joined(&measured, Element::Country), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert_eq!(joined(&measured, Element::Parent), "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI");
    assert_eq!(joined(&measured, Element::Number), "Số: /BC-SCT");
    assert_eq!(joined(&measured, Element::PlaceDate), "Quảng Ngãi, ngày tháng năm 2024");
    assert_eq!(joined(&measured, Element::Kind), "BÁO CÁO");
    assert_eq!(joined(&measured, Element::Addressee), "Kính gửi: Ủy ban nhân dân tỉnh");
    let bases = words_in(&measured, Element::Basis);
    assert!(bases[0].ends_with(';') && bases[1].ends_with("năng lượng."), "{bases:?}");
    let recipients = words_in(&measured, Element::Recipients);
    assert_eq!(recipients, ["- Như trên;", "- VPUB tỉnh;", "- Các cơ quan liên quan;", "- Lưu: VT, QLNL."]);
    assert_eq!(words_in(&measured, Element::Signature), ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
    assert!(measured.parts.iter().any(|part| part.words == "[Nêu các văn bản chỉ đạo trong năm]"));
}

#[test]
fn a_letter_says_what_it_is_about_under_its_number() {
    let mut paper = letter(&format!("{SENTENCE}\n"));
    paper.letterhead.number = "5".to_owned();
    let measured = pages(&paper, &engine());
    assert_eq!(joined(&measured, Element::Number), "Số: 05/SCT-KTATMT");
    assert!(joined(&measured, Element::About).starts_with("V/v đôn đốc thực hiện"));
    assert!(words_in(&measured, Element::Kind).is_empty());
    let addressees = words_in(&measured, Element::Addressee);
    assert_eq!(addressees[1], "- Công an tỉnh;");
    assert!(addressees.last().unwrap().ends_with("Quảng Ngãi."));
}

#[test]
fn an_appendix_has_no_motto_and_is_numbered_apart() {
    let measured = pages(&appendix(&table(20)), &engine());
    assert!(words_in(&measured, Element::Country).is_empty());
    assert!(measured.sheets.iter().all(|sheet| sheet.width > sheet.height));
    let measured = pages(&report(&whole()), &engine());
    let numbers: Vec<_> = measured.sheets.iter().map(|sheet| sheet.number.as_ref().map(|number| number.words.clone())).collect();
    let firsts: Vec<usize> = (0..numbers.len()).filter(|index| numbers[*index].is_none()).collect();
    assert_eq!(firsts.len(), 3, "the paper and its two appendices begin without a number: {numbers:?}");
    assert!(firsts.iter().filter_map(|first| numbers.get(first + 1)).flatten().all(|number| number == "2"), "{numbers:?}");
}

/// The paper on its long side, one appendix too, the last upright.
#[test]
fn each_appendix_lies_as_it_is_told_to() {
    let text = format!("{}\n# Danh mục nhiệm vụ {{.landscape}}\n\n{SENTENCE}\n\n# Đề cương\n\n{SENTENCE}\n", table(3));
    let measured = pages(&appendix(&text), &engine());
    let lies: Vec<bool> = measured.sheets.iter().filter(|sheet| sheet.first).map(|sheet| sheet.width > sheet.height).collect();
    assert_eq!(lies, [true, true, false]);
}

#[test]
fn every_page_says_that_figures_are_made_up() {
    let measured = pages(&report(&whole()), &engine());
    for page in 1..=measured.sheets.len() {
        assert!(measured.parts.iter().any(|part| part.element == Element::Mark && part.page == page), "page {page}");
    }
}

#[test]
fn the_signature_is_never_torn_and_never_alone() {
    for paragraphs in 0..60 {
        check_signature(&format!("{SENTENCE}\n\n").repeat(paragraphs), 160);
    }
    for items in 1..40 {
        check_signature(&format!("- {SENTENCE}\n").repeat(items), 160);
        check_signature(&format!("{}\n> Ý kiến của lãnh đạo\n", "Một dòng.\n\n".repeat(items)), 20);
        check_signature(&format!("| TT | Việc |\n|--|--|\n{}", "| 1 | Một việc đã giao |\n".repeat(items)), 15);
    }
}

#[test]
fn a_title_of_rows_keeps_with_the_row_under_it() {
    let engine = engine();
    for rows in 0..40 {
        let before = "| 1.a | Một việc | |\n".repeat(rows);
        let text = format!("| TT | Việc | Ghi chú |\n|--|--|--|\n{before}| **2** | **Nhóm hai** | |\n| 2.a | Việc cuối | |\n");
        let measured = pages(&appendix(&text), &engine);
        let page = |words: &str| measured.parts.iter().find(|part| part.words == words).unwrap().page;
        assert_eq!(page("Nhóm hai"), page("Việc cuối"), "after {rows} rows");
    }
    // Titles one after the other, and one with nothing under it.
    let bare = "| TT | Việc | Ghi chú |\n|--|--|--|\n| **1** | **Nhóm một** | |\n| **2** | **Nhóm hai** | |\n";
    assert_eq!(pages(&appendix(bare), &engine).parts.iter().filter(|part| part.words.starts_with("Nhóm ")).count(), 2);
}

/// Head and list of recipients and all of the signature on one page, with as many letters of text before them.
fn check_signature(text: &str, least: usize) {
    thread_local!(static PRESS: PdfEngine = engine());
    let measured = PRESS.with(|engine| pages(&report(text), engine));
    let page = one(&measured, Element::Signature).page;
    let foot = |part: &&MeasuredPart| matches!(part.element, Element::Signature | Element::Recipients | Element::RecipientsHead);
    assert!(measured.parts.iter().filter(foot).all(|part| part.page == page), "{text}");
    let is_text = |part: &&MeasuredPart| matches!(part.element, Element::Body | Element::Table);
    let before = measured.parts.iter().filter(|part| part.page == page).filter(is_text);
    let letters: usize = before.map(|part| part.words.chars().count()).sum();
    assert!(page == 1 || letters >= least, "the signature stands alone on page {page} after {text}");
}

/// Nor does a heading: what it is over begins on its page, be it text, a table or a chart.
#[test]
fn a_heading_keeps_with_what_follows() {
    let engine = engine();
    let chart = "![](chart:by-section)\n";
    for (what, element) in [(SENTENCE, Element::Body), (table(3).as_str(), Element::Table), (chart, Element::Caption)] {
        for lines in 0..30 {
            let text = format!("{}## I. Kết quả\n\n{what}\n", "Một dòng.\n\n".repeat(lines + 4));
            let measured = pages(&report(&text), &engine);
            let at = measured.parts.iter().position(|part| part.element == Element::Heading).unwrap();
            let next = &measured.parts[at + 1..];
            let begun = next.iter().find(|part| part.element == element && part.words != "TT").unwrap();
            assert_eq!(measured.parts[at].page, begun.page, "{element:?} after {lines} lines");
            if element == Element::Table {
                let row = next.iter().find(|part| part.words == SENTENCE).unwrap();
                assert_eq!(measured.parts[at].page, row.page, "the first row after {lines} lines");
            }
        }
    }
}

/// Nor does the title of a table.
#[test]
fn a_title_keeps_with_its_table() {
    let engine = engine();
    for lines in 0..40 {
        let text = format!("{}*Bảng 1. Kết quả*\n\n{}\n\n{SENTENCE}\n", "Một dòng.\n\n".repeat(lines + 4), table(3));
        let measured = pages(&report(&text), &engine);
        let title = measured.parts.iter().find(|part| part.words.starts_with("Bảng 1.")).unwrap();
        let head = measured.parts.iter().find(|part| part.element == Element::Table).unwrap();
        assert_eq!(title.page, head.page, "after {lines} lines");
    }
}

#[test]
fn a_cell_of_three_pages_goes_on() {
    let cell = format!("{SENTENCE} ").repeat(90);
    let measured =
        pages(&report(&format!("| A | B |\n|---|----|\n| một | {cell}cuối |\n| hai | ba |\n\n{SENTENCE}\n")), &engine());
    assert!(measured.sheets.len() >= 4);
    // A page may break between the words.
    assert!((88..=90).contains(&joined(&measured, Element::Table).matches("kết quả cụ thể").count()));
    assert!(joined(&measured, Element::Table).ends_with("hai ba"));
    let heads = measured.parts.iter().filter(|part| part.element == Element::Table && part.words == "A");
    assert!(heads.count() >= 3, "the head is on every page");
}

/// A row that fits a page goes to the next whole.
#[test]
fn a_short_row_is_not_torn() {
    for rows in 1..14 {
        let long = format!("{SENTENCE} ").repeat(3);
        let measured =
            pages(&report(&format!("| TT | B |\n|---|-----------|\n{}\n", format!("| x | {long} |\n").repeat(rows))), &engine());
        let cells = measured.parts.iter().filter(|part| part.element == Element::Table && part.words.starts_with("Thực hiện"));
        assert!(cells.clone().all(|part| part.words.matches("như sau.").count() == 3), "{rows} rows");
        assert_eq!(cells.count(), rows);
    }
}

/// A column that its template makes too narrow is as wide as its dates and heads ask.
#[test]
fn a_date_in_a_narrow_column_stays_whole() {
    let text = "| TT | Nhiệm vụ | Thời hạn |\n|-|------------------------------|-|\n| 100 | một | 31/12/2024 |\n";
    let measured = pages(&report(text), &engine());
    let cells: Vec<&MeasuredPart> = measured.parts.iter().filter(|part| part.element == Element::Table).collect();
    assert!(cells.iter().any(|part| part.words == "31/12/2024" && part.lines == 1));
    assert!(cells.iter().any(|part| part.words == "100" && part.lines == 1));
}

#[test]
fn long_words_and_titles_stay_on_the_sheet() {
    let word = "a".repeat(300);
    let mut paper = report(&format!("{SENTENCE} {word}\n\n| TT | Nhiệm vụ |\n|-|----------|\n| {word} | 2 |\n"));
    paper.letterhead.summary = format!("{} {word}", "Kết quả thực hiện ".repeat(110));
    paper.letterhead.issuer = "B".repeat(300);
    let measured = pages(&paper, &engine());
    assert!(joined(&measured, Element::Body).contains(&word));
    assert_eq!(render_pdf(&paper, &decree(), &engine(), &words()).map(|pdf| pdf.pages), Ok(3), "nothing stands in the margins");
}

#[test]
fn what_no_font_has_is_a_box_and_is_told() {
    let text = "chữ 漢, hình 😀, tổ hợp tiê\u{301}ng, khối 🇻🇳 và e\u{aaea}";
    let (document, missing) = lay_out(&report(text), &decree(), &engine(), &words()).unwrap();
    let shown = joined(&measure(&document, Default::default()), Element::Body);
    assert!(shown.starts_with("chữ □, hình □, tổ hợp tiếng, khối □□ và"), "{shown}");
    assert!(['漢', '😀', '🇻', '\u{aaea}'].iter().all(|letter| missing.contains(letter)), "{missing:?}");
    assert!(!missing.contains(&'\u{301}'));
    let pdf = render_pdf(&report(text), &decree(), &engine(), &words()).unwrap();
    assert_eq!(pdf.missing, missing);
}

/// Found by fuzzing: U+019B, whose capital came into Unicode long after it.
#[test]
fn a_letter_whose_capital_no_font_has_is_a_box_where_capitals_stand() {
    let mut paper = report("chữ \u{19b}\n");
    assert!(render_pdf(&paper, &decree(), &engine(), &words()).unwrap().missing.is_empty());
    paper.letterhead.issuer = "Sở \u{19b}".to_owned();
    assert!(render_pdf(&paper, &decree(), &engine(), &words()).unwrap().missing.contains(&'\u{19b}'));
}

#[test]
fn a_chart_with_strange_letters_is_still_a_chart() {
    let mut paper = report("![](chart:by-section)\n");
    let picture = paper.pictures.get_mut("by-section").unwrap();
    picture.svg = picture.svg.replace("Hoàn thành", "漢😀 Hoàn thành");
    picture.description = "漢 \"mô tả\"".to_owned();
    assert!(render_pdf(&paper, &decree(), &engine(), &words()).unwrap().missing.contains(&'漢'));
}

#[test]
fn markup_is_text() {
    let markup = "#panic() *đậm* _nghiêng_ $x$ `mã` @nhãn <nhãn> \\ // == [a](b) <w:t> & #import \"x\" ~ -- ...";
    let mut paper = report("một\n");
    paper.blocks = vec![Block::Paragraph { text: vec![TextRun::plain(markup)] }];
    paper.letterhead.summary = markup.to_owned();
    let measured = pages(&paper, &engine());
    assert_eq!(joined(&measured, Element::Body), markup);
    assert_eq!(joined(&measured, Element::Summary), markup);
}

#[test]
fn the_same_paper_has_the_same_bytes() {
    let paper = report(&whole());
    let once = render_pdf(&paper, &decree(), &engine(), &words()).unwrap();
    let other = letter(SENTENCE);
    let shared = engine();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(|| render_pdf(&paper, &decree(), &shared, &words()).unwrap())).collect();
        render_pdf(&other, &decree(), &shared, &words()).unwrap();
        threads.into_iter().for_each(|thread| assert!(thread.join().unwrap() == once));
    });
}

#[test]
fn a_paper_made_wrong_on_purpose_is_not_written() {
    let paper = report(&format!("{SENTENCE}\n\n{SENTENCE}\n\n{SENTENCE}\n"));
    let told = |spoil: fn(&mut Decree)| {
        let (mut set, mut measured) = (decree(), Vec::new());
        spoil(&mut set);
        if let Err(PdfError::Decree(found)) = render_pdf(&paper, &set, &engine(), &words()) {
            measured = found.iter().map(|one| one.code()).collect();
        }
        measured
    };
    assert_eq!(told(|decree| decree.margins.left.set = 20.0), ["margin_left"]);
    assert_eq!(told(|decree| decree.margins.right.set = 30.0), ["margin_right"]);
    assert_eq!(told(|decree| decree.margins.top.set = 10.0), ["margin_top"]);
    assert_eq!(told(|decree| decree.elements.get_mut(&Element::Recipients).unwrap().size.set = 12.0), ["recipients_size"]);
    assert_eq!(told(|decree| decree.elements.get_mut(&Element::Body).unwrap().size.set = 12.0), ["body_size"]);
    assert_eq!(told(|decree| decree.body.indent.set = 0.0), ["body_indent"]);
    assert_eq!(told(|decree| decree.body.leading.set = 1.7), ["body_leading"]);
    assert_eq!(told(|decree| decree.body.above.set = 0.0), ["body_above"]);
    assert_eq!(told(|decree| decree.rules.under_body.set = 1.0), ["issuer_underline"]);
}

#[test]
fn a_layout_made_wrong_on_purpose_is_not_written() {
    let line_of = |start: &str| theme_text("report/paper.typ").lines().position(|line| line.starts_with(start)).unwrap() + 1;
    let told = |from: &str, to: &str| -> Vec<String> {
        let layout = theme_text("report/paper.typ");
        assert!(layout.contains(from));
        match render_pdf(&report(&whole()), &decree(), &press_with(&layout.replace(from, to), BTreeMap::new()), &words()) {
            Err(PdfError::Decree(found)) => found.iter().map(|one| one.code()).collect(),
            Err(PdfError::Layout(problems)) => problems.iter().map(|one| format!("{:?}", one.line)).collect(),
            other => panic!("{other:?}"),
        }
    };
    assert!(told("if number > 1 {", "if number > 0 {").iter().all(|code| code == "page_number_first"));
    assert!(told("header: page-number", "header: none").iter().all(|code| code == "page_number_missing"));
    assert!(told("justify: true", "justify: false").contains(&"body_justified".to_owned()));
    assert!(
        told("align(center, [#box(text(..look(\"page", "align(right, [#box(text(..look(\"page")
            .contains(&"page_number_place".to_owned())
    );
    assert_eq!(
        told("#let letterhead = paper.letterhead", "#let letterhead = paper.nothing"),
        [format!("Some({})", line_of("#let letterhead ="))]
    );
    assert_eq!(told("font: decree.families.first()", "font: \"Nowhere\"").len(), 1, "a warning of Typst is an error");
}

#[test]
fn a_chart_that_is_not_there_is_told() {
    let found = render_pdf(&report("- một\n\n  ![](chart:nowhere)\n"), &decree(), &engine(), &words());
    assert_eq!(found, Err(PdfError::NoPicture("nowhere".to_owned())));
}

#[test]
fn a_logo_is_a_picture_or_is_told() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10'/></svg>";
    let pictures = BTreeMap::from([("a.svg".to_owned(), svg.into()), ("b.png".to_owned(), b"no picture".to_vec())]);
    let engine = press_with(&theme_text("report/paper.typ"), pictures);
    let with = |logo: &str| {
        let paper = report(SENTENCE);
        let paper = Paper { letterhead: Letterhead { logo: logo.to_owned(), ..paper.letterhead }, ..paper };
        render_pdf(&paper, &decree(), &engine, &words()).map(|pdf| pdf.pages)
    };
    assert_eq!(with("a.svg"), Ok(1));
    assert_eq!(with("b.png"), Err(PdfError::BadLogo("b.png".to_owned())));
    assert_eq!(with("c.png"), Err(PdfError::NoLogo("c.png".to_owned())));
}

#[test]
fn a_paper_may_be_nearly_empty() {
    let mut paper = report("");
    paper.marks.clear();
    paper.author.clear();
    paper.letterhead =
        Letterhead { recipients: paper.letterhead.recipients, signature: paper.letterhead.signature, ..Letterhead::default() };
    paper.letterhead.issuer = "x".to_owned();
    paper.letterhead.kind = "y".to_owned();
    render_pdf(&paper, &decree(), &engine(), &words()).unwrap();
}

/// Screen readers follow levels: a paper whose first heading is "1." is no reason to fail.
#[test]
fn headings_of_any_level_are_taken() {
    let text = "#### a) Sâu\n\n## I. Nông\n\n#### b) Sâu\n\n# Phụ lục\n\n#### c) Sâu\n";
    render_pdf(&report(text), &decree(), &engine(), &words()).unwrap();
}
