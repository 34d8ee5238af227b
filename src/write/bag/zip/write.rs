//! Writing a zip: each file streams through once, its checksum is filled in afterwards.

use std::io::{self, Read, Seek, SeekFrom, Write};

use super::layout::{EntryHeader, central, end, local};
use crate::write::bag::checksum::BLOCK;

/// A file to be packed: its path in the zip, its size, and its bytes when they are asked for.
pub struct ZipSource<'a> {
    /// Path in the zip, with `/` between its parts.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Opens it.
    pub open: Box<dyn Fn() -> io::Result<Box<dyn Read + 'a>> + 'a>,
}

/// Writes the zip of these files, sorted by the bytes of their paths.
///
/// # Errors
/// What reading or writing failed with; a file that is not as long as it was said to be; a path over 65,535 bytes.
pub fn write_zip(into: &mut (impl Write + Seek), mut sources: Vec<ZipSource>) -> io::Result<()> {
    sources.sort_by(|left, right| left.name.cmp(&right.name));
    let mut records = Vec::with_capacity(sources.len());
    let mut at = 0;
    let mut block = vec![0; BLOCK];
    for source in &sources {
        let record = write_file(into, source, at, &mut block)?;
        at += local(&record).len() as u64 + record.bytes;
        records.push(record);
    }
    let mut size = 0;
    for entry in records.iter().map(central) {
        into.write_all(&entry)?;
        size += entry.len() as u64;
    }
    into.write_all(&end(records.len() as u64, size, at))?;
    into.flush()
}

fn write_file(into: &mut (impl Write + Seek), source: &ZipSource, at: u64, block: &mut [u8]) -> io::Result<EntryHeader> {
    if source.name.len() > usize::from(u16::MAX) {
        return Err(io::Error::new(io::ErrorKind::InvalidFilename, source.name.clone()));
    }
    let mut record = EntryHeader { name: source.name.clone(), bytes: source.bytes, crc32: 0, at };
    into.write_all(&local(&record))?;
    let mut from = (source.open)()?;
    let mut crc32 = crc32fast::Hasher::new();
    let mut left = source.bytes;
    while left > 0 {
        let most = block.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let part = &mut block[..most];
        from.read_exact(part)?;
        crc32.update(part);
        into.write_all(part)?;
        left -= most as u64;
    }
    if from.read(&mut block[..1])? != 0 {
        return Err(io::Error::other(format!("{} grows", source.name)));
    }
    record.crc32 = crc32.finalize();
    let after = into.stream_position()?;
    into.seek(SeekFrom::Start(at))?;
    into.write_all(&local(&record))?;
    into.seek(SeekFrom::Start(after))?;
    Ok(record)
}
