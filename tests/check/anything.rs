//! Whatever an officer pastes into a record: `check` tells of it, or finds it sound, and never falls over.

use proptest::prelude::*;
use tiendo::diagnostic::{show, to_json};
use tiendo::language::{Language, Words};
use tiendo::load::Theme;

use crate::workspace::{TODAY, Workspace};

/// One record of each kind.
const RECORDS: [&str; 6] = [
    "content/plan.yaml",
    "content/agencies.yaml",
    "content/tasks/1/1.a.md",
    "content/indicators/ty-le-phu-song.md",
    "content/notes/2024/2024-01-15-ty-le-phu-song.md",
    AMENDMENT,
];

/// The small workspace has no amendment of its own.
const AMENDMENT: &str = "content/amendments/2022-05-10-gia-han.md";
const AMENDED: &str = "---
document: {number: 612/QĐ-UBND, date: 2022-05-10}
effective: 2022-05-15
changes:
  - {task: \"1.d\", adjust: {deadline: null, lead: [so-cong-thuong]}}
  - {task: \"1.c\", replace_by: [\"1.e\"]}
  - supplement:
      id: \"1.e\"
      section: \"1\"
      group: null
      title: Một
      wording: Một việc.
      deadline: {by: 2025}
      lead: []
      source: {text: ke-hoach-nho, lines: [1, 2]}
---
Vì sao.
";

/// What breaks YAML, Markdown and the counting of columns.
const PASTED: [&str; 16] = [
    "\"",
    ": ",
    "- ",
    "\n",
    "\r\n",
    "\t",
    "{",
    "]",
    "&a ",
    "*a",
    "---\n",
    "\u{feff}",
    "e\u{302}\u{323}",
    "𠮷",
    "\u{0}",
    "|\n  x",
];

/// Puts `pasted` at a letter's edge near `at`, in place of so many letters.
fn damaged(text: &str, at: usize, taken: usize, pasted: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = at % (letters.len() + 1);
    let rest = letters.iter().skip(at + taken);
    letters[..at].iter().copied().chain(pasted.chars()).chain(rest.copied()).collect()
}

fn words() -> Words {
    let theme = Theme::built_in();
    let files = theme.words("vi").map(|file| (file.shown.as_str(), file.text().into_owned()));
    Words::new(Language::Vi, files).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_record_is_reported_and_never_falls_over(
        record in 0..RECORDS.len(),
        at in 0..2000usize,
        taken in 0..6usize,
        pasted in 0..PASTED.len(),
        decomposed in any::<bool>(),
    ) {
        use unicode_normalization::UnicodeNormalization;
        let workspace = Workspace::small().with_file(AMENDMENT, AMENDED).with_change(RECORDS[record], |text| {
            let text = damaged(&text, at, taken, PASTED[pasted]);
            if decomposed { text.nfd().collect::<String>().replace('\n', "\r\n") } else { text }
        });
        let found = workspace.check_on(TODAY);
        let words = words();
        for reported in &found.diagnostics {
            prop_assert!(!show(reported, &found.files, &words, false).is_empty());
            prop_assert!(to_json(reported, &found.files, &words)["message"].is_string());
        }
    }
}
