//! Text packed in pieces that join: each ends at a whole byte and knows nothing of those before it (DEFLATE, RFC 1951).

use std::io::{self, Write};
use std::mem::take;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::render::{Piece, Sum};

/// How hard pieces are packed, of 9: more takes several times as long and saves a tenth.
const LEVEL: Compression = Compression::new(1);

/// An empty block that says it is the last.
pub const LAST_BLOCK: [u8; 2] = [3, 0];

/// Packs a piece.
///
/// # Errors
/// None that is known of: memory takes every byte.
pub fn packed(content: &[u8]) -> io::Result<Piece> {
    let mut encoder = DeflateEncoder::new(Vec::new(), LEVEL);
    encoder.write_all(content)?;
    encoder.flush()?;
    let bytes = take(encoder.get_mut());
    Ok(Piece { sum: Sum::of(&bytes), content: Sum::of(content), bytes })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    #[test]
    fn pieces_join_to_one_text() {
        let pieces = ["nhiệm vụ ".repeat(20_000), String::new(), "a".to_owned()];
        let mut joined: Vec<u8> = pieces.iter().flat_map(|piece| packed(piece.as_bytes()).unwrap().bytes).collect();
        joined.extend(LAST_BLOCK);
        let mut text = String::new();
        DeflateDecoder::new(joined.as_slice()).read_to_string(&mut text).unwrap();
        assert_eq!(text, pieces.concat());
    }
}
