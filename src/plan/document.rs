//! Documents that facts are based on.

use chrono::NaiveDate;

/// An official document: a decision, a report, a letter.
#[derive(Debug, Clone)]
pub struct Document {
    /// Number and symbol, such as `12/BC-SCT`.
    pub number: String,
    /// The day it was signed.
    pub date: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What it is about.
    pub title: Option<String>,
    /// A file of the workspace.
    pub file: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
}

/// Lines of an issued text, from 1, both ends included.
#[derive(Debug, Clone)]
pub struct TextLines {
    /// Id of the text.
    pub text: String,
    /// First line.
    pub first: usize,
    /// Last line.
    pub last: usize,
}
