//! Looks of paragraphs and letters, written in the order that the schema asks for (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28).

use super::length::{halves, line, twentieths, twips};
use super::xml::Xml;

/// Which way a paragraph leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Justification {
    /// To the middle.
    Center,
    /// To the right.
    Right,
    /// Both sides straight.
    Both,
}

/// From line to line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineSpacing {
    /// In lines of its letters.
    Lines(f64),
    /// In points, whatever its letters.
    Exactly(f64),
}

/// A place that a tab goes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tab {
    /// From the left side of the text, in millimetres.
    pub at: f64,
    /// Whether dots lead to it; then the text before it ends there.
    pub dots: bool,
}

/// How a paragraph looks; what is `None` or false is as its style has it. Indents in millimetres, spaces in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParagraphFormat {
    /// Its style, by id; empty for none.
    pub style: &'static str,
    /// Whether it stays on the page of what follows.
    pub keep_next: bool,
    /// Whether all its lines stay on one page.
    pub keep_lines: bool,
    /// Whether a rule is drawn above it.
    pub rule: bool,
    /// Where tabs go.
    pub tabs: Vec<Tab>,
    /// Space above.
    pub before: Option<f64>,
    /// Space below.
    pub after: Option<f64>,
    /// From line to line.
    pub leading: Option<LineSpacing>,
    /// Indent of all lines at the left.
    pub left: Option<f64>,
    /// Indent of all lines at the right.
    pub right: Option<f64>,
    /// Indent of the first line against the others; below 0 it hangs.
    pub first: Option<f64>,
    /// Which way it leans.
    pub lean: Option<Justification>,
    /// Its depth among headings, from 1.
    pub outline: Option<u8>,
}

impl ParagraphFormat {
    /// As a style has it.
    pub fn styled(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }

    /// The same, on the page of what follows.
    pub fn kept(self) -> Self {
        Self { keep_next: true, ..self }
    }

    /// Writes `w:pPr`, nothing where there is nothing to say.
    pub fn write(&self, xml: &mut Xml) {
        if *self != Self::default() {
            xml.element("w:pPr", &[], |xml| self.write_inside(xml));
        }
    }

    /// Writes what stands in `w:pPr`.
    pub fn write_inside(&self, xml: &mut Xml) {
        if !self.style.is_empty() {
            xml.value("w:pStyle", self.style);
        }
        xml.toggle("w:keepNext", self.keep_next.then_some(true));
        xml.toggle("w:keepLines", self.keep_lines.then_some(true));
        self.write_rule(xml);
        self.write_tabs(xml);
        self.write_spacing(xml);
        self.write_indent(xml);
        xml.maybe("w:jc", self.lean.map(Justification::name));
        xml.maybe("w:outlineLvl", self.outline.map(|level| level.saturating_sub(1)));
    }

    fn write_rule(&self, xml: &mut Xml) {
        if self.rule {
            let top: &[(&str, &dyn std::fmt::Display)] =
                &[("w:val", &"single"), ("w:sz", &6), ("w:space", &0), ("w:color", &"000000")];
            xml.element("w:pBdr", &[], |xml| xml.empty("w:top", top));
        }
    }

    fn write_tabs(&self, xml: &mut Xml) {
        if self.tabs.is_empty() {
            return;
        }
        xml.element("w:tabs", &[], |xml| {
            for tab in &self.tabs {
                let (kind, leader) = if tab.dots { ("right", "dot") } else { ("left", "none") };
                xml.empty("w:tab", &[("w:val", &kind), ("w:leader", &leader), ("w:pos", &twips(tab.at))]);
            }
        });
    }

    fn write_spacing(&self, xml: &mut Xml) {
        let (before, after) = (self.before.map(twentieths), self.after.map(twentieths));
        let leading = self.leading.map(|leading| match leading {
            LineSpacing::Lines(lines) => (line(lines), "auto"),
            LineSpacing::Exactly(points) => (twentieths(points), "exact"),
        });
        let mut said: Vec<(&str, &dyn std::fmt::Display)> = Vec::new();
        said.extend(before.iter().map(|value| ("w:before", value as &dyn std::fmt::Display)));
        said.extend(after.iter().map(|value| ("w:after", value as &dyn std::fmt::Display)));
        if let Some((value, rule)) = &leading {
            said.extend([("w:line", value as &dyn std::fmt::Display), ("w:lineRule", rule)]);
        }
        if !said.is_empty() {
            xml.empty("w:spacing", &said);
        }
    }

    fn write_indent(&self, xml: &mut Xml) {
        let first = self.first.map(|value| (if value < 0.0 { "w:hanging" } else { "w:firstLine" }, twips(value.abs())));
        let (left, right) = (self.left.map(twips), self.right.map(twips));
        let mut said: Vec<(&str, &dyn std::fmt::Display)> = Vec::new();
        said.extend(left.iter().map(|value| ("w:left", value as &dyn std::fmt::Display)));
        said.extend(right.iter().map(|value| ("w:right", value as &dyn std::fmt::Display)));
        said.extend(first.iter().map(|(name, value)| (*name, value as &dyn std::fmt::Display)));
        if !said.is_empty() {
            xml.empty("w:ind", &said);
        }
    }
}

impl Justification {
    /// Its name in WordprocessingML, transitional.
    pub fn name(self) -> &'static str {
        match self {
            Self::Center => "center",
            Self::Right => "right",
            Self::Both => "both",
        }
    }
}

/// How letters look; what is `None` or false is as their style has it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CharacterFormat {
    /// The family; empty for none.
    pub family: String,
    /// Bold.
    pub bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Whether they show as capitals.
    pub capitals: bool,
    /// Size in points.
    pub size: Option<f64>,
    /// Marked as with a pen, to be found and written over.
    pub highlight: bool,
}

impl CharacterFormat {
    /// Writes `w:rPr`, nothing where there is nothing to say.
    pub fn write(&self, xml: &mut Xml) {
        if *self != Self::default() {
            xml.element("w:rPr", &[], |xml| self.write_inside(xml));
        }
    }

    /// Writes what stands in `w:rPr`.
    pub fn write_inside(&self, xml: &mut Xml) {
        if !self.family.is_empty() {
            let family = &self.family;
            xml.empty("w:rFonts", &[("w:ascii", family), ("w:hAnsi", family), ("w:eastAsia", family), ("w:cs", family)]);
        }
        for (names, is) in [(["w:b", "w:bCs"], self.bold), (["w:i", "w:iCs"], self.italic)] {
            names.into_iter().for_each(|name| xml.toggle(name, is));
        }
        xml.toggle("w:caps", self.capitals.then_some(true));
        for name in ["w:sz", "w:szCs"] {
            xml.maybe(name, self.size.map(halves));
        }
        xml.maybe("w:highlight", self.highlight.then_some("yellow"));
    }
}
