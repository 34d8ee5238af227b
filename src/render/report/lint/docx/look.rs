//! What one place of a DOCX says of a look: a style, the defaults, a paragraph, a run. What it does not say is `None`.

use super::xml::{XmlNode, attribute, child, millimetres, name, number, toggle, value};

/// Points of a millimetre.
const PT_PER_MM: f64 = 72.0 / 25.4;

/// From line to line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ResolvedSpacing {
    /// In lines of the letters.
    Lines(f64),
    /// In points.
    Points(f64),
    /// Not less than so many points.
    Least,
}

/// Its letters.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolvedCharacters {
    /// Families, of plain letters and of those beyond.
    pub families: Vec<String>,
    /// Points.
    pub size: Option<f64>,
    /// Bold.
    pub bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Shown as capitals.
    pub capitals: Option<bool>,
    /// Not shown.
    pub hidden: Option<bool>,
    /// With a rule under them.
    pub underlined: Option<bool>,
}

/// A paragraph. Indents in millimetres, spaces in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolvedParagraph {
    /// First line against the others.
    pub first: Option<f64>,
    /// All lines at the left.
    pub left: Option<f64>,
    /// All lines at the right.
    pub right: Option<f64>,
    /// Space above.
    pub before: Option<f64>,
    /// Space below.
    pub after: Option<f64>,
    /// From line to line.
    pub leading: Option<ResolvedSpacing>,
    /// Which way it leans: `both`, `center`.
    pub lean: Option<String>,
    /// Whether spaces between paragraphs of one style count.
    pub contextual: Option<bool>,
    /// Whether it is an item of a list of Word's own.
    pub listed: Option<bool>,
    /// Whether it is a heading.
    pub outlined: Option<bool>,
    /// Whether it has a rule above or below.
    pub ruled: Option<bool>,
}

impl ResolvedCharacters {
    /// What `w:rPr` says; families that a theme names are looked up in it.
    pub fn read(properties: Option<XmlNode>, theme: &dyn Fn(&str) -> Option<String>) -> Self {
        let Some(properties) = properties else { return Self::default() };
        Self {
            families: child(properties, "rFonts").map(|fonts| families(fonts, theme)).unwrap_or_default(),
            size: child(properties, "sz").and_then(|size| number(size, "val")).map(|halves| halves / 2.0),
            bold: toggle(properties, "b"),
            italic: toggle(properties, "i"),
            capitals: toggle(properties, "caps"),
            hidden: toggle(properties, "vanish"),
            underlined: toggle(properties, "u"),
        }
    }

    /// The same, and what `base` says of the rest.
    pub fn over(self, base: &Self) -> Self {
        Self {
            families: if self.families.is_empty() { base.families.clone() } else { self.families },
            size: self.size.or(base.size),
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            capitals: self.capitals.or(base.capitals),
            hidden: self.hidden.or(base.hidden),
            underlined: self.underlined.or(base.underlined),
        }
    }
}

/// Families of plain letters and of Vietnamese ones with marks, each once.
fn families(fonts: XmlNode, theme: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let family = |plain: &str, themed: &str| {
        let of_theme = attribute(fonts, themed).and_then(theme);
        of_theme.or_else(|| attribute(fonts, plain).map(str::to_owned))
    };
    let mut found: Vec<String> = [family("ascii", "asciiTheme"), family("hAnsi", "hAnsiTheme")].into_iter().flatten().collect();
    found.dedup();
    found
}

impl ResolvedParagraph {
    /// What `w:pPr` says.
    pub fn read(properties: Option<XmlNode>) -> Self {
        let Some(properties) = properties else { return Self::default() };
        let indent = child(properties, "ind");
        let spacing = child(properties, "spacing");
        let of_indent =
            |one: &str, other: &str| indent.and_then(|node| millimetres(node, one).or_else(|| millimetres(node, other)));
        let hanging = indent.and_then(|node| millimetres(node, "hanging")).map(|value| -value);
        Self {
            first: hanging.or_else(|| indent.and_then(|node| millimetres(node, "firstLine"))),
            left: of_indent("left", "start"),
            right: of_indent("right", "end"),
            before: spacing.and_then(|node| space(node, "before", "beforeAutospacing")),
            after: spacing.and_then(|node| space(node, "after", "afterAutospacing")),
            leading: spacing.and_then(leading),
            lean: value(properties, "jc").map(str::to_owned),
            contextual: toggle(properties, "contextualSpacing"),
            listed: child(properties, "numPr").map(|list| value(list, "numId") != Some("0")),
            outlined: value(properties, "outlineLvl").map(|level| level.trim() != "9"),
            ruled: child(properties, "pBdr").map(is_ruled),
        }
    }

    /// The same, and what `base` says of the rest.
    pub fn over(self, base: &Self) -> Self {
        Self {
            first: self.first.or(base.first),
            left: self.left.or(base.left),
            right: self.right.or(base.right),
            before: self.before.or(base.before),
            after: self.after.or(base.after),
            leading: self.leading.or(base.leading),
            lean: self.lean.or_else(|| base.lean.clone()),
            contextual: self.contextual.or(base.contextual),
            listed: self.listed.or(base.listed),
            outlined: self.outlined.or(base.outlined),
            ruled: self.ruled.or(base.ruled),
        }
    }
}

/// Points of white; what Word chooses by itself is a line of 14 points.
fn space(spacing: XmlNode, plain: &str, automatic: &str) -> Option<f64> {
    let is_automatic = matches!(attribute(spacing, automatic), Some("1" | "true" | "on"));
    if is_automatic { Some(14.0) } else { millimetres(spacing, plain).map(|value| value * PT_PER_MM) }
}

fn leading(spacing: XmlNode) -> Option<ResolvedSpacing> {
    let said = number(spacing, "line")?;
    Some(match attribute(spacing, "lineRule") {
        Some("exact") => ResolvedSpacing::Points(said / 20.0),
        Some("atLeast") => ResolvedSpacing::Least,
        _ => ResolvedSpacing::Lines(said / 240.0),
    })
}

fn is_ruled(borders: XmlNode) -> bool {
    let drawn = |side: &XmlNode| !matches!(attribute(*side, "val"), None | Some("nil" | "none"));
    borders.children().filter(|side| matches!(name(*side), "top" | "bottom")).any(|side| drawn(&side))
}
