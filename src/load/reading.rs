//! Reading a file, and no more of it than a file of its kind can sensibly hold: what someone dropped into the folder by
//! mistake is refused before it fills the memory.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::mistake::UnreadableReason;

/// The most bytes of a record. The longest record of a plan has some thousands.
pub const MOST_OF_RECORD: u64 = 1 << 20;

/// The most bytes of an issued text or of a file of a theme.
pub const MOST_OF_FILE: u64 = 32 << 20;

/// The bytes of a file that has at most `most` of them.
///
/// # Errors
/// Why it cannot be read.
pub fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, UnreadableReason> {
    let about = fs::metadata(path).map_err(|error| UnreadableReason::of(&error))?;
    // Opening a pipe would wait for whoever writes to it.
    if about.is_file() { read_plain_file(path, most) } else { Err(UnreadableReason::NoFile) }
}

/// The same of what is known to be a plain file.
///
/// # Errors
/// Why it cannot be read.
pub fn read_plain_file(path: &Path, most: u64) -> Result<Vec<u8>, UnreadableReason> {
    let file = File::open(path).map_err(|error| UnreadableReason::of(&error))?;
    let length = file.metadata().map_or(0, |about| about.len());
    // What is known to be the whole file is not asked for more; what a file of no length holds is found out by reading.
    let wanted = if length == 0 { most + 1 } else { length.min(most + 1) };
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(wanted)).unwrap_or_default());
    file.take(wanted).read_to_end(&mut bytes).map_err(|error| UnreadableReason::of(&error))?;
    if bytes.len() as u64 > most { Err(UnreadableReason::TooLarge { most }) } else { Ok(bytes) }
}

impl UnreadableReason {
    /// Why, as far as the system's answer has words in our catalogue.
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::PermissionDenied => Self::Denied,
            // No stable name leads to this kind yet.
            kind if format!("{kind:?}") == "FilesystemLoop" => Self::Loop,
            _ => Self::Other(error.to_string()),
        }
    }

    /// Key of its words in the catalogue, and what is shown where there are none.
    pub fn words(&self) -> (&'static str, &str) {
        match self {
            Self::TooLarge { most: MOST_OF_RECORD } => ("unreadable-record-too-large", ""),
            Self::TooLarge { .. } => ("unreadable-too-large", ""),
            Self::NotText => ("unreadable-not-text", ""),
            Self::Missing => ("unreadable-missing", ""),
            Self::Denied => ("unreadable-denied", ""),
            Self::Loop => ("unreadable-loop", ""),
            Self::NoFile => ("unreadable-no-file", ""),
            Self::Other(detail) => ("", detail),
        }
    }

    /// Key of its way out; `None` where only the way out of every file is known.
    pub fn way_out(&self) -> Option<&'static str> {
        match self {
            Self::TooLarge { most: MOST_OF_RECORD } => Some("unreadable-record-too-large.help"),
            Self::TooLarge { .. } => Some("unreadable-too-large.help"),
            Self::NotText => Some("unreadable-not-text.help"),
            Self::Missing => Some("unreadable-missing.help"),
            Self::Denied => Some("unreadable-denied.help"),
            Self::Loop => Some("unreadable-loop.help"),
            Self::NoFile => Some("unreadable-no-file.help"),
            Self::Other(_) => None,
        }
    }
}
