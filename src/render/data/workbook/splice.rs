//! Rows put into a workbook that was made without them. The library keeps every cell of a workbook in memory and every text in
//! one table; of a large plan these are hundreds of thousands. So it makes all else, and the rows go into the file run by run,
//! texts in their cells; a run that stands there from an earlier program goes in as it is packed.

use std::io::{self, Read, Write};
use std::ops::Range;

use flate2::read::DeflateDecoder;
use rawzip::time::UtcDateTime;
use rawzip::{DataDescriptorOutput, ZipArchive, ZipArchiveWriter, ZipEntryWriter};
use rust_xlsxwriter::utility::column_number_to_name;

use super::super::pouring::Pouring;
use super::super::runs::ROWS;
use super::layout::{HEAD, last_column};
use super::packed::{LAST_BLOCK, packed};
use super::row_xml::RowXml;
use super::sheet::{Notice, Sheet};
use crate::render::{Inputs, Piece, Place, Standing, Sum};

/// What ends the rows of a sheet.
const END: &str = "</sheetData>";

/// 1980-01-01, the first day that a zip file can tell: nothing in it tells when it was made.
const DAY: i64 = 315_532_800;

/// Writes the workbook in `frame` with the rows of its sheets, from its beginning to its end.
///
/// # Errors
/// A frame that is no workbook of so many sheets, and what `out` says.
pub fn splice(frame: &[u8], sheets: &[Sheet], notice: &Notice, out: &mut Pouring) -> Result<(), rawzip::Error> {
    let from = ZipArchive::from_slice(frame)?;
    let (known, mut placed) = (out.known, Vec::new());
    let mut to = ZipArchiveWriter::new(&mut *out);
    for entry in from.entries() {
        let entry = entry?;
        let name = entry.file_path().try_normalize()?.as_ref().to_owned();
        let packed = from.get_entry(entry.wayfinder())?.data();
        let builder = to.new_file(&name).compression_method(entry.compression_method());
        let (mut file, _) = builder.last_modified(UtcDateTime::from_unix(DAY)).start()?;
        let whole = match sheets.iter().zip(1..).find(|(_, number)| name == format!("xl/worksheets/sheet{number}.xml")) {
            Some((sheet, _)) => put_sheet(packed, sheet, notice, (known, &mut placed), &mut file)?,
            None => {
                file.write_all(packed)?;
                Sum { length: entry.uncompressed_size_hint(), check: entry.crc32() }
            }
        };
        file.finish(DataDescriptorOutput::new(whole.check, whole.length))?;
    }
    to.finish()?;
    placed.into_iter().for_each(|(inputs, place)| out.note(inputs, place));
    Ok(())
}

/// Writes a sheet, packed; `frame` is the sheet without its rows, packed too. Tells the sum of what it holds.
fn put_sheet(
    frame: &[u8],
    sheet: &Sheet,
    notice: &Notice,
    (known, placed): (Standing, &mut Vec<(Inputs, Place)>),
    out: &mut ZipEntryWriter<impl Write>,
) -> io::Result<Sum> {
    let mut xml = String::new();
    DeflateDecoder::new(frame).read_to_string(&mut xml)?;
    let (before, formats, after) = parts(&xml).ok_or(io::Error::other("no place for rows"))?;
    let rows = RowXml::new(sheet, notice, formats);
    let runs = runs(sheet.lines.count());
    let mut whole = put(&packed(measured(before, sheet).as_bytes())?, out)?;
    for piece in known.pieces(&runs, |run| rows.inputs(run), |run| packed(rows.rows(run).as_bytes())) {
        let (inputs, piece) = piece?;
        placed.push((inputs, Place { at: out.stream_offset(), sum: piece.sum, content: piece.content }));
        whole = whole.joined(put(&piece, out)?);
    }
    whole = whole.joined(put(&packed(after.as_bytes())?, out)?);
    out.write_all(&LAST_BLOCK)?;
    Ok(whole)
}

/// The frame of a sheet before its rows, the cells that stand in their place to show the formats, and what comes after.
fn parts(xml: &str) -> Option<(&str, &str, &str)> {
    let start = xml.find(&format!("<row r=\"{}\"", HEAD + 2))?;
    let end = xml.find(END).filter(|end| *end > start)?;
    Some((&xml[..start], &xml[start..end], &xml[end..]))
}

/// Numbers of rows in runs.
fn runs(count: usize) -> Vec<Range<usize>> {
    (0..count).step_by(ROWS).map(|first| first..count.min(first + ROWS)).collect()
}

fn put(piece: &Piece, out: &mut impl Write) -> io::Result<Sum> {
    out.write_all(&piece.bytes).map(|()| piece.content)
}

/// The beginning of a sheet, which tells how far its cells reach.
fn measured(before: &str, sheet: &Sheet) -> String {
    let cells = format!("A1:{}{}", column_number_to_name(last_column(sheet)), HEAD as usize + 1 + sheet.lines.count());
    match before.split_once("<dimension ref=\"").and_then(|(start, rest)| Some((start, rest.split_once('"')?.1))) {
        Some((start, rest)) => format!("{start}<dimension ref=\"{cells}\"{rest}"),
        None => before.to_owned(),
    }
}
