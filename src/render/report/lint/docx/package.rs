//! The parts of a file that are measured, found as the relations between them say.

use std::collections::BTreeMap;

use roxmltree::Document;

use super::cascade::Cascade;
use super::measurer::Measurer;
use super::parts::{DocxArchive, parse};
use super::sheets::{Pages, measure_sheets};
use super::text::{MOST_SECTIONS, Paragraph, paragraphs};
use super::unreadable::UnreadableDocx;
use super::xml::{XmlNode, attribute, child, name};
use crate::render::report::lint::measured::{Measured, Unit};

/// Letters of a line, about.
const LINE: usize = 75;
/// More lines than this are on no single page.
const FULL: usize = 45;
/// Headers and footers that are read, at most.
const MOST_MARGINS: usize = 64;

/// Texts of the parts of a file.
pub struct Package {
    document: (String, String),
    styles: Option<String>,
    theme: Option<String>,
    /// Headers and footers by the id of their relation.
    margins: BTreeMap<String, String>,
    /// How many pages the program counted that saved it.
    pages: Option<usize>,
}

/// Where a relation leads: its id, its kind without the namespace, the part.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Package {
    /// Unpacks what is measured.
    ///
    /// # Errors
    /// It is no DOCX, or a damaged one, or one that is larger than any paper.
    pub fn read(bytes: &[u8]) -> Result<Self, UnreadableDocx> {
        let mut archive = DocxArchive::open(bytes)?;
        let of_package = links(&mut archive, "_rels/.rels", "")?;
        let found = |kind: &str| of_package.iter().find(|link| link.kind == kind).map(|link| link.target.clone());
        let path = found("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
        let document = archive.text(&path)?;
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let links = links(&mut archive, &format!("{folder}/_rels/{file}.rels"), folder).unwrap_or_default();
        let mut part =
            |kind: &str| links.iter().find(|link| link.kind == kind).map(|link| archive.text(&link.target)).transpose();
        let (styles, theme) = (part("styles")?, part("theme")?);
        let in_margin = links.iter().filter(|link| matches!(link.kind.as_str(), "header" | "footer")).take(MOST_MARGINS);
        let margins = in_margin.map(|link| Ok((link.id.clone(), archive.text(&link.target)?))).collect::<Result<_, _>>()?;
        let pages = found("extended-properties").and_then(|path| archive.text(&path).ok()).and_then(|text| pages(&text));
        Ok(Self { document: (path, document), styles, theme, margins, pages })
    }

    /// Measures it.
    ///
    /// # Errors
    /// A part is no sound XML, or larger than that of any paper.
    pub fn measure(&self, measurer: &Measurer) -> Result<Measured, UnreadableDocx> {
        let document = parse(&self.document.0, &self.document.1)?;
        let styles = self.styles.as_ref().map(|text| parse("styles.xml", text)).transpose()?;
        let theme = self.theme.as_ref().map(|text| parse("theme1.xml", text)).transpose()?;
        let cascade = Cascade::read(theme.as_ref().map(Document::root_element), styles.as_ref().map(Document::root_element));
        let margins: BTreeMap<&str, Document> =
            self.margins.iter().map(|(id, text)| Ok((id.as_str(), parse(id, text)?))).collect::<Result<_, _>>()?;
        let part = |id: &str| margins.get(id).map(Document::root_element);
        let body = child(document.root_element(), "body").ok_or_else(|| UnreadableDocx::Damaged(self.document.0.clone()))?;
        let widths: Vec<f64> =
            body.descendants().filter(|node| name(*node) == "sectPr").take(MOST_SECTIONS).map(text_width).collect();
        let paragraphs = paragraphs(body, &cascade);
        let sheets = measure_sheets(body, &part, &cascade, &self.pages(widths.len(), &paragraphs));
        let (form, parts) = measurer.measure_parts(&paragraphs, &widths);
        Ok(Measured { form, unit: Unit::Section, sheets, parts })
    }

    /// How many pages each section has, by its words.
    fn pages(&self, sections: usize, paragraphs: &[Paragraph]) -> Vec<Pages> {
        let mut lines = vec![0_usize; sections];
        for one in paragraphs {
            let of_one = one.words.chars().count().div_ceil(LINE);
            lines.iter_mut().skip(one.section).take(1).for_each(|lines| *lines += of_one);
        }
        let pages = |lines: usize| match self.pages {
            Some(1) => Pages::One,
            _ if lines > FULL => Pages::Many,
            _ => Pages::Few,
        };
        lines.into_iter().map(pages).collect()
    }
}

/// Width of the text of a section, in millimetres.
fn text_width(section: XmlNode) -> f64 {
    let of =
        |node: &str, side: &str| child(section, node).and_then(|node| super::xml::millimetres(node, side)).unwrap_or_default();
    of("pgSz", "w") - of("pgMar", "left") - of("pgMar", "right") - of("pgMar", "gutter")
}

fn links(archive: &mut DocxArchive, path: &str, folder: &str) -> Result<Vec<Relation>, UnreadableDocx> {
    let text = archive.text(path)?;
    let document = parse(path, &text)?;
    let link = |node: XmlNode| {
        let target = attribute(node, "Target")?;
        let target = target.strip_prefix('/').map_or_else(|| joined(folder, target), str::to_owned);
        let kind = attribute(node, "Type")?.rsplit('/').next().unwrap_or_default();
        Some(Relation { id: attribute(node, "Id")?.to_owned(), kind: kind.to_owned(), target })
    };
    Ok(document.root_element().children().filter(roxmltree::Node::is_element).filter_map(link).collect())
}

fn joined(folder: &str, target: &str) -> String {
    if folder.is_empty() { target.to_owned() } else { format!("{folder}/{target}") }
}

fn pages(text: &str) -> Option<usize> {
    let document = parse("app.xml", text).ok()?;
    child(document.root_element(), "Pages")?.text()?.trim().parse().ok()
}
