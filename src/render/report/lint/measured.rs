//! What was measured of a paper, the same for every format. Lengths in millimetres, sizes of letters in points.

use serde::Serialize;

use crate::plan::Form;
use crate::render::report::decree::Element;
use crate::render::report::outline::Align;

/// By how much lengths may differ, in millimetres: half of one, since letters do not fill their box, and Word counts in twentieths of a point.
pub const SLACK_MM: f64 = 0.6;

/// A paper as measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// What kind of head it has; decides which parts it cannot be without.
    pub form: Form,
    /// What its sheets are.
    pub unit: Unit,
    /// Its pages, or its sections where the format has no pages.
    pub sheets: Vec<MeasuredSheet>,
    /// Its parts in their order.
    pub parts: Vec<MeasuredPart>,
}

/// What places in a paper are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Pages.
    Page,
    /// Sections, in a format that has no pages before it is laid out.
    Section,
}

/// One page, or the first page or the following ones of one section.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuredSheet {
    /// Which page (or section) it is, from 1.
    pub page: usize,
    /// From left to right, in millimetres.
    pub width: f64,
    /// From top to bottom, in millimetres.
    pub height: f64,
    /// White round its text; `None` for a page without any.
    pub margins: Option<MeasuredMargins>,
    /// Its number, where it shows one.
    pub number: Option<PageNumber>,
    /// Whether the paper, or an appendix, begins with it.
    pub first: bool,
}

/// White round text, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredMargins {
    /// Above.
    pub top: Edge,
    /// Below.
    pub bottom: Edge,
    /// At the left.
    pub left: Edge,
    /// At the right.
    pub right: Edge,
}

/// White at one side of a sheet, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Edge {
    /// The margin itself.
    Exactly(f64),
    /// The text of this page does not reach that side, so that its margin is this or less.
    AtMost(f64),
}

/// The number of a page as it stands there.
#[derive(Debug, Clone, PartialEq)]
pub struct PageNumber {
    /// Its words: "2".
    pub words: String,
    /// The number that this page should have within its part of the paper, from 1.
    pub expected: Option<usize>,
    /// Middle of the number from the left side of the sheet, in millimetres; `None` where a format only says "centred".
    pub middle: Option<f64>,
    /// Whether it stands above the text.
    pub above: bool,
    /// Whether the format says that it is centred.
    pub centred: bool,
    /// Its letters.
    pub letters: Vec<MeasuredLetters>,
}

/// A part of a paper: a line of its head, a paragraph, a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuredPart {
    /// What it is.
    pub element: Element,
    /// Its words.
    pub words: String,
    /// The page (or section) that it begins on, from 1.
    pub page: usize,
    /// How many lines it takes on that page; 0 where the format has no lines.
    pub lines: usize,
    /// The looks of its letters, each once.
    pub letters: Vec<MeasuredLetters>,
    /// Indent of its first line against its others, in millimetres.
    pub indent: Option<f64>,
    /// Space above it, in points.
    pub above: Option<f64>,
    /// From line to line, in lines of its letters.
    pub leading: Option<f64>,
    /// Which way it leans; `None` also for justified text.
    pub align: Option<Align>,
    /// Whether both its sides are straight.
    pub justified: Option<bool>,
    /// Length of the rule under it, as a share of its longest line; 0 where there is none.
    pub rule: Option<f64>,
}

/// A look of letters.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuredLetters {
    /// Family.
    pub family: String,
    /// Size in points.
    pub size: f64,
    /// Whether they are bold.
    pub bold: bool,
    /// Whether they are italic.
    pub italic: bool,
}

impl MeasuredPart {
    /// A part of which only its words are known.
    pub fn new(element: Element, page: usize, words: impl Into<String>) -> Self {
        let words = words.into();
        let (letters, indent, above, leading) = (Vec::new(), None, None, None);
        Self { element, words, page, lines: 0, letters, indent, above, leading, align: None, justified: None, rule: None }
    }

    /// Adds the look of some of its letters.
    pub fn add_letters(&mut self, letters: MeasuredLetters) {
        if !self.letters.contains(&letters) {
            self.letters.push(letters);
        }
    }
}
