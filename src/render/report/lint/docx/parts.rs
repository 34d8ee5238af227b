//! The archive of a DOCX: only the parts that are measured are unpacked, and never more of them than a paper can hold.

use std::io::{Cursor, Read};

use roxmltree::{Document, ParsingOptions};
use zip::ZipArchive;

use super::unreadable::UnreadableDocx;

/// No part is unpacked beyond this many bytes: a paper of a thousand pages has a tenth of it.
const LARGEST: u64 = 48 * 1024 * 1024;
/// No part has more elements and texts than this.
const MOST_NODES: u32 = 1_500_000;
/// No element stands deeper than this; tables within tables within tables reach a fifth of it.
const DEEPEST: usize = 200;
/// What an old Word file, and one with a password, begin with.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// An archive that is open.
pub struct DocxArchive<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> DocxArchive<'a> {
    /// Opens a file.
    ///
    /// # Errors
    /// It is no archive, or one of a Word before 2007 or with a password.
    pub fn open(bytes: &'a [u8]) -> Result<Self, UnreadableDocx> {
        if bytes.starts_with(COMPOUND) {
            return Err(UnreadableDocx::Compound);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| UnreadableDocx::NoArchive)?;
        Ok(Self { archive })
    }

    /// The text of a part.
    ///
    /// # Errors
    /// It is not there, is damaged, or is larger than a paper can be.
    pub fn text(&mut self, path: &str) -> Result<String, UnreadableDocx> {
        let file = self.archive.by_name(path).map_err(|_| UnreadableDocx::NoPart(path.to_owned()))?;
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| UnreadableDocx::Damaged(path.to_owned()))?;
        if bytes.len() as u64 > LARGEST {
            return Err(UnreadableDocx::TooLarge(path.to_owned()));
        }
        decoded(bytes).ok_or_else(|| UnreadableDocx::Damaged(path.to_owned()))
    }
}

/// UTF-8, or UTF-16 behind its mark: the two that XML has everywhere.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let wide = |order: fn([u8; 2]) -> u16| {
        let units = bytes.get(2..)?.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).ok()
    };
    match bytes.get(..2) {
        Some(b"\xff\xfe") => wide(u16::from_le_bytes),
        Some(b"\xfe\xff") => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    }
}

/// Reads the XML of a part.
///
/// # Errors
/// It is not sound XML, or larger or deeper than that of a paper.
pub fn parse<'a>(path: &str, text: &'a str) -> Result<Document<'a>, UnreadableDocx> {
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let text = text.trim_start_matches('\u{feff}');
    if depth(text) > DEEPEST {
        return Err(UnreadableDocx::TooLarge(path.to_owned()));
    }
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => UnreadableDocx::TooLarge(path.to_owned()),
        _ => UnreadableDocx::Damaged(path.to_owned()),
    })
}

/// How deep elements stand, at most; known before the reader of XML is given them.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in text.split('<').skip(1) {
        match tag.as_bytes().first() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'?' | b'!') | None => {}
            Some(_) if tag.split('>').next().is_some_and(|tag| tag.ends_with('/')) => deepest = deepest.max(depth + 1),
            Some(_) => {
                depth += 1;
                deepest = deepest.max(depth);
            }
        }
    }
    deepest
}
