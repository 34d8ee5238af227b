//! Sections as sheets: their size, their margins, and where the number of the page stands.

use super::super::measured::{self, Edge, MeasuredMargins, MeasuredSheet, PageNumber};
use super::cascade::Cascade;
use super::letters::measured_letters;
use super::text::{MOST_SECTIONS, Paragraph, paragraphs};
use super::xml::{XmlNode, attribute, child, millimetres, name};

/// A header or a footer.
#[derive(Debug, Clone, Default)]
struct Margin {
    /// The paragraph with the number of the page.
    number: Option<Paragraph>,
}

/// What a section shows in its margins; what it does not say is as in the section before.
#[derive(Debug, Clone, Default)]
struct NumberedHeaders {
    above: Margin,
    below: Margin,
    above_first: Margin,
    below_first: Margin,
}

/// Where a reference to a header or a footer leads.
pub type HeaderLookup<'a> = dyn Fn(&str) -> Option<XmlNode<'a>> + 'a;

/// How many pages a section has, as far as a file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// One.
    One,
    /// Perhaps one: a number for those that follow may lack, since programs leave out what they do not show.
    Few,
    /// Certainly more than one.
    Many,
}

/// Two sheets of every section: its first page, and those that follow where there are any.
pub fn measure_sheets<'a>(root: XmlNode<'a>, part: &HeaderLookup<'a>, cascade: &Cascade, pages: &[Pages]) -> Vec<MeasuredSheet> {
    let mut shown = NumberedHeaders::default();
    let mut sheets = Vec::new();
    for (index, section) in root.descendants().filter(|node| name(*node) == "sectPr").take(MOST_SECTIONS).enumerate() {
        shown.read(section, part, cascade);
        let own_first = super::xml::toggle(section, "titlePg") == Some(true);
        let of_first = if own_first { (&shown.above_first, &shown.below_first) } else { (&shown.above, &shown.below) };
        // A section that goes on with the numbers, or on the same page, begins no part of the paper.
        let begins = index == 0 || begins_anew(section);
        sheets.push(sheet(section, index, begins, number(of_first)));
        let following = number((&shown.above, &shown.below));
        match pages.get(index) {
            None | Some(Pages::One) => {}
            Some(Pages::Few) if following.is_none() => {}
            Some(Pages::Few | Pages::Many) => sheets.push(sheet(section, index, false, following)),
        }
    }
    sheets
}

fn begins_anew(section: XmlNode) -> bool {
    child(section, "pgNumType").and_then(|numbers| attribute(numbers, "start")).is_some()
}

fn sheet(section: XmlNode, index: usize, first: bool, number: Option<PageNumber>) -> MeasuredSheet {
    let size = |side| child(section, "pgSz").and_then(|size| millimetres(size, side));
    let side = |side| child(section, "pgMar").and_then(|margins| millimetres(margins, side)).map(f64::abs);
    let margins = || {
        Some(MeasuredMargins {
            top: Edge::Exactly(side("top")?),
            bottom: Edge::Exactly(side("bottom")?),
            left: Edge::Exactly(side("left")? + side("gutter").unwrap_or_default()),
            right: Edge::Exactly(side("right")?),
        })
    };
    let number = number.map(|number| PageNumber { words: if first { "1" } else { "2" }.to_owned(), ..number });
    // A section that names no size has that of a letter sheet of the United States, as Word takes it.
    let (width, height) = (size("w").unwrap_or(215.9), size("h").unwrap_or(279.4));
    MeasuredSheet { page: index + 1, width, height, margins: margins(), number, first }
}

/// The number above the text, or else the one below it.
fn number((above, below): (&Margin, &Margin)) -> Option<PageNumber> {
    let (paragraph, is_above) = match (&above.number, &below.number) {
        (Some(paragraph), _) => (paragraph, true),
        (None, Some(paragraph)) => (paragraph, false),
        (None, None) => return None,
    };
    let letters: Vec<measured::MeasuredLetters> = paragraph.letters.iter().flat_map(measured_letters).collect();
    let centred = paragraph.shape.lean.as_deref() == Some("center") || paragraph.words.starts_with('\t');
    Some(PageNumber { words: String::new(), expected: None, middle: None, above: is_above, centred, letters })
}

impl NumberedHeaders {
    fn read<'a>(&mut self, section: XmlNode<'a>, part: &HeaderLookup<'a>, cascade: &Cascade) {
        for node in section.children().filter(|node| matches!(name(*node), "headerReference" | "footerReference")) {
            let Some(root) = attribute(node, "id").and_then(part) else { continue };
            let place = match (name(node), attribute(node, "type")) {
                ("headerReference", Some("first")) => &mut self.above_first,
                ("footerReference", Some("first")) => &mut self.below_first,
                (_, Some("even")) => continue,
                ("headerReference", _) => &mut self.above,
                _ => &mut self.below,
            };
            *place = Margin { number: numbered(root, cascade) };
        }
    }
}

/// The paragraph that holds the field of the number of the page.
fn numbered(root: XmlNode, cascade: &Cascade) -> Option<Paragraph> {
    let field = root.descendants().find(|node| is_field(*node))?;
    let holder = field.ancestors().find(|above| name(*above) == "p")?;
    let framed = child(holder, "pPr").and_then(|properties| child(properties, "framePr"));
    let mut paragraph = paragraphs(holder.parent()?, cascade).into_iter().nth(place_of(holder))?;
    // A frame of the number has a place of its own.
    if framed.and_then(|frame| attribute(frame, "xAlign")) == Some("center") {
        paragraph.shape.lean = Some("center".to_owned());
    }
    Some(paragraph)
}

fn place_of(paragraph: XmlNode) -> usize {
    paragraph.prev_siblings().skip(1).filter(|node| name(*node) == "p").count()
}

fn is_field(node: XmlNode) -> bool {
    let code = match name(node) {
        "fldSimple" => attribute(node, "instr"),
        "instrText" => node.text(),
        _ => None,
    };
    code.and_then(|code| code.split_whitespace().next()).is_some_and(|word| word.eq_ignore_ascii_case("PAGE"))
}
