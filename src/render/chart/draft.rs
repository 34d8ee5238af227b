//! A chart: the same figures as two pictures and as a table.

use super::format::{Format, SMALL};
use super::lettering::Face;
use super::palette::{Ink, Token};
use super::sheet::{Anchor, Lettering, Sheet};
use super::svg::SvgCaption;
use crate::language::Words;

/// One chart: the same figures as picture and as table.
#[derive(Debug, Clone)]
pub struct Chart {
    /// Latin letters, figures and hyphens; unique among the charts of a plan.
    pub id: String,
    /// Its message, with the figures behind it.
    pub title: String,
    /// What it shows, in one to three sentences, for those who do not see it.
    pub description: String,
    /// The picture for a page 1,064 px wide, or in print ink for paper, 660 px wide, as SVG; `None` where there is nothing
    /// to draw.
    pub wide: Option<String>,
    /// The picture for a phone, 324 px wide; paper has none.
    pub narrow: Option<String>,
    /// What to say in place of a picture.
    pub empty: Option<String>,
    /// Every figure drawn.
    pub table: Table,
    /// Whether any figure behind it was made up. Its pictures say so themselves.
    pub illustrative: bool,
}

/// Figures in rows and columns; the first cell of a row is its head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the figures are.
    pub caption: String,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// As many cells in each as there are heads.
    pub rows: Vec<Vec<String>>,
}

/// The pictures of a chart, laid out.
pub struct Pictures {
    wide: Sheet,
    narrow: Sheet,
    paper: Sheet,
}

impl Pictures {
    /// Lays out every format.
    pub fn of(lay_out: impl Fn(Format) -> Sheet) -> Self {
        Self { wide: lay_out(Format::Wide), narrow: lay_out(Format::Narrow), paper: lay_out(Format::Paper) }
    }
}

/// A chart whose pictures are not inked yet.
pub struct Draft {
    /// See [`Chart::id`].
    pub id: String,
    /// See [`Chart::title`].
    pub title: String,
    /// See [`Chart::description`].
    pub description: String,
    /// Nothing where there is nothing to draw.
    pub pictures: Option<Pictures>,
    /// What to say where there is nothing to draw.
    pub empty: String,
    /// See [`Chart::table`].
    pub table: Table,
    /// See [`Chart::illustrative`].
    pub illustrative: bool,
}

impl Draft {
    /// Inks the pictures.
    pub fn finish(self, words: &Words, ink: Ink) -> Chart {
        let Self { id, title, description, pictures, empty, table, illustrative } = self;
        let inked = |mut sheet: Sheet, variant: &str| {
            if illustrative {
                mark_illustrative(&mut sheet, words);
            }
            sheet.svg(&SvgCaption { id: &format!("chart-{id}-{variant}"), title: &title, description: &description }, ink)
        };
        let (wide, narrow) = match (pictures, ink) {
            (Some(Pictures { wide, narrow, .. }), Ink::Web) => (inked(wide, "wide"), inked(narrow, "narrow")),
            (Some(Pictures { paper, .. }), Ink::Print) => (inked(paper, "paper"), None),
            (None, _) => (None, None),
        };
        let empty = wide.is_none().then_some(empty);
        Chart { id, title, description, wide, narrow, empty, table, illustrative }
    }
}

/// Says below everything else that figures were made up.
pub fn mark_illustrative(sheet: &mut Sheet, words: &Words) {
    let face = Face { strong: true, ..SMALL };
    let at = (0.0, sheet.height + face.size);
    sheet.text(Lettering { at, anchor: Anchor::Start, face, token: Token::Quiet, text: words.word("chart-illustrative") });
    sheet.height += face.line() + 2.0;
}
