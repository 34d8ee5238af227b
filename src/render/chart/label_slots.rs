//! LabelSlots for labels: where they cover neither each other nor the lines, and stay on the canvas.

use super::canvas::{CanvasPoint, CanvasRect};

/// What is taken on a canvas.
pub struct LabelSlots {
    bounds: CanvasRect,
    labels: Vec<CanvasRect>,
    lines: Vec<(CanvasPoint, CanvasPoint)>,
    hairlines: Vec<f64>,
}

impl LabelSlots {
    /// Nothing taken inside `bounds`.
    pub fn new(bounds: CanvasRect) -> Self {
        Self { bounds, labels: Vec::new(), lines: Vec::new(), hairlines: Vec::new() }
    }

    /// Keeps labels off a line where they can.
    pub fn avoid(&mut self, points: &[CanvasPoint]) {
        self.lines.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
    }

    /// Keeps labels off hairlines at these heights, where there is a choice.
    pub fn avoid_hairlines(&mut self, heights: Vec<f64>) {
        self.hairlines.extend(heights);
    }

    /// Takes `rect`, unless another label is there or it leaves the bounds sideways.
    pub fn claim(&mut self, rect: CanvasRect) -> bool {
        let free = self.is_free(&rect);
        if free {
            self.labels.push(rect);
        }
        free
    }

    /// Takes the first of `candidates` that covers nothing, else one that covers only hairlines.
    pub fn find_clear(&mut self, candidates: &[CanvasRect]) -> Option<CanvasRect> {
        let clear = || candidates.iter().filter(|rect| self.is_free(rect) && !self.covers_line(rect));
        let found = clear().find(|rect| !self.covers_hairline(rect)).or_else(|| clear().next()).copied();
        self.labels.extend(found);
        found
    }

    /// As [`Self::find_clear`], else one that covers lines but no label; `None` if all do.
    pub fn find(&mut self, candidates: &[CanvasRect]) -> Option<CanvasRect> {
        self.find_clear(candidates).or_else(|| candidates.iter().copied().find(|rect| self.claim(*rect)))
    }

    fn is_free(&self, rect: &CanvasRect) -> bool {
        let inside = rect.x >= self.bounds.x - 0.5 && rect.right() <= self.bounds.right() + 0.5;
        let inside = inside && rect.y >= self.bounds.y - 0.5 && rect.bottom() <= self.bounds.bottom() + 0.5;
        inside && !self.labels.iter().any(|label| label.overlaps(rect))
    }

    fn covers_hairline(&self, rect: &CanvasRect) -> bool {
        self.hairlines.iter().any(|y| rect.y + 3.0 < *y && *y < rect.bottom() - 3.0)
    }

    fn covers_line(&self, rect: &CanvasRect) -> bool {
        self.lines.iter().any(|(from, to)| crosses(*from, *to, rect))
    }
}

/// Whether any of 65 points along a line lies in the box.
fn crosses(from: CanvasPoint, to: CanvasPoint, rect: &CanvasRect) -> bool {
    let along = |step: u32| {
        let part = f64::from(step) / 64.0;
        (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
    };
    (0..=64).map(along).any(|(x, y)| x > rect.x && x < rect.right() && y > rect.y && y < rect.bottom())
}
