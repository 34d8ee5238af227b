//! `--from D --to D` or `--period P`: one stretch of days, however it was asked for.

use chrono::NaiveDate;

use super::Outcome;
use super::console::Console;
use crate::cli::DateRange;
use crate::plan::{Period, PeriodMistake};

/// The period asked for, where one was; report periods close on the day `closes_on` of a month.
///
/// # Errors
/// Wrong usage: all of its mistakes, already reported.
pub fn period(range: &DateRange, closes_on: u32, console: &Console) -> Result<Option<Period>, Outcome> {
    let days = [("from", &range.from), ("to", &range.to)];
    let read: Vec<Option<NaiveDate>> = days.iter().map(|(_, text)| text.as_deref().and_then(|text| day(text, console))).collect();
    let named = range
        .period
        .as_deref()
        .map(|text| Period::parse(text, closes_on).map_err(|mistake| report_period_mistake(mistake, text, console)));
    let given = days.iter().filter(|(_, text)| text.is_some()).count();
    if given > 0 && named.is_some() {
        return Err(fail("range-both", "", console));
    }
    match (given, read.as_slice()) {
        (0, _) => named.transpose(),
        (2, [Some(from), Some(to)]) => {
            let period = Period::days(*from, *to);
            period.map(Some).map_err(|mistake| report_period_mistake(mistake, &format!("{from}..{to}"), console))
        }
        (1, [None, Some(_)]) => Err(fail("range-half", "--from", console)),
        (1, [Some(_), None]) => Err(fail("range-half", "--to", console)),
        _ => Err(Outcome::Usage),
    }
}

/// Tells why a text names no period.
pub fn report_period_mistake(mistake: PeriodMistake, text: &str, console: &Console) -> Outcome {
    fail(mistake.key(), text, console)
}

fn day(text: &str, console: &Console) -> Option<NaiveDate> {
    text.parse().map_err(|_| fail("as-of-format", text, console)).ok()
}

fn fail(key: &'static str, value: &str, console: &Console) -> Outcome {
    console.error(key, &[("value", value.to_owned())]);
    Outcome::Usage
}
