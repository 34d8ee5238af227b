//! A DOCX read back: its parts, and what the schema asks of them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

/// The parts of a DOCX by path.
pub struct Package(pub BTreeMap<String, Vec<u8>>);

impl Package {
    pub fn read(docx: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
        let read = |index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        };
        Self((0..ZipArchive::new(Cursor::new(docx)).unwrap().len()).map(read).collect())
    }

    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.0[path]).unwrap()
    }

    pub fn xml(&self) -> impl Iterator<Item = (&str, Document<'_>)> {
        let of_xml = self.0.keys().filter(|path| path.ends_with(".xml") || path.ends_with(".rels"));
        of_xml.map(|path| (path.as_str(), Document::parse(self.text(path)).unwrap()))
    }

    pub fn document(&self) -> Document<'_> {
        Document::parse(self.text("word/document.xml")).unwrap()
    }
}

/// Elements of a name, wherever they stand.
pub fn all<'a>(from: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    from.descendants().filter(move |node| node.has_tag_name(name) || node.is_element() && node.tag_name().name() == name)
}

/// An attribute, whatever its prefix.
pub fn attribute<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

/// `w:val` of the first element of a name below a node.
pub fn value<'a>(from: Node<'a, 'a>, name: &'static str) -> Option<&'a str> {
    all(from, name).next().and_then(|node| attribute(node, "val"))
}

/// The words of a paragraph or a cell; breaks as `\n`.
pub fn words(from: Node) -> String {
    let said = from.descendants().filter_map(|node| match node.tag_name().name() {
        "t" => Some(node.text().unwrap_or_default()),
        "br" => Some("\n"),
        _ => None,
    });
    said.collect()
}

/// Paragraphs as (style, words).
pub fn paragraphs(document: &Document) -> Vec<(String, String)> {
    let root = document.root_element();
    let style = |node| value(node, "pStyle").unwrap_or_default().to_owned();
    root.descendants().filter(|node| node.tag_name().name() == "p").map(|node| (style(node), words(node))).collect()
}

/// Children of some elements in the order of ECMA-376 part 1, transitional; an element that is not here may hold anything.
const ORDER: [(&str, &str); 14] = [
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens \
         kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing \
         mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color \
         spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    ),
    (
        "tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd \
         tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    ("tcPr", "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
    (
        "sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt \
         vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    ),
    ("tblBorders", "top left start bottom right end insideH insideV"),
    ("tblCellMar", "top left start bottom right end"),
    ("tbl", "tblPr tblGrid tr"),
    ("tr", "tblPrEx trPr tc"),
    ("tc", "tcPr p tbl"),
    (
        "style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr",
    ),
    ("inline", "extent effectExtent docPr cNvGraphicFramePr graphic"),
    (
        "settings",
        "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation characterSpacingControl \
         footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    ),
    ("font", "altName panose1 charset family notTrueType pitch sig"),
];

/// Everything that stands where the schema has no place for it.
pub fn out_of_order(document: &Document) -> Vec<String> {
    document.descendants().filter(Node::is_element).filter_map(misplaced).collect()
}

fn misplaced(parent: Node) -> Option<String> {
    let (name, order) = ORDER.iter().find(|(name, _)| *name == parent.tag_name().name())?;
    let order: Vec<&str> = order.split_whitespace().collect();
    let place = |child: Node| order.iter().position(|known| *known == child.tag_name().name());
    let children: Vec<Node> = parent.children().filter(Node::is_element).collect();
    if let Some(unknown) = children.iter().find(|child| place(**child).is_none()) {
        return Some(format!("{name} holds {}", unknown.tag_name().name()));
    }
    // Paragraphs and tables of a cell stand in any order.
    let places: Vec<usize> = children.iter().filter_map(|child| place(*child)).collect();
    (*name != "tc" && !places.is_sorted()).then(|| format!("{name}: {places:?}"))
}
