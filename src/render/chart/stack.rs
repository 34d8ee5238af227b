//! Stacks: segments by status in a bar or a column, each with its mark and its count where they fit.

use super::canvas::{Anchor, CanvasRect, CanvasText, ChartCanvas};
use super::font::ChartFont;
use super::status_style::StatusStyle;
use crate::language::number;
use crate::view::{Status, Tally};

/// Between two segments, in pixels; a segment narrower than three times this gives up a third of itself instead.
const GAP: f64 = 1.5;

/// Between a segment's edge and its label.
const PADDING: f64 = 1.0;

/// Between a mark and its count.
const BETWEEN: f64 = 2.0;

/// Which way a stack grows from its zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StackDirection {
    /// To the right: a bar.
    Right,
    /// Upwards: a column.
    Up,
}

/// How the segments of a chart are drawn.
#[derive(Debug, Clone, Copy)]
pub struct StatusStack {
    /// Which way it grows.
    pub direction: StackDirection,
    /// Pixels a task.
    pub unit: f64,
    /// Pixels across.
    pub breadth: f64,
    /// Counts are set in this font.
    pub font: ChartFont,
}

impl StatusStack {
    /// Draws a tally from its zero: the left end of a bar's upper edge, the left end of a column's foot.
    pub fn draw(&self, canvas: &mut ChartCanvas, zero: (f64, f64), tally: &Tally) {
        let mut before = 0.0;
        for (status, count) in &tally.by_status {
            let length = self.unit * *count as f64;
            let rect = self.rect(zero, before, length - GAP.min(length / 3.0));
            let style = StatusStyle::of(*status);
            style.paint(canvas, rect);
            self.label(canvas, rect, style, &number(*count as f64, 0));
            before += length;
        }
    }

    fn rect(&self, (x, y): (f64, f64), before: f64, length: f64) -> CanvasRect {
        match self.direction {
            StackDirection::Right => CanvasRect { x: x + before, y, w: length, h: self.breadth },
            StackDirection::Up => CanvasRect { x, y: y - before - length, w: self.breadth, h: length },
        }
    }

    /// Mark and count side by side, else one above the other, else the count alone, else nothing.
    fn label(&self, canvas: &mut ChartCanvas, rect: CanvasRect, style: StatusStyle, count: &str) {
        let (width, height, mark) = (self.font.width(count), self.font.size, self.font.size * 0.8);
        let (room_x, room_y) = (rect.w - 2.0 * PADDING, rect.h - 2.0 * PADDING);
        let (x, y) = (rect.x + rect.w / 2.0, rect.y + rect.h / 2.0);
        if mark + BETWEEN + width <= room_x && height <= room_y {
            let left = x - (mark + BETWEEN + width) / 2.0;
            style.mark_at(canvas, left + mark / 2.0, y, mark);
            self.count(canvas, (left + mark + BETWEEN + width / 2.0, y), style, count);
        } else if width.max(mark) <= room_x && mark + BETWEEN + height <= room_y {
            // Figures are lower than their line, which leaves them some air below the mark.
            style.mark_at(canvas, x, y - height / 2.0 - BETWEEN, mark);
            self.count(canvas, (x, y + mark / 2.0 + BETWEEN), style, count);
        } else if width <= room_x && height <= room_y {
            self.count(canvas, (x, y), style, count);
        }
    }

    fn count(&self, canvas: &mut ChartCanvas, (x, y): (f64, f64), style: StatusStyle, count: &str) {
        let at = (x, y + self.font.baseline_offset());
        canvas.text(CanvasText { at, anchor: Anchor::Middle, font: self.font, token: style.on, text: count.to_owned() });
    }
}

/// Statuses that occur in any of the tallies, in the order of legends.
pub fn occurring<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> Vec<Status> {
    let tallies: Vec<_> = tallies.into_iter().collect();
    Status::ALL.into_iter().filter(|status| tallies.iter().any(|tally| tally.at(*status) > 0)).collect()
}
