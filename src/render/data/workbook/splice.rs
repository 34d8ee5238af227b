//! Rows put into a workbook that was made without them. The library keeps every cell of a workbook in memory and every text in
//! one table; of a large plan these are hundreds of thousands. So it makes all else, and the rows go into the file as they are
//! made, texts in their cells.

use std::io::{Cursor, Read, Seek, Write};

use rayon::prelude::*;
use rust_xlsxwriter::utility::column_number_to_name;
use zip::result::{ZipError, ZipResult};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::layout::{HEAD, last_column};
use super::row_xml::RowXml;
use super::sheet::{Notice, Sheet};

/// How hard the sheets are packed, of 9: more takes several times as long and saves a tenth.
const COMPRESSION: i64 = 1;

/// Rows that are made at a time, on all cores.
const AT_A_TIME: usize = 1024;

/// What ends the rows of a sheet.
const END: &str = "</sheetData>";

/// Writes the workbook in `frame` with the rows of its sheets, from its beginning to its end.
///
/// # Errors
/// A frame that is no workbook of so many sheets, and what `out` says.
pub fn splice(frame: Vec<u8>, sheets: &[Sheet], notice: &Notice, out: &mut dyn Write) -> ZipResult<()> {
    let mut from = ZipArchive::new(Cursor::new(frame))?;
    let mut to = ZipWriter::new_stream(out);
    for at in 0..from.len() {
        let name = from.by_index(at)?.name()?.into_owned();
        match sheets.iter().zip(1..).find(|(_, number)| name == format!("xl/worksheets/sheet{number}.xml")) {
            Some((sheet, _)) => {
                let mut xml = String::new();
                from.by_index(at)?.read_to_string(&mut xml)?;
                to.start_file(name, options())?;
                put_sheet(&xml, sheet, notice, &mut to)?;
            }
            None => to.raw_copy_file(from.by_index_raw(at)?)?,
        }
    }
    to.finish().map(|_| ())
}

/// Nothing in the archive tells when it was made.
fn options() -> SimpleFileOptions {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    options.compression_method(CompressionMethod::Deflated).compression_level(Some(COMPRESSION))
}

fn put_sheet(frame: &str, sheet: &Sheet, notice: &Notice, out: &mut ZipWriter<impl Write + Seek>) -> ZipResult<()> {
    let start = format!("<row r=\"{}\"", HEAD + 2);
    let (before, rest) = frame.split_once(&start).ok_or(ZipError::InvalidArchive("no place for rows".into()))?;
    let (formats, after) = rest.split_once(END).ok_or(ZipError::InvalidArchive("no end of rows".into()))?;
    let rows = RowXml::new(sheet, notice, formats);
    out.write_all(measured(before, sheet).as_bytes())?;
    for first in (0..sheet.count).step_by(AT_A_TIME) {
        let some = first..sheet.count.min(first + AT_A_TIME);
        let made: Vec<String> = some.into_par_iter().map(|at| rows.row(at)).collect();
        made.iter().try_for_each(|row| out.write_all(row.as_bytes()))?;
    }
    out.write_all(END.as_bytes())?;
    Ok(out.write_all(after.as_bytes())?)
}

/// The beginning of a sheet, which tells how far its cells reach.
fn measured(before: &str, sheet: &Sheet) -> String {
    let cells = format!("A1:{}{}", column_number_to_name(last_column(sheet)), HEAD as usize + 1 + sheet.count);
    match before.split_once("<dimension ref=\"").and_then(|(start, rest)| Some((start, rest.split_once('"')?.1))) {
        Some((start, rest)) => format!("{start}<dimension ref=\"{cells}\"{rest}"),
        None => before.to_owned(),
    }
}
