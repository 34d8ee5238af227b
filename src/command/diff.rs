//! `tiendo diff`: what changed between two days, two periods, two folders of data or two snapshots.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Outcome;
use super::date_range::{period, tell};
use super::edition::{DataFiles, edition, read_edition};
use super::talk::Talk;
use super::theme::{load_theme, site_words};
use super::workspace::{as_of, plan, read, warn_of_future};
use crate::cli::{DateRange, DiffFormat, Records};
use crate::language::Words;
use crate::load::Theme;
use crate::plan::{CLOSES_ON, Period, PeriodMistake, Plan};
use crate::render::data::{data_changes, data_rows};
use crate::render::{changes_as_markdown, changes_as_text};
use crate::view::{Changes, Edition, SubjectKind, compare, view_both_public, view_public};

/// What is to be compared, as it was asked for.
pub struct Asked<'a> {
    /// Where it begins.
    pub before: Option<&'a str>,
    /// Where it ends.
    pub after: Option<&'a str>,
    /// Both, as days or a period.
    pub range: &'a DateRange,
}

/// One of the two sides. Periods are read as the decree closes them, and closed anew once the plan says on which day.
enum Side {
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

/// What views are made of.
struct Source {
    plan: Plan,
    words: Arc<Words>,
}

/// Tells what changed.
pub fn run(root: &Path, records: &Records, asked: &Asked, format: DiffFormat, talk: &Talk) -> Outcome {
    diff(root, records, asked, format, talk).unwrap_or_else(|outcome| outcome)
}

fn diff(root: &Path, records: &Records, asked: &Asked, format: DiffFormat, talk: &Talk) -> Result<Outcome, Outcome> {
    let sides = sides(records, asked, talk)?;
    let records_needed = sides.iter().any(|side| !matches!(side, Side::Files(_)));
    let source = if records_needed { Some(read_source(root, records, talk)?) } else { None };
    let changes = changes(&sides, source.as_ref(), talk)?;
    let words = source.map_or_else(|| site_words(&Theme::built_in(), talk), |source| Ok(source.words))?;
    talk.data(&match format {
        DiffFormat::Human => changes_as_text(&changes, &words),
        DiffFormat::Markdown => changes_as_markdown(&changes, &words),
        DiffFormat::Json => json(&changes),
    });
    Ok(Outcome::Done)
}

/// Without any side: from the last closed period to the day; with one: from there to the day.
fn sides(records: &Records, asked: &Asked, talk: &Talk) -> Result<[Side; 2], Outcome> {
    let day = as_of(records, talk)?;
    let range = period(asked.range, CLOSES_ON, talk)?;
    match (range, asked.before, asked.after) {
        (Some(_), Some(_), _) => Err(fail("diff-both", "", talk)),
        (Some(range), None, _) => Ok([Side::Eve(range), Side::End(range)]),
        (None, None, _) => Ok([Side::LastClosed(day), Side::AsOf(day)]),
        (None, Some(before), None) => Ok([side(before, talk)?, Side::AsOf(day)]),
        (None, Some(before), Some(after)) => {
            let (before, after) = (side(before, talk), side(after, talk));
            Ok([before?, after?])
        }
    }
}

/// A day and a period come before a folder or a file of that name; `./2024` names the folder.
fn side(text: &str, talk: &Talk) -> Result<Side, Outcome> {
    if let Ok(day) = text.parse() {
        return Ok(Side::Day(day));
    }
    let mistake = match Period::parse(text, CLOSES_ON) {
        Ok(period) => return Ok(Side::End(period)),
        Err(mistake) => mistake,
    };
    if let Some(files) = DataFiles::named(Path::new(text)) {
        return Ok(Side::Files(files));
    }
    let named = mistake != PeriodMistake::Shape;
    Err(if named { tell(mistake, text, talk) } else { fail("diff-side", text, talk) })
}

fn read_source(root: &Path, records: &Records, talk: &Talk) -> Result<Source, Outcome> {
    let mut read = read(root, records, talk)?;
    let theme = load_theme(root, &read.workspace, talk);
    let plan = plan(&mut read, talk)?;
    let words = site_words(&theme?, talk)?;
    Ok(Source { plan, words })
}

/// Days are told as the public edition tells them, since that is what data files hold.
fn changes(sides: &[Side; 2], source: Option<&Source>, talk: &Talk) -> Result<Changes, Outcome> {
    let [before, after] = sides.each_ref().map(|side| day_of(side, source, talk));
    if let (Some(before), Some(after), Some(Source { plan, words })) = (before, after, source) {
        let [before, after] = view_both_public(plan, [before, after]);
        return Ok(data_changes(&before, &after, words));
    }
    let [before, after] = [(&sides[0], before), (&sides[1], after)].map(|(side, day)| edition_of(side, day, source, talk));
    Ok(compare(&before?, &after?, &SubjectKind::ALL))
}

/// The day of a side that names one.
fn day_of(side: &Side, source: Option<&Source>, talk: &Talk) -> Option<NaiveDate> {
    let closes_on = source.map_or(CLOSES_ON, |source| source.plan.outline.follow_up.closes_on);
    let day = match side {
        Side::Files(_) => return None,
        Side::AsOf(day) | Side::Day(day) => *day,
        Side::Eve(period) => period.closing_on(closes_on).eve(),
        Side::End(period) => period.closing_on(closes_on).to,
        Side::LastClosed(day) => Period::containing(*day, closes_on).eve(),
    };
    if !matches!(side, Side::AsOf(_)) {
        warn_of_future(day, talk);
    }
    Some(day)
}

fn edition_of(side: &Side, day: Option<NaiveDate>, source: Option<&Source>, talk: &Talk) -> Result<Edition<'static>, Outcome> {
    match (side, day, source) {
        (Side::Files(files), ..) => read_edition(files, talk),
        (_, Some(day), Some(Source { plan, words })) => {
            edition(day, data_rows(&view_public(plan, day), words), Path::new(""), talk)
        }
        _ => Err(Outcome::Usage),
    }
}

fn json(changes: &Changes) -> String {
    let mut text = serde_json::to_string_pretty(changes).unwrap_or_default();
    text.push('\n');
    text
}

fn fail(key: &'static str, value: &str, talk: &Talk) -> Outcome {
    talk.fail(key, &[("value", value.to_owned())]);
    Outcome::Usage
}
