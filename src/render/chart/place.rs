//! Places for labels: where they cover neither each other nor the lines, and stay on the sheet.

use super::sheet::{Frame, Point};

/// What is taken on a sheet.
pub struct Places {
    bounds: Frame,
    labels: Vec<Frame>,
    lines: Vec<(Point, Point)>,
    hairlines: Vec<f64>,
}

impl Places {
    /// Nothing taken inside `bounds`.
    pub fn new(bounds: Frame) -> Self {
        Self { bounds, labels: Vec::new(), lines: Vec::new(), hairlines: Vec::new() }
    }

    /// Keeps labels off a line where they can.
    pub fn avoid(&mut self, points: &[Point]) {
        self.lines.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
    }

    /// Keeps labels off hairlines at these heights, if nothing else speaks against it.
    pub fn avoid_hairlines(&mut self, heights: Vec<f64>) {
        self.hairlines.extend(heights);
    }

    /// Takes `frame`, unless another label stands there or it leaves the bounds sideways.
    pub fn claim(&mut self, frame: Frame) -> bool {
        let free = self.is_free(&frame);
        if free {
            self.labels.push(frame);
        }
        free
    }

    /// Takes the first of `candidates` that covers nothing, else one that covers only hairlines.
    pub fn find_clear(&mut self, candidates: &[Frame]) -> Option<Frame> {
        let clear = || candidates.iter().filter(|frame| self.is_free(frame) && !self.covers_line(frame));
        let found = clear().find(|frame| !self.covers_hairline(frame)).or_else(|| clear().next()).copied();
        self.labels.extend(found);
        found
    }

    /// As [`Self::find_clear`], else one that covers lines but no label; `None` if all do.
    pub fn find(&mut self, candidates: &[Frame]) -> Option<Frame> {
        self.find_clear(candidates).or_else(|| candidates.iter().copied().find(|frame| self.claim(*frame)))
    }

    fn is_free(&self, frame: &Frame) -> bool {
        let inside = frame.x >= self.bounds.x - 0.5 && frame.right() <= self.bounds.right() + 0.5;
        let inside = inside && frame.y >= self.bounds.y - 0.5 && frame.bottom() <= self.bounds.bottom() + 0.5;
        inside && !self.labels.iter().any(|label| label.overlaps(frame))
    }

    fn covers_hairline(&self, frame: &Frame) -> bool {
        self.hairlines.iter().any(|y| frame.y + 3.0 < *y && *y < frame.bottom() - 3.0)
    }

    fn covers_line(&self, frame: &Frame) -> bool {
        self.lines.iter().any(|(from, to)| crosses(*from, *to, frame))
    }
}

/// Whether any of 65 points along a line lies in the box.
fn crosses(from: Point, to: Point, frame: &Frame) -> bool {
    let along = |step: u32| {
        let part = f64::from(step) / 64.0;
        (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
    };
    (0..=64).map(along).any(|(x, y)| x > frame.x && x < frame.right() && y > frame.y && y < frame.bottom())
}
