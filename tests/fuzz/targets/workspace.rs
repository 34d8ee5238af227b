//! A whole workspace: the small one of the tests, with files laid over it. A line `@@ path` begins a file; `@@-path` takes
//! one away. It is loaded, checked, told of, and where it is a plan, looked at on several days.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiendo_fuzz::{Files, SMALL, checked, day, viewed};

fuzz_target!(|data: &[u8]| {
    let mut files = SMALL.clone();
    lay_over(&mut files, data);
    let Some(plan) = checked(&files) else { return };
    for on in ["2020-01-01", "2022-05-16", "2025-12-31"] {
        viewed(&plan, day(on));
    }
});

fn lay_over(files: &mut Files, data: &[u8]) {
    let mut path = "content/tasks/1/1.a.md".to_owned();
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        if let Some(named) = line.strip_prefix(b"@@ ") {
            path = String::from_utf8_lossy(named).trim_end().to_owned();
            files.insert(path.clone(), Vec::new());
        } else if let Some(named) = line.strip_prefix(b"@@-") {
            files.remove(String::from_utf8_lossy(named).trim_end());
        } else {
            files.entry(path.clone()).or_default().extend_from_slice(line);
        }
    }
}
