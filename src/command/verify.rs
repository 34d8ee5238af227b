//! `tiendo verify`: whether an archive is the one that was made, and whether its inputs give it again.

use std::path::Path;

use super::Outcome;
use super::rebuild::rebuild;
use super::talk::Talk;
use crate::language::number;
use crate::write::bag::{Verification, verify};

/// Verifies the archive at `path`, a folder or a zip.
pub fn run(path: &Path, fingerprint: Option<&str>, again: bool, talk: &Talk) -> Outcome {
    proven(path, fingerprint, again, talk).unwrap_or_else(|outcome| outcome)
}

fn proven(path: &Path, fingerprint: Option<&str>, again: bool, talk: &Talk) -> Result<Outcome, Outcome> {
    let wanted = fingerprint.map(|told| read_fingerprint(told, talk)).transpose()?;
    let verified = verified(path, talk)?;
    let agrees = wanted.is_none_or(|wanted| verified.fingerprint.as_ref() == Some(&wanted));
    for fault in &verified.faults {
        talk.fail(fault.kind.code(), &[("path", fault.path.clone()), ("detail", fault.detail.clone())]);
    }
    if !agrees {
        talk.fail("verify-fingerprint", &[("found", verified.fingerprint.clone().unwrap_or_default())]);
    }
    if !agrees || !verified.faults.is_empty() {
        let count = verified.faults.len() + usize::from(!agrees);
        talk.fail("verify-failed", &[("path", path.display().to_string()), ("count", count.to_string())]);
        return Err(Outcome::Mistakes);
    }
    tell(&verified, wanted_told(fingerprint), talk);
    if again {
        rebuild(path, &verified, talk)?;
    }
    talk.data(&format!("{}\n", verified.fingerprint.unwrap_or_default()));
    Ok(Outcome::Done)
}

/// A printed fingerprint is broken over lines and may be typed in capitals.
fn read_fingerprint(told: &str, talk: &Talk) -> Result<String, Outcome> {
    let digits: String = told.split_whitespace().collect::<String>().to_ascii_lowercase();
    if digits.len() == 128 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Ok(digits);
    }
    talk.fail("verify-fingerprint-format", &[("count", digits.chars().count().to_string())]);
    Err(Outcome::Usage)
}

fn verified(path: &Path, talk: &Talk) -> Result<Verification, Outcome> {
    let shown = ("path", path.display().to_string());
    if !path.exists() {
        talk.fail("verify-nothing", &[shown]);
        return Err(Outcome::Usage);
    }
    let _progress = talk.progress("progress-verify");
    verify(path).map_err(|error| {
        talk.fail("verify-unreadable", &[shown, ("detail", error.to_string())]);
        Outcome::Machine
    })
}

fn wanted_told(fingerprint: Option<&str>) -> &'static str {
    if fingerprint.is_some() { "verify-agrees" } else { "verify-compare" }
}

fn tell(verified: &Verification, then: &str, talk: &Talk) {
    let size = number(verified.bytes as f64 / 1e6, 1);
    let told = [("name", verified.name.clone()), ("files", verified.files.to_string()), ("size", size)];
    talk.tell("verify-sound", &told);
    talk.tell(then, &[]);
}
