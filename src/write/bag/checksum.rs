//! Checksums of files, computed while they stream by: memory does not grow with the file.

use std::io::{self, Read, Write};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256, Sha512};

/// Big enough that the checksum, not the system, sets the pace; a thread holds one such block.
pub const BLOCK: usize = 1 << 20;

/// Which checksums to compute beside SHA-512.
#[derive(Debug, Clone, Copy, Default)]
pub struct ExtraChecksums {
    /// SHA-256 too.
    pub sha256: bool,
    /// CRC-32 too, which zip files carry.
    pub crc32: bool,
}

/// The checksums of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checksums {
    /// How long it is, in bytes.
    pub bytes: u64,
    /// SHA-512, 128 lower-case hexadecimal digits.
    pub sha512: String,
    /// SHA-256, 64 of them, where it was asked for.
    pub sha256: Option<String>,
    /// CRC-32, where it was asked for.
    pub crc32: Option<u32>,
}

/// Copies everything to `into` and computes its checksums on the way; `block` is the buffer.
///
/// # Errors
/// What reading or writing failed with.
pub fn copy_with_checksums(
    from: &mut dyn Read,
    into: &mut dyn Write,
    block: &mut [u8],
    extra: ExtraChecksums,
) -> io::Result<Checksums> {
    let mut sha512 = Sha512::new();
    let mut sha256 = extra.sha256.then(Sha256::new);
    let mut crc32 = extra.crc32.then(crc32fast::Hasher::new);
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
        if let Some(checksum) = &mut sha256 {
            checksum.update(part);
        }
        if let Some(checksum) = &mut crc32 {
            checksum.update(part);
        }
        into.write_all(part)?;
        bytes += read as u64;
    }
    Ok(Checksums {
        bytes,
        sha512: HEXLOWER.encode(&sha512.finalize()),
        sha256: sha256.map(|checksum| HEXLOWER.encode(&checksum.finalize())),
        crc32: crc32.map(crc32fast::Hasher::finalize),
    })
}

/// SHA-512 of bytes at hand.
pub fn sha512(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha512::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known answers: FIPS 180-4's message "abc", and the check value of CRC-32.
    #[test]
    fn checksums_are_the_standard_ones() {
        let extra = ExtraChecksums { sha256: true, crc32: true };
        let checksums = copy_with_checksums(&mut "abc".as_bytes(), &mut io::sink(), &mut [0; 2], extra).unwrap();
        assert!(
            checksums.sha512.starts_with("ddaf35a193617abacc417349ae204131") && checksums.sha512.ends_with("2a9ac94fa54ca49f")
        );
        assert!(checksums.sha256.unwrap().starts_with("ba7816bf8f01cfea414140de5dae2223"));
        assert_eq!(checksums.bytes, 3);
        let checksums = copy_with_checksums(&mut "123456789".as_bytes(), &mut io::sink(), &mut [0; 4], extra).unwrap();
        assert_eq!(checksums.crc32, Some(0xCBF4_3926));
    }
}
