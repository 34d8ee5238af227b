//! Lines of the head: in the middle, of about the same length, with a rule under them that the decree measures by them.

use super::context::DocxContext;
use super::look::ParagraphFormat;
use super::words::line;
use super::xml::Xml;
use crate::render::report::decree::{Element, Range};

/// Lines are given this much more room than they measure, in millimetres: another font may be a little wider.
const RESERVE: f64 = 1.5;
/// How often the room for lines is narrowed.
const STEPS: usize = 8;

/// Where lines stand, and the rule under them. Millimetres.
#[derive(Debug, Clone, Copy)]
pub struct Between {
    /// Width of the column.
    pub width: f64,
    /// Width that lines may have of it.
    pub room: f64,
    /// The rule as a share of the longest line.
    pub share: Option<Range>,
}

/// Writes words of a style, which has the letters of a part.
pub fn write_balanced(
    context: &DocxContext,
    xml: &mut Xml,
    (style, element): (&'static str, Element),
    words: &str,
    between: Between,
) {
    let ruler = context.assets.ruler(element, context.decree);
    let lines = |room| ruler.lines(words, room);
    let room = if lines(between.room).1 > 1 { balanced(&lines, between.room) + RESERVE } else { between.width };
    let beside = Some((between.width - room) / 2.0).filter(|beside| *beside > 0.0);
    line(
        xml,
        &ParagraphFormat { left: beside, right: beside, keep_next: between.share.is_some(), ..ParagraphFormat::styled(style) },
        words,
    );
    if let Some(share) = between.share {
        write_rule(xml, between.width, lines(room.min(between.width)).0 * share.set);
    }
}

/// The least room in which the words take no more lines than in all of it.
fn balanced(lines: &dyn Fn(f64) -> (f64, usize), room: f64) -> f64 {
    let (most, mut least, mut enough) = (lines(room).1, room / 3.0, room);
    for _ in 0..STEPS {
        let middle = f64::midpoint(least, enough);
        if lines(middle).1 > most { least = middle } else { enough = middle }
    }
    enough
}

/// A rule of that length in the middle of a column; both in millimetres.
fn write_rule(xml: &mut Xml, width: f64, length: f64) {
    let beside = Some(((width - length) / 2.0).max(0.0));
    line(xml, &ParagraphFormat { rule: true, left: beside, right: beside, ..ParagraphFormat::styled("Rule") }, "");
}
