//! The records of a zip file, as we write them. Reading compares with the same records.

/// What a zip records of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryHeader {
    /// Its path, folder of the bag included.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its CRC-32.
    pub crc32: u32,
    /// Where its own header begins.
    pub at: u64,
}

/// Length of a file's header before its name.
pub const LOCAL: usize = 30;
/// Length of a directory entry before its name.
pub const CENTRAL: usize = 46;
/// Length of the last record.
pub const END: usize = 22;
/// First bytes of a file's header.
pub const LOCAL_MARK: u32 = 0x0403_4b50;
/// First bytes of a directory entry.
pub const CENTRAL_MARK: u32 = 0x0201_4b50;
/// First bytes of the last record.
pub const END_MARK: u32 = 0x0605_4b50;
/// First bytes of zip64's last record, and of the one that says where it is.
pub const END64_MARK: u32 = 0x0606_4b50;
const LOCATOR64_MARK: u32 = 0x0706_4b50;
/// Length of both together.
pub const END64: usize = 76;

/// Past this a size or offset is written in zip64's own record.
const MOST: u64 = 0xffff_ffff;
const MOST_FILES: u64 = 0xffff;
/// Version 2.0 of the format is what stored files want, 4.5 what zip64 wants.
const PLAIN: u16 = 20;
const ZIP64: u16 = 45;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// 1/1/1980, 0:00, the first day that the format knows.
const TIME: u16 = 0;
const DAY: u16 = 1 << 5 | 1;
/// A plain file that all may read and its owner may write, as Unix has it.
const UNIX: u16 = 3 << 8;
const MODE: u32 = 0o100_644 << 16;

struct Bytes(Vec<u8>);

impl Bytes {
    fn u16(mut self, value: u16) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn u32(mut self, value: u32) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn u64(mut self, value: u64) -> Self {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn text(mut self, text: &str) -> Self {
        self.0.extend(text.as_bytes());
        self
    }
}

fn short(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// Zip64's record of what does not fit; empty where all does.
fn extra(values: &[u64]) -> Vec<u8> {
    if values.is_empty() {
        return Vec::new();
    }
    let head = Bytes(Vec::new()).u16(1).u16(short(values.len() as u64 * 8) as u16);
    values.iter().fold(head, |bytes, value| bytes.u64(*value)).0
}

/// The header before a file's bytes.
pub fn local(record: &EntryHeader) -> Vec<u8> {
    let large = record.bytes >= MOST;
    let sizes = [record.bytes; 2];
    let extra = extra(&sizes[..if large { 2 } else { 0 }]);
    let head = Bytes(Vec::new()).u32(LOCAL_MARK).u16(if large { ZIP64 } else { PLAIN }).u16(FLAGS).u16(0).u16(TIME).u16(DAY);
    let size = if large { u32::MAX } else { short(record.bytes) };
    let sized = head.u32(record.crc32).u32(size).u32(size).u16(record.name.len() as u16).u16(extra.len() as u16);
    let mut bytes = sized.text(&record.name).0;
    bytes.extend(extra);
    bytes
}

/// The entry of a file in the directory at the end.
pub fn central(record: &EntryHeader) -> Vec<u8> {
    let (large, far) = (record.bytes >= MOST, record.at >= MOST);
    let mut values = if large { vec![record.bytes, record.bytes] } else { Vec::new() };
    values.extend(far.then_some(record.at));
    let extra = extra(&values);
    let version = if large || far { ZIP64 } else { PLAIN };
    let head = Bytes(Vec::new()).u32(CENTRAL_MARK).u16(UNIX | version).u16(version).u16(FLAGS).u16(0).u16(TIME).u16(DAY);
    let size = if large { u32::MAX } else { short(record.bytes) };
    let sized = head.u32(record.crc32).u32(size).u32(size).u16(record.name.len() as u16).u16(extra.len() as u16);
    let placed = sized.u16(0).u16(0).u16(0).u32(MODE).u32(if far { u32::MAX } else { short(record.at) });
    let mut bytes = placed.text(&record.name).0;
    bytes.extend(extra);
    bytes
}

/// The end record after the directory, which is `size` bytes long and begins at `at`.
pub fn end(files: u64, size: u64, at: u64) -> Vec<u8> {
    let large = files >= MOST_FILES || size >= MOST || at >= MOST;
    let mut bytes = Bytes(Vec::new());
    if large {
        bytes = bytes.u32(END64_MARK).u64(44).u16(UNIX | ZIP64).u16(ZIP64).u32(0).u32(0).u64(files).u64(files).u64(size).u64(at);
        bytes = bytes.u32(LOCATOR64_MARK).u32(0).u64(at + size).u32(1);
    }
    let count = u16::try_from(files).unwrap_or(u16::MAX);
    bytes.u32(END_MARK).u16(0).u16(0).u16(count).u16(count).u32(short(size)).u32(short(at)).u16(0).0
}
