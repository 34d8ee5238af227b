//! The cache key: a checksum of everything that an artifact is made of.

use std::fmt::{self, Display, Formatter};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The program, named by a checksum of its sources (`src/build.rs`): another version may make something else of the same.
const PROGRAM: &str = env!("TIENDO_SOURCES");

/// SHA-256 of the program and of everything that an artifact is made of, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CacheKey(String);

impl CacheKey {
    /// The key of what is made of these parts. Their order and their borders count.
    pub fn of(parts: &[&str]) -> Self {
        let add = |hasher: Sha256, part: &str| hasher.chain_update(part.len().to_le_bytes()).chain_update(part);
        Self(HEXLOWER.encode(&parts.iter().fold(add(Sha256::new(), PROGRAM), |hasher, part| add(hasher, part)).finalize()))
    }

    /// A key as a manifest has it.
    pub(super) fn read(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Display for CacheKey {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_and_every_border_between_parts_counts() {
        assert_eq!(CacheKey::of(&["a", "b"]), CacheKey::of(&["a", "b"]));
        for other in [["a", "c"], ["ab", ""], ["", "ab"], ["b", "a"]] {
            assert_ne!(CacheKey::of(&["a", "b"]), CacheKey::of(&other));
        }
        assert_ne!(CacheKey::of(&["a"]), CacheKey::of(&["a", ""]));
    }
}
