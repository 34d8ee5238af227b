//! Why a paper could not be written for Word.

use crate::language::Words;

/// What is wrong with a paper. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocxError {
    /// The text names a chart that the paper does not have.
    UnknownChart(String),
    /// A chart cannot be drawn, and what the reader of SVG says, in English.
    Chart(String, String),
    /// The theme's `report/` folder has no such logo.
    UnknownLogo(String),
    /// The logo is no PNG, JPEG or SVG picture.
    Logo(String),
    /// The archive could not be packed, and what the packer says, in English.
    Packing(String),
}

impl DocxError {
    /// The sentence that a reader gets about the paper of that name, and the way out.
    pub fn say(&self, paper: &str, words: &Words) -> (String, String) {
        let (key, name, detail) = match self {
            Self::UnknownChart(id) => ("docx-unknown-chart", id.as_str(), ""),
            Self::Chart(id, detail) => ("docx-broken-chart", id.as_str(), detail.as_str()),
            Self::UnknownLogo(file) => ("docx-unknown-logo", file.as_str(), ""),
            Self::Logo(file) => ("docx-broken-logo", file.as_str(), ""),
            Self::Packing(detail) => ("docx-packing", "", detail.as_str()),
        };
        let filled = [("paper", paper.to_owned()), ("name", name.to_owned()), ("detail", detail.to_owned())];
        (words.say(key, &filled), words.word(&format!("{key}.help")))
    }
}
