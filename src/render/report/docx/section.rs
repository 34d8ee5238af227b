//! Sections: how sheets lie, their margins, where page numbers and marks stand.

use super::length::twips;
use super::look::{CharacterFormat, ParagraphFormat};
use super::styles::WORD;
use super::words::{line, paragraph};
use super::xml::{Attributes, Xml};
use crate::render::report::decree::Decree;
use crate::render::report::outline::Paper;

/// Namespace of relations.
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The header with the number of the page.
pub const NUMBERED: &str = "rId4";
/// The header of a first page, which shows none.
pub const UNNUMBERED: &str = "rId5";
/// The footer with the marks.
pub const MARKED: &str = "rId6";

/// From the edge of the sheet to the number of the page and to the marks, as a share of the margin.
const IN_MARGIN: f64 = 0.5;

/// Sheets that lie alike and are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocxSection {
    /// Whether they lie on their long side.
    pub landscape: bool,
}

impl DocxSection {
    /// From left to right and from top to bottom, in millimetres.
    pub fn sheet(self, decree: &Decree) -> (f64, f64) {
        let (width, height) = (decree.page.width, decree.page.height);
        if self.landscape { (height, width) } else { (width, height) }
    }

    /// Width of its text, in millimetres.
    pub fn text_width(self, decree: &Decree) -> f64 {
        self.sheet(decree).0 - decree.margins.left.set - decree.margins.right.set
    }

    /// Height of its text, in millimetres.
    pub fn text_height(self, decree: &Decree) -> f64 {
        self.sheet(decree).1 - decree.margins.top.set - decree.margins.bottom.set
    }

    /// Writes `w:sectPr`, in the order of the schema (17.6.17).
    pub fn write(self, xml: &mut Xml, decree: &Decree, marked: bool) {
        xml.element("w:sectPr", &[], |xml| {
            xml.empty("w:headerReference", &[("w:type", &"default"), ("r:id", &NUMBERED)]);
            xml.empty("w:headerReference", &[("w:type", &"first"), ("r:id", &UNNUMBERED)]);
            for kind in ["default", "first"].into_iter().filter(|_| marked) {
                xml.empty("w:footerReference", &[("w:type", &kind), ("r:id", &MARKED)]);
            }
            xml.value("w:type", "nextPage");
            self.write_sheet(xml, decree);
            xml.empty("w:pgNumType", &[("w:start", &1)]);
            xml.empty("w:cols", &[("w:space", &720)]);
            xml.empty("w:titlePg", &[]);
        });
    }

    fn write_sheet(self, xml: &mut Xml, decree: &Decree) {
        let (width, height) = self.sheet(decree);
        let size: &Attributes = &[("w:w", &twips(width)), ("w:h", &twips(height)), ("w:orient", &"landscape")];
        xml.empty("w:pgSz", if self.landscape { size } else { &size[..2] });
        let margins = &decree.margins;
        let sides = [("w:top", margins.top), ("w:right", margins.right), ("w:bottom", margins.bottom), ("w:left", margins.left)];
        let sides = sides.map(|(side, range)| (side, twips(range.set)));
        let (header, footer) = (twips(margins.top.set * IN_MARGIN), twips(margins.bottom.set * IN_MARGIN));
        let mut said: Vec<(&str, &dyn std::fmt::Display)> = Vec::new();
        said.extend(sides.iter().map(|(side, width)| (*side, width as &dyn std::fmt::Display)));
        said.extend([("w:header", &header as &dyn std::fmt::Display), ("w:footer", &footer), ("w:gutter", &0)]);
        xml.empty("w:pgMar", &said);
    }
}

/// The header with the number of the page as a field.
pub fn numbered() -> Vec<u8> {
    Xml::part("w:hdr", &[("xmlns:w", &WORD)], |xml| {
        paragraph(xml, &ParagraphFormat::styled("Header"), |xml| {
            xml.element("w:fldSimple", &[("w:instr", &" PAGE ")], |xml| super::words::run(xml, &CharacterFormat::default(), "2"));
        });
    })
}

/// The header of a first page.
pub fn unnumbered() -> Vec<u8> {
    Xml::part("w:hdr", &[("xmlns:w", &WORD)], |xml| line(xml, &ParagraphFormat::styled("Header"), ""))
}

/// The footer with what every page has to say.
pub fn marked(paper: &Paper) -> Vec<u8> {
    Xml::part("w:ftr", &[("xmlns:w", &WORD)], |xml| {
        line(xml, &ParagraphFormat::styled("Footer"), &paper.marks.join(" · "));
    })
}
