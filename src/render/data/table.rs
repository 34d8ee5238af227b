//! Tables for spreadsheets: UTF-8 with the mark by which Excel knows it, CRLF, quoted as RFC 4180 has it.
//!
//! A table is the projection of a set's JSON, so that the two cannot disagree. No cell can start a formula: text that a
//! spreadsheet would take for one is led by an apostrophe. Numbers stay numbers, negative ones too.

use std::borrow::Cow;
use std::io;

use csv::{Terminator, Writer, WriterBuilder};
use serde::Serialize;
use serde_json::Value;

use crate::render::data_file::{DataSet, Field};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Characters that make a spreadsheet read a cell as a formula, in the ASCII and the full width of East Asian keyboards.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// How the table of a set begins: the mark, and the names of its columns.
///
/// # Errors
/// None that is known of: memory takes every byte.
pub fn head(set: &DataSet) -> io::Result<Vec<u8>> {
    let mut writer = writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(set.columns().map(|column| column.name))?;
    written(writer)
}

/// Lines of the table of a set, out of rows in the shape of its JSON.
///
/// # Errors
/// As [`head`].
pub fn lines<R: Serialize>(set: &DataSet, rows: &[R]) -> io::Result<Vec<u8>> {
    let columns: Vec<&Field> = set.columns().collect();
    let mut writer = writer(Vec::new());
    for row in rows {
        let row = serde_json::to_value(row)?;
        for column in &columns {
            writer.write_field(cell(&picked(&row, column.from)).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    written(writer)
}

fn writer(begun: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(begun)
}

fn written(writer: Writer<Vec<u8>>) -> io::Result<Vec<u8>> {
    writer.into_inner().map_err(|error| error.into_error())
}

/// What stands at `path` in a row; of a list, what stands there in each element.
pub(super) fn picked<'a>(value: &'a Value, path: &str) -> Cow<'a, Value> {
    let (key, rest) = path.split_once('.').unwrap_or((path, ""));
    match value {
        _ if key.is_empty() => Cow::Borrowed(value),
        Value::Array(elements) => Cow::Owned(elements.iter().map(|element| picked(element, path).into_owned()).collect()),
        Value::Object(fields) => fields.get(key).map_or(Cow::Owned(Value::Null), |field| picked(field, rest)),
        _ => Cow::Borrowed(value),
    }
}

fn cell(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Number(_) => shown(value),
        _ => defused(shown(value)),
    }
}

/// Lists joined by `; `, fields of an object by the same with their names before them.
pub(super) fn shown(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::Bool(truth) => truth.to_string().into(),
        Value::Number(number) => {
            number.as_f64().filter(|_| number.is_f64()).map_or(number.to_string(), |real| real.to_string()).into()
        }
        Value::String(text) => text.into(),
        Value::Array(elements) => elements.iter().map(shown).collect::<Vec<_>>().join("; ").into(),
        Value::Object(fields) => {
            fields.iter().map(|(name, field)| format!("{name}: {}", shown(field))).collect::<Vec<_>>().join("; ").into()
        }
    }
}

/// Spreadsheets look past white space, and some take a tab or a carriage return for the start of a cell.
pub(super) fn defused(text: Cow<'_, str>) -> Cow<'_, str> {
    let starts_formula = text.trim_start().starts_with(FORMULA) || text.starts_with(['\t', '\r', '\n']);
    if starts_formula { format!("'{text}").into() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn no_text_starts_a_formula_and_numbers_stay_numbers() {
        for text in ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"] {
            assert_eq!(cell(&json!(text)), format!("'{text}"));
            assert!(cell(&json!([text, "b"])).starts_with('\''), "{text}");
        }
        assert_eq!(cell(&json!(-5)), "-5");
        assert_eq!(cell(&json!(-8.5)), "-8.5");
        assert_eq!(cell(&json!(4108.0)), "4108");
        assert_eq!(cell(&json!("a=1")), "a=1");
    }

    #[test]
    fn lists_and_objects_become_text() {
        let row = json!({ "lead": [{ "name": "Sở A" }, { "name": "Sở B" }], "deadline": { "by": 2025 }, "none": null });
        assert_eq!(cell(&picked(&row, "lead.name")), "Sở A; Sở B");
        assert_eq!(cell(&picked(&row, "deadline")), "by: 2025");
        assert_eq!(cell(&picked(&row, "none.id")), "");
    }
}
