//! Lines of the head: in the middle, of about the same length, with a rule under them that the decree measures by them.

use super::desk::Desk;
use super::look::Shape;
use super::words::line;
use super::xml::Xml;
use crate::render::report::decree::{Element, Range};

/// Lines are given this much more room than they measure, in millimetres: another font may be a little wider.
const RESERVE: f64 = 1.5;
/// How often the room for lines is narrowed.
const STEPS: usize = 8;

/// Room for lines, and the rule under them.
#[derive(Debug, Clone, Copy)]
pub struct Between {
    /// Width that lines may have, in millimetres.
    pub room: f64,
    /// The rule as a share of the longest line.
    pub share: Option<Range>,
}

/// Writes words of a style, which has the letters of a part.
pub fn write_balanced(desk: &Desk, xml: &mut Xml, (style, element): (&'static str, Element), words: &str, between: Between) {
    let (longest, lines) = desk.engraver.lines(words, element, desk.decree, between.room);
    let beside = if lines > 1 { (between.room - balanced(desk, element, words, between.room) - RESERVE) / 2.0 } else { 0.0 };
    let beside = beside.max(0.0);
    let narrow = Some(beside).filter(|beside| *beside > 0.0);
    line(xml, &Shape { left: narrow, right: narrow, keep_next: between.share.is_some(), ..Shape::styled(style) }, words);
    if let Some(share) = between.share {
        let longest =
            if lines > 1 { desk.engraver.lines(words, element, desk.decree, between.room - 2.0 * beside).0 } else { longest };
        write_rule(xml, between.room, longest * share.set);
    }
}

/// The least room in which the words take no more lines than in all of it.
fn balanced(desk: &Desk, element: Element, words: &str, room: f64) -> f64 {
    let count = |room| desk.engraver.lines(words, element, desk.decree, room).1;
    let (most, mut least, mut enough) = (count(room), room / 3.0, room);
    for _ in 0..STEPS {
        let middle = (least + enough) / 2.0;
        if count(middle) > most { least = middle } else { enough = middle }
    }
    enough
}

/// A rule of that length in the middle of `room`; both in millimetres.
fn write_rule(xml: &mut Xml, room: f64, length: f64) {
    let beside = Some(((room - length) / 2.0).max(0.0));
    line(xml, &Shape { rule: true, left: beside, right: beside, ..Shape::styled("Rule") }, "");
}
