//! One record, front matter and body, as each kind that there is: it is read, or told of in both languages.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiendo_fuzz::{Files, checked};

/// Where a record of each kind lies.
const KINDS: [&str; 6] = [
    "content/tasks/1/1.a.md",
    "content/indicators/ty-le.md",
    "content/notes/2024/2024-01-15-1.a.md",
    "content/amendments/2022-05-10-gia-han.md",
    "content/plan.yaml",
    "content/agencies.yaml",
];

fuzz_target!(|data: &[u8]| {
    let Some((kind, text)) = data.split_first() else { return };
    let path = KINDS[usize::from(*kind) % KINDS.len()];
    checked(&Files::from([(path.to_owned(), text.to_vec())]));
});
