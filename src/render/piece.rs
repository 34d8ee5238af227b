//! Pieces of large files: one that would be made of the same as before is taken from the file that stands.

use crc32fast::Hasher;
use serde::{Deserialize, Serialize};

/// How many bytes something has, and the CRC-32 of them, as zip files and this program's lists carry it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Bytes.
    pub length: u64,
    /// CRC-32.
    pub check: u32,
}

impl Sum {
    /// Of all of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, check: crc32fast::hash(bytes) }
    }

    /// Of these bytes and those of `next` after them.
    pub fn joined(self, next: Self) -> Self {
        let mut whole = self.hasher();
        whole.combine(&next.hasher());
        Self { length: self.length.saturating_add(next.length), check: whole.finalize() }
    }

    fn hasher(self) -> Hasher {
        Hasher::new_with_initial_len(self.check, self.length)
    }
}

/// A piece of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its bytes as they stand in the file.
    pub bytes: Vec<u8>,
    /// Their sum.
    pub sum: Sum,
    /// The sum of what they hold, where the file is packed; else the same.
    pub content: Sum,
}

impl Piece {
    /// A piece of a file that is not packed.
    pub fn plain(bytes: Vec<u8>) -> Self {
        let sum = Sum::of(&bytes);
        Self { bytes, sum, content: sum }
    }
}

/// Where a piece stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// How many bytes stand before it.
    pub at: u64,
    /// The sum of its bytes.
    pub sum: Sum,
    /// The sum of what they hold.
    pub content: Sum,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_two_pieces_is_the_sum_of_the_whole() {
        for (first, next) in [("nhiệm", " vụ"), ("", "a"), ("a", ""), ("", "")] {
            assert_eq!(Sum::of(first.as_bytes()).joined(Sum::of(next.as_bytes())), Sum::of([first, next].concat().as_bytes()));
        }
    }
}
