//! Bars: one row a section or an agency, a segment a status, all from the same zero and to the same scale.

use super::format::{Format, SMALL, TEXT, VALUE, close};
use super::legend::{Sample, legend};
use super::lettering::Face;
use super::palette::Token;
use super::sheet::{Anchor, Lettering, Pen, Sheet};
use super::stack::{Growth, Stack, occurring};
use super::words::{completion_in_brief, completion_in_words, count, status};
use crate::language::Words;
use crate::view::Tally;

/// Width of the names on the wide sheet, and of the column at its right.
const NAMES: f64 = 318.0;
const RATIOS: f64 = 146.0;

/// Between the columns of the wide sheet.
const GUTTER: f64 = 24.0;

/// Between a bar and its total.
pub(super) const TO_TOTAL: f64 = 7.0;

/// A task is never drawn longer than this.
pub(super) const LONGEST_UNIT: f64 = 80.0;

const ROW_PADDING: f64 = 10.0;

/// One row.
pub struct Row<'v> {
    /// Its name, in full.
    pub name: String,
    /// Its counts.
    pub tally: &'v Tally,
}

/// A chart of bars.
pub struct Bars<'v> {
    /// What the rows are.
    pub head: String,
    /// In the plan's order.
    pub rows: Vec<Row<'v>>,
    /// What stands below.
    pub notes: Vec<String>,
}

impl Bars<'_> {
    /// Lays the chart out.
    pub fn lay_out(&self, format: Format, words: &Words) -> Sheet {
        let mut sheet = format.sheet();
        let statuses = occurring(self.rows.iter().map(|row| row.tally));
        let entries: Vec<_> = statuses.into_iter().map(|one| (Sample::Status(one), status(one, words))).collect();
        let mut y = legend(&mut sheet, 0.0, &entries) + 4.0;
        if format == Format::Wide {
            y = self.heads(&mut sheet, y, words);
        }
        let stack = self.stack(format);
        sheet.rule(0.0, sheet.width, y, Token::Rule);
        for row in &self.rows {
            y = match format {
                Format::Wide => wide_row(&mut sheet, y, row, stack, words),
                Format::Narrow => narrow_row(&mut sheet, y, row, stack, words),
                Format::Paper => paper_row(&mut sheet, y, row, stack, words),
            };
            sheet.rule(0.0, sheet.width, y, Token::Rule);
        }
        close(&mut sheet, y + 6.0, &self.notes);
        sheet
    }

    fn stack(&self, format: Format) -> Stack {
        let most = self.rows.iter().map(|row| row.tally.total).max().unwrap_or_default().max(1);
        let total = TO_TOTAL + VALUE.width(&count(most));
        let beside = match format {
            Format::Wide => bars_at(format) + GUTTER + RATIOS,
            Format::Narrow => 0.0,
            Format::Paper => GUTTER + RATIOS,
        };
        let room = format.width() - beside - total;
        let unit = (room / most as f64).min(LONGEST_UNIT);
        Stack { growth: Growth::Right, unit, breadth: self.breadth(format), face: Face::plain(12.0) }
    }

    fn breadth(&self, format: Format) -> f64 {
        if format == Format::Paper { 22.0 } else { format.choose(28.0, 32.0) }
    }

    fn heads(&self, sheet: &mut Sheet, y: f64, words: &Words) -> f64 {
        let (left, right) = (bars_at(Format::Wide), sheet.width);
        let heads = [
            (self.head.clone(), 0.0, NAMES, Anchor::Start),
            (words.word("chart-head-bars"), left, right - left - GUTTER - RATIOS, Anchor::Start),
            (words.word("chart-head-completion"), right, RATIOS, Anchor::End),
        ];
        let heads = heads.map(|(head, x, width, anchor)| (SMALL.wrap(&head, width), x, anchor));
        let rows = heads.iter().map(|(lines, ..)| lines.len()).max().unwrap_or_default() as f64;
        for (lines, x, anchor) in &heads {
            sheet.lines(lines, (*x, y + SMALL.size), *anchor, SMALL, Token::Quiet);
        }
        y + rows * SMALL.line() + 5.0
    }
}

