//! Fits text to the fonts and to the width: a letter that no font has becomes □, a word that is too wide may be broken.

use std::collections::BTreeSet;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::font_family::FontFamily;
use crate::language::is_composed;
use crate::render::report::columns::ends_word;
use crate::render::report::decree::{Decree, Element};
use crate::render::report::escape::is_forbidden;

/// What stands in the place of a letter that no font has.
pub const NO_GLYPH: char = '□';
/// Lets a line end and shows nothing.
const BREAK: char = '\u{200b}';
/// A word that does not fit a line may be broken after as many letters.
const STEP: usize = 4;
/// White at both sides of a cell together, in points, and a little for its rules.
pub const CELL_INSET: f64 = 9.0;
const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// Fits the texts of one paper to its font and widths, and gathers the letters that the font lacks.
pub struct TextFitter<'a> {
    family: Arc<FontFamily>,
    decree: &'a Decree,
    missing: BTreeSet<char>,
}

/// Where a text goes.
#[derive(Debug, Clone, Copy)]
pub struct TextColumn {
    /// Width in points.
    pub width: f64,
    /// Size of letters in points.
    pub size: f64,
    /// Whether its letters are set as capitals, which are wider.
    pub capitals: bool,
}

impl<'a> TextFitter<'a> {
    /// For papers in a family.
    pub fn new(family: Arc<FontFamily>, decree: &'a Decree) -> Self {
        Self { family, decree, missing: BTreeSet::new() }
    }

    /// Letters that no font has.
    pub fn into_missing(self) -> BTreeSet<char> {
        self.missing
    }

    /// The room that a word surely has on a line of text: first lines and items are indented.
    pub fn line(&self, element: Element, landscape: bool) -> TextColumn {
        let page = self.page(element, landscape);
        TextColumn { width: page.width / 2.0, ..page }
    }

    /// The whole width between the margins.
    pub fn page(&self, element: Element, landscape: bool) -> TextColumn {
        let (page, margins) = (self.decree.page, self.decree.margins);
        let across = if landscape { page.height } else { page.width };
        let width = (across - margins.left.set - margins.right.set) * POINTS_PER_MM;
        let style = self.decree.style(element);
        TextColumn { width, size: style.size.set, capitals: style.capitals }
    }

    /// A cell that takes a share of the width.
    pub fn cell(&self, share: f64, landscape: bool) -> TextColumn {
        let page = self.page(Element::Table, landscape);
        TextColumn { width: (page.width * share - CELL_INSET).max(page.size), ..page }
    }

    /// Height between the margins, in points.
    pub fn height(&self, landscape: bool) -> f64 {
        let (page, margins) = (self.decree.page, self.decree.margins);
        let down = if landscape { page.width } else { page.height };
        (down - margins.top.set - margins.bottom.set) * POINTS_PER_MM
    }

    /// A text of letters that there are, whose words all fit into a column.
    pub fn set(&mut self, text: &str, column: TextColumn) -> String {
        let text = self.known_in(text, column.capitals);
        let (mut out, mut word) = (String::with_capacity(text.len()), String::new());
        for part in text.split_inclusive(ends_word) {
            if !is_glued(&word, part) {
                self.break_word(&std::mem::take(&mut word), column, &mut out);
            }
            word.push_str(part);
        }
        self.break_word(&word, column, &mut out);
        out
    }

    /// A text of letters that there are. Marks become one with their letters where they can.
    pub fn known(&mut self, text: &str) -> String {
        self.known_in(text, false)
    }

    fn known_in(&mut self, text: &str, capitals: bool) -> String {
        let mut known = String::with_capacity(text.len());
        let mut add = |letter: char| known.extend(is_shown(letter).then(|| self.letter(letter, capitals)));
        // Nearly all texts are whole already, and to go through them in search of marks takes long.
        if is_composed(text) {
            text.chars().for_each(&mut add)
        } else {
            text.nfc().for_each(&mut add)
        }
        known
    }

    /// How many lines a text takes in a column, nearly.
    pub fn lines(&self, text: &str, column: TextColumn) -> f64 {
        let line = |line: &str| (self.width(line) * column.size * 1.1 / column.width).ceil().max(1.0);
        text.split('\n').map(line).sum()
    }

    /// A letter, or □. A font may have a small letter ("ƛ") and not its capital.
    fn letter(&mut self, letter: char, capitals: bool) -> char {
        let has_capital = || letter.to_uppercase().all(|capital| self.family.has(capital));
        if letter == '\n' || (self.family.has(letter) && (!capitals || has_capital())) {
            return letter;
        }
        self.missing.insert(letter);
        NO_GLYPH
    }

    fn break_word(&self, word: &str, column: TextColumn, out: &mut String) {
        let cannot_be_too_wide = word.len() < 4;
        if cannot_be_too_wide || self.width_in(column, word.trim_end()) <= column.width {
            return out.push_str(word);
        }
        for (index, letter) in word.chars().enumerate() {
            if index > 0 && index.is_multiple_of(STEP) && !letter.is_whitespace() {
                out.push(BREAK);
            }
            out.push(letter);
        }
    }

    /// Width of a word in points, as it will stand in a column.
    fn width_in(&self, column: TextColumn, word: &str) -> f64 {
        let width = if column.capitals { self.width(&word.to_uppercase()) } else { self.width(word) };
        width * column.size
    }

    /// Width of a text in shares of the size of its letters.
    pub fn width(&self, text: &str) -> f64 {
        text.chars().map(|letter| self.family.width(letter)).sum()
    }
}

/// Whether no line ends between two words, blank or not: none ends after what opens or before what closes (Unicode Standard Annex
/// 14, rules LB13 to LB15).
fn is_glued(before: &str, after: &str) -> bool {
    let opens = ['(', '[', '{', '<', '"', '\'', '“', '‘', '«', '„', '‚'];
    let closes = [')', ']', '}', '>', '"', '\'', '”', '’', '»', '!', '?', ',', '.', ':', ';', '/'];
    !before.ends_with('\n') && (before.trim_end().ends_with(opens) || after.starts_with(closes))
}

/// Controls, marks of direction and choices of a glyph's form show nothing.
fn is_shown(letter: char) -> bool {
    letter == '\n' || !(is_forbidden(letter) || matches!(letter, '\u{fe00}'..='\u{fe0f}'))
}
