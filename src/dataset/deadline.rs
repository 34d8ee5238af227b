//! Deadlines in data files: a record with the parts that a task's own record has.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::value::Value;
use crate::plan::{Deadline, Outline};

/// A deadline whose event is named by its id.
pub fn with_event_id<'a>(outline: &'a Outline, deadline: &Deadline) -> Deadline<Cow<'a, str>> {
    deadline.clone().map_event(|key| Cow::Borrowed(outline[key].id.as_str()))
}

/// The parts of a deadline: `by` for [`Deadline::By`], `from` and `to` for [`Deadline::FromTo`].
pub fn deadline_parts<'a>(deadline: &'a Deadline<Cow<'_, str>>) -> Vec<(&'static str, Value<'a>)> {
    let text = |name, text: String| vec![(name, Value::Text(text.into()))];
    match deadline {
        Deadline::Year(year) => vec![("year", (*year).into())],
        Deadline::Years(years) => vec![("years", Value::list(years.iter().copied()))],
        Deadline::By(year) => vec![("by", (*year).into())],
        Deadline::FromTo(from, to) => vec![("from", (*from).into()), ("to", (*to).into())],
        Deadline::Quarter(year, quarter) => text("quarter", format!("{year}-Q{quarter}")),
        Deadline::Half(year, half) => text("half", format!("{year}-H{half}")),
        Deadline::Month(year, month) => text("month", format!("{year}-{month:02}")),
        Deadline::Date(day) => vec![("date", (*day).into())],
        Deadline::Yearly => vec![("recurring", "yearly".into())],
        Deadline::Event { event, offset_days: None } => vec![("event", (&**event).into())],
        Deadline::Event { event, offset_days: Some(days) } => {
            vec![("event", (&**event).into()), ("offset_days", i64::from(*days).into())]
        }
    }
}

/// The deadline that these parts say; `None` for parts of another program that this one does not know.
pub fn deadline_of(parts: &[(Cow<str>, Value)]) -> Option<Deadline<Cow<'static, str>>> {
    let named: Vec<(&str, &Value)> = parts.iter().map(|(name, value)| (&**name, value)).collect();
    Some(match named[..] {
        [("year", year)] => Deadline::Year(year_of(year)?),
        [("years", Value::List(years))] => Deadline::Years(years.iter().map(year_of).collect::<Option<_>>()?),
        [("by", year)] => Deadline::By(year_of(year)?),
        [("from", from), ("to", to)] => Deadline::FromTo(year_of(from)?, year_of(to)?),
        [("quarter", text)] => split(text, "-Q", 4, Deadline::Quarter)?,
        [("half", text)] => split(text, "-H", 2, Deadline::Half)?,
        [("month", text)] => split(text, "-", 12, Deadline::Month)?,
        [("date", day)] => Deadline::Date(day.as_text()?.parse::<NaiveDate>().ok()?),
        [("recurring", word)] if word.as_text() == Some("yearly") => Deadline::Yearly,
        [("event", event)] => Deadline::Event { event: id_of(event)?, offset_days: None },
        [("event", event), ("offset_days", Value::Whole(days))] => {
            Deadline::Event { event: id_of(event)?, offset_days: Some(u32::try_from(*days).ok()?) }
        }
        _ => return None,
    })
}

fn year_of(value: &Value) -> Option<i32> {
    if let Value::Whole(year) = value { i32::try_from(*year).ok() } else { None }
}

fn id_of(value: &Value) -> Option<Cow<'static, str>> {
    value.as_text().map(|id| Cow::Owned(id.to_owned()))
}

type PartOfYear = fn(i32, u32) -> Deadline<Cow<'static, str>>;

fn split(value: &Value, mark: &str, most: u32, make: PartOfYear) -> Option<Deadline<Cow<'static, str>>> {
    let (year, part) = value.as_text()?.split_once(mark)?;
    let part = part.parse().ok().filter(|part| (1..=most).contains(part))?;
    Some(make(year.parse().ok()?, part))
}
