//! What a machine that fails is told as.

use std::io::{Error, ErrorKind};

/// Key of the words for what kept a file from being written; what cannot be told in words of our own shows what the system says.
pub fn failing(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "output-full",
        ErrorKind::ReadOnlyFilesystem => "output-read-only",
        ErrorKind::PermissionDenied => "output-denied",
        ErrorKind::NotFound => "output-missing",
        ErrorKind::InvalidInput => "output-no-file",
        _ => "output-failed",
    }
}
