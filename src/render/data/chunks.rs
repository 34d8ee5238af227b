//! Rows serialised in chunks: all cores work on a few chunks at a time, which bounds the memory that a large table takes.

use std::io::{self, Write};

use rayon::prelude::*;

/// Rows of a chunk.
const ROWS: usize = 256;

/// Chunks that are in memory at a time.
const CHUNKS: usize = 4;

/// Writes what `serialise` makes of each chunk of `rows`, in their order, with `separator` between two chunks.
///
/// # Errors
/// What `serialise` and `out` say.
pub fn write_chunks<R: Sync>(
    rows: &[R],
    separator: &[u8],
    out: &mut dyn Write,
    serialise: impl Fn(&[R]) -> io::Result<Vec<u8>> + Sync,
) -> io::Result<()> {
    for (at, batch) in rows.chunks(ROWS * CHUNKS).enumerate() {
        let chunks: Vec<_> = batch.par_chunks(ROWS).map(&serialise).collect();
        for (within, chunk) in chunks.into_iter().enumerate() {
            if at + within > 0 {
                out.write_all(separator)?;
            }
            out.write_all(&chunk?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_come_in_order_with_a_separator_between_two() {
        let written = |count: usize| {
            let (rows, mut out) = (Vec::from_iter(0..count), Vec::new());
            let first = |rows: &[usize]| Ok(rows[0].to_string().into_bytes());
            write_chunks(&rows, b",", &mut out, first).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!((written(0).as_str(), written(ROWS).as_str()), ("", "0"));
        assert_eq!(written(5 * ROWS + 1), "0,256,512,768,1024,1280");
    }
}
