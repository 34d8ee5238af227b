//! Blocks as the layout reads them.

use serde::Serialize;

use crate::render::report::columns::{fitting_shares, is_title};
use crate::render::report::decree::Element;
use crate::render::report::outline::{Align, Block, Run, Table, words_of};
use crate::render::report::pdf::setter::{CELL_INSET, Column, Setter};

/// Plain words as a text, others as a list of them.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum PrintedRuns {
    /// Words of one plain look.
    Plain(String),
    /// Words of several looks.
    Mixed(Vec<PrintedRun>),
}

/// Words of one look.
#[derive(Debug, Serialize)]
pub struct PrintedRun {
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
pub enum PrintedBlock {
    /// A heading.
    Heading {
        /// 1 to 3: how it looks.
        look: u8,
        /// Its level among the headings: the first is 1, none is more than one below the one before.
        level: u8,
        /// Its words.
        text: PrintedRuns,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: PrintedRuns,
        /// How many letters it has.
        length: usize,
    },
    /// A list.
    List {
        /// The first number, or nothing for dashes.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<PrintedBlock>>,
    },
    /// A table.
    Table {
        /// Shares of the width.
        shares: Vec<f64>,
        /// Which way each column leans.
        aligns: Vec<Align>,
        /// Heads of the columns.
        head: Vec<PrintedRuns>,
        /// Its rows.
        rows: Vec<PrintedRow>,
    },
    /// A chart.
    Figure {
        /// Which one.
        picture: String,
    },
    /// A marked blank.
    Blank {
        /// What belongs there.
        text: PrintedRuns,
    },
}

/// A row of a table.
#[derive(Debug, Serialize)]
pub struct PrintedRow {
    /// Whether it may be torn by the end of a page: it is too high for one.
    pub long: bool,
    /// Whether it is the title of the rows under it, and never the last of a page.
    pub title: bool,
    /// Its cells.
    pub cells: Vec<PrintedRuns>,
}

/// Share of the height of a page from which on a row may be torn.
const LONG: f64 = 0.6;

/// Blocks made ready.
pub fn print_blocks(blocks: &[Block], landscape: bool, setter: &mut Setter) -> Vec<PrintedBlock> {
    blocks.iter().filter_map(|block| print_block(block, landscape, setter)).collect()
}

fn print_block(block: &Block, landscape: bool, setter: &mut Setter) -> Option<PrintedBlock> {
    let column = setter.line(Element::Body, landscape);
    Some(match block {
        Block::Heading { level, text } => {
            PrintedBlock::Heading { look: *level, level: *level, text: print_runs(text, column, setter) }
        }
        Block::Paragraph { text } => {
            PrintedBlock::Paragraph { text: print_runs(text, column, setter), length: words_of(text).chars().count() }
        }
        Block::List { start, items } => {
            PrintedBlock::List { start: *start, items: items.iter().map(|item| print_blocks(item, landscape, setter)).collect() }
        }
        Block::Table(table) if table.columns.is_empty() => return None,
        Block::Table(table) => print_table(table, landscape, setter),
        Block::Figure { picture } => PrintedBlock::Figure { picture: picture.clone() },
        Block::Blank { text } => PrintedBlock::Blank { text: print_runs(text, column, setter) },
    })
}

fn print_table(table: &Table, landscape: bool, setter: &mut Setter) -> PrintedBlock {
    let page = setter.page(Element::Table, landscape);
    let shares = fitting_shares(table, |word| (setter.width(word) * page.size + CELL_INSET) / page.width);
    let columns: Vec<Column> = shares.iter().map(|share| setter.cell(*share, landscape)).collect();
    let room = setter.height(landscape) * LONG;
    let mut print_row = |row: &[Vec<Run>]| {
        let long = is_long(row, &columns, room, setter);
        let cells = row.iter().zip(&columns).map(|(cell, column)| print_runs(cell, *column, setter)).collect();
        PrintedRow { long, title: is_title(row), cells }
    };
    PrintedBlock::Table {
        shares,
        aligns: table.columns.iter().map(|column| column.align).collect(),
        head: print_row(&table.head).cells,
        rows: table.rows.iter().map(|row| print_row(row)).collect(),
    }
}

/// Whether a row takes most of a page.
fn is_long(cells: &[Vec<Run>], columns: &[Column], room: f64, setter: &Setter) -> bool {
    // The narrowest letter is a quarter of its size: most rows need not be measured.
    let letters: usize = cells.iter().flatten().map(|run| run.text.len()).sum();
    if letters < 200 {
        return false;
    }
    let high = |(cell, column): (&Vec<Run>, &Column)| setter.lines(&words_of(cell), *column) * column.size * 1.3;
    cells.iter().zip(columns).map(high).fold(0.0, f64::max) > room
}

/// Runs made ready for a column.
pub fn print_runs(runs: &[Run], column: Column, setter: &mut Setter) -> PrintedRuns {
    match runs {
        [] => PrintedRuns::Plain(String::new()),
        [run] if !run.strong && !run.emphasis => PrintedRuns::Plain(setter.set(&run.text, column)),
        runs => PrintedRuns::Mixed(runs.iter().map(|run| print_run(run, column, setter)).collect()),
    }
}

fn print_run(run: &Run, column: Column, setter: &mut Setter) -> PrintedRun {
    PrintedRun { text: setter.set(&run.text, column), strong: run.strong, emphasis: run.emphasis }
}

/// Gives headings levels that screen readers can follow: the first is 1, and none skips one. The title of an appendix, which
/// is said with its blocks, is a heading of level 1.
pub fn level_headings<'a>(parts: impl Iterator<Item = (bool, &'a mut Vec<PrintedBlock>)>) {
    let mut before = 0;
    for (titled, blocks) in parts {
        before = if titled { 1 } else { before };
        let least = if titled { 2 } else { 1 };
        for block in blocks {
            if let PrintedBlock::Heading { level, .. } = block {
                *level = (*level + least - 1).min(before + 1);
                before = *level;
            }
        }
    }
}
