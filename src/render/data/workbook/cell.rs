//! One cell: how people read a value.

use chrono::NaiveDate;

use super::columns::{CellStyle, SheetColumn};
use super::height::lines;
use crate::dataset::{DataRow, Field, Kind, Record, Value, find_column};
use crate::language::{Words, date};
use crate::render::plain::plain;
use crate::view::Ratio;

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

    /// The cell that shows a value.
    pub fn of<R: Record>(row: DataRow<R>, source: &CellSource<R>, words: &Words) -> Self {
        let value = (source.field.get)(row);
        match (&source.column.style, value) {
            (CellStyle::Labels(labels), _) => Self::text(labels(row, words).join(source.column.separator())),
            (_, Value::None) if source.joined.is_none() => Self::Empty,
            (CellStyle::Share, Value::Ratio(ratio)) => share_of(ratio, words),
            (CellStyle::Year, Value::Whole(year)) => Self::Year(year as f64),
            (CellStyle::Markdown, value) => Self::text(plain(value.as_text().unwrap_or_default())),
            (_, value) => Self::by_kind(row, source, &value, words),
        }
    }

    fn by_kind<R: Record>(row: DataRow<R>, source: &CellSource<R>, value: &Value, words: &Words) -> Self {
        match (value, source.field.kind, source.part) {
            (Value::Ratio(_), _, Some(part)) => {
                if let Value::Whole(count) = *value.part(part) {
                    Self::Number(count as f64, 0)
                } else {
                    Self::Empty
                }
            }
            (Value::Day(day), ..) => dated(*day),
            (Value::Whole(count), ..) => Self::Number(*count as f64, 0),
            (Value::Number(number), ..) => Self::Number(number.value, number.decimals),
            (Value::Truth(truth), ..) => Self::text(if *truth { words.word("illustrative-mark") } else { String::new() }),
            (Value::Text(code), Kind::OneOf(_), _) => {
                Self::text(words.word(&format!("workbook-{}-{}-{code}", source.set, source.column.name)))
            }
            _ => Self::joined(row, source, value),
        }
    }

    /// The text of a value, and of the field that is read with it.
    fn joined<R: Record>(row: DataRow<R>, source: &CellSource<R>, value: &Value) -> Self {
        let separator = source.column.separator();
        let mut texts = texts(value, source.part);
        let other = source.joined.map(|field| (field.get)(row));
        texts.extend(other.iter().flat_map(|value| self::texts(value, None)));
        let text = texts.join(separator);
        let is_alarm = source.column.alarm.is_some_and(|alarm| alarm(row));
        if is_alarm { Self::Alarm(text) } else { Self::text(text) }
    }
}

/// Where the value of a column's cells comes from.
pub struct CellSource<R: Record> {
    /// The key of the set that the sheet shows.
    pub set: &'static str,
    /// The column.
    pub column: &'static SheetColumn<R>,
    /// The field.
    pub field: &'static Field<R>,
    /// The part of its value.
    pub part: Option<&'static str>,
    /// The field that is read with it.
    pub joined: Option<&'static Field<R>>,
}

impl<R: Record> CellSource<R> {
    /// The source of a column; `None` where there is no such field.
    pub fn new(set: &'static str, column: &'static SheetColumn<R>) -> Option<Self> {
        let found = find_column::<R>(column.source).map(|(field, table)| (field, table.part));
        let (field, part) = found.or_else(|| Some((R::field(column.source)?, None)))?;
        Some(Self { set, column, field, part, joined: column.joined.and_then(R::field) })
    }
}

/// The texts that people read for a value: another record is called by its title.
fn texts(value: &Value, part: Option<&str>) -> Vec<String> {
    match (value, part) {
        (Value::List(all), _) => all.iter().flat_map(|one| texts(one, part)).collect(),
        (_, Some(part)) => texts(&value.part(part), None),
        (Value::None, _) => Vec::new(),
        (Value::Reference(reference), _) => vec![reference.title.to_string()],
        (other, _) => vec![other.as_text().unwrap_or_default().to_owned()],
    }
}

/// A share of two counts, or the word that there is nothing to share.
pub fn share_of(ratio: Ratio, words: &Words) -> SheetCell {
    let Ratio { numerator, denominator } = ratio;
    match denominator {
        0 => SheetCell::Text(words.word("workbook-no-share")),
        _ => SheetCell::Share(numerator as f64 / denominator as f64),
    }
}

/// Excel counts days from 1900; an earlier one stays text.
fn dated(day: NaiveDate) -> SheetCell {
    if super::day(day).is_ok() { SheetCell::Date(day) } else { SheetCell::Text(date(day)) }
}
