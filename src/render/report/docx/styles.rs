//! `word/styles.xml`: a real style for every part of a paper, so that an office changes a look in one place.

use super::grid::write_margins;
use super::look::{CharacterFormat, Justification, LineSpacing, ParagraphFormat};
use super::xml::Xml;
use crate::language::Words;
use crate::render::report::decree::{Decree, Element};

/// Namespace of WordprocessingML, transitional.
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A style of paragraphs.
struct DocxStyle {
    /// Its id; names are words of the catalogue, but for those that Word knows by their English name.
    id: &'static str,
    /// The English name by which Word knows it.
    known: Option<&'static str>,
    /// The part whose letters it has.
    element: Element,
    /// The style of the paragraph after it.
    next: &'static str,
    shape: ParagraphFormat,
    /// Whether its letters are bold where those of its part are not.
    bold: bool,
    /// Whether its letters are italic where those of its part are not.
    italic: bool,
}

impl DocxStyle {
    fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    fn name(&self, words: &Words) -> String {
        self.known.map_or_else(|| words.word(&key_of(self.id)), str::to_owned)
    }

    fn letters(&self, decree: &Decree) -> CharacterFormat {
        let style = decree.style(self.element);
        CharacterFormat {
            bold: (style.bold || self.bold).then_some(true),
            italic: (style.italic || self.italic).then_some(true),
            capitals: style.capitals,
            size: Some(style.size.set),
            ..CharacterFormat::default()
        }
    }
}

/// `word/styles.xml`.
pub fn styles(decree: &Decree, words: &Words) -> Vec<u8> {
    Xml::part("w:styles", &[("xmlns:w", &WORD)], |xml| {
        write_defaults(xml, decree);
        write_normal(xml, decree);
        for style in all(decree) {
            write_style(xml, &style, decree, words);
        }
        write_tables(xml);
    })
}

fn write_defaults(xml: &mut Xml, decree: &Decree) {
    let letters =
        CharacterFormat { family: decree.office_family.clone(), size: Some(body_size(decree)), ..CharacterFormat::default() };
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                letters.write_inside(xml);
                xml.empty("w:lang", &[("w:val", &"vi-VN"), ("w:eastAsia", &"vi-VN"), ("w:bidi", &"ar-SA")]);
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

fn body_size(decree: &Decree) -> f64 {
    decree.style(Element::Body).size.set
}

fn write_normal(xml: &mut Xml, decree: &Decree) {
    let of_normal: &super::xml::Attributes = &[("w:type", &"paragraph"), ("w:default", &1), ("w:styleId", &"Normal")];
    xml.element("w:style", of_normal, |xml| {
        xml.value("w:name", "Normal");
        xml.empty("w:qFormat", &[]);
        CharacterFormat { size: Some(body_size(decree)), ..CharacterFormat::default() }.write(xml);
    });
    let of_letters: &super::xml::Attributes =
        &[("w:type", &"character"), ("w:default", &1), ("w:styleId", &"DefaultParagraphFont")];
    xml.element("w:style", of_letters, |xml| {
        xml.value("w:name", "Default Paragraph Font");
        xml.value("w:uiPriority", 1);
        xml.empty("w:semiHidden", &[]);
        xml.empty("w:unhideWhenUsed", &[]);
    });
}

fn write_style(xml: &mut Xml, style: &DocxStyle, decree: &Decree, words: &Words) {
    let own: &'static str = if style.known.is_some() { "" } else { "1" };
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("w:type", &"paragraph")];
    if !own.is_empty() {
        attributes.push(("w:customStyle", &own));
    }
    attributes.push(("w:styleId", &style.id));
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", style.name(words));
        xml.value("w:basedOn", "Normal");
        xml.value("w:next", style.next);
        xml.empty("w:qFormat", &[]);
        style.shape.write(xml);
        style.letters(decree).write(xml);
    });
}

/// Names of styles as a file has them, and the part that each is for; those that may hold anything are left out.
pub fn style_names(decree: &Decree, words: &Words) -> Vec<(String, Element)> {
    let named = |style: &DocxStyle| !matches!(style.id, "AfterTable" | "Figure" | "Rule" | "BlankLine");
    all(decree).into_iter().filter(named).map(|style| (style.name(words), style.element)).collect()
}

/// `style-place-date` for `PlaceDate`.
fn key_of(id: &str) -> String {
    let hyphened = |letter: char| if letter.is_uppercase() { format!("-{}", letter.to_lowercase()) } else { letter.to_string() };
    format!("style{}", id.chars().map(hyphened).collect::<String>())
}

/// `w:tblPr` of tables and their rules: Word's own "Table Grid".
fn write_tables(xml: &mut Xml) {
    let normal: &super::xml::Attributes = &[("w:type", &"table"), ("w:default", &1), ("w:styleId", &"TableNormal")];
    xml.element("w:style", normal, |xml| {
        xml.value("w:name", "Normal Table");
        xml.value("w:uiPriority", 99);
        xml.empty("w:semiHidden", &[]);
        xml.empty("w:unhideWhenUsed", &[]);
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
            write_margins(xml, 0, 0);
        });
    });
    xml.element("w:style", &[("w:type", &"table"), ("w:styleId", &"TableGrid")], |xml| {
        xml.value("w:name", "Table Grid");
        xml.value("w:basedOn", "TableNormal");
        xml.value("w:uiPriority", 39);
        xml.element("w:tblPr", &[], |xml| {
            write_grid(xml);
            write_margins(xml, 40, 80);
        });
    });
}

