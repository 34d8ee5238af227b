//! What can be wrong with one file before its meaning is looked at. `check` turns each into a message.

use crate::source::Span;

/// One mistake at its place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// What is wrong.
    pub kind: MistakeKind,
    /// Where.
    pub span: Span,
}

/// The ways in which a file can be wrong in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MistakeKind {
    /// It cannot be opened or is not UTF-8.
    UnreadableFile {
        /// What the system says.
        detail: String,
    },
    /// It has no front matter between two `---` lines.
    NoFrontMatter,
    /// Its YAML cannot be read.
    Unreadable {
        /// What the YAML reader says.
        detail: String,
    },
    /// A field that its kind of record does not have.
    UnknownField {
        /// Its name.
        field: String,
        /// The fields that there are.
        known: Vec<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: String,
    },
    /// A value of another type than its field has.
    WrongType {
        /// What the field takes, in words of JSON Schema.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A key written twice.
    DuplicateKey {
        /// The key.
        key: String,
    },
}