fn bars_at(format: Format) -> f64 {
    format.choose(NAMES + GUTTER, 0.0)
}

fn wide_row(sheet: &mut Sheet, y: f64, row: &Row, stack: Stack, words: &Words) -> f64 {
    let names = TEXT.wrap(&row.name, NAMES);
    let ratio = completion_in_brief(row.tally, words);
    let ratio_face = if row.tally.due_by_day > 0 { VALUE } else { SMALL };
    let ratios = ratio_face.wrap(&ratio, RATIOS);
    let tallest = (names.len() as f64 * TEXT.line()).max(ratios.len() as f64 * ratio_face.line()).max(stack.breadth);
    let middle = y + ROW_PADDING + tallest / 2.0;
    sheet.lines(&names, (0.0, first_baseline(middle, &names, TEXT)), Anchor::Start, TEXT, Token::Ink);
    bar(sheet, (bars_at(Format::Wide), middle - stack.breadth / 2.0), row.tally, stack);
    let token = if row.tally.due_by_day > 0 { Token::Ink } else { Token::Quiet };
    sheet.lines(&ratios, (sheet.width, first_baseline(middle, &ratios, ratio_face)), Anchor::End, ratio_face, token);
    y + tallest + 2.0 * ROW_PADDING
}

/// The name above its bar, the ratio in words below it.
fn narrow_row(sheet: &mut Sheet, y: f64, row: &Row, stack: Stack, words: &Words) -> f64 {
    let names = TEXT.wrap(&row.name, sheet.width);
    let ratios = SMALL.wrap(&completion_in_words(row.tally, words), sheet.width);
    let mut y = y + ROW_PADDING;
    sheet.lines(&names, (0.0, y + TEXT.size), Anchor::Start, TEXT, Token::Ink);
    y += names.len() as f64 * TEXT.line() + 2.0;
    bar(sheet, (0.0, y), row.tally, stack);
    y += stack.breadth + 4.0;
    sheet.lines(&ratios, (0.0, y + SMALL.size), Anchor::Start, SMALL, Token::Quiet);
    y + ratios.len() as f64 * SMALL.line() + ROW_PADDING - 2.0
}

/// The name above its bar, the ratio at the end of the bar's line: paper is low where it is wide.
fn paper_row(sheet: &mut Sheet, y: f64, row: &Row, stack: Stack, words: &Words) -> f64 {
    let names = SMALL.wrap(&row.name, sheet.width);
    sheet.lines(&names, (0.0, y + SMALL.size + 3.0), Anchor::Start, SMALL, Token::Ink);
    let y = y + names.len() as f64 * SMALL.line() + 4.0;
    bar(sheet, (0.0, y), row.tally, stack);
    let ratio = completion_in_brief(row.tally, words);
    sheet.lines(&[ratio], (sheet.width, y + stack.breadth / 2.0 + SMALL.sink()), Anchor::End, SMALL, Token::Quiet);
    y + stack.breadth + 5.0
}

/// The bar, its total behind it, and the line that all bars start from.
pub(super) fn bar(sheet: &mut Sheet, (x, y): (f64, f64), tally: &Tally, stack: Stack) {
    stack.draw(sheet, (x, y), tally);
    sheet.line(vec![(x, y - 3.0), (x, y + stack.breadth + 3.0)], Pen::solid(Token::Quiet, 1.0));
    let at = (x + stack.unit * tally.total as f64 + TO_TOTAL, y + stack.breadth / 2.0 + VALUE.sink());
    let text = count(tally.total);
    sheet.text(Lettering { at, anchor: Anchor::Start, face: VALUE, token: Token::Ink, text });
}

fn first_baseline(middle: f64, lines: &[String], face: Face) -> f64 {
    middle - lines.len().saturating_sub(1) as f64 * face.line() / 2.0 + face.sink()
}
