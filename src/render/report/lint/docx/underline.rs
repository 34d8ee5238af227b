//! Rules under lines of the head: borders of paragraphs, drawn lines, underlined letters.

use super::recognise::RecognisedPart;
use super::text::Paragraph;
use crate::render::report::decree::{Decree, Element};
use crate::render::report::docx::DocxAssets;

/// Length of the rule under a part as a share of its longest line; 0 for none, `None` where the file does not say.
pub fn rule_under(known: &RecognisedPart, all: &[Paragraph], room: f64, decree: &Decree, assets: &DocxAssets) -> Option<f64> {
    let paragraph = known.paragraph;
    let longest = longest_line(paragraph, known.element, room, decree, assets);
    if !paragraph.letters.is_empty() && paragraph.letters.iter().all(|look| look.underlined == Some(true)) {
        return Some(1.0);
    }
    let below = all.get(known.index..).unwrap_or_default();
    let below = || below.iter().enumerate().take_while(|(at, one)| *at == 0 || is_part_of(one, paragraph));
    let ruled = below().map(|(_, one)| one).find(|one| one.shape.ruled == Some(true));
    if let Some(one) = ruled {
        let white = one.shape.left.unwrap_or_default() + one.shape.right.unwrap_or_default();
        return Some((room - white).max(0.0) / longest);
    }
    if let Some(length) = below().find_map(|(_, one)| one.lines.first()) {
        return Some(length / longest);
    }
    // A line may hang on any paragraph near by.
    let near = |one: &&Paragraph| one.cell.map(|cell| cell.table) == paragraph.cell.map(|cell| cell.table);
    let drawn = all.iter().filter(near).take(60).any(|one| one.drawn);
    (!drawn).then_some(0.0)
}

/// Whether a paragraph below has no words of its own and stands in the same place.
fn is_part_of(below: &Paragraph, above: &Paragraph) -> bool {
    let place = |one: &Paragraph| one.cell.map(|cell| (cell.table, cell.row, cell.column));
    below.words.trim().is_empty() && place(below) == place(above)
}

fn longest_line(paragraph: &Paragraph, element: Element, room: f64, decree: &Decree, assets: &DocxAssets) -> f64 {
    let asked = decree.style(element).size.set;
    let scale = paragraph.letters.iter().find_map(|look| look.size).map_or(1.0, |size| size / asked);
    let shape = &paragraph.shape;
    let inside = room - shape.left.unwrap_or_default() - shape.right.unwrap_or_default();
    let (longest, _) = assets.ruler(element, decree).lines(paragraph.words.trim(), inside / scale);
    (longest * scale).max(1.0)
}
