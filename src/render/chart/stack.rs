//! Stacks: segments by status in a bar or a column, each with its mark and its count where they fit.

use super::lettering::Face;
use super::look::Look;
use super::sheet::{Anchor, Frame, Lettering, Sheet};
use crate::language::number;
use crate::view::{Status, Tally};

/// Between two segments, in pixels; a segment narrower than three times this gives up a third of itself instead.
const GAP: f64 = 1.5;

/// Between a segment's edge and what stands in it.
const PADDING: f64 = 1.0;

/// Between a mark and its count.
const BETWEEN: f64 = 2.0;

/// Which way a stack grows from its zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// To the right: a bar.
    Right,
    /// Upwards: a column.
    Up,
}

/// How the segments of a chart are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Stack {
    /// Which way it grows.
    pub growth: Growth,
    /// Pixels a task.
    pub unit: f64,
    /// Pixels across.
    pub breadth: f64,
    /// Counts are set in this face.
    pub face: Face,
}

impl Stack {
    /// Draws a tally from its zero: the left end of a bar's upper edge, the left end of a column's foot.
    pub fn draw(&self, sheet: &mut Sheet, zero: (f64, f64), tally: &Tally) {
        let mut before = 0.0;
        for (status, count) in &tally.by_status {
            let length = self.unit * *count as f64;
            let frame = self.frame(zero, before, length - GAP.min(length / 3.0));
            let look = Look::of(*status);
            look.paint(sheet, frame);
            self.label(sheet, frame, look, &number(*count as f64, 0));
            before += length;
        }
    }

    fn frame(&self, (x, y): (f64, f64), before: f64, length: f64) -> Frame {
        match self.growth {
            Growth::Right => Frame { x: x + before, y, w: length, h: self.breadth },
            Growth::Up => Frame { x, y: y - before - length, w: self.breadth, h: length },
        }
    }

    /// Mark and count side by side, else one above the other, else the count alone, else nothing.
    fn label(&self, sheet: &mut Sheet, frame: Frame, look: Look, count: &str) {
        let (width, height, mark) = (self.face.width(count), self.face.size, self.face.size * 0.8);
        let (room_x, room_y) = (frame.w - 2.0 * PADDING, frame.h - 2.0 * PADDING);
        let (x, y) = (frame.x + frame.w / 2.0, frame.y + frame.h / 2.0);
        if mark + BETWEEN + width <= room_x && height <= room_y {
            let left = x - (mark + BETWEEN + width) / 2.0;
            look.mark_at(sheet, left + mark / 2.0, y, mark);
            self.count(sheet, (left + mark + BETWEEN + width / 2.0, y), look, count);
        } else if width.max(mark) <= room_x && mark + BETWEEN + height <= room_y {
            // Figures are lower than their line, which leaves them some air below the mark.
            look.mark_at(sheet, x, y - height / 2.0 - BETWEEN, mark);
            self.count(sheet, (x, y + mark / 2.0 + BETWEEN), look, count);
        } else if width <= room_x && height <= room_y {
            self.count(sheet, (x, y), look, count);
        }
    }

    fn count(&self, sheet: &mut Sheet, (x, y): (f64, f64), look: Look, count: &str) {
        let at = (x, y + self.face.sink());
        sheet.text(Lettering { at, anchor: Anchor::Middle, face: self.face, token: look.on, text: count.to_owned() });
    }
}

/// Statuses that occur in any of the tallies, in the order of legends.
pub fn occurring<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> Vec<Status> {
    let tallies: Vec<_> = tallies.into_iter().collect();
    Status::ALL.into_iter().filter(|status| tallies.iter().any(|tally| tally.at(*status) > 0)).collect()
}
