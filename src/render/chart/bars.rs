//! BarChart: one row a section or an agency, a segment a status, all from the same zero and to the same scale.

use super::canvas::{Anchor, CanvasText, ChartCanvas, LineStyle};
use super::font::ChartFont;
use super::format::{ChartFormat, SMALL, TEXT, VALUE, close};
use super::legend::{LegendSample, legend};
use super::palette::ColorToken;
use super::stack::{StackDirection, StatusStack, occurring};
use super::words::{completion_in_brief, completion_in_words, count, status};
use crate::language::Words;
use crate::view::Tally;

/// Width of the names on the wide canvas, and of the column at its right.
const NAMES: f64 = 318.0;
const RATIOS: f64 = 146.0;

/// Between the columns of the wide canvas.
const GUTTER: f64 = 24.0;

/// Between a bar and its total.
pub(super) const TO_TOTAL: f64 = 7.0;

/// A task is never drawn longer than this.
pub(super) const LONGEST_UNIT: f64 = 80.0;

const ROW_PADDING: f64 = 10.0;

/// One row.
pub struct BarRow<'v> {
    /// Its name, in full.
    pub name: String,
    /// Its counts.
    pub tally: &'v Tally,
}

/// A chart of bars.
pub struct BarChart<'v> {
    /// What the rows are.
    pub head: String,
    /// In the plan's order.
    pub rows: Vec<BarRow<'v>>,
    /// Notes below the bars.
    pub notes: Vec<String>,
}

impl BarChart<'_> {
    /// Lays the chart out.
    pub fn lay_out(&self, format: ChartFormat, words: &Words) -> ChartCanvas {
        let mut canvas = format.canvas();
        let statuses = occurring(self.rows.iter().map(|row| row.tally));
        let entries: Vec<_> = statuses.into_iter().map(|one| (LegendSample::Status(one), status(one, words))).collect();
        let mut y = legend(&mut canvas, 0.0, &entries) + 4.0;
        if format == ChartFormat::Wide {
            y = self.heads(&mut canvas, y, words);
        }
        let stack = self.stack(format);
        canvas.rule(0.0, canvas.width, y, ColorToken::Rule);
        for row in &self.rows {
            y = match format {
                ChartFormat::Wide => wide_row(&mut canvas, y, row, stack, words),
                ChartFormat::Narrow => narrow_row(&mut canvas, y, row, stack, words),
                ChartFormat::Paper => paper_row(&mut canvas, y, row, stack, words),
            };
            canvas.rule(0.0, canvas.width, y, ColorToken::Rule);
        }
        close(&mut canvas, y + 6.0, &self.notes);
        canvas
    }

    fn stack(&self, format: ChartFormat) -> StatusStack {
        let most = self.rows.iter().map(|row| row.tally.total).max().unwrap_or_default().max(1);
        let total = TO_TOTAL + VALUE.width(&count(most));
        let beside = match format {
            ChartFormat::Wide => bars_at(format) + GUTTER + RATIOS,
            ChartFormat::Narrow => 0.0,
            ChartFormat::Paper => GUTTER + RATIOS,
        };
        let room = format.width() - beside - total;
        let unit = (room / most as f64).min(LONGEST_UNIT);
        StatusStack { direction: StackDirection::Right, unit, breadth: self.breadth(format), font: ChartFont::plain(12.0) }
    }

    fn breadth(&self, format: ChartFormat) -> f64 {
        if format == ChartFormat::Paper { 22.0 } else { format.choose(28.0, 32.0) }
    }

    fn heads(&self, canvas: &mut ChartCanvas, y: f64, words: &Words) -> f64 {
        let (left, right) = (bars_at(ChartFormat::Wide), canvas.width);
        let heads = [
            (self.head.clone(), 0.0, NAMES, Anchor::Start),
            (words.word("chart-head-bars"), left, right - left - GUTTER - RATIOS, Anchor::Start),
            (words.word("chart-head-completion"), right, RATIOS, Anchor::End),
        ];
        let heads = heads.map(|(head, x, width, anchor)| (SMALL.wrap(&head, width), x, anchor));
        let rows = heads.iter().map(|(lines, ..)| lines.len()).max().unwrap_or_default() as f64;
        for (lines, x, anchor) in &heads {
            canvas.lines(lines, (*x, y + SMALL.size), *anchor, SMALL, ColorToken::Quiet);
        }
        y + rows * SMALL.line() + 5.0
    }
}

