//! Messages about output that could not be written.

use std::io::{Error, ErrorKind};
use std::path::PathBuf;

use super::Outcome;
use super::console::Console;
use crate::write::WriteError;

/// Reports what kept output from being put in place.
pub fn report_write_error(error: WriteError, console: &Console) -> Outcome {
    let (key, arguments, outcome) = write_error_message(error);
    console.error(key, &arguments);
    console.inform("not-built", &[]);
    outcome
}

/// Key of the message about a failed write, its arguments, and how the command ends.
pub fn write_error_message(error: WriteError) -> (&'static str, Vec<(&'static str, String)>, Outcome) {
    let path = |path: PathBuf| ("path", path.display().to_string());
    match error {
        WriteError::Foreign { folder, file } => ("output-foreign", vec![path(folder), ("file", file)], Outcome::Usage),
        WriteError::NotAFolder(folder) => ("output-not-folder", vec![path(folder)], Outcome::Usage),
        WriteError::Busy(folder) => ("output-busy", vec![path(folder)], Outcome::Machine),
        WriteError::Collision(name) => ("output-collision", vec![("path", name)], Outcome::Mistakes),
        WriteError::Name(name) => ("output-name", vec![("path", name)], Outcome::Mistakes),
        WriteError::Exists(folder) => ("snapshot-stands", vec![path(folder)], Outcome::Usage),
        WriteError::Unpacked { folder, detail } => {
            ("snapshot-unpacked", vec![path(folder), ("detail", detail)], Outcome::Machine)
        }
        WriteError::Failed { path: at, detail } => {
            (machine_error_key(&detail), vec![path(at), ("detail", detail.to_string())], Outcome::Machine)
        }
    }
}

/// Key of the message about a file that could not be written; where there is none of our own, it shows what the system says.
pub fn machine_error_key(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "output-full",
        ErrorKind::ReadOnlyFilesystem => "output-read-only",
        ErrorKind::PermissionDenied => "output-denied",
        ErrorKind::NotFound => "output-missing",
        ErrorKind::InvalidInput => "output-no-file",
        _ => "output-failed",
    }
}
