//! Sums of files, taken while they stream by: memory does not grow with the file.

use std::fmt::Write as _;
use std::io::{self, Read, Write};

use sha2::{Digest, Sha256, Sha512};

/// Big enough that the sum, not the system, sets the pace; a thread holds one such block.
pub const BLOCK: usize = 1 << 20;

/// What to sum up beside SHA-512.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// SHA-256 too.
    pub sha256: bool,
    /// CRC-32 too, which zip files carry.
    pub crc32: bool,
}

/// The sums of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums {
    /// How long it is, in bytes.
    pub bytes: u64,
    /// SHA-512, 128 lower-case hexadecimal digits.
    pub sha512: String,
    /// SHA-256, 64 of them, where it was wanted.
    pub sha256: Option<String>,
    /// CRC-32, where it was wanted.
    pub crc32: Option<u32>,
}

/// Reads to the end, handing every block on to `into`; `block` is room to read into.
///
/// # Errors
/// What reading or writing failed with.
pub fn summed(from: &mut dyn Read, into: &mut dyn Write, block: &mut [u8], wanted: Wanted) -> io::Result<Sums> {
    let mut sha512 = Sha512::new();
    let mut sha256 = wanted.sha256.then(Sha256::new);
    let mut crc32 = wanted.crc32.then(crc32fast::Hasher::new);
    let mut bytes = 0;
    loop {
        let read = match from.read(block) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let part = &block[..read];
        sha512.update(part);
        if let Some(sum) = &mut sha256 {
            sum.update(part);
        }
        if let Some(sum) = &mut crc32 {
            sum.update(part);
        }
        into.write_all(part)?;
        bytes += read as u64;
    }
    Ok(Sums {
        bytes,
        sha512: hex(&sha512.finalize()),
        sha256: sha256.map(|sum| hex(&sum.finalize())),
        crc32: crc32.map(crc32fast::Hasher::finalize),
    })
}

/// SHA-512 of bytes at hand.
pub fn sha512(bytes: &[u8]) -> String {
    hex(&Sha512::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known answers: FIPS 180-4's message "abc", and the check value of CRC-32.
    #[test]
    fn sums_are_the_standard_ones() {
        let wanted = Wanted { sha256: true, crc32: true };
        let sums = summed(&mut "abc".as_bytes(), &mut io::sink(), &mut [0; 2], wanted).unwrap();
        assert!(sums.sha512.starts_with("ddaf35a193617abacc417349ae204131") && sums.sha512.ends_with("2a9ac94fa54ca49f"));
        assert!(sums.sha256.unwrap().starts_with("ba7816bf8f01cfea414140de5dae2223"));
        assert_eq!(sums.bytes, 3);
        let sums = summed(&mut "123456789".as_bytes(), &mut io::sink(), &mut [0; 4], wanted).unwrap();
        assert_eq!(sums.crc32, Some(0xCBF4_3926));
    }
}
