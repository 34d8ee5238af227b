//! XML files.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use crate::render::artifact::Artifact;

/// A file that is being written.
pub type Document = Writer<Vec<u8>>;

/// Writes a file. Memory takes every byte, so that nothing is left out.
pub fn document(path: &str, write: impl FnOnce(&mut Document) -> io::Result<()>) -> Artifact {
    let mut document = Writer::new_with_indent(Vec::new(), b' ', 1);
    let declared = document.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let written = declared.and_then(|()| write(&mut document));
    let mut bytes = written.map(|()| document.into_inner()).unwrap_or_default();
    bytes.push(b'\n');
    Artifact::new(path, bytes)
}

/// `text` without the characters that XML has no way to write.
pub fn writable(text: &str) -> String {
    let is_writable = |letter: &char| matches!(letter, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_writable).collect()
}
