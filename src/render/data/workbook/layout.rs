//! A sheet drawn: what it is and of which day, heads that stay in sight and come again on every printed page, filters, and
//! the paper, A4 lying, as wide as the columns that are printed.

use rust_xlsxwriter::{IgnoreError, Worksheet, XlsxError};

use super::height::lines;
use super::look::Look;
use super::sheet::{Heading, Notice, Sheet};
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
pub const HEAD: u32 = 4;

/// Draws what frames the rows of `sheet` on an empty worksheet that has its name already. Where the rows will be, each format
/// of the look stands in a cell of its own: [`super::splice`] learns there what number the file gives it.
///
/// # Errors
/// What the format cannot hold, such as more rows than a sheet has.
pub fn draw(worksheet: &mut Worksheet, sheet: &Sheet, notice: &Notice, look: &Look) -> Result<(), XlsxError> {
    columns(worksheet, sheet)?;
    opening(worksheet, sheet, notice, look)?;
    heads(worksheet, sheet, notice, look)?;
    for (row, format) in (HEAD + 1..).zip(look.of_rows()) {
        worksheet.write_blank(row, 0, format)?;
    }
    let last = HEAD.saturating_add(u32::try_from(sheet.lines.count()).unwrap_or(u32::MAX));
    reading(worksheet, sheet, last)?;
    paper(worksheet, sheet, notice, last)
}

/// Heads of columns; a digit of each width is left for the button of its filter.
fn heads(worksheet: &mut Worksheet, sheet: &Sheet, notice: &Notice, look: &Look) -> Result<(), XlsxError> {
    for (at, heading) in (0..).zip(&sheet.headings) {
        worksheet.write_string_with_format(HEAD, at, cell_text(&heading.text, &notice.cut), &look.head)?;
    }
    let lines_of = |heading: &Heading| lines(&heading.text, heading.width.saturating_sub(1).max(1), true);
    let lines = sheet.headings.iter().map(lines_of).max();
    worksheet.set_row_height_pixels(HEAD, pixels(lines.unwrap_or(1)))?;
    Ok(())
}

/// Height of a row of so many lines.
pub fn pixels(lines: usize) -> u32 {
    u32::try_from(lines).unwrap_or(HIGHEST).saturating_mul(LINE_PIXELS).min(HIGHEST)
}

fn columns(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    for (at, heading) in (0..).zip(&sheet.headings) {
        worksheet.set_column_width(at, heading.width)?;
    }
    Ok(())
}

/// What stands above the table. The plan's title is broken over lines; a merged cell finds no height by itself.
fn opening(worksheet: &mut Worksheet, sheet: &Sheet, notice: &Notice, look: &Look) -> Result<(), XlsxError> {
    let told = |text: &str| cell_text(text, &notice.cut).into_owned();
    let title = notice.agency.as_ref().map_or(sheet.name.clone(), |agency| format!("{}: {agency}", sheet.name));
    worksheet.write_string_with_format(0, 0, told(&title), &look.title)?;
    let plan = told(&notice.plan);
    let printed = sheet.headings.iter().filter(|heading| heading.is_printed);
    let width = printed.map(|heading| heading.width).sum::<u16>();
    worksheet.merge_range(1, 0, 1, last_printed(sheet), &plan, &look.subtitle)?;
    worksheet.set_row_height_pixels(1, pixels(lines(&plan, width, false)))?;
    let day = format!("{}. {}", notice.as_of, sheet.about);
    worksheet.write_string_with_format(2, 0, told(&day), &look.note)?;
    worksheet.write_string_with_format(3, 0, told(&notice.marks.join(" ")), &look.mark)?;
    Ok(())
}

/// Heads that stay, filters, and no warning that a section's number is text.
fn reading(worksheet: &mut Worksheet, sheet: &Sheet, last: u32) -> Result<(), XlsxError> {
    worksheet.set_freeze_panes(HEAD + 1, sheet.frozen)?;
    worksheet.autofilter(HEAD, 0, last, last_column(sheet))?;
    worksheet.ignore_error_range(HEAD, 0, last, last_column(sheet), IgnoreError::NumberStoredAsText)?;
    Ok(())
}

fn paper(worksheet: &mut Worksheet, sheet: &Sheet, notice: &Notice, last: u32) -> Result<(), XlsxError> {
    worksheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    worksheet.set_repeat_rows(HEAD, HEAD)?;
    worksheet.set_print_area(0, 0, last, last_printed(sheet))?;
    let left = format!("{}. {}", sheet.name, notice.as_of);
    let marks = notice.marks.join(" ");
    let parts = [left.as_str(), &marks, &notice.page].map(of_footer);
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
pub fn last_column(sheet: &Sheet) -> u16 {
    sheet.headings.len().saturating_sub(1) as u16
}

fn last_printed(sheet: &Sheet) -> u16 {
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
