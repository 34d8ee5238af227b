//! Letters that no font of the papers has, reported where the records have them.

use std::collections::BTreeSet;

use super::console::Console;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Location, SourceFile, Span};

/// Warns of each character, at the first location where a record has it.
pub fn warn_of_missing_letters(missing: &BTreeSet<char>, files: &[SourceFile], console: &Console) {
    let warnings: Vec<Diagnostic> = missing.iter().map(|letter| warning(*letter, files)).collect();
    if !warnings.is_empty() {
        console.diagnostics(&warnings, files);
    }
}

fn warning(letter: char, files: &[SourceFile]) -> Diagnostic {
    let location = files.iter().enumerate().find_map(|(at, file)| {
        let start = file.text().find(letter)?;
        Some(Location { file: FileId(at), span: Span::new(start..start + letter.len_utf8()) })
    });
    Diagnostic::warning("missing_glyph", location).with("letter", letter).with("code", format!("U+{:04X}", u32::from(letter)))
}
