//! The layout of a sheet: what it is and of which day, heads that stay in sight and come again on every printed page, filters, and
//! the paper, A4 lying, as wide as the columns that are printed.

use rayon::prelude::*;
use rust_xlsxwriter::{Format, IgnoreError, Worksheet, XlsxError};

use super::cell::SheetCell;
use super::formats::CellFormats;
use super::height::lines;
use super::sheet::{ColumnHead, SheetHeader, WorkbookSheet};
use super::text::{cell_text, clean};

/// Height of an ordinary line in pixels, for letters of 11 points.
pub const LINE_PIXELS: u32 = 20;

/// Width of an ordinary column in pixels: one of the widths that the writer knows the digits of.
pub const COLUMN_PIXELS: u32 = 64;

const A4: u8 = 9;

/// The highest row that Excel has, in pixels.
const HIGHEST: u32 = 545;

/// Most letters of each part of the line below a page; Excel takes 255 in all.
const LONGEST_PART: usize = 75;

/// Longest name of a tab, with room for a number after it; Excel takes 31 letters.
const LONGEST_TAB: usize = 28;

/// The row of the heads, from 0: name, plan, day and marks stand above it.
const HEAD: u32 = 4;

/// Rows whose cells are made at a time, on all cores; as many are in memory.
const AT_A_TIME: usize = 1024;

/// Writes `sheet` on an empty worksheet that has its name already. Cells come row by row from the top, as the worksheet demands.
///
/// # Errors
/// What the format cannot hold, such as more rows than a sheet has.
pub fn write_sheet(
    worksheet: &mut Worksheet,
    sheet: &WorkbookSheet,
    header: &SheetHeader,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    columns(worksheet, sheet)?;
    opening(worksheet, sheet, header, formats)?;
    heads(worksheet, sheet, header, formats)?;
    rows(worksheet, sheet, header, formats)?;
    let last = HEAD.saturating_add(u32::try_from(sheet.rows.count).unwrap_or(u32::MAX));
    reading(worksheet, sheet, last)?;
    paper(worksheet, sheet, header, last)
}

fn rows(worksheet: &mut Worksheet, sheet: &WorkbookSheet, header: &SheetHeader, formats: &CellFormats) -> Result<(), XlsxError> {
    let mut numbers = HEAD + 1..;
    for first in (0..sheet.rows.count).step_by(AT_A_TIME) {
        let some = first..sheet.rows.count.min(first + AT_A_TIME);
        let made: Vec<Vec<SheetCell>> = some.into_par_iter().map(&sheet.rows.make).collect();
        for (cells, number) in made.iter().zip(&mut numbers) {
            let lines = cells.iter().zip(&sheet.headings).map(|(cell, heading)| cell.lines(heading.width)).max();
            set_height(worksheet, number, lines.unwrap_or(1))?;
            for (at, cell) in (0..).zip(cells) {
                write_cell(worksheet, (number, at), cell, header, formats.of(cell))?;
            }
        }
    }
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &SheetCell,
    header: &SheetHeader,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        SheetCell::Empty => worksheet.write_blank(row, column, format)?,
        SheetCell::Text(text) | SheetCell::Alarm(text) => {
            worksheet.write_string_with_format(row, column, cell_text(text, &header.cut), format)?
        }
        SheetCell::Number(number, _) | SheetCell::Year(number) | SheetCell::Share(number) => {
            worksheet.write_number_with_format(row, column, *number, format)?
        }
        SheetCell::Date(day) => worksheet.write_datetime_with_format(row, column, super::day(*day)?, format)?,
    };
    Ok(())
}

/// A row of one line has the height of the sheet.
fn set_height(worksheet: &mut Worksheet, row: u32, lines: usize) -> Result<(), XlsxError> {
    if pixels(lines) != LINE_PIXELS {
        worksheet.set_row_height_pixels(row, pixels(lines))?;
    }
    Ok(())
}

/// Heads of columns; a digit of each width is left for the button of its filter.
fn heads(worksheet: &mut Worksheet, sheet: &WorkbookSheet, header: &SheetHeader, formats: &CellFormats) -> Result<(), XlsxError> {
    for (at, heading) in (0..).zip(&sheet.headings) {
        worksheet.write_string_with_format(HEAD, at, cell_text(&heading.text, &header.cut), &formats.head)?;
    }
    let lines_of = |heading: &ColumnHead| lines(&heading.text, heading.width.saturating_sub(1).max(1), true);
    let lines = sheet.headings.iter().map(lines_of).max();
    set_height(worksheet, HEAD, lines.unwrap_or(1))
}

/// Height of a row of so many lines.
fn pixels(lines: usize) -> u32 {
    u32::try_from(lines).unwrap_or(HIGHEST).saturating_mul(LINE_PIXELS).min(HIGHEST)
}

fn columns(worksheet: &mut Worksheet, sheet: &WorkbookSheet) -> Result<(), XlsxError> {
    for (at, heading) in (0..).zip(&sheet.headings) {
        worksheet.set_column_width(at, heading.width)?;
    }
    Ok(())
}

