//! Words by which parts of a paper are known where its styles do not tell: as the catalogue and the decree have them.

use crate::language::Words;
use crate::render::report::decree::{Decree, Element};
use crate::render::report::docx::style_names;

/// Words by which parts are known.
pub struct Marks {
    /// Names of styles of papers of ours.
    styles: Vec<(String, Element)>,
    country: String,
    motto: String,
    /// What some parts begin with.
    beginnings: Vec<(String, Element)>,
}

impl Marks {
    /// Those of a catalogue.
    pub fn of(words: &Words, decree: &Decree) -> Self {
        let beginning = |key: &str| plain(words.say(key, &[]).split(['{', ' ']).next().unwrap_or_default());
        let beginnings = vec![
            (beginning("frame-number"), Element::Number),
            (beginning("frame-about"), Element::About),
            (plain(words.word("frame-addressees").trim_end_matches(':')), Element::Addressee),
            (plain(words.word("frame-recipients").trim_end_matches(':')), Element::RecipientsHead),
            (plain(&words.word("begins-attached")), Element::Attached),
            (plain(&words.word("begins-basis")), Element::Basis),
            (plain(&words.word("begins-appendix")), Element::Appendix),
        ];
        Self {
            styles: style_names(decree, words),
            country: plain(&decree.motto.country),
            motto: plain(&decree.motto.words),
            beginnings: beginnings.into_iter().filter(|(beginning, _)| !beginning.is_empty()).collect(),
        }
    }

    /// The part that a style of ours is for.
    pub fn of_style(&self, name: &str) -> Option<Element> {
        self.styles.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, element)| *element)
    }

    /// The part that words are, by themselves.
    pub fn of_words(&self, words: &str) -> Option<Element> {
        let words = plain(words);
        if words == self.country {
            return Some(Element::Country);
        }
        if words == self.motto {
            return Some(Element::Motto);
        }
        if is_date(&words) {
            return Some(Element::PlaceDate);
        }
        self.beginnings.iter().find(|(beginning, _)| words.starts_with(beginning)).map(|(_, element)| *element)
    }
}

/// "Quảng Ngãi, ngày 05 tháng 3 năm 2021", with or without its numbers, and nothing more.
fn is_date(words: &str) -> bool {
    let at = |word: &str| words.find(word);
    words.chars().count() < 70 && matches!((at("ngày "), at("tháng "), at("năm ")), (Some(a), Some(b), Some(c)) if a < b && b < c)
}

/// In small letters, one space between words: papers of many hands write dashes and spaces in many ways.
fn plain(words: &str) -> String {
    let even = words.to_lowercase().replace(['–', '—', '‑'], "-").replace('\u{a0}', " ");
    even.split_whitespace().collect::<Vec<_>>().join(" ")
}
