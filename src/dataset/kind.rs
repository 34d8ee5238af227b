//! Kinds: what the values of a field are, and how one is read back from a data file.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value as Json;

use super::deadline::deadline_of;
use super::value::{AgencyName, Number, Reference, Value};
use crate::view::{Ratio, Status};

/// What the values of a field are. Any may be nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// One of these codes.
    OneOf(&'static [&'static str]),
    /// A day, `2025-12-31`.
    Day,
    /// A number.
    Number,
    /// A whole number, 0 or more.
    Whole,
    /// `true` or `false`.
    Truth,
    /// The code of a status.
    Status,
    /// A numerator and a denominator.
    Ratio,
    /// A deadline.
    Deadline,
    /// An agency.
    Agency,
    /// The id of another record.
    Reference,
    /// Several of one kind.
    List(&'static Kind),
    /// Named parts, each of its kind.
    Record(&'static [(&'static str, Kind)]),
}

impl Kind {
    /// A value as a data file has it; `None` where it is of another kind.
    pub fn read(self, json: &Json) -> Option<Value<'static>> {
        if json.is_null() {
            return Some(Value::None);
        }
        Some(match self {
            Self::Text | Self::OneOf(_) => Value::Text(text(json)?),
            Self::Day => Value::Day(json.as_str()?.parse().ok()?),
            Self::Number => number(json.as_f64()?),
            Self::Whole => Value::Whole(json.as_i64()?),
            Self::Truth => Value::Truth(json.as_bool()?),
            Self::Status => status(json.as_str()?),
            Self::Ratio => Value::Ratio(Ratio::deserialize(json).ok()?),
            Self::Deadline => deadline(json),
            Self::Agency => Value::Agency(AgencyName { id: text(json.get("id")?)?, name: text(json.get("name")?)? }),
            Self::Reference => Value::Reference(Reference { id: text(json)?, title: Cow::Borrowed("") }),
            Self::List(kind) => Value::List(json.as_array()?.iter().map(|one| kind.read(one)).collect::<Option<_>>()?),
            Self::Record(parts) => record(parts, json)?,
        })
    }
}

/// A value of no known kind, by its shape alone.
pub fn read_unknown(json: &Json) -> Value<'static> {
    match json {
        Json::Null => Value::None,
        Json::Bool(truth) => Value::Truth(*truth),
        Json::Number(one) => one.as_i64().map_or_else(|| number(one.as_f64().unwrap_or_default()), Value::Whole),
        Json::String(text) => Value::Text(Cow::Owned(text.clone())),
        Json::Array(elements) => Value::List(elements.iter().map(read_unknown).collect()),
        Json::Object(parts) => {
            Value::Record(parts.iter().map(|(name, part)| (Cow::Owned(name.clone()), read_unknown(part))).collect())
        }
    }
}

fn text(json: &Json) -> Option<Cow<'static, str>> {
    Some(Cow::Owned(json.as_str()?.to_owned()))
}

fn number(value: f64) -> Value<'static> {
    Value::Number(Number { value, decimals: 0 })
}

/// A file may be of a program that knows other statuses than this one.
fn status(code: &str) -> Value<'static> {
    Status::of_code(code).map_or_else(|| Value::Text(Cow::Owned(code.to_owned())), Value::Status)
}

fn deadline(json: &Json) -> Value<'static> {
    let read = read_unknown(json);
    let known = if let Value::Record(parts) = &read { deadline_of(parts) } else { None };
    known.map_or(read, Value::Deadline)
}

/// The known parts in their order, then what else there is.
fn record(parts: &[(&'static str, Kind)], json: &Json) -> Option<Value<'static>> {
    let object = json.as_object()?;
    let known = parts.iter().filter_map(|(name, kind)| Some((*name, kind, object.get(*name)?)));
    let known = known.map(|(name, kind, part)| Some((Cow::Borrowed(name), kind.read(part)?)));
    let others = object.iter().filter(|(name, _)| parts.iter().all(|(part, _)| part != name));
    let others = others.map(|(name, part)| Some((Cow::Owned(name.clone()), read_unknown(part))));
    Some(Value::Record(known.chain(others).collect::<Option<_>>()?))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::plan::Deadline;

    #[test]
    fn every_deadline_is_read_back_as_it_was_written() {
        let event = |offset_days| Deadline::Event { event: Cow::Borrowed("quy-hoach"), offset_days };
        let day = NaiveDate::from_ymd_opt(2024, 6, 15).unwrap();
        let all = [
            Deadline::Year(2020),
            Deadline::Years(vec![2019, 2021]),
            Deadline::By(2025),
            Deadline::FromTo(2020, 2025),
            Deadline::Quarter(2025, 3),
            Deadline::Half(2026, 1),
            Deadline::Month(2024, 2),
            Deadline::Date(day),
            Deadline::Yearly,
            event(None),
            event(Some(180)),
        ];
        for deadline in all.map(Value::Deadline) {
            let json = serde_json::to_value(&deadline).unwrap();
            assert_eq!(Kind::Deadline.read(&json), Some(deadline), "{json}");
        }
    }

    #[test]
    fn a_shape_that_is_not_known_stays_as_it_is() {
        for json in [
            serde_json::json!({"week": 12}),
            serde_json::json!({"by": 2025, "at": "noon"}),
            serde_json::json!({"quarter": "2025-Q9"}),
        ] {
            let read = Kind::Deadline.read(&json).unwrap();
            assert!(matches!(read, Value::Record(_)), "{read:?}");
            assert_eq!(serde_json::to_value(&read).unwrap(), json);
        }
    }
}
