//! Blocks as HTML.

use crate::language::Words;
use crate::render::report::outline::{Align, Block, Paper, PaperTable, TextRun};

/// Blocks, their headings beginning at `<h{top}>`.
pub fn blocks(blocks: &[Block], paper: &Paper, words: &Words, top: u8) -> String {
    blocks.iter().map(|one| block(one, paper, words, top)).collect()
}

fn block(block: &Block, paper: &Paper, words: &Words, top: u8) -> String {
    match block {
        Block::Heading { level, text } => {
            let level = (top + level - 1).min(6);
            format!("<h{level}>{}</h{level}>\n", runs(text))
        }
        Block::Paragraph { text } => format!("<p>{}</p>\n", runs(text)),
        Block::List { start, items } => list(*start, items, paper, words, top),
        Block::Table(one) => table(one),
        Block::Figure { picture } => figure(picture, paper),
        Block::Blank { text } => {
            format!("<p class=\"blank\"><strong>{}</strong> {}</p>\n", escaped(&words.word("paper-to-write")), runs(text))
        }
    }
}

fn list(start: Option<u64>, items: &[Vec<Block>], paper: &Paper, words: &Words, top: u8) -> String {
    let (opening, closing) = match start {
        Some(first) => (format!("<ol start=\"{first}\">"), "</ol>"),
        None => ("<ul>".to_owned(), "</ul>"),
    };
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", blocks(item, paper, words, top))).collect();
    format!("{opening}\n{items}{closing}\n")
}

fn table(table: &PaperTable) -> String {
    let cell = |tag: &str, column: usize, text: &[TextRun]| {
        let align = table.columns.get(column).map_or(Align::Left, |column| column.align);
        let class = match align {
            Align::Left => "",
            Align::Center => " class=\"c\"",
            Align::Right => " class=\"r\"",
        };
        format!("<{tag}{class}>{}</{}>", runs(text), tag.split(' ').next().unwrap_or(tag))
    };
    let row = |tag: &str, cells: &[Vec<TextRun>]| {
        let cells: String = cells.iter().enumerate().map(|(at, text)| cell(tag, at, text)).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let widths: String =
        table.columns.iter().map(|column| format!("<col style=\"width:{:.2}%\">", column.share * 100.0)).collect();
    let head = row("th scope=\"col\"", &table.head);
    let rows: String = table.rows.iter().map(|cells| row("td", cells)).collect();
    format!("<table>\n<colgroup>{widths}</colgroup>\n<thead>{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

/// The picture names and describes itself.
fn figure(id: &str, paper: &Paper) -> String {
    let Some(picture) = paper.pictures.get(id) else { return String::new() };
    format!("<figure>\n{}<figcaption>{}</figcaption>\n</figure>\n", picture.svg, escaped(&picture.title))
}

/// Runs of words.
pub fn runs(runs: &[TextRun]) -> String {
    let run = |run: &TextRun| {
        let text = escaped(&run.text).replace('\n', "<br>");
        let text = if run.emphasis { format!("<em>{text}</em>") } else { text };
        if run.strong { format!("<strong>{text}</strong>") } else { text }
    };
    runs.iter().map(run).collect()
}

/// Words that stay words in HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
