//! A chart: the same figures as two pictures and as a table.

use super::canvas::{Anchor, CanvasText, ChartCanvas};
use super::font::ChartFont;
use super::format::{ChartFormat, SMALL};
use super::palette::{ColorToken, Ink};
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
    pub table: ChartTable,
    /// Whether any figure behind it was made up. Its pictures say so themselves.
    pub illustrative: bool,
}

/// Figures in rows and columns; the first cell of a row is its head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChartTable {
    /// What the figures are.
    pub caption: String,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// As many cells in each as there are heads.
    pub rows: Vec<Vec<String>>,
}

/// The pictures of a chart, laid out.
pub struct ChartPictures {
    wide: ChartCanvas,
    narrow: ChartCanvas,
    paper: ChartCanvas,
}

impl ChartPictures {
    /// Lays out every format.
    pub fn of(lay_out: impl Fn(ChartFormat) -> ChartCanvas) -> Self {
        Self { wide: lay_out(ChartFormat::Wide), narrow: lay_out(ChartFormat::Narrow), paper: lay_out(ChartFormat::Paper) }
    }
}

/// A chart whose pictures are not drawn yet.
pub struct ChartBuilder {
    /// See [`Chart::id`].
    pub id: String,
    /// See [`Chart::title`].
    pub title: String,
    /// See [`Chart::description`].
    pub description: String,
    /// Nothing where there is nothing to draw.
    pub pictures: Option<ChartPictures>,
    /// What to say where there is nothing to draw.
    pub empty: String,
    /// See [`Chart::table`].
    pub table: ChartTable,
    /// See [`Chart::illustrative`].
    pub illustrative: bool,
}

impl ChartBuilder {
    /// Draws the pictures for one medium.
    pub fn build(self, words: &Words, ink: Ink) -> Chart {
        let Self { id, title, description, pictures, empty, table, illustrative } = self;
        let draw = |mut canvas: ChartCanvas, variant: &str| {
            if illustrative {
                mark_illustrative(&mut canvas, words);
            }
            canvas.svg(&SvgCaption { id: &format!("chart-{id}-{variant}"), title: &title, description: &description }, ink)
        };
        let (wide, narrow) = match (pictures, ink) {
            (Some(ChartPictures { wide, narrow, .. }), Ink::Web) => (draw(wide, "wide"), draw(narrow, "narrow")),
            (Some(ChartPictures { paper, .. }), Ink::Print) => (draw(paper, "paper"), None),
            (None, _) => (None, None),
        };
        let empty = wide.is_none().then_some(empty);
        Chart { id, title, description, wide, narrow, empty, table, illustrative }
    }
}

/// Says below everything else that figures were made up.
pub fn mark_illustrative(canvas: &mut ChartCanvas, words: &Words) {
    let font = ChartFont { strong: true, ..SMALL };
    let at = (0.0, canvas.height + font.size);
    canvas.text(CanvasText { at, anchor: Anchor::Start, font, token: ColorToken::Quiet, text: words.word("chart-illustrative") });
    canvas.height += font.line() + 2.0;
}
