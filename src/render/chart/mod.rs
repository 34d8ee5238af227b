//! Charts: the view of a plan as pictures, each with the same figures as a table.
//!
//! A chart is laid out for a desktop page, a phone and a canvas of paper: words are measured in the embedded font and wrapped,
//! since SVG does neither. Layout puts shapes on a `canvas`; plotters draws the canvas through `svg`, a
//! backend of ours that writes the theme's colours, the title and the description.

mod axis;
mod bars;
mod builder;
mod canvas;
mod completion;
mod font;
mod format;
mod indicator;
mod indicator_text;
mod label_slots;
mod legend;
mod mark;
mod palette;
mod plot;
mod results;
mod section_bar;
mod series;
mod spark;
mod stack;
mod status_style;
mod svg;
mod target_text;
mod timeline;
mod trend;
mod words;

#[cfg(test)]
mod tests;

pub use builder::{Chart, ChartTable};
pub use completion::completion;
pub use indicator::indicator;
pub use palette::Ink;
pub use results::{by_agency, by_section};
pub use section_bar::{SectionBar, section_bars};
pub use spark::sparkline;
pub use timeline::timeline;
