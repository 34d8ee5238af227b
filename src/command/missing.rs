//! Characters that no font of the papers has, told where the records have them.

use std::collections::BTreeSet;

use super::talk::Talk;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Location, SourceFile, Span};

/// Warns of each character, at the first location where a record has it.
pub fn tell_missing(missing: &BTreeSet<char>, files: &[SourceFile], talk: &Talk) {
    let told: Vec<Diagnostic> = missing.iter().map(|letter| told(*letter, files)).collect();
    if !told.is_empty() {
        talk.diagnostics(&told, files);
    }
}

fn told(letter: char, files: &[SourceFile]) -> Diagnostic {
    let location = files.iter().enumerate().find_map(|(at, file)| {
        let start = file.text().find(letter)?;
        Some(Location { file: FileId(at), span: Span::new(start..start + letter.len_utf8()) })
    });
    Diagnostic::warning("missing_glyph", location).with("letter", letter).with("code", format!("U+{:04X}", u32::from(letter)))
}
