//! Tables of the text.

use super::context::DocxContext;
use super::grid::{self, GridRow};
use super::look::{Justification, ParagraphFormat};
use super::words::{paragraph, runs};
use super::xml::Xml;
use crate::render::report::columns::{fitting_shares, is_title};
use crate::render::report::decree::Element;
use crate::render::report::outline::{Align, PaperColumn, PaperTable, TextRun, words_of};

/// White at the left and the right inside a cell together and its rules, in millimetres.
const INSIDE: f64 = 3.2;
/// From line to line in a cell, in ems.
const LINE_EM: f64 = 1.15;
/// A row higher than this share of a page may be torn by its end: else much of the page would stay white.
const WHOLE: f64 = 0.5;
/// Millimetres of a point.
const MM_PER_PT: f64 = 25.4 / 72.0;

/// Writes a table; with `kept` its last row stays on the page of what follows. A title stays with the row under it.
pub fn write_table(context: &DocxContext, xml: &mut Xml, table: &PaperTable, kept: bool) {
    let ruler = context.assets.bold_ruler(Element::Table, context.decree);
    let shares = fitting_shares(table, |word| (ruler.width(word) + INSIDE) / context.width());
    let widths = grid::widths(shares.iter().copied(), context.width());
    grid::table(xml, Some("TableGrid"), &widths, |xml| {
        if table.head.iter().any(|cell| !cell.is_empty()) {
            write_head(xml, &table.head, &widths);
        }
        for (index, cells) in table.rows.iter().enumerate() {
            let row = GridRow { whole: is_low(context, &shares, cells), head: false };
            let kept = is_title(cells) || kept && index + 1 == table.rows.len();
            row.write(xml, |xml| write_cells(xml, &table.columns, cells, &widths, kept));
        }
    });
}

fn write_head(xml: &mut Xml, head: &[Vec<TextRun>], widths: &[i64]) {
    GridRow { whole: true, head: true }.write(xml, |xml| {
        for (words, width) in head.iter().zip(widths) {
            grid::cell(xml, *width, true, |xml| paragraph(xml, &ParagraphFormat::styled("TableHead"), |xml| runs(xml, words)));
        }
    });
}

fn write_cells(xml: &mut Xml, columns: &[PaperColumn], cells: &[Vec<TextRun>], widths: &[i64], kept: bool) {
    for ((column, words), width) in columns.iter().zip(cells).zip(widths) {
        let lean = match column.align {
            Align::Left => None,
            Align::Center => Some(Justification::Center),
            Align::Right => Some(Justification::Right),
        };
        let shape = ParagraphFormat { lean, keep_next: kept, ..ParagraphFormat::styled("TableText") };
        grid::cell(xml, *width, false, |xml| paragraph(xml, &shape, |xml| runs(xml, words)));
    }
}

/// Whether a row, as far as can be told before it is set, is low enough to be moved to the next page as a whole.
fn is_low(context: &DocxContext, shares: &[f64], cells: &[Vec<TextRun>]) -> bool {
    let ruler = context.assets.ruler(Element::Table, context.decree);
    let lines = |(share, words): (&f64, &Vec<TextRun>)| ruler.lines(&words_of(words), share * context.width() - INSIDE).1;
    let highest = shares.iter().zip(cells).map(lines).max().unwrap_or_default();
    let line = context.decree.style(Element::Table).size.set * MM_PER_PT * LINE_EM;
    highest as f64 * line <= context.section.text_height(context.decree) * WHOLE
}
