//! The bar of one section alone, beside its name: the row that the chart of all sections draws for it.

use super::bars::{LONGEST_UNIT, TO_TOTAL, bar};
use super::canvas::ChartCanvas;
use super::font::ChartFont;
use super::format::{ChartFormat, VALUE};
use super::palette::Ink;
use super::stack::{StackDirection, StatusStack};
use super::svg::SvgCaption;
use super::words::{completion_in_words, count, statuses};
use crate::language::Words;
use crate::view::{PlanView, SectionView};

/// One section's tasks by status, for wide screens and for phones; `None` where it has none.
#[derive(Debug, Clone)]
pub struct SectionBar {
    /// 440 px wide, as SVG.
    pub wide: Option<String>,
    /// 324 px wide, as SVG.
    pub narrow: Option<String>,
}

/// A bar for each section, in the plan's order, all to the same scale.
pub fn section_bars(view: &PlanView, words: &Words, ink: Ink) -> Vec<SectionBar> {
    let most = view.sections.iter().map(|section| section.tally.total).max().unwrap_or_default().max(1);
    let drawn = |section, format| draw(view, section, lay_out(section, most, format), format, words, ink);
    let bar = |section| SectionBar { wide: drawn(section, ChartFormat::Wide), narrow: drawn(section, ChartFormat::Narrow) };
    view.sections.iter().map(bar).collect()
}

fn lay_out(section: &SectionView, most: usize, format: ChartFormat) -> Option<ChartCanvas> {
    let mut canvas = ChartCanvas::new(format.choose(440.0, 324.0));
    let room = canvas.width - TO_TOTAL - VALUE.width(&count(most)) - 1.0;
    let unit = (room / most as f64).min(LONGEST_UNIT);
    let stack =
        StatusStack { direction: StackDirection::Right, unit, breadth: format.choose(28.0, 32.0), font: ChartFont::plain(12.0) };
    bar(&mut canvas, (1.0, 3.0), &section.tally, stack);
    canvas.height = stack.breadth + 6.0;
    (section.tally.total > 0).then_some(canvas)
}

fn draw(
    view: &PlanView,
    section: &SectionView,
    canvas: Option<ChartCanvas>,
    format: ChartFormat,
    words: &Words,
    ink: Ink,
) -> Option<String> {
    let id = format!("bar-{}-{}", view.outline[section.key].id, format.choose("wide", "narrow"));
    let (title, description) = (statuses(&section.tally, words), completion_in_words(&section.tally, words));
    canvas?.svg(&SvgCaption { id: &id, title: &title, description: &description }, ink)
}
