//! A row of a sheet as the file has it (ECMA-376 part 1, 18.3.1.73).

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use quick_xml::escape::partial_escape;
use rust_xlsxwriter::utility::column_number_to_name;

use super::cell::Cell;
use super::layout::{HEAD, LINE_PIXELS, last_column, pixels};
use super::look::place_of;
use super::sheet::{Notice, Sheet};
use super::text::cell_text;
use crate::language::date;
use crate::render::Inputs;

/// Points of a pixel.
const POINTS: f64 = 0.75;

/// Makes the rows of a sheet.
pub struct RowXml<'a> {
    sheet: &'a Sheet<'a>,
    notice: &'a Notice,
    letters: Vec<String>,
    /// What number the file gives to each format of the look.
    formats: Vec<&'a str>,
}

impl<'a> RowXml<'a> {
    /// For a sheet in whose frame `formats` are the cells that have each format once.
    pub fn new(sheet: &'a Sheet<'a>, notice: &'a Notice, formats: &'a str) -> Self {
        let letters = (0..=last_column(sheet)).map(column_number_to_name).collect();
        let number = |after: &'a str| after.split('"').next();
        Self { sheet, notice, letters, formats: formats.split(" s=\"").skip(1).filter_map(number).collect() }
    }

    /// All that the rows of these numbers are made of. Where they stand is in them.
    pub fn inputs(&self, some: &Range<usize>) -> Inputs {
        Inputs::of(&(&self.sheet.name, &self.notice.cut, &self.formats, some.start, self.sheet.lines.inputs(some.clone())))
    }

    /// The rows of these numbers, from 0.
    pub fn rows(&self, some: &Range<usize>) -> String {
        let mut xml = String::new();
        some.clone().for_each(|at| self.put_row(at, &mut xml));
        xml
    }

    fn put_row(&self, at: usize, xml: &mut String) {
        let cells = self.sheet.lines.cells(at);
        let number = (HEAD as usize + 2 + at).to_string();
        let lines = cells.iter().zip(&self.sheet.headings).map(|(cell, heading)| cell.lines(heading.width)).max();
        let _ = write!(xml, "<row r=\"{number}\"");
        let high = pixels(lines.unwrap_or(1));
        if high != LINE_PIXELS {
            let _ = write!(xml, " ht=\"{}\" customHeight=\"1\"", f64::from(high) * POINTS);
        }
        xml.push('>');
        for (letters, cell) in self.letters.iter().zip(&cells) {
            let format = self.formats.get(place_of(cell)).copied().unwrap_or("0");
            // Piece by piece: there are a million cells, and to format each takes a while.
            ["<c r=\"", letters, &number, "\" s=\"", format, "\""].into_iter().for_each(|piece| xml.push_str(piece));
            self.put(cell, xml);
        }
        xml.push_str("</row>");
    }

    fn put(&self, cell: &Cell, xml: &mut String) {
        match cell {
            Cell::Empty => xml.push_str("/>"),
            Cell::Text(text) | Cell::Alarm(text) => self.put_text(text, xml),
            Cell::Number(number, _) | Cell::Year(number) | Cell::Share(number) => put_number(*number, xml),
            Cell::Date(day) => match super::day(*day) {
                Ok(day) => put_number(day.to_excel(), xml),
                Err(_) => self.put_text(&date(*day), xml),
            },
        }
    }

    fn put_text(&self, text: &str, xml: &mut String) {
        xml.push_str(" t=\"inlineStr\"><is><t>");
        let text = cell_text(text, &self.notice.cut);
        let text = unread(&text);
        if needs_escape(&text) {
            xml.push_str(&partial_escape(text))
        } else {
            xml.push_str(&text)
        }
        xml.push_str("</t></is></c>");
    }
}

/// Hardly any text does; many bytes are looked at in one go.
fn needs_escape(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | matches!(byte, b'<' | b'>' | b'&'))
}

fn put_number(number: f64, xml: &mut String) {
    let _ = write!(xml, "><v>{number}</v></c>");
}

/// Readers take `_x0041_` for a letter; where a text has that, the line before it is written as a letter itself.
fn unread(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let is_letter = |at: usize| {
        let code = text.as_bytes().get(at + 2..at + 7);
        code.is_some_and(|code| code[4] == b'_' && code[..4].iter().all(u8::is_ascii_hexdigit))
    };
    let mut shown = String::new();
    let mut done = 0;
    for (at, _) in text.match_indices("_x").filter(|(at, _)| is_letter(*at)) {
        shown.push_str(&text[done..at]);
        shown.push_str("_x005F");
        done = at;
    }
    shown.push_str(&text[done..]);
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_take_for_a_letter_is_written_as_it_was_meant() {
        assert_eq!(unread("tệp a_x0041_ và b_x00"), "tệp a_x005F_x0041_ và b_x00");
        assert_eq!(unread("_x000a__xFFFF_"), "_x005F_x000a__x005F_xFFFF_");
        assert_eq!(unread("_xệ_"), "_xệ_");
    }
}
