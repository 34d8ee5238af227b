//! Names the program by its own sources, before it is compiled: what another one kept is not taken for this one's.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// All that the program is made of.
const SOURCES: [&str; 3] = ["src", "themes/default", "Cargo.lock"];

fn main() {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        hash(Path::new(source), &mut hasher);
    }
    println!("cargo::rustc-env=TIENDO_SOURCES={:016x}", hasher.finish());
}

fn hash(path: &Path, hasher: &mut DefaultHasher) {
    let Ok(entries) = fs::read_dir(path) else { return fs::read(path).unwrap_or_default().hash(hasher) };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        path.hash(hasher);
        hash(&path, hasher);
    }
}
