//! Marks: they distinguish statuses in black and white. Drawn as lines, since few fonts have all of them.

use std::f64::consts::TAU;

use super::canvas::{CanvasPoint, ChartCanvas, LineStyle};
use super::palette::ColorToken;

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartMark {
    /// ✓
    Tick,
    /// ◐
    HalfMoon,
    /// ⇧
    Arrow,
    /// !
    Exclamation,
    /// ↻
    Cycle,
    /// ○
    Ring,
    /// –
    Dash,
    /// ∞
    Endless,
    /// ⧗
    Hourglass,
    /// ‖
    Pause,
}

/// A square that a mark is drawn in.
struct MarkSquare<'s> {
    canvas: &'s mut ChartCanvas,
    at: CanvasPoint,
    size: f64,
    token: ColorToken,
}

/// Draws `mark` in the square with the upper left corner `at`.
pub fn draw_mark(canvas: &mut ChartCanvas, mark: ChartMark, at: CanvasPoint, size: f64, token: ColorToken) {
    let mut square = MarkSquare { canvas, at, size, token };
    match mark {
        ChartMark::Tick => square.stroke(&[(0.06, 0.54), (0.36, 0.84), (0.94, 0.16)], 0.16),
        ChartMark::HalfMoon => square.half_moon(),
        ChartMark::Arrow => square.arrow(),
        ChartMark::Exclamation => square.exclamation(),
        ChartMark::Cycle => square.cycle(),
        ChartMark::Ring => square.stroke(&arc(0.38, 0.0, 1.0), 0.14),
        ChartMark::Dash => square.stroke(&[(0.08, 0.5), (0.92, 0.5)], 0.15),
        ChartMark::Endless => square.endless(),
        ChartMark::Hourglass => square.hourglass(),
        ChartMark::Pause => [0.3, 0.7].iter().for_each(|x| square.stroke(&[(*x, 0.1), (*x, 0.9)], 0.17)),
    }
}

impl MarkSquare<'_> {
    fn to_canvas(&self, (x, y): CanvasPoint) -> CanvasPoint {
        (self.at.0 + x * self.size, self.at.1 + y * self.size)
    }

    fn stroke(&mut self, points: &[CanvasPoint], width: f64) {
        let points = points.iter().map(|point| self.to_canvas(*point)).collect();
        self.canvas.line(points, LineStyle::solid(self.token, width * self.size));
    }

    fn fill(&mut self, points: &[CanvasPoint]) {
        let points = points.iter().map(|point| self.to_canvas(*point)).collect();
        self.canvas.area(points, self.token);
    }

    fn dot(&mut self, centre: CanvasPoint, radius: f64) {
        let centre = self.to_canvas(centre);
        self.canvas.disc(centre, radius * self.size, self.token);
    }

    fn half_moon(&mut self) {
        self.stroke(&arc(0.44, 0.0, 1.0), 0.11);
        self.fill(&arc(0.46, 0.25, 0.75));
    }

    fn arrow(&mut self) {
        self.stroke(&[(0.5, 0.98), (0.5, 0.12)], 0.15);
        self.stroke(&[(0.12, 0.46), (0.5, 0.08), (0.88, 0.46)], 0.15);
    }

    fn exclamation(&mut self) {
        self.stroke(&[(0.5, 0.02), (0.5, 0.64)], 0.17);
        self.dot((0.5, 0.88), 0.11);
    }

    fn cycle(&mut self) {
        self.stroke(&arc(0.38, 0.06, 0.84), 0.13);
        self.fill(&[(0.56, 0.22), (0.98, 0.34), (0.94, -0.06)]);
    }

    fn endless(&mut self) {
        let loops = (0..=32).map(|step| {
            let turn = TAU * f64::from(step) / 32.0;
            (0.5 + 0.44 * turn.sin(), 0.5 + 0.5 * turn.sin() * turn.cos())
        });
        self.stroke(&loops.collect::<Vec<_>>(), 0.12);
    }

    fn hourglass(&mut self) {
        self.stroke(&[(0.16, 0.06), (0.84, 0.06), (0.16, 0.94), (0.84, 0.94), (0.16, 0.06), (0.84, 0.06)], 0.1);
        self.fill(&[(0.5, 0.5), (0.16, 0.94), (0.84, 0.94)]);
    }
}

/// Part of a circle around the middle of the square, clockwise from the right, in turns.
fn arc(radius: f64, from: f64, to: f64) -> Vec<CanvasPoint> {
    let point = |step: u32| {
        let turn = TAU * (from + (to - from) * f64::from(step) / 24.0);
        (0.5 + radius * turn.cos(), 0.5 + radius * turn.sin())
    };
    (0..=24).map(point).collect()
}
