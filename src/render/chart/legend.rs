//! Legends: a sample of each kind with its words, in as many lines as needed.

use super::lettering::Face;
use super::look::Look;
use super::palette::Token;
use super::sheet::{Anchor, Frame, Pen, Point, Sheet};
use crate::view::Status;

const FACE: Face = Face::plain(13.0);
const SWATCH: f64 = 16.0;
const ROW: f64 = 24.0;
const TO_WORDS: f64 = 7.0;
const TO_NEXT: f64 = 20.0;

/// What stands before the words.
#[derive(Debug, Clone, Copy)]
pub enum Sample {
    /// A box in a status's look.
    Status(Status),
    /// A piece of line, with or without a dot on it.
    Line(Pen, Option<Token>),
}

impl Sample {
    fn width(self) -> f64 {
        match self {
            Self::Status(_) => SWATCH,
            Self::Line(..) => 2.0 * SWATCH,
        }
    }

    fn draw(self, sheet: &mut Sheet, (x, y): Point) {
        let (end, middle) = (x + self.width(), y + SWATCH / 2.0);
        match self {
            Self::Status(status) => {
                Look::of(status).paint(sheet, Frame { x, y, w: SWATCH, h: SWATCH });
                Look::of(status).mark_at(sheet, x + SWATCH / 2.0, middle, 10.0);
            }
            Self::Line(pen, dot) => {
                sheet.line(vec![(x, middle), (end, middle)], pen);
                dot.into_iter().for_each(|token| sheet.disc((x + SWATCH, middle), 3.5, token));
            }
        }
    }
}

/// Draws a legend from `top` down, over the sheet's width, and gives the place below it.
pub fn legend(sheet: &mut Sheet, top: f64, entries: &[(Sample, String)]) -> f64 {
    let (mut x, mut y) = (0.0, top);
    for (sample, words) in entries {
        let indent = sample.width() + TO_WORDS;
        let lines = FACE.wrap(words, sheet.width - indent);
        let width = indent + FACE.widest(&lines);
        if x > 0.0 && x + width > sheet.width {
            (x, y) = (0.0, y + ROW);
        }
        sample.draw(sheet, (x, y));
        sheet.lines(&lines, (x + indent, y + SWATCH / 2.0 + FACE.sink()), Anchor::Start, FACE, Token::Ink);
        x += width + TO_NEXT;
        // A name of several lines is wide, so that the next entry starts a line of its own below it.
        y += lines.len().saturating_sub(1) as f64 * FACE.line();
    }
    if entries.is_empty() { top } else { y + ROW }
}
