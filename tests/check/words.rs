//! Everything that `check` tells, in both languages: each message is there, filled in, with its line and a way out.

use std::collections::BTreeSet;
use std::path::Path;

use tiendo::check::RULES;
use tiendo::diagnostic::{Diagnostic, show, summary, to_json};
use tiendo::language::{Language, Words};
use tiendo::load::Theme;

use super::broken::{broken_folders, check_broken};
use crate::workspace::{Found, TODAY, Workspace, files_below};

const LANGUAGES: [Language; 2] = [Language::Vi, Language::En];

#[test]
fn every_message_that_a_rule_names_is_in_both_catalogues_with_a_way_out() {
    let keys = message_keys();
    assert!(keys.len() > RULES.len(), "{keys:?}");
    for words in LANGUAGES.map(words_of) {
        for key in &keys {
            assert!(words.find(key, &[]).is_some(), "{:?} lacks {key}", words.language());
            let help = words.find(&format!("{key}.help"), &[]);
            assert!(help.is_some() || key == "nearest-name" || key == "write-date", "{:?} lacks {key}.help", words.language());
        }
    }
}

#[test]
fn every_mistake_is_shown_with_its_line_and_a_way_out() {
    for words in LANGUAGES.map(words_of) {
        let help = words.word("severity-help");
        each_mistake(|found, reported| {
            let shown = show(reported, &found.files, &words, false);
            assert!(shown.contains(&format!("[{}]", reported.code)), "{shown}");
            assert!(shown.contains(&help), "{shown}");
            assert!(shown.contains(line_of(found, reported).trim()), "{shown}");
            assert!(!shown.contains("{$") && !shown.contains("{ $"), "{shown}");
        });
    }
}

#[test]
fn colour_is_only_shown_where_it_is_asked_for() {
    let found = Workspace::small().without("content/plan.yaml").check_on(TODAY);
    let words = words_of(Language::Vi);
    assert!(!show(&found.diagnostics[0], &found.files, &words, false).contains('\u{1b}'));
    assert!(show(&found.diagnostics[0], &found.files, &words, true).contains('\u{1b}'));
}

#[test]
fn every_mistake_is_given_to_programs_whole() {
    for words in LANGUAGES.map(words_of) {
        each_mistake(|found, reported| {
            let json = to_json(reported, &found.files, &words);
            let place = reported
                .location
                .map(|location| &found.files[location.file.0])
                .map(|file| (file.path(), file.line_and_column(reported.location.unwrap().span)));
            assert_eq!(json["file"].as_str(), place.map(|(path, _)| path));
            assert_eq!(json["line"].as_u64(), place.map(|(_, (line, _))| line as u64));
            assert_eq!(json["column"].as_u64(), place.map(|(_, (_, column))| column as u64));
            assert_eq!((json["code"].as_str(), json["severity"].as_str()), (Some(reported.code), Some(reported.severity.name())));
            for text in [&json["message"], &json["hint"]] {
                let text = text.as_str().unwrap_or_default();
                assert!(!text.is_empty() && text != reported.message && !text.contains("{$"), "{json}");
            }
        });
    }
}

/// Two languages that say the same in the same words are one language.
#[test]
fn messages_are_not_left_untranslated() {
    let [vietnamese, english] = LANGUAGES.map(words_of);
    for key in message_keys() {
        assert_ne!(vietnamese.find(&key, &[]), english.find(&key, &[]), "{key}");
    }
}

#[test]
fn every_rule_has_a_page_in_both_languages() {
    for rule in RULES {
        let (english, vietnamese) = (rule.page(false), rule.page(true));
        assert!(!english.is_empty() && !vietnamese.is_empty(), "{}", rule.code);
        assert_ne!(english, vietnamese, "{}", rule.code);
        assert!(!vietnamese.is_ascii() && english.lines().all(|line| line.trim() != "---"), "{}", rule.code);
    }
}

#[test]
fn rules_stand_in_the_order_of_their_codes() {
    assert!(RULES.is_sorted_by(|left, right| left.code < right.code));
}

#[test]
fn the_summary_counts_errors_and_warnings() {
    let found = check_broken(&broken_folders()[1]);
    let line = summary(&found.diagnostics, &words_of(Language::En));
    assert_eq!(line, "0 errors, 2 warnings\n");
}

fn each_mistake(look: impl Fn(&Found, &Diagnostic)) {
    for folder in broken_folders() {
        let found = check_broken(&folder);
        found.diagnostics.iter().for_each(|reported| look(&found, reported));
    }
}

/// The line that a diagnostic points at, as an editor shows it; nothing for the workspace as a whole.
fn line_of<'a>(found: &'a Found, reported: &Diagnostic) -> &'a str {
    let Some(location) = reported.location else { return "" };
    let file = &found.files[location.file.0];
    let (line, _) = file.line_and_column(location.span);
    file.original_text().lines().nth(line - 1).unwrap_or_default()
}

fn words_of(language: Language) -> Words {
    let theme = Theme::built_in();
    let folder = format!("words/{}", language.code());
    let files: Vec<(&str, String)> = theme.folder(&folder).map(|(name, file)| (name, file.text().into_owned())).collect();
    Words::new(language, files).unwrap()
}

/// Every text in the sources of `check` that is a rule's code, a variant of one, or named as a hint. Impossible deadlines
/// are reported in variants alone.
fn message_keys() -> BTreeSet<String> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check");
    let texts = files_below(&sources).into_iter().map(|path| std::fs::read_to_string(path).unwrap());
    let named = texts.flat_map(|text| quoted(&text)).filter(|text| is_message(text));
    named.filter(|key| key != "impossible_deadline").collect()
}

fn quoted(source: &str) -> Vec<String> {
    source.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn is_message(text: &str) -> bool {
    let code = text.split('-').next().unwrap_or_default();
    RULES.iter().any(|rule| rule.code == code) || ["nearest-name", "write-date"].contains(&text)
}
