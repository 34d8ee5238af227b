//! Legends: a sample of each kind with its words, in as many lines as needed.

use super::canvas::{Anchor, CanvasPoint, CanvasRect, ChartCanvas, LineStyle};
use super::font::ChartFont;
use super::palette::ColorToken;
use super::status_style::StatusStyle;
use crate::view::Status;

const FONT: ChartFont = ChartFont::plain(13.0);
const SWATCH: f64 = 16.0;
const ROW: f64 = 24.0;
const TO_WORDS: f64 = 7.0;
const TO_NEXT: f64 = 20.0;

/// The sample before the words.
#[derive(Debug, Clone, Copy)]
pub enum LegendSample {
    /// A box in the style of a status.
    Status(Status),
    /// A piece of line, with or without a dot on it.
    Line(LineStyle, Option<ColorToken>),
}

impl LegendSample {
    fn width(self) -> f64 {
        match self {
            Self::Status(_) => SWATCH,
            Self::Line(..) => 2.0 * SWATCH,
        }
    }

    fn draw(self, canvas: &mut ChartCanvas, (x, y): CanvasPoint) {
        let (end, middle) = (x + self.width(), y + SWATCH / 2.0);
        match self {
            Self::Status(status) => {
                StatusStyle::of(status).paint(canvas, CanvasRect { x, y, w: SWATCH, h: SWATCH });
                StatusStyle::of(status).mark_at(canvas, x + SWATCH / 2.0, middle, 10.0);
            }
            Self::Line(style, dot) => {
                canvas.line(vec![(x, middle), (end, middle)], style);
                dot.into_iter().for_each(|token| canvas.disc((x + SWATCH, middle), 3.5, token));
            }
        }
    }
}

/// Draws a legend from `top` down, over the canvas's width, and returns the y below it.
pub fn legend(canvas: &mut ChartCanvas, top: f64, entries: &[(LegendSample, String)]) -> f64 {
    let (mut x, mut y) = (0.0, top);
    for (sample, words) in entries {
        let indent = sample.width() + TO_WORDS;
        let lines = FONT.wrap(words, canvas.width - indent);
        let width = indent + FONT.widest(&lines);
        if x > 0.0 && x + width > canvas.width {
            (x, y) = (0.0, y + ROW);
        }
        sample.draw(canvas, (x, y));
        canvas.lines(&lines, (x + indent, y + SWATCH / 2.0 + FONT.baseline_offset()), Anchor::Start, FONT, ColorToken::Ink);
        x += width + TO_NEXT;
        // A name of several lines is wide, so that the next entry starts a line of its own below it.
        y += lines.len().saturating_sub(1) as f64 * FONT.line();
    }
    if entries.is_empty() { top } else { y + ROW }
}
