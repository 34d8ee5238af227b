//! Names inside a bag: which of them are safe on any system, and how manifests spell them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use unicode_normalization::UnicodeNormalization;

/// Whether a path could lead out of the bag on some system: `..`, an absolute path, a drive letter, a backslash, a home
/// folder, or a part that is no name at all. A path that does not is a plain relative one with `/` between its parts.
pub fn is_unsafe_path(path: &str) -> bool {
    path.starts_with('~') || path.contains(['\\', '\0']) || path.split('/').any(is_no_name)
}

fn is_no_name(part: &str) -> bool {
    let bytes = part.as_bytes();
    let drive = bytes.len() > 1 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':';
    part.is_empty() || part == "." || part == ".." || drive
}

/// Pairs of paths that are one on a system that does not tell case or spelling of letters apart: the later, the earlier.
/// A path that occurs twice, or is file and folder at once, counts as well.
pub fn name_collisions<'a>(paths: impl IntoIterator<Item = &'a str>) -> Vec<(String, String)> {
    let mut seen: BTreeMap<String, (&str, bool)> = BTreeMap::new();
    let mut found = Vec::new();
    for path in paths {
        let ends = path.match_indices('/').map(|(at, _)| (at, false)).chain([(path.len(), true)]);
        for (end, is_file) in ends {
            let part = &path[..end];
            match seen.entry(folded(part)) {
                Entry::Vacant(free) => {
                    free.insert((part, is_file));
                }
                Entry::Occupied(taken) if *taken.get() == (part, false) && !is_file => {}
                Entry::Occupied(taken) => found.push((part.to_owned(), taken.get().0.to_owned())),
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Both steps, since some letters have only a capital in common (`ſ`, `s`).
fn folded(path: &str) -> String {
    path.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

/// A path as a manifest spells it (RFC 8493, section 2.1.3).
pub fn percent_encode(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The path that a manifest means. Before version 1.0 `%25` was no code, and other codes never were.
pub fn percent_decode(spelt: &str, percent: bool) -> String {
    let mut path = String::with_capacity(spelt.len());
    let mut rest = spelt;
    while let Some(at) = rest.find('%') {
        path.push_str(&rest[..at]);
        let code = rest.get(at..at + 3).unwrap_or_default();
        let letter = match code.to_ascii_uppercase().as_str() {
            "%0A" => Some('\n'),
            "%0D" => Some('\r'),
            "%25" if percent => Some('%'),
            _ => None,
        };
        path.push(letter.unwrap_or('%'));
        rest = &rest[at + if letter.is_some() { 3 } else { 1 }..];
    }
    path.push_str(rest);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_could_lead_out_is_unsafe() {
        for path in ["..", "../a", "data/../../a", "/etc/a", "C:/a", "data/c:a", "a\\b", "~a", "", "a//b", "./a", "a/"] {
            assert!(is_unsafe_path(path), "{path}");
        }
        for path in ["data/a", "data/…/b", "data/a..b", "data/tệp 1.txt", "data/~$a", "data/12:30"] {
            assert!(!is_unsafe_path(path), "{path}");
        }
    }

    #[test]
    fn names_that_are_one_on_some_system_collide() {
        let pairs = |paths: &[&'static str]| name_collisions(paths.iter().copied()).len();
        assert_eq!(pairs(&["data/a", "data/b", "data/c/a"]), 0);
        assert_eq!(pairs(&["data/a", "data/A"]), 1);
        assert_eq!(pairs(&["data/Á", "data/a\u{301}"]), 1);
        assert_eq!(pairs(&["data/x/a", "data/X/b"]), 1);
        assert_eq!(pairs(&["data/a", "data/a/b"]), 1);
        assert_eq!(pairs(&["data/a", "data/a"]), 1);
    }

    #[test]
    fn manifests_spell_and_read_every_name() {
        for path in ["data/a", "data/50%", "data/a\nb\r", "data/%0A", "data/%2", "data/%"] {
            assert_eq!(percent_decode(&percent_encode(path), true), path);
        }
        assert_eq!(percent_encode("data/50%\n"), "data/50%25%0A");
        assert_eq!(percent_decode("data/%0a%25%41", false), "data/\n%25%41");
    }
}