fn bars_at(format: ChartFormat) -> f64 {
    format.choose(NAMES + GUTTER, 0.0)
}

fn wide_row(canvas: &mut ChartCanvas, y: f64, row: &BarRow, stack: StatusStack, words: &Words) -> f64 {
    let names = TEXT.wrap(&row.name, NAMES);
    let ratio = completion_in_brief(row.tally, words);
    let ratio_font = if row.tally.due_by_day > 0 { VALUE } else { SMALL };
    let ratios = ratio_font.wrap(&ratio, RATIOS);
    let tallest = (names.len() as f64 * TEXT.line()).max(ratios.len() as f64 * ratio_font.line()).max(stack.breadth);
    let middle = y + ROW_PADDING + tallest / 2.0;
    canvas.lines(&names, (0.0, first_baseline(middle, &names, TEXT)), Anchor::Start, TEXT, ColorToken::Ink);
    bar(canvas, (bars_at(ChartFormat::Wide), middle - stack.breadth / 2.0), row.tally, stack);
    let token = if row.tally.due_by_day > 0 { ColorToken::Ink } else { ColorToken::Quiet };
    canvas.lines(&ratios, (canvas.width, first_baseline(middle, &ratios, ratio_font)), Anchor::End, ratio_font, token);
    y + tallest + 2.0 * ROW_PADDING
}

/// The name above its bar, the ratio in words below it.
fn narrow_row(canvas: &mut ChartCanvas, y: f64, row: &BarRow, stack: StatusStack, words: &Words) -> f64 {
    let names = TEXT.wrap(&row.name, canvas.width);
    let ratios = SMALL.wrap(&completion_in_words(row.tally, words), canvas.width);
    let mut y = y + ROW_PADDING;
    canvas.lines(&names, (0.0, y + TEXT.size), Anchor::Start, TEXT, ColorToken::Ink);
    y += names.len() as f64 * TEXT.line() + 2.0;
    bar(canvas, (0.0, y), row.tally, stack);
    y += stack.breadth + 4.0;
    canvas.lines(&ratios, (0.0, y + SMALL.size), Anchor::Start, SMALL, ColorToken::Quiet);
    y + ratios.len() as f64 * SMALL.line() + ROW_PADDING - 2.0
}

/// The name above its bar, the ratio at the end of the bar's line: paper is low where it is wide.
fn paper_row(canvas: &mut ChartCanvas, y: f64, row: &BarRow, stack: StatusStack, words: &Words) -> f64 {
    let names = SMALL.wrap(&row.name, canvas.width);
    canvas.lines(&names, (0.0, y + SMALL.size + 3.0), Anchor::Start, SMALL, ColorToken::Ink);
    let y = y + names.len() as f64 * SMALL.line() + 4.0;
    bar(canvas, (0.0, y), row.tally, stack);
    let ratio = completion_in_brief(row.tally, words);
    canvas.lines(
        &[ratio],
        (canvas.width, y + stack.breadth / 2.0 + SMALL.baseline_offset()),
        Anchor::End,
        SMALL,
        ColorToken::Quiet,
    );
    y + stack.breadth + 5.0
}

/// The bar, its total behind it, and the line that all bars start from.
pub(super) fn bar(canvas: &mut ChartCanvas, (x, y): (f64, f64), tally: &Tally, stack: StatusStack) {
    stack.draw(canvas, (x, y), tally);
    canvas.line(vec![(x, y - 3.0), (x, y + stack.breadth + 3.0)], LineStyle::solid(ColorToken::Quiet, 1.0));
    let at = (x + stack.unit * tally.total as f64 + TO_TOTAL, y + stack.breadth / 2.0 + VALUE.baseline_offset());
    let text = count(tally.total);
    canvas.text(CanvasText { at, anchor: Anchor::Start, font: VALUE, token: ColorToken::Ink, text });
}

fn first_baseline(middle: f64, lines: &[String], font: ChartFont) -> f64 {
    middle - lines.len().saturating_sub(1) as f64 * font.line() / 2.0 + font.baseline_offset()
}
