//! Source files as they were read, and locations inside them.
//!
//! A record may come with a byte order mark, CRLF line ends or decomposed letters (NFD). It is normalised in
//! memory, and every location is reported in the original file, so that an editor jumps to the right column.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use unicode_normalization::UnicodeNormalization;

use crate::language::is_composed;

/// A run of bytes in the normalised text of one file. Each field of each record has one, so it is small: no file that is read has
/// four thousand million bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span of `range`.
    pub fn new(range: Range<usize>) -> Self {
        let small = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: small(range.start), end: small(range.end) }
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last one.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// From the first byte to the last.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}

/// Which file of the workspace a location is in: an index into [`crate::load::Workspace::files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub usize);

/// A location that a message can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// The bytes in it.
    pub span: Span,
}

/// A text file of the workspace. One without its text is read again when a line of it is to be shown: of thousands of sound records
/// hardly one ever is.
#[derive(Debug, Clone)]
pub struct SourceFile {
    path: String,
    texts: OnceLock<Box<Texts>>,
    reload: Option<Reload>,
}

/// Reads a file once more, by its path as it is shown.
#[derive(Clone)]
pub struct Reload(Arc<dyn Fn(&str) -> String + Send + Sync>);

impl Reload {
    /// Reads with `read`, which gives what it can of a file that changed or went away.
    pub fn new(read: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }
}

impl fmt::Debug for Reload {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Reload")
    }
}

/// A file's normalised text, and its original one where that differs.
#[derive(Debug, Clone)]
struct Texts {
    original: Option<String>,
    text: String,
    lines: LineIndex,
    original_lines: LineIndex,
}

impl Texts {
    fn new(original: String) -> Self {
        let (original, text) = match normalise(&original) {
            Cow::Borrowed(_) => (None, original),
            Cow::Owned(text) => (Some(original), text),
        };
        Self { original, text, lines: LineIndex::default(), original_lines: LineIndex::default() }
    }
}

/// Offsets of the lines of a text, computed when first asked for, so that thousands of mistakes in a file are located quickly.
#[derive(Debug, Clone, Default)]
struct LineIndex(OnceLock<Vec<usize>>);

