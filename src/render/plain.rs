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
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
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
    fn each_paragraph_item_and_row_has_a_line() {
        let markdown =
            "Một **hai**\n[ba](https://x.vn):\n\n- bốn\n  - năm\n- sáu\n\n| bảy | tám |\n|---|---|\n| chín | <b>mười</b> |\n";
        assert_eq!(plain(markdown), "Một hai ba:\nbốn\nnăm\nsáu\nbảy tám\nchín <b>mười</b>");
        assert_eq!(plain_line(markdown), "Một hai ba: bốn năm sáu bảy tám chín <b>mười</b>");
    }
}
