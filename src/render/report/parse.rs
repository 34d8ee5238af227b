//! Markdown of a filled template to blocks.
//!
//! What a paper needs beyond CommonMark is said in CommonMark's own words: `#` begins an appendix (`{.landscape}` lays it on
//! its long side, a paragraph in brackets under it is its "(Kèm theo …)"), `##` to `####` are its headings, a quotation is a
//! blank that a person fills in, `![](chart:id)` is a chart, the dashes under the head of a table are the widths of its
//! columns, and `<br>` breaks a line. Everything else that looks like HTML is text.

use pulldown_cmark::{Alignment, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::outline::{Align, Block, PaperColumn, PaperTable, TextRun, is_blank, words_of};

/// What a filled template says.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The text before the first appendix.
    pub blocks: Vec<Block>,
    /// The appendices.
    pub appendices: Vec<ParsedAppendix>,
}

/// An appendix that has no label yet.
#[derive(Debug, Default)]
pub struct ParsedAppendix {
    /// Its title.
    pub title: Vec<TextRun>,
    /// "(Kèm theo …)", empty where the template gives none.
    pub attached: String,
    /// Whether its sheets lie on their long side.
    pub landscape: bool,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// How deep lists nest: as deep as Word has levels. Every writer of papers goes down into them.
const DEEPEST: usize = 9;

/// The scheme by which a template names a chart.
const CHART: &str = "chart:";

/// Reads Markdown.
pub fn parse(markdown: &str) -> Parsed {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reader = MarkdownReader { markdown, ..MarkdownReader::default() };
    reader.open.push(Vec::new());
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.read(event, range.start);
    }
    reader.close_text();
    reader.parsed
}

#[derive(Default)]
struct MarkdownReader<'a> {
    markdown: &'a str,
    parsed: Parsed,
    /// Blocks of what is open: the text, an item, a quotation.
    open: Vec<Vec<Block>>,
    /// Lists that are open, with their first number.
    lists: Vec<(Option<u64>, Vec<Vec<Block>>)>,
    /// Lists that are open beyond the deepest, whose items are paragraphs of the item around them.
    beyond: usize,
    runs: Vec<TextRun>,
    look: TextRun,
    table: Option<PaperTable>,
    row: Vec<Vec<TextRun>>,
    landscape: bool,
}

