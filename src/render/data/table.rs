//! Tables for spreadsheets: UTF-8 with the mark by which Excel knows it, CRLF, quoted as RFC 4180 has it.
//!
//! A table has the same values as the JSON of its set, so that the two cannot disagree. No cell can start a formula: text that a
//! spreadsheet would take for one is led by an apostrophe. Numbers stay numbers, negative ones too.

use std::borrow::Cow;
use std::fmt::Write;
use std::io;

use csv::{Terminator, WriterBuilder};

use crate::dataset::{DataRow, Record, Value, columns_of};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Characters that make a spreadsheet read a cell as a formula, in the ASCII and the full width of East Asian keyboards.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// How a table begins: the mark, and the names of its columns.
///
/// # Errors
/// None that is known of: memory takes every byte.
pub fn head<R: Record>() -> io::Result<Vec<u8>> {
    let mut writer = writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(R::FIELDS.iter().filter(|field| field.is_public).flat_map(columns_of).map(|column| column.name))?;
    written(writer)
}

/// Lines of a table.
///
/// # Errors
/// As [`head`].
pub fn lines<R: Record>(rows: &[DataRow<R>]) -> io::Result<Vec<u8>> {
    let fields: Vec<_> = R::FIELDS.iter().filter(|field| field.is_public).map(|field| (field, columns_of(field))).collect();
    let mut writer = writer(Vec::new());
    for row in rows {
        for (field, columns) in fields.iter().filter(|(_, columns)| !columns.is_empty()) {
            let value = (field.get)(*row);
            for column in columns {
                writer.write_field(cell(&value, column.part).as_bytes())?;
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    written(writer)
}

fn writer(begun: Vec<u8>) -> csv::Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(begun)
}

fn written(writer: csv::Writer<Vec<u8>>) -> io::Result<Vec<u8>> {
    writer.into_inner().map_err(|error| error.into_error())
}

fn cell<'v>(value: &'v Value, part: Option<&str>) -> Cow<'v, str> {
    match (value, part) {
        (Value::None, _) => Cow::Borrowed(""),
        (Value::Text(text), None) => defused(Cow::Borrowed(text)),
        (Value::Number(_) | Value::Whole(_), None) => shown(value, None).into(),
        _ => defused(shown(value, part).into()),
    }
}

/// A value, or a part of it, as text. Lists are joined by `; `, parts of a record by the same with their names before them.
fn shown(value: &Value, part: Option<&str>) -> String {
    let mut text = String::new();
    append(&mut text, value, part);
    text
}

fn append(text: &mut String, value: &Value, part: Option<&str>) {
    match (value, part) {
        (Value::List(elements), _) => join(text, elements.iter(), |text, one| append(text, one, part)),
        (_, Some(part)) => append(text, &value.part(part), None),
        (Value::None, _) => {}
        (Value::Text(one), _) => text.push_str(one),
        (Value::Day(day), _) => put(text, day),
        (Value::Number(number), _) => put(text, number.value),
        (Value::Whole(whole), _) => put(text, whole),
        (Value::Truth(truth), _) => put(text, truth),
        (Value::Status(status), _) => text.push_str(status.code()),
        (Value::Reference(reference), _) => text.push_str(&reference.id),
        (Value::Ratio(_) | Value::Deadline(_) | Value::Agency(_) | Value::Record(_), _) => {
            join(text, value.parts().unwrap_or_default().into_iter(), |text, (name, part)| {
                put(text, format_args!("{name}: "));
                append(text, &part, None);
            });
        }
    }
}

fn join<T>(text: &mut String, items: impl Iterator<Item = T>, append: impl Fn(&mut String, T)) {
    for (at, item) in items.enumerate() {
        text.push_str(if at > 0 { "; " } else { "" });
        append(text, item);
    }
}

fn put(text: &mut String, value: impl std::fmt::Display) {
    // Memory takes every byte.
    let _ = write!(text, "{value}");
}

/// Spreadsheets look past white space, and some take a tab or a carriage return for the start of a cell.
pub(super) fn defused(text: Cow<'_, str>) -> Cow<'_, str> {
    let starts_formula = text.trim_start().starts_with(FORMULA) || text.starts_with(['\t', '\r', '\n']);
    if starts_formula { format!("'{text}").into() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AgencyName, Number};
    use crate::plan::Deadline;

    #[test]
    fn no_text_starts_a_formula_and_numbers_stay_numbers() {
        let number = |value| Value::Number(Number { value, decimals: 0 });
        for text in ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"] {
            assert_eq!(cell(&text.into(), None), format!("'{text}"));
            assert!(cell(&Value::list([text, "b"]), None).starts_with('\''), "{text}");
        }
        assert_eq!(cell(&Value::Whole(-5), None), "-5");
        assert_eq!(cell(&number(-8.5), None), "-8.5");
        assert_eq!(cell(&number(4108.0), None), "4108");
        assert_eq!(cell(&"a=1".into(), None), "a=1");
    }

    #[test]
    fn lists_and_records_become_text() {
        let agency = |id, name| Value::Agency(AgencyName { id: Cow::Borrowed(id), name: Cow::Borrowed(name) });
        let lead = Value::List(vec![agency("a", "Sở A"), agency("b", "Sở B")]);
        assert_eq!(cell(&lead, Some("name")), "Sở A; Sở B");
        assert_eq!(cell(&lead, Some("id")), "a; b");
        assert_eq!(cell(&Value::Deadline(Deadline::FromTo(2020, 2025)), None), "from: 2020; to: 2025");
        assert_eq!(cell(&Value::None, Some("id")), "");
    }
}
