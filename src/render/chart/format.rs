//! The formats of every chart: a page's whole column, a phone, and a sheet of paper.

use super::lettering::Face;
use super::palette::Token;
use super::sheet::{Anchor, Sheet};

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The column of a desktop page.
    Wide,
    /// A phone.
    Narrow,
    /// An upright A4 sheet, where its letters come out at nine to eleven points.
    Paper,
}

/// Text that belongs to the data.
pub const TEXT: Face = Face::plain(15.0);

/// Values and totals.
pub const VALUE: Face = Face::strong(15.0);

/// Notes, axes and heads of columns.
pub const SMALL: Face = Face::plain(13.0);

impl Format {
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

    /// An empty sheet of this format.
    pub fn sheet(self) -> Sheet {
        Sheet::new(self.width())
    }
}

/// Ends a sheet with notes below `top`.
pub fn close(sheet: &mut Sheet, top: f64, notes: &[String]) {
    let mut y = top;
    for note in notes {
        let lines = SMALL.wrap(note, sheet.width);
        sheet.lines(&lines, (0.0, y + SMALL.line() - 4.0), Anchor::Start, SMALL, Token::Quiet);
        y += lines.len() as f64 * SMALL.line() + 2.0;
    }
    sheet.height = (y + 4.0).ceil();
}