impl MarkdownReader<'_> {
    fn read(&mut self, event: Event, at: usize) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.say(&text),
            Event::InlineHtml(text) | Event::Html(text) if is_break(&text) => self.say("\n"),
            Event::InlineHtml(text) | Event::Html(text) => self.say(&text),
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag, at: usize) {
        match tag {
            Tag::Heading { classes, .. } => self.landscape = classes.iter().any(|class| &**class == "landscape"),
            Tag::Strong => self.look.strong = true,
            Tag::Emphasis => self.look.emphasis = true,
            Tag::List(_) if self.lists.len() == DEEPEST => self.beyond += 1,
            Tag::List(start) => {
                self.flush();
                self.lists.push((start, Vec::new()));
            }
            Tag::Item if self.beyond > 0 => self.flush(),
            Tag::Item | Tag::BlockQuote(_) => self.open.push(Vec::new()),
            Tag::Table(aligns) => self.table = Some(empty_table(&aligns, self.markdown.get(at..).unwrap_or_default())),
            Tag::Image { dest_url, .. } => {
                if let Some(picture) = dest_url.strip_prefix(CHART) {
                    self.push(Block::Figure { picture: picture.to_owned() });
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.look.strong = false,
            TagEnd::Emphasis => self.look.emphasis = false,
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.flush(),
            TagEnd::Heading(HeadingLevel::H1) => self.begin_appendix(),
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::Item if self.beyond > 0 => self.flush(),
            TagEnd::List(_) if self.beyond > 0 => self.beyond -= 1,
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::BlockQuote(_) => self.end_blank(),
            TagEnd::TableCell => self.row.push(std::mem::take(&mut self.runs)),
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(matches!(tag, TagEnd::TableHead)),
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(Block::Table(table));
                }
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        match self.runs.last_mut() {
            Some(last) if last.strong == self.look.strong && last.emphasis == self.look.emphasis => last.text.push_str(text),
            _ => self.runs.push(TextRun { text: text.to_owned(), ..self.look.clone() }),
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(blocks) = self.open.last_mut() {
            blocks.push(block);
        }
    }

    /// Words that stand for themselves are a paragraph.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.runs);
        if !is_blank(&text) {
            self.push(Block::Paragraph { text });
        }
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let text = std::mem::take(&mut self.runs);
        let level = match level {
            HeadingLevel::H1 | HeadingLevel::H2 => 1,
            HeadingLevel::H3 => 2,
            _ => 3,
        };
        // A record's title may be blank; a heading of it would be one more for who listens, with nothing to hear.
        if !is_blank(&text) {
            self.push(Block::Heading { level, text });
        }
    }

    fn begin_appendix(&mut self) {
        self.close_text();
        let title = std::mem::take(&mut self.runs);
        self.parsed.appendices.push(ParsedAppendix { title, landscape: self.landscape, ..ParsedAppendix::default() });
        self.open = vec![Vec::new()];
    }

    /// Hands what was read to the text, or to the appendix that is open.
    fn close_text(&mut self) {
        let mut blocks: Vec<Block> = std::mem::take(&mut self.open).into_iter().flatten().collect();
        match self.parsed.appendices.last_mut() {
            Some(appendix) => {
                appendix.attached = take_attached(&mut blocks);
                appendix.blocks = blocks;
            }
            None => self.parsed.blocks = blocks,
        }
    }

    fn end_item(&mut self) {
        self.flush();
        let item = self.open.pop().unwrap_or_default();
        if let Some((_, items)) = self.lists.last_mut() {
            items.push(item);
        }
    }

    fn end_list(&mut self) {
        if let Some((start, items)) = self.lists.pop() {
            self.push(Block::List { start, items });
        }
    }

    fn end_blank(&mut self) {
        self.flush();
        let inside = self.open.pop().unwrap_or_default();
        let paragraphs =
            inside.into_iter().filter_map(|block| if let Block::Paragraph { text } = block { Some(text) } else { None });
        for text in paragraphs {
            self.push(Block::Blank { text });
        }
    }

    fn end_row(&mut self, head: bool) {
        let mut row = std::mem::take(&mut self.row);
        if let Some(table) = &mut self.table {
            row.resize(table.columns.len(), Vec::new());
            if head {
                table.head = row;
            } else {
                table.rows.push(row);
            }
        }
    }
}

fn is_break(html: &str) -> bool {
    matches!(html.trim(), "<br>" | "<br/>" | "<br />")
}

/// A paragraph in brackets at the beginning.
fn take_attached(blocks: &mut Vec<Block>) -> String {
    let first = match blocks.first() {
        Some(Block::Paragraph { text }) => words_of(text),
        _ => return String::new(),
    };
    if !(first.starts_with('(') && first.ends_with(')')) {
        return String::new();
    }
    blocks.remove(0);
    first
}

/// Columns as wide as their dashes are many.
fn empty_table(aligns: &[Alignment], source: &str) -> PaperTable {
    let dashes = source.lines().nth(1).unwrap_or_default().trim().trim_matches('|');
    let mut widths: Vec<usize> = dashes.split('|').map(|column| column.matches('-').count().max(1)).collect();
    widths.resize(aligns.len(), 1);
    let all: usize = widths.iter().sum();
    let column = |(align, width): (&Alignment, usize)| PaperColumn { align: align_of(*align), share: width as f64 / all as f64 };
    PaperTable { columns: aligns.iter().zip(widths).map(column).collect(), head: Vec::new(), rows: Vec::new() }
}

fn align_of(align: Alignment) -> Align {
    match align {
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
        Alignment::None | Alignment::Left => Align::Left,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(markdown: &str) -> Block {
        parse(markdown).blocks.remove(0)
    }

    #[test]
    fn dashes_are_widths() {
        let Block::Table(table) = first("| TT | Nhiệm vụ |\n|:-:|------------------|\n| 1 | a<br>b |\n") else {
            panic!("no table")
        };
        assert_eq!(table.columns[0].align, Align::Center);
        assert!((table.columns[1].share - 18.0 / 19.0).abs() < 1e-9);
        assert_eq!(words_of(&table.rows[0][1]), "a\nb");
    }

    #[test]
    fn an_appendix_begins_at_its_title() {
        let parsed = parse("một\n\n# Danh mục {.landscape}\n\n(Kèm theo Công văn số 5)\n\nhai\n\n# Nữa\n\nba\n");
        assert_eq!(parsed.blocks.len(), 1);
        assert_eq!(parsed.appendices.len(), 2);
        assert_eq!(words_of(&parsed.appendices[0].title), "Danh mục");
        assert_eq!(parsed.appendices[0].attached, "(Kèm theo Công văn số 5)");
        assert!(parsed.appendices[0].landscape && !parsed.appendices[1].landscape);
        assert_eq!(parsed.appendices[1].blocks.len(), 1);
    }

    #[test]
    fn a_quotation_is_a_blank_and_a_chart_is_a_figure() {
        assert!(matches!(first("> Nguyên nhân\n"), Block::Blank { .. }));
        assert_eq!(first("![](chart:by-section)\n"), Block::Figure { picture: "by-section".to_owned() });
    }

    #[test]
    fn html_is_text() {
        let Block::Paragraph { text } = first("a <b>đậm</b> **thật**\n") else { panic!("no paragraph") };
        assert_eq!(words_of(&text), "a <b>đậm</b> thật");
        assert!(text.last().is_some_and(|run| run.strong));
    }

    #[test]
    fn lists_nest_as_deep_as_word_has_levels() {
        fn depth(block: &Block) -> usize {
            match block {
                Block::List { items, .. } => 1 + items.iter().flatten().map(depth).max().unwrap_or_default(),
                _ => 0,
            }
        }
        let deep = first(&format!("{}sâu\n", "- ".repeat(5000)));
        assert_eq!(depth(&deep), DEEPEST);
        let parsed = parse(&format!("{}sâu\n\nsau\n", "- ".repeat(12)));
        assert_eq!(parsed.blocks.len(), 2);
        assert!(format!("{:?}", parsed.blocks[0]).contains("sâu"));
    }

    #[test]
    fn lists_nest() {
        let Block::List { start, items } = first("- một\n  1. hai\n- ba\n") else { panic!("no list") };
        assert_eq!((start, items.len()), (None, 2));
        assert!(matches!(items[0][1], Block::List { start: Some(1), .. }));
    }
}
