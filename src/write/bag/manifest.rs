//! Manifests: which files a bag holds, each with its checksum. We write one form alone: sorted by the bytes of the path, two
//! spaces, lower-case digits, one line feed a line.

use std::collections::BTreeMap;

use super::fault::{BagFault, FaultKind};
use super::name::{is_unsafe_path, percent_decode, percent_encode};

/// A hash algorithm of manifests. Bags of ours have SHA-512 alone.
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
    /// Which checksums it gives.
    pub algorithm: Algorithm,
    /// Checksums by path, in lower-case digits.
    pub checksums: BTreeMap<String, String>,
}

/// A manifest in the one form that we write.
pub fn format_manifest(checksums: &BTreeMap<String, String>) -> String {
    let mut lines: Vec<(&str, &str)> = checksums.iter().map(|(path, checksum)| (path.as_str(), checksum.as_str())).collect();
    lines.sort();
    lines.iter().map(|(path, checksum)| format!("{checksum}  {}\n", percent_encode(path))).collect()
}

/// Parses a manifest; a malformed line, or one that names a file outside its kind, is a fault. `percent` is whether
/// the bag is of version 1.0, which spells `%` as `%25`.
pub fn parse_manifest(file: &str, algorithm: Algorithm, bytes: &[u8], percent: bool, faults: &mut Vec<BagFault>) -> Manifest {
    let of_payload = file.starts_with("manifest-");
    let mut checksums = BTreeMap::new();
    let text = String::from_utf8_lossy(bytes);
    for (index, line) in text.split_terminator('\n').enumerate() {
        match entry(line, algorithm, percent) {
            Some((path, _)) if is_unsafe_path(&path) => faults.push(FaultKind::Escapes.of(path, file)),
            Some((path, checksum)) if path.starts_with("data/") == of_payload && !path.starts_with("tagmanifest-") => {
                if checksums.insert(path.clone(), checksum).is_some() {
                    faults.push(FaultKind::Twice.of(file, path));
                }
            }
            _ => faults.push(FaultKind::Line.of(file, index + 1)),
        }
    }
    Manifest { file: file.to_owned(), algorithm, checksums }
}

/// `checksum  path`; tools of old put `*` before the path.
fn entry(line: &str, algorithm: Algorithm, percent: bool) -> Option<(String, String)> {
    let line = line.strip_suffix('\r').unwrap_or(line);
    let (checksum, path) = line.split_once([' ', '\t'])?;
    let path = path.trim_start_matches([' ', '\t']);
    let path = path.strip_prefix('*').unwrap_or(path);
    let whole = checksum.len() == algorithm.digits() && checksum.bytes().all(|digit| digit.is_ascii_hexdigit());
    (whole && !path.is_empty()).then(|| (percent_decode(path, percent), checksum.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checksums(paths: &[&str]) -> BTreeMap<String, String> {
        paths.iter().map(|path| ((*path).to_owned(), "ab".repeat(64))).collect()
    }

    #[test]
    fn what_is_formatted_is_parsed_again() {
        let checksums = checksums(&["data/b", "data/a", "data/50% đ\n.txt"]);
        let text = format_manifest(&checksums);
        assert!(text.contains("abab  data/50%25 đ%0A.txt\n") && text.find("data/a") < text.find("data/b"), "{text}");
        let mut faults = Vec::new();
        assert_eq!(
            parse_manifest("manifest-sha512.txt", Algorithm::Sha512, text.as_bytes(), true, &mut faults).checksums,
            checksums
        );
        assert_eq!(faults, []);
    }

    #[test]
    fn a_malformed_line_is_a_fault() {
        let checksum = "ab".repeat(64);
        let text =
            format!("{checksum}  data/a\n\nabc  data/b\n{checksum}  bag-info.txt\n{checksum}  data/a\n{checksum}  data/../x\n");
        let mut faults = Vec::new();
        parse_manifest("manifest-sha512.txt", Algorithm::Sha512, text.as_bytes(), true, &mut faults);
        let kinds: Vec<(FaultKind, &str)> = faults.iter().map(|fault| (fault.kind, fault.detail.as_str())).collect();
        let lines = [(FaultKind::Line, "2"), (FaultKind::Line, "3"), (FaultKind::Line, "4"), (FaultKind::Twice, "data/a")];
        assert_eq!(kinds[..4], lines);
        assert_eq!(kinds[4].0, FaultKind::Escapes);
    }
}
