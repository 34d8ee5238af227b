//! Charts: the view of a plan as pictures, each with the same figures as a table.
//!
//! A chart is laid out for a desktop page, a phone and a sheet of paper: words are measured in the embedded font and wrapped,
//! since SVG does neither. Layout puts shapes on a `sheet`; plotters draws the sheet through `svg`, a
//! backend of ours that writes the theme's colours, the title and the description.

mod aims;
mod axis;
mod bars;
mod completion;
mod draft;
mod format;
mod indicator;
mod indicator_text;
mod legend;
mod lettering;
mod look;
mod mark;
mod palette;
mod place;
mod plot;
mod results;
mod section_bar;
mod series;
mod sheet;
mod spark;
mod stack;
mod svg;
mod timeline;
mod trend;
mod words;

#[cfg(test)]
mod tests;

pub use completion::completion;
pub use draft::{Chart, Table};
pub use indicator::indicator;
pub use palette::Ink;
pub use results::{by_agency, by_section};
pub use section_bar::{SectionBar, section_bars};
pub use spark::sparkline;
pub use timeline::timeline;
