//! Sound tasks and notes as they were read before, so that of a large plan only what changed is taken apart again. A reading is
//! found by the sum of the text that it came from: whatever a file's name, place or time say, the same text is the same record.

use std::cmp::Ordering;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::AT_A_TIME;
use super::record::{NoteRecord, TaskRecord};
use super::workspace::Workspace;

/// SHA-256.
type Sum = [u8; 32];

/// Bytes of a sum.
const SUM: usize = size_of::<Sum>();

/// Bytes of a line of the list: the sum of a text, where its reading begins and ends, and the CRC-32 of the reading.
const LINE: usize = SUM + 2 * size_of::<u64>() + size_of::<u32>();

/// Bytes after the list: how many lines it has, and the program.
const FOOT: usize = size_of::<u64>() + PROGRAM.len();

/// The program, named by its sources: what another one left is not known.
const PROGRAM: &[u8] = env!("TIENDO_SOURCES").as_bytes();

/// What was read before, looked up when first asked for.
#[derive(Debug, Default)]
pub struct Readings {
    path: PathBuf,
    keeps: bool,
    list: OnceLock<List>,
}

/// How one text was read now.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    sum: Sum,
    is_known: bool,
}

impl Readings {
    /// What an earlier program left in a folder of output.
    pub fn of(output: &Path) -> Self {
        Self { path: output.join(".records.kept"), ..Self::default() }
    }

    /// The same for a program that leaves its own readings there.
    pub fn keeping(self) -> Self {
        Self { keeps: true, ..self }
    }

    /// Where they stand.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks them up, for those who will ask.
    pub fn make_ready(&self) {
        self.list();
    }

    fn list(&self) -> &List {
        self.list.get_or_init(|| List::read(&self.path).unwrap_or_default())
    }

    /// The record that `text` was read as before; else reads it with `read`.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn recall<T: Serialize + DeserializeOwned + JsonSchema, E>(
        &self,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<(T, Option<Reading>), E> {
        if !self.keeps && self.list().count == 0 {
            return Ok((read(text)?, None));
        }
        let sum = sum_of::<T>(text);
        let known = self.list().find(&sum).and_then(|reading| postcard::from_bytes(reading).ok());
        let reading = self.keeps.then_some(Reading { sum, is_known: known.is_some() });
        Ok((known.map_or_else(|| read(text), Ok)?, reading))
    }

    /// Whether they serve the next program as they are: they hold what was read now and hardly anything else. What they lack is read
    /// again each time, and of a few records among thousands that takes less than to write all of them anew.
    pub fn serve(&self, now: &Workspace) -> bool {
        let (all, known) = (records(now).count(), records(now).filter(|(reading, _)| reading.is_known).count());
        let few = all / FEW_OF;
        all - known <= few && self.list().count <= known + few
    }
}

/// Of so many records one is few.
const FEW_OF: usize = 256;

/// Writes how the tasks and notes of a workspace were read.
///
/// # Errors
/// What `out` says.
pub fn write_readings(now: &Workspace, out: &mut dyn Write) -> io::Result<()> {
    let records: Vec<_> = records(now).collect();
    let (mut lines, mut start) = (Vec::new(), 0);
    for some in records.chunks(AT_A_TIME) {
        // What cannot be put into bytes is kept as none, and read again.
        let made: Vec<_> = some.par_iter().map(|(_, record)| postcard::to_allocvec(record).unwrap_or_default()).collect();
        for ((reading, _), bytes) in some.iter().zip(made) {
            let end = start + bytes.len() as u64;
            lines.push(line(reading.sum, start, end, &bytes));
            start = end;
            out.write_all(&bytes)?;
        }
    }
    lines.sort_unstable();
    lines.iter().try_for_each(|line| out.write_all(line))?;
    out.write_all(&(lines.len() as u64).to_le_bytes())?;
    out.write_all(PROGRAM)
}

/// A record whose reading is kept.
#[derive(Serialize)]
#[serde(untagged)]
enum Record<'a> {
    Task(&'a TaskRecord),
    Note(&'a NoteRecord),
}

fn records(now: &Workspace) -> impl Iterator<Item = (Reading, Record<'_>)> {
    let tasks = now.tasks.iter().filter_map(|one| Some((one.reading?, Record::Task(&one.record))));
    tasks.chain(now.notes.iter().filter_map(|one| Some((one.reading?, Record::Note(&one.record)))))
}

/// A text may be sound as a record of one kind and not of another.
fn sum_of<T: JsonSchema>(text: &str) -> Sum {
    Sha256::new_with_prefix(T::schema_name().as_bytes()).chain_update([0]).chain_update(text).finalize().into()
}

fn line(sum: Sum, start: u64, end: u64, reading: &[u8]) -> [u8; LINE] {
    let mut line = [0; LINE];
    let parts = sum.into_iter().chain(start.to_le_bytes()).chain(end.to_le_bytes());
    line.iter_mut().zip(parts.chain(crc32fast::hash(reading).to_le_bytes())).for_each(|(to, from)| *to = from);
    line
}

/// The file of readings: one after the other, then a list of them in the order of sums.
#[derive(Debug, Default)]
struct List {
    bytes: Vec<u8>,
    start: usize,
    count: usize,
}

impl List {
    /// Reads the file; of what is none of ours, and be it a pipe or a disk full of bytes, no more is read than tells that.
    fn read(path: &Path) -> Option<Self> {
        let length = fs::metadata(path).ok().filter(|about| about.is_file())?.len();
        let (mut file, mut foot) = (File::open(path).ok()?, [0; FOOT]);
        file.seek(SeekFrom::Start(length.checked_sub(FOOT as u64)?)).ok()?;
        file.read_exact(&mut foot).ok()?;
        let count = count_in(&foot)?;
        let mut bytes = Vec::with_capacity(usize::try_from(length).ok()?);
        file.rewind().ok()?;
        file.take(length).read_to_end(&mut bytes).ok()?;
        let start = bytes.len().checked_sub(FOOT)?.checked_sub(count.checked_mul(LINE)?)?;
        Some(Self { bytes, start, count })
    }

    fn find(&self, sum: &Sum) -> Option<&[u8]> {
        let (mut from, mut to) = (0, self.count);
        while from < to {
            let middle = from.midpoint(to);
            let line = self.bytes.get(self.start + middle * LINE..)?.first_chunk::<LINE>()?;
            match line[..SUM].cmp(sum) {
                Ordering::Less => from = middle + 1,
                Ordering::Greater => to = middle,
                Ordering::Equal => return self.reading(&line[SUM..]),
            }
        }
        None
    }

    /// The reading at a place, if it is whole.
    fn reading(&self, place: &[u8]) -> Option<&[u8]> {
        let (start, rest) = place.split_at_checked(size_of::<u64>())?;
        let (end, check) = rest.split_at_checked(size_of::<u64>())?;
        let reading = self.bytes.get(number(start)?..number(end)?)?;
        (crc32fast::hash(reading).to_le_bytes() == *check).then_some(reading)
    }
}

/// How many lines the list has that ends so; `None` where it is another program's.
fn count_in(foot: &[u8]) -> Option<usize> {
    let (count, program) = foot.split_at_checked(size_of::<u64>())?;
    number(count).filter(|_| program == PROGRAM)
}

fn number(bytes: &[u8]) -> Option<usize> {
    usize::try_from(u64::from_le_bytes(bytes.try_into().ok()?)).ok()
}