fn write_grid(xml: &mut Xml) {
    xml.element("w:tblBorders", &[], |xml| {
        for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
            xml.empty(side, &[("w:val", &"single"), ("w:sz", &4), ("w:space", &0), ("w:color", &"000000")]);
        }
    });
}

/// Every style of a paper.
fn all(decree: &Decree) -> Vec<DocxStyle> {
    let mut all = of_text(decree);
    all.extend(of_head());
    all.extend(of_foot());
    all.extend(of_sheets());
    all
}

fn of_text(decree: &Decree) -> Vec<DocxStyle> {
    let text = ParagraphFormat {
        before: Some(decree.body.above.set),
        leading: Some(LineSpacing::Lines(decree.body.leading.set)),
        first: Some(decree.body.indent.set),
        lean: Some(Justification::Both),
        ..ParagraphFormat::default()
    };
    let heading = |level| ParagraphFormat { keep_next: true, keep_lines: true, outline: Some(level), ..text.clone() };
    let plain = ParagraphFormat { leading: text.leading, before: text.before, ..ParagraphFormat::default() };
    vec![
        known("BodyText", "Body Text", Element::Body, text.clone()),
        known("Heading1", "heading 1", Element::Heading, heading(1)),
        known("Heading2", "heading 2", Element::Heading, heading(2)),
        known("Heading3", "heading 3", Element::Heading, heading(3)).italic(),
        own("Basis", Element::Basis, text.clone()),
        own("Blank", Element::Body, ParagraphFormat { keep_next: true, ..text.clone() }).italic(),
        own("BlankLine", Element::Body, plain.clone()),
        known(
            "Caption",
            "caption",
            Element::Caption,
            ParagraphFormat { after: Some(6.0), lean: Some(Justification::Center), ..plain.clone() },
        ),
        own("Figure", Element::Body, ParagraphFormat { before: Some(9.0), ..centred(0.0) }.kept()),
        own("TableHead", Element::Table, centred(0.0).kept()).bold(),
        own("TableText", Element::Table, ParagraphFormat::default()),
        own(
            "AfterTable",
            Element::Body,
            ParagraphFormat { leading: Some(LineSpacing::Exactly(12.0)), ..ParagraphFormat::default() },
        ),
    ]
}

fn of_head() -> Vec<DocxStyle> {
    vec![
        own("Country", Element::Country, centred(0.0)),
        own("Motto", Element::Motto, centred(0.0)),
        own("Parent", Element::Parent, centred(0.0)),
        own("Issuer", Element::Issuer, centred(0.0)),
        own("Number", Element::Number, centred(6.0)),
        own("About", Element::About, centred(3.0)),
        own("PlaceDate", Element::PlaceDate, centred(6.0)),
        known("Title", "Title", Element::Kind, centred(18.0).kept()),
        own("Summary", Element::Summary, centred(0.0)),
        own(
            "Addressee",
            Element::Addressee,
            ParagraphFormat { before: Some(12.0), after: Some(6.0), ..ParagraphFormat::default() },
        ),
        own("Appendix", Element::Appendix, centred(0.0).kept()),
        own(
            "AppendixTitle",
            Element::AppendixTitle,
            ParagraphFormat { after: Some(6.0), outline: Some(1), ..centred(0.0) }.kept(),
        ),
        own("Attached", Element::Attached, ParagraphFormat { after: Some(12.0), ..centred(0.0) }.kept()),
        own(
            "Rule",
            Element::Body,
            ParagraphFormat { before: Some(2.0), leading: Some(LineSpacing::Exactly(3.0)), ..ParagraphFormat::default() },
        ),
    ]
}

fn of_foot() -> Vec<DocxStyle> {
    vec![
        own("RecipientsHead", Element::RecipientsHead, ParagraphFormat::default().kept()),
        own("Recipients", Element::Recipients, ParagraphFormat::default()),
        own("Signature", Element::Signature, centred(0.0).kept()),
        own("Signatory", Element::Signatory, centred(0.0)),
    ]
}

fn of_sheets() -> Vec<DocxStyle> {
    vec![known("Header", "header", Element::PageNumber, centred(0.0)), known("Footer", "footer", Element::Mark, centred(0.0))]
}

fn centred(before: f64) -> ParagraphFormat {
    ParagraphFormat { before: Some(before), lean: Some(Justification::Center), ..ParagraphFormat::default() }
}

/// A style that Word has under an English name, which it shows in its own language.
fn known(id: &'static str, name: &'static str, element: Element, shape: ParagraphFormat) -> DocxStyle {
    let next = if shape.outline.is_some() || id == "Title" { "BodyText" } else { id };
    DocxStyle { id, known: Some(name), element, next, shape, bold: false, italic: false }
}

/// A style of ours.
fn own(id: &'static str, element: Element, shape: ParagraphFormat) -> DocxStyle {
    DocxStyle { id, known: None, element, next: id, shape, bold: false, italic: false }
}
