//! What can be wrong with one file before its meaning is looked at. `check` turns each into a message.

use crate::source::Span;

/// One mistake at its location in a file.
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
    /// It cannot be read.
    UnreadableFile(UnreadableReason),
    /// It has no front matter between two `---` lines.
    NoFrontMatter,
    /// Its YAML cannot be read.
    Unreadable {
        /// What the YAML reader says.
        detail: String,
    },
    /// Its YAML nests deeper than any record does.
    TooDeep,
    /// Its YAML has more fields than any record, or names (`&a`) that are repeated (`*a`) until they have.
    TooMuch,
    /// A number that no field of its kind can hold.
    Unheld,
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
        /// What was found.
        found: String,
    },
    /// A key written twice.
    DuplicateKey {
        /// The key.
        key: String,
    },
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadableReason {
    /// It is larger than files of its kind may be.
    TooLarge {
        /// The most bytes that are read.
        most: u64,
    },
    /// It is not UTF-8.
    NotText,
    /// There is none, or it is a link to one that is not there.
    Missing,
    /// Whoever runs the program may not open it.
    Denied,
    /// It is a link that leads back to itself.
    Loop,
    /// It is no file: a folder instead of one, a pipe, a device.
    NoFile,
    /// What else the system says.
    Other(String),
}
