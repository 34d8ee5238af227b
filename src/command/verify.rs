//! `tiendo verify`: whether an archive is unaltered, and whether its inputs give it again.

use std::path::Path;

use super::Outcome;
use super::console::Console;
use super::rebuild::rebuild;
use crate::language::number;
use crate::write::bag::{Verification, verify};

/// Verifies the archive at `path`, a folder or a zip.
pub fn run(path: &Path, fingerprint: Option<&str>, again: bool, console: &Console) -> Outcome {
    proven(path, fingerprint, again, console).unwrap_or_else(|outcome| outcome)
}

fn proven(path: &Path, fingerprint: Option<&str>, again: bool, console: &Console) -> Result<Outcome, Outcome> {
    let wanted = fingerprint.map(|given| read_fingerprint(given, console)).transpose()?;
    let verified = verified(path, console)?;
    let agrees = wanted.is_none_or(|wanted| verified.fingerprint.as_ref() == Some(&wanted));
    for fault in &verified.faults {
        console.error(fault.kind.code(), &[("path", fault.path.clone()), ("detail", fault.detail.clone())]);
    }
    if !agrees {
        console.error("verify-fingerprint", &[("found", verified.fingerprint.clone().unwrap_or_default())]);
    }
    if !agrees || !verified.faults.is_empty() {
        let count = verified.faults.len() + usize::from(!agrees);
        console.error("verify-failed", &[("path", path.display().to_string()), ("count", count.to_string())]);
        return Err(Outcome::Mistakes);
    }
    inform(&verified, fingerprint_hint(fingerprint), console);
    if again {
        rebuild(path, &verified, console)?;
    }
    console.output(&format!("{}\n", verified.fingerprint.unwrap_or_default()));
    Ok(Outcome::Done)
}

/// A printed fingerprint is broken over lines and may be typed in capitals.
fn read_fingerprint(given: &str, console: &Console) -> Result<String, Outcome> {
    let digits: String = given.split_whitespace().collect::<String>().to_ascii_lowercase();
    if digits.len() == 128 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Ok(digits);
    }
    console.error("verify-fingerprint-format", &[("count", digits.chars().count().to_string())]);
    Err(Outcome::Usage)
}

fn verified(path: &Path, console: &Console) -> Result<Verification, Outcome> {
    let shown = ("path", path.display().to_string());
    if !path.exists() {
        console.error("verify-nothing", &[shown]);
        return Err(Outcome::Usage);
    }
    let _progress = console.progress("progress-verify");
    verify(path).map_err(|error| {
        console.error("verify-unreadable", &[shown, ("detail", error.to_string())]);
        Outcome::Machine
    })
}

fn fingerprint_hint(fingerprint: Option<&str>) -> &'static str {
    if fingerprint.is_some() { "verify-agrees" } else { "verify-compare" }
}

fn inform(verified: &Verification, then: &str, console: &Console) {
    let size = number(verified.bytes as f64 / 1e6, 1);
    let arguments = [("name", verified.name.clone()), ("files", verified.files.to_string()), ("size", size)];
    console.inform("verify-sound", &arguments);
    console.inform(then, &[]);
}
