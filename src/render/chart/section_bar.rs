//! The bar of one section alone, to stand beside its name: the row that the chart of all sections draws for it.

use super::bars::{LONGEST_UNIT, TO_TOTAL, bar};
use super::format::{Format, VALUE};
use super::lettering::Face;
use super::palette::Ink;
use super::sheet::Sheet;
use super::stack::{Growth, Stack};
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
    let drawn = |section, format| inked(view, section, lay_out(section, most, format), format, words, ink);
    let bar = |section| SectionBar { wide: drawn(section, Format::Wide), narrow: drawn(section, Format::Narrow) };
    view.sections.iter().map(bar).collect()
}

fn lay_out(section: &SectionView, most: usize, format: Format) -> Option<Sheet> {
    let mut sheet = Sheet::new(format.choose(440.0, 324.0));
    let room = sheet.width - TO_TOTAL - VALUE.width(&count(most)) - 1.0;
    let unit = (room / most as f64).min(LONGEST_UNIT);
    let stack = Stack { growth: Growth::Right, unit, breadth: format.choose(28.0, 32.0), face: Face::plain(12.0) };
    bar(&mut sheet, (1.0, 3.0), &section.tally, stack);
    sheet.height = stack.breadth + 6.0;
    (section.tally.total > 0).then_some(sheet)
}

fn inked(
    view: &PlanView,
    section: &SectionView,
    sheet: Option<Sheet>,
    format: Format,
    words: &Words,
    ink: Ink,
) -> Option<String> {
    let id = format!("bar-{}-{}", view.outline[section.key].id, format.choose("wide", "narrow"));
    let (title, description) = (statuses(&section.tally, words), completion_in_words(&section.tally, words));
    sheet?.svg(&SvgCaption { id: &id, title: &title, description: &description }, ink)
}
