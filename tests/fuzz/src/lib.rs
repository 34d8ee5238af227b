//! What the fuzz targets share: the small workspace of the tests in memory, the words, and all that is done with records.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use tiendo::check::{Checked, check};
use tiendo::dataset::{SubjectKind, changes};
use tiendo::diagnostic::{show, to_json};
use tiendo::language::{Language, Words};
use tiendo::load::{Loaded, Theme, Workspace, load_files};
use tiendo::plan::Form;
use tiendo::plan::Plan;
use tiendo::render::report::decree::Decree;
use tiendo::render::report::escape::escape_markdown;
use tiendo::render::report::letterhead::Letterhead;
use tiendo::render::report::outline::{Appendix, Paper, words_of};
use tiendo::render::report::parse::parse;
use tiendo::source::FileId;
use tiendo::view::{EarlierDays, PlanView, Tally, view, view_public};

/// Files by their path from the workspace's root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The words of the program in both languages.
pub static WORDS: LazyLock<[Arc<Words>; 2]> = LazyLock::new(|| [Language::Vi, Language::En].map(|one| Arc::new(words(one))));

/// The sound little workspace of the tests.
pub static SMALL: LazyLock<Files> = LazyLock::new(|| folder(&tests().join("fixtures/small")));

/// The values of the decree in the theme.
pub static DECREE: LazyLock<Decree> = LazyLock::new(|| Decree::read(&theme_text("report/decree30.yaml")).expect("a decree"));

