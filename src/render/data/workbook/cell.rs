//! One cell: what it holds, out of the JSON of its row.

use chrono::NaiveDate;
use serde_json::Value;

use super::super::table::{picked, shown};
use super::columns::{SheetColumn, ValueSource};
use super::height::lines;
use crate::language::{Words, date};
use crate::render::data_file::{DataSet, Kind};
use crate::view::Status;

/// The column that shows a ratio as a percentage.
const SHARE: &str = "share";

/// The column whose numbers are years.
const YEAR: &str = "year";

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetCell {
    /// Nothing.
    Empty,
    /// Text, as it was given.
    Text(String),
    /// Text that a reader must not miss.
    Alarm(String),
    /// A number with its digits after the decimal point.
    Number(f64, u8),
    /// A year, whose thousands stand together.
    Year(f64),
    /// A share of 1, shown as a percentage.
    Share(f64),
    /// A day.
    Date(NaiveDate),
}

impl SheetCell {
    /// Text, or nothing where there is none.
    pub fn text(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Lines that it takes in a column of `width` digits; what is no text takes one.
    pub fn lines(&self, width: u16) -> usize {
        match self {
            Self::Text(text) => lines(text, width, false),
            Self::Alarm(text) => lines(text, width, true),
            _ => 1,
        }
    }

    /// A count.
    pub fn count(count: usize) -> Self {
        Self::Number(count as f64, 0)
    }

    /// The cell of a column, by its place and kind, in a row that has the shape of the JSON of `set`.
    pub fn of(row: &Value, column: &SheetColumn, (from, kind): ValueSource, set: &DataSet, words: &Words) -> Self {
        let value = picked(row, from);
        let number = |decimals: u8| value.as_f64().map_or(Self::Empty, |number| Self::Number(number, decimals));
        match kind {
            _ if value.is_null() && column.joined.is_none() => Self::Empty,
            _ if column.name == SHARE => share(&value, words),
            _ if column.name == YEAR => value.as_f64().map_or(Self::Empty, Self::Year),
            Kind::Date => dated(&value),
            Kind::Whole => number(0),
            Kind::Number => number(decimals(row)),
            Kind::Truth => Self::text(if *value == Value::Bool(true) { words.word("illustrative-mark") } else { String::new() }),
            Kind::OneOf(_) => Self::text(words.word(&format!("workbook-{}-{}-{}", set.key, column.name, shown(&value)))),
            Kind::Text | Kind::Status => Self::text_cell(row, joined(row, from, column), column),
        }
    }

    /// Text; the status of a task that is late stands out.
    fn text_cell(row: &Value, text: String, column: &SheetColumn) -> Self {
        let is_alarm = column.name == "status_label" && row["status"] == Status::Overdue.code();
        if is_alarm { Self::Alarm(text) } else { Self::text(text) }
    }
}

/// A share of two counts, or the word that there is nothing to share.
pub fn share_of(numerator: f64, denominator: f64, words: &Words) -> SheetCell {
    if denominator > 0.0 { SheetCell::Share(numerator / denominator) } else { SheetCell::Text(words.word("workbook-no-share")) }
}

fn share(ratio: &Value, words: &Words) -> SheetCell {
    let part = |name: &str| ratio[name].as_f64().unwrap_or_default();
    share_of(part("numerator"), part("denominator"), words)
}

/// Excel counts days from 1900; an earlier one stays text.
fn dated(value: &Value) -> SheetCell {
    let day = value.as_str().and_then(|text| text.parse::<NaiveDate>().ok());
    match day {
        Some(day) if super::day(day).is_ok() => SheetCell::Date(day),
        Some(day) => SheetCell::Text(date(day)),
        None => SheetCell::Empty,
    }
}

fn decimals(row: &Value) -> u8 {
    row["decimals"].as_u64().and_then(|digits| u8::try_from(digits).ok()).unwrap_or_default()
}

/// What stands in the column's field, and in the one that is read with it.
fn joined(row: &Value, from: &str, column: &SheetColumn) -> String {
    let part = |from| listed(&picked(row, from), column.separator());
    let (first, second) = (part(from), column.joined.map(part).unwrap_or_default());
    // Nearly all cells have one part, which is not copied again.
    match (first.is_empty(), second.is_empty()) {
        (_, true) => first,
        (true, false) => second,
        (false, false) => [first, second].join(column.separator()),
    }
}

fn listed(value: &Value, separator: &str) -> String {
    match value {
        Value::Array(elements) => elements.iter().map(shown).collect::<Vec<_>>().join(separator),
        other => shown(other).into_owned(),
    }
}
