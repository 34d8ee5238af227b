//! The catalogue: every word of it renders, and what the program says it says in both languages.

mod periods;

use std::collections::BTreeSet;
use std::path::Path;

use tiendo::language::{Language, Words};

use crate::workspace::files_below;

fn files(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/words").join(language);
    let named = |path: &Path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap());
    files_below(&folder).iter().map(|path| named(path)).collect()
}

/// The default theme's words.
pub fn words(language: Language) -> Words {
    let files = files(language.code());
    Words::new(language, files.iter().map(|(name, text)| (name.as_str(), text.clone()))).unwrap()
}

/// Keys of a file, those of attributes as `key.attribute`.
fn keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut message = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, _)) = line.split_once(" =") else { continue };
        if let Some(attribute) = name.strip_prefix("    .") {
            keys.push(format!("{message}.{attribute}"));
        } else if !name.starts_with(' ') {
            message = name.to_owned();
            keys.push(message.clone());
        }
    }
    keys
}

fn variables(text: &str) -> BTreeSet<String> {
    let names = text.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next());
    names.map(str::to_owned).collect()
}

#[test]
fn every_word_renders_whole() {
    for language in [Language::Vi, Language::En] {
        let words = words(language);
        for (name, text) in files(language.code()) {
            let variables = variables(&text);
            let filled: Vec<(&str, String)> = variables.iter().map(|name| (name.as_str(), "7".to_owned())).collect();
            for key in keys(&text) {
                let shown = words.find(&key, &filled).unwrap_or_else(|| panic!("{name}: {key}"));
                assert!(!shown.contains("{$") && !shown.trim().is_empty(), "{name}: {key}: {shown}");
                assert!(!shown.contains(['\u{2068}', '\u{2069}']), "{name}: {key} has isolation marks");
            }
        }
    }
}

#[test]
fn no_key_stands_twice() {
    for language in ["vi", "en"] {
        let mut seen = BTreeSet::new();
        for (name, text) in files(language) {
            for key in keys(&text) {
                assert!(seen.insert(key.clone()), "{name}: {key} stands twice");
            }
        }
    }
}

/// What a person at the keyboard is told in English they are told in Vietnamese, with the same things filled in.
#[test]
fn messages_stand_in_both_languages() {
    let of = |language: &str, file: &str| files(language).into_iter().find(|(name, _)| name == file).unwrap().1;
    for file in ["messages.ftl", "lint.ftl"] {
        let english: BTreeSet<String> = keys(&of("en", file)).into_iter().collect();
        let vietnamese: BTreeSet<String> = keys(&of("vi", file)).into_iter().collect();
        assert_eq!(english, vietnamese);
        assert_eq!(variables(&of("en", file)), variables(&of("vi", file)));
    }
}
