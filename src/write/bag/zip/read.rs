//! Reading a zip, strictly: a listing is accepted only if writing it again would give the very same bytes.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::layout::{CENTRAL, CENTRAL_MARK, END, END_MARK, END64, END64_MARK, EntryHeader, LOCAL, central, end, local};

/// A file in a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZipEntry {
    /// Its path in the zip.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its CRC-32 as the zip has it.
    pub crc32: u32,
    /// Where its bytes begin.
    pub at: u64,
}

/// The files of a zip.
#[derive(Debug)]
pub enum ZipListing {
    /// A zip in the one form that we write; its files.
    Canonical(Vec<ZipEntry>),
    /// Another zip, or a damaged one; names of its files, as far as they can be read, and whether any is compressed.
    Foreign(Vec<String>, bool),
}

/// A directory larger than this is no yearly archive's: it would have a million files.
const MOST_DIRECTORY: u64 = 256 << 20;

struct Directory {
    at: u64,
    bytes: Vec<u8>,
}

/// Lists a zip without reading its files. Memory is bounded by the size of its directory, and that by a constant.
///
/// # Errors
/// What the system says.
pub fn list(path: &Path) -> io::Result<ZipListing> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let Some(directory) = directory(&mut file, length)? else { return Ok(ZipListing::Foreign(Vec::new(), false)) };
    let (records, compressed) = records(&directory.bytes);
    let canonical = !compressed && is_canonical(&mut file, length, &directory, &records)?;
    if !canonical {
        return Ok(ZipListing::Foreign(records.into_iter().map(|record| record.name).collect(), compressed));
    }
    let packed = records.into_iter().map(|record| ZipEntry {
        at: record.at + local(&record).len() as u64,
        name: record.name,
        bytes: record.bytes,
        crc32: record.crc32,
    });
    Ok(ZipListing::Canonical(packed.collect()))
}

fn directory(file: &mut File, length: u64) -> io::Result<Option<Directory>> {
    let tail_at = length.saturating_sub((END + END64 + usize::from(u16::MAX)) as u64);
    let tail = read_at(file, tail_at, length - tail_at)?;
    let Some(last) = (0..tail.len().saturating_sub(END - 1)).rev().find(|at| u32_at(&tail, *at) == Some(END_MARK)) else {
        return Ok(None);
    };
    let large = last.checked_sub(END64).filter(|at| u32_at(&tail, *at) == Some(END64_MARK));
    let location = match large {
        Some(at) => u64_at(&tail, at + 40).zip(u64_at(&tail, at + 48)),
        None => u32_at(&tail, last + 12).zip(u32_at(&tail, last + 16)).map(|(size, at)| (size.into(), at.into())),
    };
    let inside = |(size, at): &(u64, u64)| *size <= MOST_DIRECTORY && at.checked_add(*size).is_some_and(|end| end <= length);
    let Some((size, at)) = location.filter(inside) else { return Ok(None) };
    Ok(Some(Directory { at, bytes: read_at(file, at, size)? }))
}

/// The entries of a directory up to the first that is none, and whether any file in it is compressed.
fn records(directory: &[u8]) -> (Vec<EntryHeader>, bool) {
    let (mut records, mut compressed, mut at) = (Vec::new(), false, 0);
    while let Some((record, method, length)) = record(&directory[at..]) {
        compressed |= method != 0;
        records.push(record);
        at += length;
    }
    (records, compressed)
}

fn record(bytes: &[u8]) -> Option<(EntryHeader, u16, usize)> {
    if u32_at(bytes, 0)? != CENTRAL_MARK {
        return None;
    }
    let (name, extra, comment) = (u16_at(bytes, 28)?, u16_at(bytes, 30)?, u16_at(bytes, 32)?);
    let [name_end, extra_end] = [CENTRAL + usize::from(name), CENTRAL + usize::from(name) + usize::from(extra)];
    let length = extra_end + usize::from(comment);
    let extra_field = bytes.get(name_end..extra_end)?;
    bytes.get(..length)?;
    let (mut size, mut at) = (u64::from(u32_at(bytes, 24)?), u64::from(u32_at(bytes, 42)?));
    // In zip64 both sizes come first, then the offset, each only where it did not fit.
    let mut large = extra_field.get(4..).unwrap_or_default().chunks_exact(8).map(|value| u64_at(value, 0));
    if size == u64::from(u32::MAX) {
        size = large.nth(1).flatten()?;
    }
    if at == u64::from(u32::MAX) {
        at = large.next().flatten()?;
    }
    let name = String::from_utf8_lossy(&bytes[CENTRAL..name_end]).into_owned();
    Some((EntryHeader { name, bytes: size, crc32: u32_at(bytes, 16)?, at }, u16_at(bytes, 10)?, length))
}

/// Whether these files, written anew, give this file: its headers are compared here, its files' bytes by their checksums.
fn is_canonical(file: &mut File, length: u64, directory: &Directory, records: &[EntryHeader]) -> io::Result<bool> {
    let sorted = records.windows(2).all(|pair| pair[0].name < pair[1].name);
    let entries: Vec<u8> = records.iter().flat_map(central).collect();
    let last = end(records.len() as u64, entries.len() as u64, directory.at);
    let whole = directory.at + entries.len() as u64 + last.len() as u64 == length;
    if !sorted || !whole || entries != directory.bytes || read_at(file, length - last.len() as u64, last.len() as u64)? != last {
        return Ok(false);
    }
    let mut at = 0;
    let mut reader = BufReader::with_capacity(LOCAL * 16, file);
    for record in records {
        let header = local(record);
        let end = record.at.checked_add(header.len() as u64).and_then(|begin| begin.checked_add(record.bytes));
        let Some(end) = end.filter(|end| record.at == at && *end <= directory.at) else { return Ok(false) };
        let mut found = vec![0; header.len()];
        reader.seek(SeekFrom::Start(at))?;
        reader.read_exact(&mut found)?;
        if found != header {
            return Ok(false);
        }
        at = end;
    }
    Ok(at == directory.at)
}

fn read_at(file: &mut File, at: u64, length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sizes and offsets past 4 GiB are in zip64's own record, and are read from there.
    #[test]
    fn sizes_past_4_gib_are_read_from_zip64() {
        for (bytes, at) in [(0, 0), (5, 7), (5 << 32, 7), (5, 6 << 32), (5 << 32, 6 << 32), (u64::from(u32::MAX), 1)] {
            let record = EntryHeader { name: "2024/đ".to_owned(), bytes, crc32: 9, at };
            let entry = central(&record);
            assert_eq!(super::record(&entry), Some((record, 0, entry.len())));
        }
    }
}
