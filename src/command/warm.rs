//! Memory that is there before it is needed.

use std::hint::black_box;

/// What a paper of forty pages takes, in pieces of the size that most of it has.
const PIECES: usize = 12_000;
const BYTES_OF_PIECE: usize = 4_000;

/// Has memory brought in beside what the program does first. A system gives it page by page when it is first written to, which is a
/// fifth of the time of a long paper, and all of it on the one core that sets the paper.
pub fn warm_memory() {
    let is_in_the_way = rayon::current_num_threads() < 2;
    if is_in_the_way {
        return;
    }
    rayon::spawn(|| {
        let pieces: Vec<Vec<u8>> = (0..PIECES).map(|_| vec![1; BYTES_OF_PIECE]).collect();
        black_box(&pieces);
    });
}