impl LineIndex {
    fn starts(&self, text: &str) -> &[usize] {
        self.0.get_or_init(|| [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// Number of the line that `offset` is in, from 0, and where it begins.
    fn line_of(&self, text: &str, offset: usize) -> (usize, usize) {
        let starts = self.starts(text);
        let index = starts.partition_point(|&start| start <= offset).saturating_sub(1);
        (index, starts.get(index).copied().unwrap_or_default())
    }
}

impl SourceFile {
    /// Takes a file's text as read; `path` is relative to the workspace, with `/` between its parts.
    pub fn new(path: impl Into<String>, original: String) -> Self {
        Self { path: path.into(), texts: Box::new(Texts::new(original)).into(), reload: None }
    }

    /// Without its text, which is read again when it is asked for.
    pub fn without_text(self, reload: Reload) -> Self {
        Self { path: self.path, texts: OnceLock::new(), reload: Some(reload) }
    }

    fn texts(&self) -> &Texts {
        let read = || self.reload.as_ref().map(|reload| reload.0(&self.path)).unwrap_or_default();
        self.texts.get_or_init(|| Box::new(Texts::new(read())))
    }

    /// The path shown to a reader.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The normalised text: no byte order mark, LF line ends, NFC.
    pub fn text(&self) -> &str {
        &self.texts().text
    }

    /// Line and column of the start of `span`, both from 1, the column in characters of the original file.
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let text = self.original_text();
        let start = text.floor_char_boundary(self.in_original(span).start());
        let (index, line_start) = self.texts().original_lines.line_of(text, start);
        let column = text[line_start..start].trim_start_matches('\u{feff}').chars().count() + 1;
        (index + 1, column)
    }

    /// The original text, to show to a reader.
    pub fn original_text(&self) -> &str {
        let texts = self.texts();
        texts.original.as_deref().unwrap_or(&texts.text)
    }

    /// `span` in the original text.
    pub fn in_original(&self, span: Span) -> Span {
        let texts = self.texts();
        let location = |original: &str, offset| texts.original_offset(original, offset);
        texts.original.as_deref().map_or(span, |text| Span::new(location(text, span.start())..location(text, span.end())))
    }
}

impl Texts {
    /// Normalising keeps the lines, so the line is found by its number and the column by normalising starts of it.
    fn original_offset(&self, original: &str, offset: usize) -> usize {
        let (index, text_start) = self.lines.line_of(&self.text, offset.min(self.text.len()));
        let wanted = offset.min(self.text.len()) - text_start;
        let line_start = self.original_lines.starts(original).get(index).copied().unwrap_or(original.len());
        let line = original[line_start..].split('\n').next().unwrap_or_default();
        line_start + column_in(line, wanted)
    }
}

fn normalise(original: &str) -> Cow<'_, str> {
    let text = original.strip_prefix('\u{feff}').unwrap_or(original);
    if text.len() == original.len() && !text.contains("\r\n") && is_composed(text) {
        return Cow::Borrowed(original);
    }
    Cow::Owned(text.replace("\r\n", "\n").nfc().collect())
}

/// Where in `line` its first `wanted` normalised bytes end. A longer start never normalises to fewer, so halving finds it.
fn column_in(line: &str, wanted: usize) -> usize {
    let ends: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
    let found = ends.partition_point(|&end| normalise(&line[..end]).len() < wanted);
    ends.get(found).copied().unwrap_or(line.len())
}

/// A value read from YAML together with the location it was read from.
#[derive(Clone, Debug, Default)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its span in its file.
    pub span: Span,
}

impl<T> Located<T> {
    /// The same location with another value.
    pub fn map<U>(&self, change: impl FnOnce(&T) -> U) -> Located<U> {
        Located { value: change(&self.value), span: self.span }
    }
}

impl<T> std::ops::Deref for Located<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_yaml::Spanned::<T>::deserialize(deserializer)?;
        Ok(Self { value: spanned.value, span: span_of(&spanned.referenced) })
    }
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// The bytes that a YAML location names.
pub fn span_of(location: &serde_yaml::Location) -> Span {
    let span = location.span();
    let start = span.byte_offset().unwrap_or_default() as usize;
    Span::new(start..start + span.byte_len().unwrap_or_default() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_the_file_as_it_stands() {
        let decomposed: String = "Quảng Ngãi: x".nfd().collect();
        let file = SourceFile::new("a.md", format!("\u{feff}một\r\n{decomposed}"));
        let at = file.text().find(": x").unwrap();
        let original_column = decomposed[..decomposed.find(": x").unwrap()].chars().count() + 1;
        assert_eq!(file.line_and_column(Span::new(at..at + 1)), (2, original_column));
        assert_eq!(file.line_and_column(Span::new(0..1)), (1, 1));
    }

    #[test]
    fn a_file_without_text_is_reloaded_when_it_is_shown() {
        let file =
            |now: &'static str| SourceFile::new("a.md", "một\nhai".to_owned()).without_text(Reload::new(|_| now.to_owned()));
        assert_eq!(file("một\nhai").line_and_column(Span::new(6..7)), (2, 1));
        assert_eq!(file("").line_and_column(Span::new(6..7)), (1, 1));
        assert_eq!(file("mo\u{323}t\r\n").line_and_column(Span::new(60..70)), (2, 1));
    }

    #[test]
    fn a_file_that_needs_nothing_is_kept_once() {
        let file = SourceFile::new("a.md", "Quảng Ngãi\n".to_owned());
        assert!(file.texts().original.is_none());
        assert_eq!(file.line_and_column(Span::new("Quảng ".len()..9)), (1, 7));
    }
}
