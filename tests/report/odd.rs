//! Texts that people paste into records, on paper: whatever they are, the pages keep to the decree. Each of these once kept a
//! whole build from being made.

use tiendo::render::report::escape::escape_markdown;
use tiendo::render::report::outline::Paper;
use tiendo::render::report::pdf::render_pdf;

use super::sample::{SENTENCE, decree, engine, report, words};

/// Texts that browsers, spreadsheets and Word might take for more than texts.
#[derive(serde::Deserialize)]
struct Corpus {
    said: Vec<String>,
}

/// A record's text as a template writes it.
fn said(text: &str) -> String {
    let mut out = Vec::new();
    escape_markdown(text, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn check_paper(paper: &Paper, what: &str) {
    let made = render_pdf(paper, &decree(), &engine(), &words());
    assert!(made.is_ok(), "{what}: {}", made.err().map(|error| error.say(&words())).unwrap_or_default());
}

#[test]
fn a_last_paragraph_reaches_the_margin_wherever_its_lines_end() {
    let script = said("<script>ran()</script>");
    check_paper(&report(&format!("Thực hiện nhiệm vụ số 1 {script} a 1/QĐ {script}, theo báo cáo {script}\n")), "paragraph");
}

#[test]
fn a_middle_dot_may_end_a_line() {
    let corpus: Corpus = serde_json::from_str(include_str!("../hostile/corpus.json")).unwrap();
    for first in 0..8 {
        let dots = corpus.said.iter().skip(first).step_by(8).map(|text| said(text)).collect::<Vec<_>>().join(" · ");
        check_paper(&report(&format!("Một {dots} hai\n\n- Ba {dots}\n\nBốn.\n")), &format!("dots {first}"));
    }
}

#[test]
fn a_word_may_be_nearly_as_long_as_a_line() {
    for length in [20, 21, 36, 38, 40, 42, 200] {
        let word = "m".repeat(length);
        let eight = [word.as_str(); 8].join(" ");
        check_paper(&report(&format!("{eight}\n\n- {eight}\n  - {eight}\n\n## {eight}\n\nHai.\n")), &format!("{length} letters"));
    }
}

#[test]
fn long_words_in_every_column_share_the_sheet() {
    let word = said("onanimationstart=ran()>");
    let head = "|:-:|---|---|---|---|---|---|---|";
    let table = format!("| TT | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n{head}\n| 1.a.12345 |{}\n", format!(" {word} |").repeat(7));
    check_paper(&report(&format!("{SENTENCE}\n\n{table}\n{SENTENCE}\n")), "table");
}

#[test]
fn words_that_a_blank_keeps_together_are_one_word() {
    let word = said("src=x:x\u{a0}onerror=ran()>");
    let table = "| TT | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n|:-:|---|---|---|---|---|---|---|\n".to_owned()
        + &format!("| 1 |{}\n", format!(" {word} |").repeat(7));
    check_paper(&report(&format!("{SENTENCE}\n\n{table}\n{SENTENCE}\n")), "table");
}

#[test]
fn copies_may_go_to_more_than_a_page_holds() {
    let mut paper = report(&format!("{SENTENCE}\n"));
    paper.letterhead.recipients = (0..90).map(|number| format!("Cơ quan thứ {number}")).collect();
    paper.letterhead.signature.name = SENTENCE.repeat(20);
    check_paper(&paper, "recipients");
}

#[test]
fn a_small_letter_without_a_capital_may_stand_in_a_title_in_capitals() {
    check_paper(&report(&format!("{SENTENCE}\n\n# Biểu ᵑ\n\n{SENTENCE}\n")), "a title");
}

/// Capitals are wider than the letters that a record has.
#[test]
fn a_title_in_capitals_breaks_its_long_words() {
    for letters in ["s", "e", "đ", "i", "ff"] {
        for length in [30, 45, 60, 70, 80, 90, 110] {
            let word = letters.repeat(length / letters.len());
            let mut paper = report(&format!("{SENTENCE}\n\n# {word}\n\n({word})\n\n{SENTENCE}\n"));
            (paper.letterhead.issuer, paper.letterhead.parent) = (word.clone(), word.clone());
            check_paper(&paper, &format!("{length} × {letters}"));
        }
    }
}

/// A record's title of blanks, or of letters that nobody sees, makes no heading.
#[test]
fn what_has_no_words_is_no_heading() {
    for blank in ["", " ", "\n", "\u{a0}", "\u{200b}", "\u{ad}", "\u{fe0f}", "\u{feff}", "\u{2060}", "\u{3164}"] {
        let text = said(blank);
        check_paper(
            &report(&format!("{SENTENCE}\n\n## {text}\n\n{SENTENCE}\n\n### **{text}**\n\n{SENTENCE}\n")),
            &format!("heading {blank:?}"),
        );
        check_paper(&report(&format!("{SENTENCE}\n\n# {text}\n\n{SENTENCE}\n")), &format!("appendix {blank:?}"));
        check_paper(&Paper { title: blank.to_owned(), ..report(SENTENCE) }, &format!("title {blank:?}"));
        check_paper(
            &report(&format!("{SENTENCE}\n\n| {text} | B |\n|---|---|\n| {text} | {text} |\n\n{SENTENCE}\n")),
            &format!("cell {blank:?}"),
        );
    }
}

/// No line ends after what opens, even where a blank follows, nor before what closes.
#[test]
fn what_opens_or_closes_belongs_to_the_word_beside_it() {
    for line in ["symbol: \"{{ office.symVUUUUUU{ off", "( [ { công-thương-nghiệp-mỏ ] ) , /", "« ƯƠƯƠƯƠƯƠƯƠƯƠƯƠƯƠƯ »"]
    {
        let mut paper = report(&format!("{SENTENCE}\n\n# {}\n\n{SENTENCE}\n", said(line)));
        (paper.letterhead.issuer, paper.letterhead.signature.name) = (line.to_owned(), line.to_owned());
        check_paper(&paper, line);
    }
}

/// A blank within a long word may be the last that stands on a line, and is none that can be widened.
#[test]
fn a_line_of_one_long_word_need_not_reach_the_margin() {
    let unread = "\u{fffd}".repeat(38);
    let text = said(&format!(
        "A\u{fffd}AA\u{fffd}ent }}}}{{% endiBND', to='--}}}}\"\nissuer: \"{{{{ office.nam{unread}e }}}}\"\nsymỦy "
    ));
    check_paper(&report(&format!("{text}\n\n- {text}\n  1. **{text}**\n\n> {text}\n")), &text);
}

/// The rule under the name of an office is measured by its longest word, where that alone takes a line.
#[test]
fn a_rule_goes_by_the_longest_word_above_it() {
    for length in [14, 20, 26, 32] {
        let mut paper = report(&format!("{SENTENCE}\n"));
        paper.letterhead.issuer = format!("Xúc tiến th{}tôm Lốc hóa", "]".repeat(length));
        check_paper(&paper, &format!("{length} brackets"));
    }
}

/// A letter may be wider where it is not bold: "@" of Tinos is.
#[test]
fn a_word_is_as_wide_as_its_widest_face() {
    for length in 36..48 {
        let word = said(&"@".repeat(length));
        let table = format!("| TT | Nhiệm vụ |\n|:-:|----------|\n| 1 | {word} *{word}* |\n");
        check_paper(
            &report(&format!("{SENTENCE}\n\n{table}\n{SENTENCE}\n\n- {word}\n\n{SENTENCE}\n")),
            &format!("{length} letters"),
        );
    }
}

/// A mark that no font joins with its letter stands above or below the line, and is on it.
#[test]
fn a_mark_under_a_letter_begins_no_line() {
    let text =
        said("X\u{362}y dựng vùng e\u{33a}m lựa chọn, xác định vùng công nghiệp động lực trong và ngoài tỉnh E\u{33b} mới");
    let mut paper = report(&format!("{text}\n\n- {text}\n\n> {text}\n\n{SENTENCE}\n"));
    (paper.letterhead.issuer, paper.letterhead.summary) =
        ("Sở E\u{33b} Công M\u{33b}ộ".to_owned(), "về X\u{362} E\u{33b} Mộ".to_owned());
    check_paper(&paper, "marks");
}
