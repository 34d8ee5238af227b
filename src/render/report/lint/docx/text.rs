//! Paragraphs of a DOCX in their order, each with its looks and where it stands.

use std::collections::BTreeMap;

use super::cascade::Cascade;
use super::look::{ResolvedCharacters, ResolvedParagraph};
use super::xml::{XmlNode, attribute, child, millimetres, name};

/// No paper has more sections: what comes after counts with the last of these.
pub const MOST_SECTIONS: usize = 1000;
/// Millimetres of an English Metric Unit.
const MM_PER_EMU: f64 = 1.0 / 36_000.0;

/// A paragraph.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Its words as they show.
    pub words: String,
    /// Name of its style.
    pub style: String,
    /// Its shape.
    pub shape: ResolvedParagraph,
    /// Looks of its letters, each once.
    pub letters: Vec<ResolvedCharacters>,
    /// The section that it stands in, from 0.
    pub section: usize,
    /// The cell that it stands in.
    pub cell: Option<TextCell>,
    /// Lengths of straight lines that are drawn at it, in millimetres.
    pub lines: Vec<f64>,
    /// Whether anything is drawn at it.
    pub drawn: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextCell {
    /// Which table of the document, from 0; one inside another counts with the outer one.
    pub table: usize,
    /// Which row, from 0.
    pub row: usize,
    /// Which cell of it, from 0.
    pub column: usize,
    /// Its width in millimetres, where it says so.
    pub width: Option<f64>,
}

/// Paragraphs below `root`: of the text, a header or a footer. What is deleted, or stands in a text box, does not count.
pub fn paragraphs(root: XmlNode, cascade: &Cascade) -> Vec<Paragraph> {
    let (mut found, mut section) = (Vec::new(), 0);
    let places = places(root);
    for node in root.descendants().filter(|node| name(*node) == "p" && !is_apart(*node, root)) {
        found.push(read(node, section, cascade, &places));
        let ends = child(node, "pPr").is_some_and(|properties| child(properties, "sectPr").is_some());
        section = (section + usize::from(ends)).min(MOST_SECTIONS - 1);
    }
    found
}

/// Whether a paragraph stands inside another, which is how text boxes are, or in what older programs read instead.
fn is_apart(node: XmlNode, root: XmlNode) -> bool {
    node.ancestors()
        .skip(1)
        .take_while(|above| *above != root)
        .any(|above| matches!(name(above), "p" | "Fallback" | "del" | "moveFrom"))
}

fn read(node: XmlNode, section: usize, cascade: &Cascade, places: &CellColumns) -> Paragraph {
    let styled = cascade.paragraph(child(node, "pPr"));
    let (mut words, mut letters) = (String::new(), Vec::new());
    for run in node.descendants().filter(|run| name(*run) == "r" && !is_apart(*run, node)) {
        let look = cascade.run(child(run, "rPr"), &styled);
        let said = said(run);
        if look.hidden == Some(true) || said.is_empty() {
            continue;
        }
        words.push_str(&if look.capitals == Some(true) { said.to_uppercase() } else { said.clone() });
        if !said.trim().is_empty() && !letters.contains(&look) {
            letters.push(look);
        }
    }
    let lines = node.descendants().filter(|one| matches!(name(*one), "anchor" | "inline")).filter_map(length).collect();
    let drawn = node.descendants().any(|one| matches!(name(one), "drawing" | "pict"));
    let (style, shape) = (styled.name, styled.shape);
    Paragraph { words, style, shape, letters, section, cell: cell(node, places), lines, drawn }
}

fn said(run: XmlNode) -> String {
    let said = run.children().filter_map(|node| match name(node) {
        "t" => node.text(),
        "br" | "cr" => Some("\n"),
        "tab" => Some("\t"),
        "noBreakHyphen" => Some("-"),
        _ => None,
    });
    said.collect()
}

/// Length of a drawing that is a line: it is wide and has next to no height.
fn length(drawing: XmlNode) -> Option<f64> {
    let extent = child(drawing, "extent")?;
    let of = |side| attribute(extent, side).and_then(|value| value.parse::<f64>().ok()).map(|value| value * MM_PER_EMU);
    let (width, height) = (of("cx")?, of("cy")?);
    (height < 1.5 && width > 3.0).then_some(width)
}

/// Which table of the document, which row of its table, which cell of its row: by the place of the element in the file.
type CellColumns = BTreeMap<u32, usize>;

fn places(root: XmlNode) -> CellColumns {
    let (mut places, mut counts) = (CellColumns::new(), BTreeMap::new());
    for node in root.descendants().filter(|node| matches!(name(*node), "tbl" | "tr" | "tc")) {
        let within = if name(node) == "tbl" { Some(root.id().get()) } else { node.parent().map(|parent| parent.id().get()) };
        let count: &mut usize = counts.entry((within, name(node))).or_default();
        places.insert(node.id().get(), *count);
        *count += 1;
    }
    places
}

fn cell(node: XmlNode, places: &CellColumns) -> Option<TextCell> {
    let above = || node.ancestors().skip(1);
    let outermost = above().filter(|one| name(*one) == "tbl").last()?;
    let inside = |wanted: &str| above().filter(|one| name(*one) == wanted).find(|one| is_of(*one, outermost));
    let (row, cell) = (inside("tr")?, inside("tc")?);
    let place = |node: XmlNode| places.get(&node.id().get()).copied().unwrap_or_default();
    let width = child(cell, "tcPr").and_then(|properties| child(properties, "tcW"));
    let width = width.filter(|width| !matches!(attribute(*width, "type"), Some("auto" | "pct" | "nil")));
    Some(TextCell {
        table: place(outermost),
        row: place(row),
        column: place(cell),
        width: width.and_then(|width| millimetres(width, "w")).filter(|width| *width > 0.0),
    })
}

/// Whether a row or a cell belongs to a table itself, not to one inside it.
fn is_of(node: XmlNode, table: XmlNode) -> bool {
    node.ancestors().skip(1).find(|above| name(*above) == "tbl") == Some(table)
}
