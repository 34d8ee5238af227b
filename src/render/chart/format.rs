//! The formats of every chart: a page's whole column, a phone, and a canvas of paper.

use super::canvas::{Anchor, ChartCanvas};
use super::font::ChartFont;
use super::palette::ColorToken;

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartFormat {
    /// The column of a desktop page.
    Wide,
    /// A phone.
    Narrow,
    /// An upright A4 canvas, where its letters come out at nine to eleven points.
    Paper,
}

/// Text that belongs to the data.
pub const TEXT: ChartFont = ChartFont::plain(15.0);

/// Values and totals.
pub const VALUE: ChartFont = ChartFont::strong(15.0);

/// Notes, axes and heads of columns.
pub const SMALL: ChartFont = ChartFont::plain(13.0);

impl ChartFormat {
    /// In pixels.
    pub fn width(self) -> f64 {
        match self {
            Self::Wide => 1064.0,
            Self::Narrow => 324.0,
            Self::Paper => 660.0,
        }
    }

    /// The one or the other; paper has room enough for the first.
    pub fn choose<T>(self, wide: T, narrow: T) -> T {
        match self {
            Self::Wide | Self::Paper => wide,
            Self::Narrow => narrow,
        }
    }

    /// An empty canvas of this format.
    pub fn canvas(self) -> ChartCanvas {
        ChartCanvas::new(self.width())
    }
}

/// Ends a canvas with notes below `top`.
pub fn close(canvas: &mut ChartCanvas, top: f64, notes: &[String]) {
    let mut y = top;
    for note in notes {
        let lines = SMALL.wrap(note, canvas.width);
        canvas.lines(&lines, (0.0, y + SMALL.line() - 4.0), Anchor::Start, SMALL, ColorToken::Quiet);
        y += lines.len() as f64 * SMALL.line() + 2.0;
    }
    canvas.height = (y + 4.0).ceil();
}
