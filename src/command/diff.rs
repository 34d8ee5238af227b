//! `tiendo diff`: what changed between two days, two periods, two folders of data or two snapshots.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Outcome;
use super::console::Console;
use super::date_range::{period, report_period_mistake};
use super::edition::{DataFiles, read_edition};
use super::theme::{load_theme, site_words};
use super::workspace::{as_of, plan, read, warn_of_future};
use crate::cli::{DateRange, DiffFormat, Records};
use crate::dataset::{Changes, Dataset, Edition, differences};
use crate::language::Words;
use crate::load::Theme;
use crate::plan::{CLOSES_ON, Period, PeriodMistake, Plan};
use crate::render::{changes_as_markdown, changes_as_text};
use crate::view::{PlanView, view_both_public, view_public};

/// What is to be compared, as it was asked for.
pub struct DiffRequest<'a> {
    /// Where it begins.
    pub before: Option<&'a str>,
    /// Where it ends.
    pub after: Option<&'a str>,
    /// Both, as days or a period.
    pub range: &'a DateRange,
}

/// One of the two sides. Periods are read as the decree closes them, and closed anew once the plan says on which day.
enum DiffSide {
    /// The day of `--as-of`, already warned of.
    AsOf(NaiveDate),
    Day(NaiveDate),
    /// The day before a period begins.
    Eve(Period),
    /// A period's last day.
    End(Period),
    /// The end of the reporting year that closed last before a day.
    LastClosed(NaiveDate),
    Files(DataFiles),
}

/// The plan that views are taken of.
struct DiffSource {
    plan: Plan,
    words: Arc<Words>,
}

/// Tells what changed.
pub fn run(root: &Path, records: &Records, asked: &DiffRequest, format: DiffFormat, console: &Console) -> Outcome {
    diff(root, records, asked, format, console).unwrap_or_else(|outcome| outcome)
}

fn diff(root: &Path, records: &Records, asked: &DiffRequest, format: DiffFormat, console: &Console) -> Result<Outcome, Outcome> {
    let sides = sides(records, asked, console)?;
    let records_needed = sides.iter().any(|side| !matches!(side, DiffSide::Files(_)));
    let source = if records_needed { Some(read_source(root, records, console)?) } else { None };
    let changes = changes(&sides, source.as_ref(), console)?;
    let words = source.map_or_else(|| site_words(&Theme::built_in(), console), |source| Ok(source.words))?;
    console.output(&match format {
        DiffFormat::Human => changes_as_text(&changes, &words),
        DiffFormat::Markdown => changes_as_markdown(&changes, &words),
        DiffFormat::Json => json(&changes),
    });
    Ok(Outcome::Done)
}

/// Without any side: from the last closed period to the day; with one: from there to the day.
fn sides(records: &Records, asked: &DiffRequest, console: &Console) -> Result<[DiffSide; 2], Outcome> {
    let day = as_of(records, console)?;
    let range = period(asked.range, CLOSES_ON, console)?;
    match (range, asked.before, asked.after) {
        (Some(_), Some(_), _) => Err(fail("diff-both", "", console)),
        (Some(range), None, _) => Ok([DiffSide::Eve(range), DiffSide::End(range)]),
        (None, None, _) => Ok([DiffSide::LastClosed(day), DiffSide::AsOf(day)]),
        (None, Some(before), None) => Ok([side(before, console)?, DiffSide::AsOf(day)]),
        (None, Some(before), Some(after)) => {
            let (before, after) = (side(before, console), side(after, console));
            Ok([before?, after?])
        }
    }
}

/// A day and a period come before a folder or a file of that name; `./2024` names the folder.
fn side(text: &str, console: &Console) -> Result<DiffSide, Outcome> {
    if let Ok(day) = text.parse() {
        return Ok(DiffSide::Day(day));
    }
    let mistake = match Period::parse(text, CLOSES_ON) {
        Ok(period) => return Ok(DiffSide::End(period)),
        Err(mistake) => mistake,
    };
    if let Some(files) = DataFiles::named(Path::new(text)) {
        return Ok(DiffSide::Files(files));
    }
    let named = mistake != PeriodMistake::Shape;
    Err(if named { report_period_mistake(mistake, text, console) } else { fail("diff-side", text, console) })
}

fn read_source(root: &Path, records: &Records, console: &Console) -> Result<DiffSource, Outcome> {
    let mut read = read(root, records, console)?;
    let theme = load_theme(root, &read.workspace, console);
    let plan = plan(&mut read, console)?;
    let words = site_words(&theme?, console)?;
    Ok(DiffSource { plan, words })
}

/// Days are compared as their data files would be.
fn changes(sides: &[DiffSide; 2], source: Option<&DiffSource>, console: &Console) -> Result<Changes, Outcome> {
    let days = sides.each_ref().map(|side| day_of(side, source, console));
    let views = source.map_or([None, None], |source| views(&source.plan, days));
    let data = |view| source.zip(view).map(|(source, view): (&DiffSource, _)| Dataset::new(view, &source.words));
    let data = views.each_ref().map(|view| data(view.as_ref()));
    let [before, after] = [0, 1].map(|at| edition_of(&sides[at], data[at].as_ref(), console));
    Ok(differences(&before?, &after?))
}

/// What the public saw on the days, both viewed at once where both are days.
fn views(plan: &Plan, days: [Option<NaiveDate>; 2]) -> [Option<PlanView<'_>>; 2] {
    match days {
        [Some(before), Some(after)] => view_both_public(plan, [before, after]).map(Some),
        days => days.map(|day| day.map(|day| view_public(plan, day))),
    }
}

/// The day of a side that names one.
fn day_of(side: &DiffSide, source: Option<&DiffSource>, console: &Console) -> Option<NaiveDate> {
    let closes_on = source.map_or(CLOSES_ON, |source| source.plan.outline.follow_up.closes_on);
    let day = match side {
        DiffSide::Files(_) => return None,
        DiffSide::AsOf(day) | DiffSide::Day(day) => *day,
        DiffSide::Eve(period) => period.closing_on(closes_on).eve(),
        DiffSide::End(period) => period.closing_on(closes_on).to,
        DiffSide::LastClosed(day) => Period::containing(*day, closes_on).eve(),
    };
    if !matches!(side, DiffSide::AsOf(_)) {
        warn_of_future(day, console);
    }
    Some(day)
}

fn edition_of<'a>(side: &DiffSide, data: Option<&'a Dataset<'a>>, console: &Console) -> Result<Edition<'a>, Outcome> {
    match (side, data) {
        (DiffSide::Files(files), _) => read_edition(files, console),
        (_, Some(data)) => Ok(Edition::of(data)),
        (_, None) => Err(Outcome::Usage),
    }
}

fn json(changes: &Changes) -> String {
    let mut text = serde_json::to_string_pretty(changes).unwrap_or_default();
    text.push('\n');
    text
}

fn fail(key: &'static str, value: &str, console: &Console) -> Outcome {
    console.error(key, &[("value", value.to_owned())]);
    Outcome::Usage
}
