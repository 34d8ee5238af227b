//! Faults of a bag.

/// One thing that is wrong with a bag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BagFault {
    /// The file that it is about, inside the bag; empty for the bag as a whole.
    pub path: String,
    /// What is wrong.
    pub kind: FaultKind,
    /// More of it: another file, a line, what was found.
    pub detail: String,
}

/// Kinds of fault; each has its words in the catalogue under [`FaultKind::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// `bagit.txt` does not declare a version that is known, in UTF-8.
    Declaration,
    /// There is no manifest of checksums that this program can check (detail: which is wanted).
    NoManifest,
    /// A line of a manifest cannot be read (detail: its number, from 1).
    Line,
    /// A manifest names a file twice (detail: the file).
    Twice,
    /// A manifest is not in the one form that this program writes.
    Form,
    /// A file is missing.
    Missing,
    /// A file is there that the manifest does not name (detail: the manifest).
    Extra,
    /// A file is not the one that was archived.
    Changed,
    /// Number and size of the payload are not those of `Payload-Oxum` (detail: what was found, `bytes.files`).
    Oxum,
    /// `bag-info.txt` lacks an entry of our profile (detail: the entry).
    Profile,
    /// A name could lead out of the bag.
    Escapes,
    /// Two names are one on some systems (detail: the other).
    Collides,
    /// It is no plain file: a link, a pipe, a device.
    NotPlain,
    /// A file cannot be read (detail: what the system says).
    Unreadable,
    /// A file that lists others is larger than any such list.
    TooLarge,
    /// The zip was packed by another program: what is compressed is not unpacked here.
    Packed,
    /// The zip is not the one that follows from its files.
    Zip,
}

impl FaultKind {
    /// Key of its words in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::Declaration => "bag-declaration",
            Self::NoManifest => "bag-no-manifest",
            Self::Line => "bag-line",
            Self::Twice => "bag-twice",
            Self::Form => "bag-form",
            Self::Missing => "bag-missing",
            Self::Extra => "bag-extra",
            Self::Changed => "bag-changed",
            Self::Oxum => "bag-oxum",
            Self::Profile => "bag-profile",
            Self::Escapes => "bag-escapes",
            Self::Collides => "bag-collides",
            Self::NotPlain => "bag-not-plain",
            Self::Unreadable => "bag-unreadable",
            Self::TooLarge => "bag-too-large",
            Self::Packed => "bag-packed",
            Self::Zip => "bag-zip",
        }
    }

    /// A fault of this kind.
    pub fn of(self, path: impl Into<String>, detail: impl ToString) -> BagFault {
        BagFault { path: path.into(), kind: self, detail: detail.to_string() }
    }
}
