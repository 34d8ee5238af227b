//! Days and years far off, and clocks that stand still.

use super::{Standing, bounded_run};
use crate::command::run::build;
use crate::workspace::{Workspace, day};

/// Deadlines have `check/time.rs`, other days the rule `year_out_of_range`; here is what a person asks for.
#[test]
fn a_day_that_no_plan_speaks_of_is_wrong_usage() {
    let workspace = Workspace::small();
    for asked in ["99999-01-01", "+99999-01-01", "2201-01-01", "1899-12-31", "0021-06-30", "-0001-01-01"] {
        let asked = format!("--as-of={asked}");
        for command in ["build", "status", "check"] {
            let run = bounded_run(workspace.root(), &[command, &asked]);
            assert_eq!(run.code, 2, "{command} {asked}: {}", run.messages);
            assert!(run.messages.contains("as-of-"), "{command} {asked}: {}", run.messages);
        }
    }
    assert!(!workspace.root().join("output").exists());
}

#[test]
fn a_year_with_a_digit_too_many_is_reported_at_its_place() {
    let standing = Standing::new();
    for deadline in ["{year: 99999}", "{by: 99999}", "{month: 99999-01}", "{from: 2020, to: 99999}"] {
        let change = |text: String| {
            let line = format!("deadline: {deadline}");
            text.lines().map(|one| if one.starts_with("deadline:") { line.as_str() } else { one }).collect::<Vec<_>>().join("\n")
        };
        let workspace = Workspace::small().with_change("content/tasks/1/1.a.md", change);
        standing.refuses(&workspace, 1, &["impossible_deadline", "content/tasks/1/1.a.md:6:11", "1900 and 2200"]);
    }
}

/// As of a day before the plan was thought of there are good pages that say that nothing is known.
#[test]
fn a_day_before_the_plan_has_good_pages() {
    let built = build(&Workspace::small(), "1950-01-01", &["--no-papers"]);
    let page = built.page("index.html");
    assert!(page.contains("01/01/1950") && !page.contains("NaN") && !page.contains("quá hạn -"), "{page}");
    assert_eq!(built.pages().len(), build(&Workspace::small(), "2024-06-30", &["--no-papers"]).pages().len());
}

/// With the clock before the plan every report lies in the future; the message names the day that the clock says.
#[test]
fn a_clock_before_the_plan_is_reported_as_a_clock() {
    let found = Workspace::small().check_on("1970-01-01");
    assert!(found.plan.is_none());
    assert!(found.diagnostics.iter().all(|one| one.code == "note_in_future"), "{:?}", found.lines());
    let theme = tiendo::load::Theme::built_in();
    for (language, clock) in [(tiendo::language::Language::Vi, "đồng hồ"), (tiendo::language::Language::En, "clock")] {
        let files = theme.words(language.code()).map(|file| (file.shown.as_str(), file.text().into_owned()));
        let words = tiendo::language::Words::new(language, files).unwrap();
        let shown = tiendo::diagnostic::show(&found.diagnostics[0], &found.files, &words, false);
        assert!(shown.contains(clock) && shown.contains("01/01/1970"), "{shown}");
    }
}

#[test]
fn views_of_every_far_day_hold() {
    for asked in ["1900-01-01", "2200-12-31"] {
        assert_eq!(Workspace::small().view_on(asked).as_of, day(asked));
    }
}
