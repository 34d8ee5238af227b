//! Markdown to plain text, for readers that show none.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a Markdown text, a line a paragraph, item or row.
pub fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => text.push_str(&words),
            Event::SoftBreak | Event::End(TagEnd::TableCell) => text.push(' '),
            // A list inside an item begins on a line of its own.
            Event::HardBreak | Event::Start(Tag::List(_)) => end_line(&mut text),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock) => end_line(&mut text),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => end_line(&mut text),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// The same as one line.
pub fn plain_line(markdown: &str) -> String {
    let text = plain(markdown);
    if is_parted_simply(&text) {
        return text.replace('\n', " ");
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text has single blanks and line ends between its words, and no white space besides; to look at it letter by letter for
/// other white space takes a while. Bytes that such white space begins with are found in other letters too, and then it is done.
fn is_parted_simply(text: &str) -> bool {
    let is_blank = |byte: u8| matches!(byte, b' ' | b'\n');
    let may_be_white = |byte: u8| matches!(byte, b'\t' | 0x0b | 0x0c | b'\r' | 0xc2 | 0xe2 | 0xe3);
    let pairs = text.as_bytes().windows(2);
    // No way out of the loop, so that many bytes are looked at in one go. The last byte begins nothing.
    let parted_otherwise = pairs.fold(false, |found, pair| {
        let (one, next) = (pair[0], pair[1]);
        found | (is_blank(one) & is_blank(next)) | may_be_white(one) | ((one == 0xe1) & (next == 0x9a))
    });
    !parted_otherwise && !text.starts_with([' ', '\n'])
}

fn end_line(text: &mut String) {
    text.truncate(text.trim_end_matches(' ').len());
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_one_blank_between_words_whatever_parted_them() {
        for white in [
            " ", "  ", "\n", "\t", "\u{b}", "\u{85}", "\u{a0}", "\u{1680}", "\u{2003}", "\u{2028}", "\u{202f}", "\u{205f}",
            "\u{3000}",
        ] {
            for (before, after) in [("ệ", "Ớ"), ("a", "ẚ"), ("“", "”"), ("²", "x")] {
                assert_eq!(plain_line(&format!("{before}{white}{after}")), format!("{before} {after}"), "{white:?}");
                let twice = format!("{before}{white}{white}{after}");
                assert_eq!(plain_line(&twice), format!("{before} {after}"), "{white:?}");
            }
        }
    }

    #[test]
    fn each_paragraph_item_and_row_has_a_line() {
        let markdown =
            "Một **hai**\n[ba](https://x.vn):\n\n- bốn\n  - năm\n- sáu\n\n| bảy | tám |\n|---|---|\n| chín | <b>mười</b> |\n";
        assert_eq!(plain(markdown), "Một hai ba:\nbốn\nnăm\nsáu\nbảy tám\nchín <b>mười</b>");
        assert_eq!(plain_line(markdown), "Một hai ba: bốn năm sáu bảy tám chín <b>mười</b>");
    }
}
