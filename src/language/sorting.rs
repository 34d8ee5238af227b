//! Vietnamese alphabetical order: a ă â b c d đ e ê …, not code points.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Compares texts as a Vietnamese dictionary orders them.
pub struct Alphabet {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Default for Alphabet {
    fn default() -> Self {
        let collator = Collator::try_new(locale!("vi").into(), CollatorOptions::default());
        Self { collator: collator.ok() }
    }
}

impl Alphabet {
    /// The order of two texts.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.as_ref().map_or_else(|| left.cmp(right), |collator| collator.compare(left, right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_letters_follow_their_plain_ones() {
        let mut words = ["êm", "đá", "da", "ăn", "ấn", "ban", "an"];
        let alphabet = Alphabet::default();
        words.sort_by(|left, right| alphabet.compare(left, right));
        assert_eq!(words, ["an", "ăn", "ấn", "ban", "da", "đá", "êm"]);
    }
}
