//! Why a file could not be measured.

use crate::language::Words;

/// Why a file could not be measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadableDocx {
    /// It is no DOCX: not even an archive.
    NoArchive,
    /// It is of a Word before 2007, or has a password.
    Compound,
    /// A part that every DOCX has is not there.
    NoPart(String),
    /// A part is damaged.
    Damaged(String),
    /// A part is larger than that of any paper.
    TooLarge(String),
}

impl UnreadableDocx {
    /// The sentence that a reader gets about the file of that name, and the way out.
    pub fn say(&self, file: &str, words: &Words) -> (String, String) {
        let (key, part) = match self {
            Self::NoArchive => ("lint-no-docx", ""),
            Self::Compound => ("lint-old-docx", ""),
            Self::NoPart(part) => ("lint-docx-lacks", part.as_str()),
            Self::Damaged(part) => ("lint-docx-damaged", part.as_str()),
            Self::TooLarge(part) => ("lint-docx-too-large", part.as_str()),
        };
        let filled = [("file", file.to_owned()), ("part", part.to_owned())];
        (words.say(key, &filled), words.word(&format!("{key}.help")))
    }
}