/// What stands above the table. The plan's title is broken over lines; a merged cell finds no height by itself.
fn opening(
    worksheet: &mut Worksheet,
    sheet: &WorkbookSheet,
    header: &SheetHeader,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    let shown = |text: &str| cell_text(text, &header.cut).into_owned();
    let title = header.agency.as_ref().map_or(sheet.name.clone(), |agency| format!("{}: {agency}", sheet.name));
    worksheet.write_string_with_format(0, 0, shown(&title), &formats.title)?;
    let plan = shown(&header.plan);
    let printed = sheet.headings.iter().filter(|heading| heading.is_printed);
    let width = printed.map(|heading| heading.width).sum::<u16>();
    worksheet.merge_range(1, 0, 1, last_printed(sheet), &plan, &formats.subtitle)?;
    set_height(worksheet, 1, lines(&plan, width, false))?;
    let day = format!("{}. {}", header.as_of, sheet.about);
    worksheet.write_string_with_format(2, 0, shown(&day), &formats.note)?;
    worksheet.write_string_with_format(3, 0, shown(&header.marks.join(" ")), &formats.mark)?;
    Ok(())
}

/// Heads that stay, filters, and no warning that a section's number is text.
fn reading(worksheet: &mut Worksheet, sheet: &WorkbookSheet, last: u32) -> Result<(), XlsxError> {
    worksheet.set_freeze_panes(HEAD + 1, sheet.frozen)?;
    worksheet.autofilter(HEAD, 0, last, last_column(sheet))?;
    worksheet.ignore_error_range(HEAD, 0, last, last_column(sheet), IgnoreError::NumberStoredAsText)?;
    Ok(())
}

fn paper(worksheet: &mut Worksheet, sheet: &WorkbookSheet, header: &SheetHeader, last: u32) -> Result<(), XlsxError> {
    worksheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    worksheet.set_repeat_rows(HEAD, HEAD)?;
    worksheet.set_print_area(0, 0, last, last_printed(sheet))?;
    let left = format!("{}. {}", sheet.name, header.as_of);
    let marks = header.marks.join(" ");
    let parts = [left.as_str(), &marks, &header.page].map(of_footer);
    worksheet.set_footer(format!("&L{}&C{}&R{} &P/&N", parts[0], parts[1], parts[2]));
    Ok(())
}

/// Text for the line below a page, where `&` begins a command and is written twice.
fn of_footer(text: &str) -> String {
    let line = clean(text).replace('\n', " ");
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.len_utf16() * if *letter == '&' { 2 } else { 1 };
        taken <= LONGEST_PART
    };
    line.chars().take_while(fits).collect::<String>().replace('&', "&&")
}

/// The last column, from 0.
fn last_column(sheet: &WorkbookSheet) -> u16 {
    sheet.headings.len().saturating_sub(1) as u16
}

fn last_printed(sheet: &WorkbookSheet) -> u16 {
    sheet.headings.iter().filter(|heading| heading.is_printed).count().saturating_sub(1) as u16
}

/// A name that a tab can have, whatever a theme calls the sheet, and that none of `taken` has.
pub fn tab(name: &str, taken: &[String]) -> String {
    let forbidden = ['*', '?', ':', '[', ']', '\\', '/', '\n', '\t'];
    let name: String = clean(name).chars().map(|letter| if forbidden.contains(&letter) { ' ' } else { letter }).collect();
    let short: String =
        name.trim_matches(['\'', ' ']).chars().filter(|letter| letter.len_utf16() == 1).take(LONGEST_TAB).collect();
    let short = short.trim_end_matches(['\'', ' ']);
    let is_free = |name: &str| !name.is_empty() && taken.iter().all(|one| one.to_lowercase() != name.to_lowercase());
    if is_free(short) { short.to_owned() } else { format!("{short} {}", taken.len() + 1).trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_below_a_page_holds_text_and_no_commands() {
        assert_eq!(of_footer("Sở KH&ĐT\n&P"), "Sở KH&&ĐT &&P");
        for long in ["&".repeat(200), "😀".repeat(200), "ệ".repeat(200)] {
            let units = of_footer(&long).encode_utf16().count();
            assert!(units <= LONGEST_PART && units + 2 > LONGEST_PART, "{units}");
        }
    }

    #[test]
    fn a_tab_has_a_name_that_excel_takes() {
        let mut taken = Vec::new();
        for (name, expected) in [("'Nhiệm vụ: [1/2]'", "Nhiệm vụ   1 2"), ("nhiệm vụ   1 2", "nhiệm vụ   1 2 2"), ("'/'", "3")]
        {
            taken.push(tab(name, &taken));
            assert_eq!(taken.last().map(String::as_str), Some(expected));
        }
        assert!(tab(&"ệ".repeat(60), &["ệ".repeat(28)]).chars().count() <= 31);
    }
}
