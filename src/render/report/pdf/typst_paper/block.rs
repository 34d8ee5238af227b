//! Blocks as the layout reads them.

use serde::Serialize;

use crate::render::report::columns::{fitting_shares, is_title};
use crate::render::report::decree::Element;
use crate::render::report::outline::{Align, Block, PaperTable, TextRun, words_of};
use crate::render::report::pdf::fitter::{CELL_INSET, TextColumn, TextFitter};

/// Plain words as a text, others as a list of them.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum TypstRuns {
    /// Words of one plain look.
    Plain(String),
    /// Words of several looks.
    Mixed(Vec<TypstRun>),
}

/// Words of one look.
#[derive(Debug, Serialize)]
pub struct TypstRun {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub strong: bool,
    /// Whether they are italic.
    pub emphasis: bool,
}

/// A part of the text.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TypstBlock {
    /// A heading.
    Heading {
        /// 1 to 3: how it looks.
        look: u8,
        /// Its level among the headings: the first is 1, none is more than one below the one before.
        level: u8,
        /// Its words.
        text: TypstRuns,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: TypstRuns,
        /// How many letters it has.
        length: usize,
    },
    /// A list.
    List {
        /// The first number, or nothing for dashes.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<TypstBlock>>,
    },
    /// A table.
    Table {
        /// Shares of the width.
        shares: Vec<f64>,
        /// Which way each column leans.
        aligns: Vec<Align>,
        /// Heads of the columns.
        head: Vec<TypstRuns>,
        /// Its rows.
        rows: Vec<TypstRow>,
    },
    /// A chart.
    Figure {
        /// Which one.
        picture: String,
    },
    /// A marked blank.
    Blank {
        /// What belongs there.
        text: TypstRuns,
    },
}

/// A row of a table.
#[derive(Debug, Serialize)]
pub struct TypstRow {
    /// Whether it may be torn by the end of a page: it is too high for one.
    pub long: bool,
    /// Whether it is the title of the rows under it, and never the last of a page.
    pub title: bool,
    /// Its cells.
    pub cells: Vec<TypstRuns>,
}

/// Share of the height of a page from which on a row may be torn.
const LONG: f64 = 0.6;

/// Blocks made ready.
pub fn typst_blocks(blocks: &[Block], landscape: bool, fitter: &mut TextFitter) -> Vec<TypstBlock> {
    blocks.iter().filter_map(|block| print_block(block, landscape, fitter)).collect()
}

fn print_block(block: &Block, landscape: bool, fitter: &mut TextFitter) -> Option<TypstBlock> {
    let column = fitter.line(Element::Body, landscape);
    Some(match block {
        Block::Heading { level, text } => {
            TypstBlock::Heading { look: *level, level: *level, text: typst_runs(text, column, fitter) }
        }
        Block::Paragraph { text } => {
            TypstBlock::Paragraph { text: typst_runs(text, column, fitter), length: words_of(text).chars().count() }
        }
        Block::List { start, items } => {
            TypstBlock::List { start: *start, items: items.iter().map(|item| typst_blocks(item, landscape, fitter)).collect() }
        }
        Block::Table(table) if table.columns.is_empty() => return None,
        Block::Table(table) => print_table(table, landscape, fitter),
        Block::Figure { picture } => TypstBlock::Figure { picture: picture.clone() },
        Block::Blank { text } => TypstBlock::Blank { text: typst_runs(text, column, fitter) },
    })
}

fn print_table(table: &PaperTable, landscape: bool, fitter: &mut TextFitter) -> TypstBlock {
    let page = fitter.page(Element::Table, landscape);
    let shares = fitting_shares(table, |word| (fitter.width(word) * page.size + CELL_INSET) / page.width);
    let columns: Vec<TextColumn> = shares.iter().map(|share| fitter.cell(*share, landscape)).collect();
    let room = fitter.height(landscape) * LONG;
    let mut print_row = |row: &[Vec<TextRun>]| {
        let long = is_long(row, &columns, room, fitter);
        let cells = row.iter().zip(&columns).map(|(cell, column)| typst_runs(cell, *column, fitter)).collect();
        TypstRow { long, title: is_title(row), cells }
    };
    TypstBlock::Table {
        shares,
        aligns: table.columns.iter().map(|column| column.align).collect(),
        head: print_row(&table.head).cells,
        rows: table.rows.iter().map(|row| print_row(row)).collect(),
    }
}

/// Whether a row takes most of a page.
fn is_long(cells: &[Vec<TextRun>], columns: &[TextColumn], room: f64, fitter: &TextFitter) -> bool {
    // The narrowest letter is a quarter of its size: most rows need not be measured.
    let letters: usize = cells.iter().flatten().map(|run| run.text.len()).sum();
    if letters < 200 {
        return false;
    }
    let high = |(cell, column): (&Vec<TextRun>, &TextColumn)| fitter.lines(&words_of(cell), *column) * column.size * 1.3;
    cells.iter().zip(columns).map(high).fold(0.0, f64::max) > room
}

/// Runs made ready for a column.
pub fn typst_runs(runs: &[TextRun], column: TextColumn, fitter: &mut TextFitter) -> TypstRuns {
    match runs {
        [] => TypstRuns::Plain(String::new()),
        [run] if !run.strong && !run.emphasis => TypstRuns::Plain(fitter.set(&run.text, column)),
        runs => TypstRuns::Mixed(runs.iter().map(|run| print_run(run, column, fitter)).collect()),
    }
}

fn print_run(run: &TextRun, column: TextColumn, fitter: &mut TextFitter) -> TypstRun {
    TypstRun { text: fitter.set(&run.text, column), strong: run.strong, emphasis: run.emphasis }
}

/// Gives headings levels that screen readers can follow: the first is 1, and none skips one. The title of an appendix, which
/// is said with its blocks, is a heading of level 1.
pub fn level_headings<'a>(parts: impl Iterator<Item = (bool, &'a mut Vec<TypstBlock>)>) {
    let mut before = 0;
    for (titled, blocks) in parts {
        before = if titled { 1 } else { before };
        let least = if titled { 2 } else { 1 };
        for block in blocks {
            if let TypstBlock::Heading { level, .. } = block {
                *level = (*level + least - 1).min(before + 1);
                before = *level;
            }
        }
    }
}
