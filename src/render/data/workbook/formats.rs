//! Formats of cells.
//!
//! Formats are written in the file's own notation, `#,##0.0` and `dd/mm/yyyy`: a reader's Excel puts its own marks between
//! thousands and before decimals, so a Vietnamese one shows 4.108 and 62,5% and an English one 4,108 and 62.5%, and no figure
//! can be misread. A point for thousands written into the format would show a wrong figure in both.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::cell::SheetCell;

/// Letters that every Windows has, with all letters of Vietnamese; those of official papers.
const FONT: &str = "Times New Roman";

/// Letters of the table, in points.
const SIZE: f64 = 11.0;

/// Most digits after the decimal point that a figure has.
const MOST_DECIMALS: usize = 6;

const LINE: Color = Color::RGB(0x00B0_B7BF);
const HEAD: Color = Color::RGB(0x00DC_E6F1);
const ALARM: Color = Color::RGB(0x00A8_071A);

/// The formats of a workbook.
pub struct CellFormats {
    /// Outside of the table.
    pub blank: Format,
    /// Name of the sheet.
    pub title: Format,
    /// The plan's title.
    pub subtitle: Format,
    /// The day of the figures, and what a row is.
    pub note: Format,
    /// What a reader must know of the figures.
    pub mark: Format,
    /// Heads of columns.
    pub head: Format,
    text: Format,
    alarm: Format,
    date: Format,
    year: Format,
    share: Format,
    numbers: [Format; MOST_DECIMALS + 1],
}

impl Default for CellFormats {
    fn default() -> Self {
        let blank = Format::new().set_font_name(FONT).set_font_size(SIZE);
        let cell = blank.clone().set_align(FormatAlign::Top).set_border(FormatBorder::Thin).set_border_color(LINE);
        let text = cell.clone().set_text_wrap();
        let centred = cell.clone().set_align(FormatAlign::Center);
        let head = text.clone().set_bold().set_background_color(HEAD);
        Self {
            title: blank.clone().set_bold().set_font_size(14),
            subtitle: blank.clone().set_text_wrap().set_align(FormatAlign::Top),
            note: blank.clone().set_italic(),
            mark: blank.clone().set_bold().set_font_color(ALARM),
            head: head.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter),
            alarm: text.clone().set_bold().set_font_color(ALARM),
            date: centred.clone().set_num_format("dd/mm/yyyy"),
            year: centred.set_num_format("0"),
            share: cell.clone().set_num_format("0.0%"),
            numbers: std::array::from_fn(|decimals| cell.clone().set_num_format(number_format(decimals))),
            text,
            blank,
        }
    }
}

impl CellFormats {
    /// The format of a cell of a row.
    pub fn of(&self, cell: &SheetCell) -> &Format {
        match cell {
            SheetCell::Empty | SheetCell::Text(_) => &self.text,
            SheetCell::Alarm(_) => &self.alarm,
            SheetCell::Date(_) => &self.date,
            SheetCell::Year(_) => &self.year,
            SheetCell::Share(_) => &self.share,
            SheetCell::Number(_, decimals) => &self.numbers[usize::from(*decimals).min(MOST_DECIMALS)],
        }
    }
}

fn number_format(decimals: usize) -> String {
    let point = if decimals == 0 { "" } else { "." };
    format!("#,##0{point}{}", "0".repeat(decimals))
}
