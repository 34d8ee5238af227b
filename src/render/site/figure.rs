//! A chart as templates see it: the picture for wide and narrow screens, and the same figures as a table.

use serde::Serialize;

use super::chart::Chart;

/// A chart as templates see it.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Unique on its page.
    pub id: String,
    /// The message as a sentence.
    pub title: String,
    /// The figures in words, for those who cannot see it.
    pub description: String,
    /// SVG for wide screens; null where there is no data.
    pub wide: Option<String>,
    /// SVG for phones; null where there is no data.
    pub narrow: Option<String>,
    /// What is said instead of a picture, where there is no data.
    pub empty: Option<String>,
    /// Caption of the table.
    pub caption: String,
    /// Head cells of the table.
    pub head: Vec<String>,
    /// Rows of the table; the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// Whether made-up figures are in it.
    pub illustrative: bool,
}

impl From<Chart> for Figure {
    fn from(chart: Chart) -> Self {
        Self {
            id: chart.id,
            title: chart.title,
            description: chart.description,
            wide: chart.wide,
            narrow: chart.narrow,
            empty: chart.empty,
            caption: chart.table.caption,
            head: chart.table.head,
            rows: chart.table.rows,
            illustrative: chart.illustrative,
        }
    }
}
