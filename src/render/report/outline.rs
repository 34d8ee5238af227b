//! A paper as every writer gets it: a letterhead, and blocks in their order.

use std::collections::BTreeMap;

use serde::Serialize;

use super::escape::is_forbidden;
use super::letterhead::Letterhead;

/// A paper, ready for a writer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paper {
    /// File name without its ending: `annual-2024`.
    pub name: String,
    /// Title for document properties and bookmarks.
    pub title: String,
    /// Who wrote it, for document properties.
    pub author: String,
    /// The day that its figures speak of, `2024-12-14`; also the date inside its files.
    pub as_of: chrono::NaiveDate,
    /// What stands round the text.
    pub letterhead: Letterhead,
    /// The text.
    pub blocks: Vec<Block>,
    /// Parts of their own at the end, each beginning a page and numbered apart.
    pub appendices: Vec<Appendix>,
    /// Charts that the text shows, by the id that its figures name.
    pub pictures: BTreeMap<String, Picture>,
    /// What every page has to say: made-up figures, internal use.
    pub marks: Vec<String>,
}

/// An appendix.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Appendix {
    /// "Phụ lục", or "Phụ lục I" where there are several.
    pub label: String,
    /// Its title.
    pub title: Vec<TextRun>,
    /// "(Kèm theo …)".
    pub attached: String,
    /// Whether its sheets lie on their long side.
    pub landscape: bool,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// A part of the text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A heading: 1 for "I. …", 2 for "1. …", 3 for "a) …".
    Heading {
        /// 1 to 3.
        level: u8,
        /// Its words.
        text: Vec<TextRun>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: Vec<TextRun>,
    },
    /// A list.
    List {
        /// The first number; `None` for dashes.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(PaperTable),
    /// A picture out of [`Paper::pictures`].
    Figure {
        /// Which one.
        picture: String,
    },
    /// What only a person can judge: a marked blank to be written in.
    Blank {
        /// What belongs there.
        text: Vec<TextRun>,
    },
}

/// A table; its head repeats on every page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PaperTable {
    /// Its columns.
    pub columns: Vec<PaperColumn>,
    /// Heads of the columns.
    pub head: Vec<Vec<TextRun>>,
    /// As many cells in each as there are columns.
    pub rows: Vec<Vec<Vec<TextRun>>>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PaperColumn {
    /// Which way its cells lean.
    pub align: Align,
    /// Its share of the width; those of a table add up to 1.
    pub share: f64,
}

/// Which way cells lean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// To the left.
    Left,
    /// To the middle.
    Center,
    /// To the right.
    Right,
}

/// Words of one look; a line break is `\n`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TextRun {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub strong: bool,
    /// Whether they are italic.
    pub emphasis: bool,
}

/// A chart on paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// Its message.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// The picture as SVG, in plain colours.
    pub svg: String,
    /// Width and height in the units of the SVG.
    pub size: (f64, f64),
}

impl TextRun {
    /// Plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), strong: false, emphasis: false }
    }
}

/// Whether nobody sees anything of runs: blanks, and letters that no paper shows.
pub fn is_blank(runs: &[TextRun]) -> bool {
    let is_unseen = |letter: char| matches!(letter, '\u{ad}' | '\u{fe00}'..='\u{fe0f}');
    words_of(runs).chars().all(|letter| letter.is_whitespace() || is_forbidden(letter) || is_unseen(letter))
}

/// The words of runs, one after the other.
pub fn words_of(runs: &[TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
