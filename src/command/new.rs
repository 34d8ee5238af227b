//! `tiendo new`: a workspace that builds at once, out of the program alone.

use std::fs;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::Outcome;
use super::console::Console;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/command/starter");

/// Makes a workspace in a new or empty folder.
pub fn run(folder: &Path, console: &Console) -> Outcome {
    let shown = folder.display().to_string();
    let is_empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if fs::symlink_metadata(folder).is_ok() && !(folder.is_dir() && is_empty) {
        console.error("new-not-empty", &[("path", shown)]);
        return Outcome::Usage;
    }
    let extracted = fs::create_dir_all(folder).and_then(|()| STARTER.extract(folder));
    if let Err(error) = extracted {
        console.error("output-failed", &[("path", shown), ("detail", error.to_string())]);
        return Outcome::Machine;
    }
    console.inform("new-done", &[("path", shown)]);
    Outcome::Done
}
