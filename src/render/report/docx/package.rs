//! The parts of a DOCX and the archive that holds them (ECMA-376 part 2).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::context::Media;
use super::section::{MARKED, NUMBERED, RELATIONS, UNNUMBERED};
use super::xml::Xml;

/// Namespace of relations between parts.
const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What kinds of content in WordprocessingML begin with.
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part by its path in the archive.
pub type DocxPart = (String, Vec<u8>);

/// The id of the relation to a picture by its number.
pub fn media_id(number: usize) -> String {
    format!("rId{}", number + 10)
}

impl Media {
    fn path(&self, number: usize) -> String {
        let ending = if matches!(self, Self::Logo(logo) if logo.jpeg) { "jpeg" } else { "png" };
        format!("media/image{number}.{ending}")
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Chart(drawing) => &drawing.png,
            Self::Logo(logo) => &logo.bytes,
        }
    }
}

/// Kinds of all parts, the relations between them, and the pictures.
pub fn links(media: &[Media], marked: bool) -> Vec<DocxPart> {
    let files = media.iter().enumerate().map(|(index, one)| (format!("word/{}", one.path(index + 1)), one.bytes().to_vec()));
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), kinds(marked)),
        ("_rels/.rels".to_owned(), of_package()),
        ("word/_rels/document.xml.rels".to_owned(), of_document(media, marked)),
    ];
    parts.extend(files);
    parts
}

fn kinds(marked: bool) -> Vec<u8> {
    let mut parts = vec![("document", "document.main"), ("styles", "styles"), ("settings", "settings")];
    parts.extend([("fontTable", "fontTable"), ("header1", "header"), ("header2", "header")]);
    parts.extend(marked.then_some(("footer1", "footer")));
    let xmlns = "http://schemas.openxmlformats.org/package/2006/content-types";
    Xml::part("Types", &[("xmlns", &xmlns)], |xml| {
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        for (ending, kind) in [("rels", rels), ("xml", "application/xml"), ("png", "image/png"), ("jpeg", "image/jpeg")] {
            xml.empty("Default", &[("Extension", &ending), ("ContentType", &kind)]);
        }
        for (part, kind) in parts {
            let (path, kind) = (format!("/word/{part}.xml"), format!("{KIND}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &path), ("ContentType", &kind)]);
        }
        let theme = "application/vnd.openxmlformats-officedocument.theme+xml";
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
        for (path, kind) in [("/word/theme/theme1.xml", theme), ("/docProps/core.xml", core), ("/docProps/app.xml", app)] {
            xml.empty("Override", &[("PartName", &path), ("ContentType", &kind)]);
        }
    })
}

fn of_package() -> Vec<u8> {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties".to_owned();
    let links = [
        ("rId1", format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"),
    ];
    relations(links.map(|(id, kind, target)| (id.to_owned(), kind, target.to_owned())))
}

fn of_document(media: &[Media], marked: bool) -> Vec<u8> {
    let mut links = vec![("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml")];
    links.extend([("rId3", "fontTable", "fontTable.xml"), (NUMBERED, "header", "header1.xml")]);
    links.extend([(UNNUMBERED, "header", "header2.xml"), ("rId7", "theme", "theme/theme1.xml")]);
    links.extend(marked.then_some((MARKED, "footer", "footer1.xml")));
    let fixed = links.into_iter().map(|(id, kind, target)| (id.to_owned(), kind, target.to_owned()));
    let pictures = media.iter().enumerate().map(|(index, one)| (media_id(index + 1), "image", one.path(index + 1)));
    relations(fixed.chain(pictures).map(|(id, kind, target)| (id, format!("{RELATIONS}/{kind}"), target)))
}

fn relations(links: impl IntoIterator<Item = (String, String, String)>) -> Vec<u8> {
    Xml::part("Relationships", &[("xmlns", &LINKS)], |xml| {
        for (id, kind, target) in links {
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &target)]);
        }
    })
}

/// How hard parts are packed, of 9: more takes twice as long and saves little.
const COMPRESSION: i64 = 2;

/// Packs parts; nothing in the archive tells when or where that was.
///
/// # Errors
/// What the packer says; memory takes every byte, so only a part of several gigabytes can be refused.
pub fn pack(parts: &[DocxPart]) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        // A picture is compressed already.
        let stored = path.starts_with("word/media/");
        let (method, level) =
            if stored { (CompressionMethod::Stored, None) } else { (CompressionMethod::Deflated, Some(COMPRESSION)) };
        archive.start_file(path.as_str(), options.compression_method(method).compression_level(level))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
