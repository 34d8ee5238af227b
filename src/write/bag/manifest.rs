//! Manifests: which files a bag holds, each with its sum. We write one form alone: sorted by the bytes of the path, two
//! spaces, lower-case digits, one line feed a line.

use std::collections::BTreeMap;

use super::fault::{Fault, FaultKind};
use super::name::{decoded, encoded, escapes};

/// Sums that can be checked. Bags of ours have SHA-512 alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Algorithm {
    /// SHA-512.
    Sha512,
    /// SHA-256, for bags that others made.
    Sha256,
}

impl Algorithm {
    /// All of them, the one that counts first.
    pub const ALL: [Self; 2] = [Self::Sha512, Self::Sha256];

    /// Its part of a manifest's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sha512 => "sha512",
            Self::Sha256 => "sha256",
        }
    }

    fn digits(self) -> usize {
        match self {
            Self::Sha512 => 128,
            Self::Sha256 => 64,
        }
    }
}

/// A manifest as it was read.
#[derive(Debug)]
pub struct Manifest {
    /// Its own name.
    pub file: String,
    /// Which sums it gives.
    pub algorithm: Algorithm,
    /// Sums by path, in lower-case digits.
    pub sums: BTreeMap<String, String>,
}

/// The one form of a manifest that we write.
pub fn written(sums: &BTreeMap<String, String>) -> String {
    let mut lines: Vec<(&str, &str)> = sums.iter().map(|(path, sum)| (path.as_str(), sum.as_str())).collect();
    lines.sort();
    lines.iter().map(|(path, sum)| format!("{sum}  {}\n", encoded(path))).collect()
}

/// Reads a manifest; lines that say nothing, or name a file that is not theirs to name, are told. `percent` is whether
/// the bag is of version 1.0, which spells `%` as `%25`.
pub fn read(file: &str, algorithm: Algorithm, bytes: &[u8], percent: bool, faults: &mut Vec<Fault>) -> Manifest {
    let of_payload = file.starts_with("manifest-");
    let mut sums = BTreeMap::new();
    let text = String::from_utf8_lossy(bytes);
    for (index, line) in text.split_terminator('\n').enumerate() {
        match entry(line, algorithm, percent) {
            Some((path, _)) if escapes(&path) => faults.push(FaultKind::Escapes.of(path, file)),
            Some((path, sum)) if path.starts_with("data/") == of_payload && !path.starts_with("tagmanifest-") => {
                if sums.insert(path.clone(), sum).is_some() {
                    faults.push(FaultKind::Twice.of(file, path));
                }
            }
            _ => faults.push(FaultKind::Line.of(file, index + 1)),
        }
    }
    Manifest { file: file.to_owned(), algorithm, sums }
}

/// `sum  path`; tools of old put `*` before the path.
fn entry(line: &str, algorithm: Algorithm, percent: bool) -> Option<(String, String)> {
    let line = line.strip_suffix('\r').unwrap_or(line);
    let (sum, path) = line.split_once([' ', '\t'])?;
    let path = path.trim_start_matches([' ', '\t']);
    let path = path.strip_prefix('*').unwrap_or(path);
    let whole = sum.len() == algorithm.digits() && sum.bytes().all(|digit| digit.is_ascii_hexdigit());
    (whole && !path.is_empty()).then(|| (decoded(path, percent), sum.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(paths: &[&str]) -> BTreeMap<String, String> {
        paths.iter().map(|path| ((*path).to_owned(), "ab".repeat(64))).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let sums = sums(&["data/b", "data/a", "data/50% đ\n.txt"]);
        let text = written(&sums);
        assert!(text.contains("abab  data/50%25 đ%0A.txt\n") && text.find("data/a") < text.find("data/b"), "{text}");
        let mut faults = Vec::new();
        assert_eq!(read("manifest-sha512.txt", Algorithm::Sha512, text.as_bytes(), true, &mut faults).sums, sums);
        assert_eq!(faults, []);
    }

    #[test]
    fn a_line_that_says_nothing_is_told() {
        let sum = "ab".repeat(64);
        let text = format!("{sum}  data/a\n\nabc  data/b\n{sum}  bag-info.txt\n{sum}  data/a\n{sum}  data/../x\n");
        let mut faults = Vec::new();
        read("manifest-sha512.txt", Algorithm::Sha512, text.as_bytes(), true, &mut faults);
        let kinds: Vec<(FaultKind, &str)> = faults.iter().map(|fault| (fault.kind, fault.detail.as_str())).collect();
        let lines = [(FaultKind::Line, "2"), (FaultKind::Line, "3"), (FaultKind::Line, "4"), (FaultKind::Twice, "data/a")];
        assert_eq!(kinds[..4], lines);
        assert_eq!(kinds[4].0, FaultKind::Escapes);
    }
}
