//! Tables of the text.

use super::desk::Desk;
use super::grid::{self, Row};
use super::look::{Lean, Shape};
use super::words::{paragraph, runs};
use super::xml::Xml;
use crate::render::report::decree::Element;
use crate::render::report::outline::{Align, Column, Run, Table, words_of};

/// White at the left and the right inside a cell together, in millimetres.
const INSIDE: f64 = 3.0;
/// A letter is about this many ems wide.
const LETTER_EM: f64 = 0.47;
/// From line to line in a cell, in ems.
const LINE_EM: f64 = 1.15;
/// A row higher than this share of a page may be torn by its end: else much of the page would stay white.
const WHOLE: f64 = 0.33;
/// Millimetres of a point.
const MM_PER_PT: f64 = 25.4 / 72.0;

/// Writes a table; with `kept` its last row stays on the page of what follows.
pub fn write_table(desk: &Desk, xml: &mut Xml, table: &Table, kept: bool) {
    let widths = grid::widths(table.columns.iter().map(|column| column.share), desk.width());
    grid::table(xml, Some("TableGrid"), &widths, |xml| {
        if table.head.iter().any(|cell| !cell.is_empty()) {
            write_head(xml, &table.head, &widths);
        }
        for (index, cells) in table.rows.iter().enumerate() {
            let row = Row { whole: is_low(desk, table, cells), head: false };
            let kept = kept && index + 1 == table.rows.len();
            row.write(xml, |xml| write_cells(xml, &table.columns, cells, &widths, kept));
        }
    });
}

fn write_head(xml: &mut Xml, head: &[Vec<Run>], widths: &[i64]) {
    Row { whole: true, head: true }.write(xml, |xml| {
        for (words, width) in head.iter().zip(widths) {
            grid::cell(xml, *width, true, |xml| paragraph(xml, &Shape::styled("TableHead"), |xml| runs(xml, words)));
        }
    });
}

fn write_cells(xml: &mut Xml, columns: &[Column], cells: &[Vec<Run>], widths: &[i64], kept: bool) {
    for ((column, words), width) in columns.iter().zip(cells).zip(widths) {
        let lean = match column.align {
            Align::Left => None,
            Align::Center => Some(Lean::Center),
            Align::Right => Some(Lean::Right),
        };
        let shape = Shape { lean, keep_next: kept, ..Shape::styled("TableText") };
        grid::cell(xml, *width, false, |xml| paragraph(xml, &shape, |xml| runs(xml, words)));
    }
}

/// Whether a row, as far as can be told before it is set, is low enough to be moved to the next page as a whole.
fn is_low(desk: &Desk, table: &Table, cells: &[Vec<Run>]) -> bool {
    let letter = desk.decree.style(Element::Table).size.set * MM_PER_PT;
    let lines = |(column, words): (&Column, &Vec<Run>)| {
        let room = (column.share * desk.width() - INSIDE).max(letter);
        let of_line = |line: &str| (line.chars().count() as f64 * letter * LETTER_EM / room).ceil().max(1.0);
        words_of(words).split('\n').map(of_line).sum::<f64>()
    };
    let highest = table.columns.iter().zip(cells).map(lines).fold(1.0, f64::max);
    highest * letter * LINE_EM <= desk.section.text_height(desk.decree) * WHOLE
}