/// `tests/` of the program.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below a folder.
pub fn folder(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(one) = open.pop() {
        for entry in std::fs::read_dir(&one).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let inside = path.strip_prefix(folder).expect("a path inside").to_string_lossy().into_owned();
                files.insert(inside, std::fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

/// A file of the theme.
pub fn theme_text(path: &str) -> String {
    Theme::built_in().file(path).expect("a file of the theme").text().into_owned()
}

fn words(language: Language) -> Words {
    let theme = Theme::built_in();
    let files = theme.words(language.code()).map(|file| (file.shown.as_str(), file.text().into_owned()));
    Words::new(language, files).expect("words")
}

/// A day, as tests write it.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Loads, checks, and says everything that there is to say.
pub fn checked(files: &Files) -> Option<Plan> {
    told(&load_files(files))
}

/// A workspace with the records of another beside its own, so that a fuzzer reads again what it changed alone.
pub fn joined(base: &Workspace, more: Workspace) -> Workspace {
    let mut all = base.clone();
    let before = all.files.len();
    all.files.extend(more.files);
    all.agencies.extend(moved(more.agencies, before));
    all.tasks.extend(moved(more.tasks, before));
    all.amendments.extend(moved(more.amendments, before));
    all.notes.extend(moved(more.notes, before));
    all.mistakes.extend(more.mistakes.into_iter().map(|(file, mistake)| (FileId(file.0 + before), mistake)));
    all.broken.extend(more.broken);
    all
}

fn moved<T>(records: Vec<Loaded<T>>, by: usize) -> impl Iterator<Item = Loaded<T>> {
    records.into_iter().map(move |one| Loaded { file: FileId(one.file.0 + by), ..one })
}

/// Checks, and says everything that there is to say.
pub fn told(workspace: &Workspace) -> Option<Plan> {
    let Checked { diagnostics, plan } = check(workspace, day("2026-01-01"));
    for told in &diagnostics {
        for words in WORDS.iter() {
            assert!(!show(told, &workspace.files, words, false).is_empty());
        }
        assert!(to_json(told, &workspace.files, &WORDS[0])["message"].is_string());
    }
    plan
}

/// Looks at a plan on a day as the office and as the public do, and back from it.
pub fn viewed(plan: &Plan, on: NaiveDate) {
    for seen in [view(plan, on), view_public(plan, on)] {
        adds_up(&seen);
    }
    let now = view_public(plan, on);
    for earlier in EarlierDays::new(plan, on).views() {
        changes(&earlier.view, &now, &SubjectKind::ALL);
    }
}

/// Sums of parts are the sum of all.
fn adds_up(seen: &PlanView) {
    let sum = |tallies: &mut dyn Iterator<Item = &Tally>| {
        tallies.fold([0; 4], |sum, one| [sum[0] + one.total, sum[1] + one.with_due, sum[2] + one.completed, sum[3] + one.on_time])
    };
    let all = sum(&mut std::iter::once(&seen.total));
    assert_eq!(sum(&mut seen.sections.iter().map(|section| &section.tally)), all);
    assert_eq!(sum(&mut seen.years.iter().map(|year| &year.tally).chain([&seen.undated])), all);
}

/// A paper of what a fuzzer says. The first byte decides whether its text is a template's Markdown, which may be anything,
/// or what a record says, which comes out as words. The letterhead has a record's words.
pub fn paper(data: &[u8]) -> Option<(Paper, bool)> {
    let (first, rest) = data.split_first()?;
    let text = String::from_utf8_lossy(rest);
    let is_record = first & 1 == 1;
    let escaped = escaped(&text);
    let markdown = if is_record { around(&escaped) } else { text.into_owned() };
    let said: String = words_of_line(&escaped).chars().take(120).collect();
    Some((made(&markdown, framed(*first, said)), is_record))
}

/// What a record says, as a template writes it.
pub fn escaped(text: &str) -> String {
    let mut out = Vec::new();
    escape_markdown(text, &mut out).expect("a value");
    String::from_utf8(out).expect("text")
}

/// A value in each place that the templates of the theme have for one.
fn around(value: &str) -> String {
    format!(
        "## {value}\n\n{value}\n\n- {value}\n  1. **{value}**\n\n| TT | Nhiệm vụ |\n|:-:|----------|\n| 1 | {value}<br>*{value}* |\n\n> {value}\n\n\
         # {value} {{.landscape}}\n\n({value})\n\n{value}\n"
    )
}

/// As a letterhead has its values: the text as read, in one line, without what no file takes.
fn words_of_line(escaped: &str) -> String {
    let parsed = parse(&format!("x{escaped}"));
    let said = parsed.blocks.first().map(|block| match block {
        tiendo::render::report::outline::Block::Paragraph { text } => words_of(text),
        _ => String::new(),
    });
    said.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ").trim_start_matches('x').to_owned()
}

fn framed(first: u8, said: String) -> Letterhead {
    let form = [Form::Report, Form::Letter, Form::Appendix][usize::from(first >> 1) % 3];
    let mut letterhead = Letterhead {
        form,
        parent: "UBND tỉnh".to_owned(),
        issuer: said.clone(),
        symbol: "BC-SCT".to_owned(),
        ..Letterhead::default()
    };
    letterhead.summary = said.clone();
    letterhead.kind = if form == Form::Letter { String::new() } else { "Báo cáo".to_owned() };
    if form != Form::Appendix {
        letterhead.addressees = vec![said.clone(), said.clone()];
        letterhead.bases = vec![said.clone()];
        letterhead.recipients = vec![said.clone(), "Lưu: VT".to_owned()];
        letterhead.place = said.clone();
        letterhead.signature.title = "GIÁM ĐỐC".to_owned();
        letterhead.signature.name = said;
    }
    letterhead
}

fn made(markdown: &str, letterhead: Letterhead) -> Paper {
    let parsed = parse(markdown);
    let appendix = |one: tiendo::render::report::parse::ParsedAppendix| Appendix {
        label: "Phụ lục".to_owned(),
        title: one.title,
        attached: one.attached,
        landscape: one.landscape,
        blocks: one.blocks,
    };
    Paper {
        name: "annual-2024".to_owned(),
        title: letterhead.summary.clone(),
        author: letterhead.issuer.clone(),
        as_of: day("2024-12-14"),
        blocks: parsed.blocks,
        appendices: parsed.appendices.into_iter().map(appendix).collect(),
        pictures: BTreeMap::new(),
        marks: vec!["SỐ LIỆU MINH HỌA".to_owned()],
        letterhead,
    }
}
