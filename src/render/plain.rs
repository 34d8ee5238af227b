//! Markdown to plain text, for readers that show none.

use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// The words of a Markdown text, a line a paragraph.
pub fn plain(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => text.push_str(&words),
            Event::SoftBreak | Event::End(TagEnd::TableCell) => text.push(' '),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableRow) => {
                text.push('\n');
            }
            _ => {}
        }
    }
    text.trim().to_owned()
}
