//! A rule that a paper breaks, and how that is said.

use serde::Serialize;

use super::measured::Unit;
use crate::language::{Words, number};
use crate::render::report::decree::{Element, Range};

/// What the decree asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DecreeRule {
    /// A sheet of the size that the decree names.
    PageSize,
    /// White above the text.
    MarginTop,
    /// White below the text.
    MarginBottom,
    /// White at the left of the text.
    MarginLeft,
    /// White at the right of the text.
    MarginRight,
    /// Where the number of a page stands.
    PageNumberPlace,
    /// No number on a first page.
    PageNumberFirst,
    /// A number on every other page.
    PageNumberMissing,
    /// Numbers that count from 1.
    PageNumberOrder,
    /// A part that a paper of its form cannot be without.
    Missing,
    /// The family of letters.
    Family,
    /// The size of letters.
    Size,
    /// Bold or not.
    Bold,
    /// Italic or not.
    Italic,
    /// Capitals.
    Capitals,
    /// Indent of the first line.
    Indent,
    /// Space between paragraphs.
    Above,
    /// From line to line.
    Leading,
    /// Both sides straight.
    Justified,
    /// The rule under a line of the head.
    Underline,
}

/// A value that was found or is asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Millimetres.
    Millimetres(f64),
    /// Points.
    Points(f64),
    /// Lines, or a share of a line.
    Times(f64),
    /// Between two of the same kind, both included.
    Between(Box<Amount>, Box<Amount>),
    /// Words that stand for themselves: a family, a number of a page.
    Words(String),
    /// Words of the catalogue, under `lint-is-…`.
    Is(&'static str),
}

/// A rule that a paper breaks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Which one.
    pub rule: DecreeRule,
    /// The part that breaks it; `None` for a sheet.
    pub element: Option<Element>,
    /// The page (or section) that it stands on, from 1.
    pub page: usize,
    /// Which of the two that is.
    pub unit: Unit,
    /// The first of its words.
    pub words: String,
    /// What was found.
    pub found: Amount,
    /// What the decree asks for.
    pub asked: Amount,
}

impl Finding {
    /// Its name: `margin_left`, `recipients_size`, `missing_signature`.
    pub fn code(&self) -> String {
        let rule = name_of(&self.rule);
        match (self.rule, self.element) {
            (_, None) => rule,
            (DecreeRule::Missing, Some(element)) => format!("{rule}_{}", name_of(&element)),
            (_, Some(element)) => format!("{}_{rule}", name_of(&element)),
        }
    }

    /// The sentence that a reader gets.
    pub fn say(&self, words: &Words) -> String {
        let part = self.element.map(|element| words.word(&format!("lint-part-{}", key_of(&element)))).unwrap_or_default();
        let at = match self.unit {
            Unit::Page => "lint-at-page",
            Unit::Section => "lint-at-section",
        };
        let arguments = [
            ("place", words.say(at, &[("number", self.page.to_string())])),
            ("part", part),
            ("words", self.words.clone()),
            ("found", self.found.say(words)),
            ("asked", self.asked.say(words)),
        ];
        words.say(&format!("lint-{}", key_of(&self.rule)), &arguments)
    }
}

impl Amount {
    /// Between the least and the most of a range.
    pub fn between(range: Range, unit: fn(f64) -> Self) -> Self {
        Self::Between(Box::new(unit(range.least)), Box::new(unit(range.most)))
    }

    fn say(&self, words: &Words) -> String {
        match self {
            Self::Millimetres(value) => format!("{} mm", number(*value, 1)),
            Self::Points(value) => format!("{} pt", number(*value, 1)),
            Self::Times(value) => number(*value, 2),
            Self::Between(least, most) if least == most => least.say(words),
            Self::Between(least, most) => format!("{} – {}", least.say(words), most.say(words)),
            Self::Words(text) => text.clone(),
            Self::Is(key) => words.word(&format!("lint-is-{key}")),
        }
    }
}

/// The name of a rule or a part as data files have it.
fn name_of(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The same as the catalogue has it.
fn key_of(value: &impl Serialize) -> String {
    name_of(value).replace('_', "-")
}
