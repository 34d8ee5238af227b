//! The text: headings, paragraphs, lists, tables, figures, blanks.

use super::context::DocxContext;
use super::drawing::write_figure;
use super::look::{CharacterFormat, ParagraphFormat, Tab};
use super::table::write_table;
use super::words::{line, paragraph, run, runs};
use super::xml::Xml;
use crate::render::report::outline::{Block, TextRun, words_of};

/// Dotted lines under a blank.
const LINES: usize = 2;
/// White above a table, in points.
const ABOVE_TABLE: f64 = 6.0;

/// Words of fewer letters are the title of what follows.
const FEW: usize = 200;

/// What follows a block.
#[derive(Debug, Clone, Copy, Default)]
struct Next {
    /// Whether the block stays on the page of what follows.
    kept: bool,
    /// Whether that is a table.
    table: bool,
}

impl Next {
    fn of(block: &Block, next: &Block) -> Self {
        let follows = !matches!(next, Block::Paragraph { .. } | Block::Heading { .. });
        let kept = follows && matches!(block, Block::Paragraph { text } if leads(&words_of(text), next));
        Self { kept, table: matches!(next, Block::Table(_)) }
    }

    fn shape(self, style: &'static str) -> ParagraphFormat {
        ParagraphFormat { keep_next: self.kept, after: self.table.then_some(ABOVE_TABLE), ..ParagraphFormat::styled(style) }
    }
}

/// Words that end with a colon, and few words above a table or a chart, are not parted from what they speak of.
fn leads(words: &str, next: &Block) -> bool {
    let few = matches!(next, Block::Table(_) | Block::Figure { .. }) && words.chars().count() < FEW;
    few || words.trim_end().ends_with(':')
}

/// Writes blocks; with `kept` the last one stays on the page of what follows.
pub fn write_blocks(context: &mut DocxContext, xml: &mut Xml, blocks: &[Block], kept: bool) {
    for (index, block) in blocks.iter().enumerate() {
        let next = blocks.get(index + 1);
        let followed = next.map_or(Next { kept, table: false }, |next| Next::of(block, next));
        write_block(context, xml, block, followed);
        if matches!(block, Block::Table(_)) && !matches!(next, Some(Block::Paragraph { .. } | Block::Heading { .. })) {
            line(xml, &followed.shape("AfterTable"), "");
        }
    }
}

fn write_block(context: &mut DocxContext, xml: &mut Xml, block: &Block, next: Next) {
    match block {
        Block::Heading { level, text } => {
            let style = match level {
                0 | 1 => "Heading1",
                2 => "Heading2",
                _ => "Heading3",
            };
            paragraph(xml, &next.shape(style), |xml| runs(xml, text));
        }
        Block::Paragraph { text } => write_paragraph(xml, "", text, next),
        Block::List { start, items } => write_list(context, xml, (*start, 0), items, next),
        Block::Table(table) => write_table(context, xml, table, next.kept),
        Block::Figure { picture } => write_figure(context, xml, picture, next.kept),
        Block::Blank { text } => write_blank(context, xml, text, next.kept),
    }
}

fn write_paragraph(xml: &mut Xml, before: &str, text: &[TextRun], next: Next) {
    paragraph(xml, &next.shape("BodyText"), |xml| {
        run(xml, &CharacterFormat::default(), before);
        runs(xml, text);
    });
}

/// Items are paragraphs that begin with a dash or a number, as official papers have them; `list` is the first number and
/// how deep the list stands.
fn write_list(context: &mut DocxContext, xml: &mut Xml, list: (Option<u64>, usize), items: &[Vec<Block>], next: Next) {
    let (start, depth) = list;
    let dash = if depth % 2 == 0 { "- " } else { "+ " };
    for (index, item) in items.iter().enumerate() {
        let sign = start.map_or(dash.to_owned(), |first| format!("{}. ", first.saturating_add(index as u64)));
        let next = if index + 1 == items.len() { next } else { Next::default() };
        write_item(context, xml, (&sign, depth), item, next);
    }
}

fn write_item(context: &mut DocxContext, xml: &mut Xml, (sign, depth): (&str, usize), item: &[Block], next: Next) {
    for (index, block) in item.iter().enumerate() {
        let next = item.get(index + 1).map_or(next, |next| Next::of(block, next));
        match block {
            Block::Paragraph { text } => write_paragraph(xml, if index == 0 { sign } else { "" }, text, next),
            Block::List { start, items } => write_list(context, xml, (*start, depth + 1), items, next),
            other => write_blocks(context, xml, std::slice::from_ref(other), next.kept),
        }
    }
}

/// A prompt in brackets, marked as with a pen, and dotted lines to write on.
fn write_blank(context: &DocxContext, xml: &mut Xml, text: &[TextRun], kept: bool) {
    let prompt = context.words.say("paper-blank", &[("text", words_of(text))]);
    let marked = CharacterFormat { highlight: true, ..CharacterFormat::default() };
    paragraph(xml, &ParagraphFormat::styled("Blank"), |xml| run(xml, &marked, &prompt));
    let tabs = vec![Tab { at: context.width(), dots: true }];
    for index in 1..=LINES {
        let shape =
            ParagraphFormat { tabs: tabs.clone(), keep_next: kept || index < LINES, ..ParagraphFormat::styled("BlankLine") };
        line(xml, &shape, "\t");
    }
}
