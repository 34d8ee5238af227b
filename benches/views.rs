//! How long a view of any day and the changes between two years take: `cargo bench --bench views -- FOLDER`.
//!
//! The folder is a workspace, as `benches/workspace.py` makes it. Times are told, not judged: machines differ.

use std::hint::black_box;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use tiendo::check::check;
use tiendo::dataset::{Dataset, Edition, SubjectKind, changes, differences};
use tiendo::language::{Language, Words};
use tiendo::load::{Theme, load_workspace};
use tiendo::plan::{Plan, end_of_month};
use tiendo::view::{view, view_both, view_both_public, view_public};

/// How often each thing is done.
const RUNS: usize = 21;
/// How many days are viewed.
const DAYS: i32 = 10;
/// What a view of any day may take.
const VIEW_TARGET: Duration = Duration::from_millis(50);
/// What the changes between two years may take.
const CHANGES_TARGET: Duration = Duration::from_millis(100);

fn main() -> ExitCode {
    // Cargo adds `--bench` to what it hands on.
    let Some(folder) = std::env::args_os().skip(1).find(|argument| argument != "--bench").map(PathBuf::from) else {
        eprintln!("name a workspace: cargo bench --bench views -- FOLDER");
        return ExitCode::from(2);
    };
    let workspace = load_workspace(&folder, &[]);
    let checked = check(&workspace, NaiveDate::MAX);
    let Some(plan) = checked.plan else {
        eprintln!("{}: the records have {} mistakes; `tiendo check` tells them", folder.display(), checked.diagnostics.len());
        return ExitCode::FAILURE;
    };
    let theme = Theme::built_in();
    let files = theme.words(Language::Vi.code()).map(|file| (file.shown.as_str(), file.text().into_owned()));
    let Ok(words) = Words::new(Language::Vi, files) else {
        eprintln!("the built-in words do not read");
        return ExitCode::FAILURE;
    };
    println!("{}", said(&plan));
    println!("each {RUNS} times: median, least");
    time_views(&plan);
    time_changes(&plan, &words);
    ExitCode::SUCCESS
}

fn said(plan: &Plan) -> String {
    let (outline, identity) = (&plan.outline, &plan.outline.identity);
    format!(
        "{} tasks, {} notes, {} amendments, {} agencies, {} indicators, {} to {}",
        outline.tasks.len(),
        plan.notes.len(),
        plan.amendments.len(),
        outline.agencies.len(),
        outline.indicators.len(),
        identity.first_year,
        identity.last_year
    )
}

/// Ten days spread over the plan, each another day of its year, the last of them its last.
fn time_views(plan: &Plan) {
    let identity = &plan.outline.identity;
    for turn in 1..=DAYS {
        let year = identity.first_year + (identity.last_year - identity.first_year) * turn / DAYS;
        let Some(day) = end_of_month(year, u32::try_from(turn + 2).unwrap_or(12)) else { continue };
        tell(&format!("view of {day}"), VIEW_TARGET, || view(plan, day));
        tell(&format!("public view of {day}"), VIEW_TARGET, || view_public(plan, day));
    }
}

/// From one end of a year to the next, at the beginning, in the middle and at the end of the plan, and over all of it.
fn time_changes(plan: &Plan, words: &Words) {
    let (first, last) = (plan.outline.identity.first_year, plan.outline.identity.last_year);
    let middle = (first + last) / 2;
    for (from, to) in [(first, first + 1), (middle, middle + 1), (last - 1, last), (first, last)] {
        let (Some(before), Some(after)) = (end_of_month(from, 12), end_of_month(to, 12)) else { continue };
        time_diff(plan, words, [before, after]);
    }
}

/// As papers make them, of all that was reported; and as `tiendo diff` does, field by field of the public data files.
fn time_diff(plan: &Plan, words: &Words, days: [NaiveDate; 2]) {
    let views = view_both(plan, days);
    let found = changes(&views[0], &views[1], &SubjectKind::ALL).changes.len();
    let what = format!("changes from {} to {} ({found} subjects)", days[0], days[1]);
    tell(&format!("{what}, of two views"), CHANGES_TARGET, || changes(&views[0], &views[1], &SubjectKind::ALL));
    tell(&format!("{what}, views and all"), CHANGES_TARGET, || {
        let [before, after] = view_both(plan, days);
        changes(&before, &after, &SubjectKind::ALL)
    });
    tell(&format!("tiendo diff {} {}, views and all", days[0], days[1]), CHANGES_TARGET, || {
        let [before, after] = view_both_public(plan, days);
        let [before, after] = [&before, &after].map(|view| Dataset::new(view, words));
        differences(&Edition::of(&before), &Edition::of(&after))
    });
}

/// Does it again and again and tells how long it took; what it makes is let go outside of the time that counts.
fn tell<T>(what: &str, target: Duration, run: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| time(&run)).collect();
    times.sort();
    let [median, least] = [times[RUNS / 2], times[0]].map(|time| time.as_secs_f64() * 1000.0);
    println!("{what}: {median:.1} ms, {least:.1} ms (target: under {} ms)", target.as_millis());
}

fn time<T>(run: impl Fn() -> T) -> Duration {
    let begun = Instant::now();
    let made = black_box(run());
    let took = begun.elapsed();
    drop(made);
    took
}
