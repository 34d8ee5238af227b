//! How an official paper looks, as `report/decree30.yaml` of the theme says: Decree 30/2020/NĐ-CP, appendix I.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The rules of look. Lengths in millimetres, sizes of letters in points.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Decree {
    /// The text that the rules are from.
    pub source: String,
    /// A sheet, upright.
    pub page: SheetSize,
    /// White round the text.
    pub margins: Margins,
    /// Families of letters that pass; the first is set in.
    pub families: Vec<String>,
    /// The family that Word is asked for.
    pub office_family: String,
    /// The lines at the top right.
    pub motto: Motto,
    /// Rules under lines of the head, as shares of the length of the line.
    pub rules: Rules,
    /// Paragraphs.
    pub body: Paragraphs,
    /// Letters of each part.
    pub elements: BTreeMap<Element, ElementStyle>,
}

/// What is allowed, and what is used of it.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// What is used.
    pub set: f64,
    /// The least that passes.
    pub least: f64,
    /// The most that passes.
    pub most: f64,
}

impl Range {
    /// Whether a measured value passes, give or take `slack`.
    pub fn allows(&self, value: f64, slack: f64) -> bool {
        (self.least - slack..=self.most + slack).contains(&value)
    }
}

/// A sheet of paper in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SheetSize {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Margins in millimetres. A landscape sheet keeps them: its left is its left.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    /// Above.
    pub top: Range,
    /// Below.
    pub bottom: Range,
    /// At the left, where papers are bound.
    pub left: Range,
    /// At the right.
    pub right: Range,
}

/// The lines at the top right.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Motto {
    /// The country's name.
    pub country: String,
    /// Its motto.
    pub words: String,
}

/// Rules under lines of the head, as shares of the length of the line.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Under the motto.
    pub under_motto: Range,
    /// Under the issuing body.
    pub under_body: Range,
    /// Under the summary.
    pub under_summary: Range,
}

/// Paragraphs of the body.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraphs {
    /// Indent of the first line, in millimetres.
    pub indent: Range,
    /// Space between paragraphs, in points.
    pub above: Range,
    /// From line to line, in lines.
    pub leading: Range,
}

/// Letters of one part of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ElementStyle {
    /// Size in points.
    pub size: Range,
    /// Whether they are bold.
    #[serde(default)]
    pub bold: bool,
    /// Whether they are italic.
    #[serde(default)]
    pub italic: bool,
    /// Whether they are capitals.
    #[serde(default)]
    pub capitals: bool,
}

/// A part of a paper that the decree gives letters to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// In the top margin, from the second page on.
    PageNumber,
    /// The country's name.
    Country,
    /// Its motto.
    Motto,
    /// The body above the issuing one.
    Parent,
    /// The issuing body.
    Issuer,
    /// Number and symbol.
    Number,
    /// What a letter is about, under its number.
    About,
    /// Place and date.
    PlaceDate,
    /// The kind of paper.
    Kind,
    /// What it is about, under its kind.
    Summary,
    /// Whom it goes to.
    Addressee,
    /// What it is based on.
    Basis,
    /// Paragraphs.
    Body,
    /// Headings of parts.
    Heading,
    /// "Nơi nhận:".
    RecipientsHead,
    /// Who gets copies.
    Recipients,
    /// The authority and title of who signs.
    Signature,
    /// The name of who signs.
    Signatory,
    /// "Phụ lục I".
    Appendix,
    /// The title of an appendix.
    AppendixTitle,
    /// "(Kèm theo …)".
    Attached,
    /// Cells of tables.
    Table,
    /// Words at a table or a picture.
    Caption,
    /// A mark on every page: made-up figures, internal use.
    Mark,
}

impl Element {
    /// Every part.
    pub const ALL: [Self; 24] = [
        Self::PageNumber,
        Self::Country,
        Self::Motto,
        Self::Parent,
        Self::Issuer,
        Self::Number,
        Self::About,
        Self::PlaceDate,
        Self::Kind,
        Self::Summary,
        Self::Addressee,
        Self::Basis,
        Self::Body,
        Self::Heading,
        Self::RecipientsHead,
        Self::Recipients,
        Self::Signature,
        Self::Signatory,
        Self::Appendix,
        Self::AppendixTitle,
        Self::Attached,
        Self::Table,
        Self::Caption,
        Self::Mark,
    ];
}

impl Decree {
    /// Reads `decree30.yaml`.
    ///
    /// # Errors
    /// What is wrong with it, in the words of the YAML reader, or the part that has no letters.
    pub fn read(text: &str) -> Result<Self, String> {
        let decree: Self = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        let missing: Vec<_> = Element::ALL.iter().filter(|one| !decree.elements.contains_key(one)).collect();
        if !missing.is_empty() || decree.families.is_empty() {
            return Err(format!("families, elements: {missing:?}"));
        }
        Ok(decree)
    }

    /// The family that papers are set in.
    pub fn family(&self) -> &str {
        self.families.first().map(String::as_str).unwrap_or_default()
    }

    /// Letters of a part. Every part has some: [`Decree::read`] saw to it.
    pub fn style(&self, element: Element) -> ElementStyle {
        let plain =
            ElementStyle { size: Range { set: 14.0, least: 13.0, most: 14.0 }, bold: false, italic: false, capitals: false };
        self.elements.get(&element).copied().unwrap_or(plain)
    }
}
