//! Whatever lies in the workspace or befalls the machine: a clear message with its place and the right exit code, or a good page;
//! never a panic, a hang or more than a gigabyte, and the last output untouched. What single rules tell is in `check/broken`,
//! damaged records are in `check/anything.rs`.

mod disk;
mod fields;
mod files;
mod ids;
mod markdown;
mod templates;
mod yaml;
mod years;

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::command::run::{Run, command, ran};
use crate::workspace::{Workspace, files_below};

/// The program under a watchdog and, where the system can, with a gigabyte of memory; arguments may follow.
pub fn bounded() -> Command {
    if !cfg!(target_os = "linux") {
        return command();
    }
    let mut bounded = Command::new("timeout");
    bounded.args(["--signal=KILL", "300", "prlimit", "--data=1073741824", env!("CARGO_BIN_EXE_tiendo")]).env("NO_COLOR", "1");
    bounded
}

/// What a bounded run came to, in English; a run that fell over fails the test.
pub fn bounded_run(root: &Path, arguments: &[&str]) -> Run {
    calm(bounded().args(["--lang", "en", "--root"]).arg(root).args(arguments))
}

/// Runs, and fails where the program panicked, was killed or ran out of stack or memory.
pub fn calm(command: &mut Command) -> Run {
    let run = ran(command.output().unwrap());
    assert!((0..=3).contains(&run.code), "code {}: {}", run.code, run.messages);
    for word in ["panicked", "overflowed its stack", "memory allocation"] {
        assert!(!run.messages.contains(word), "{}", run.messages);
    }
    run
}

/// A folder into which the sound little workspace was built, to be built into again.
pub struct Standing {
    output: TempDir,
    before: Vec<(String, Vec<u8>)>,
}

impl Standing {
    pub fn new() -> Self {
        let output = TempDir::new().unwrap();
        let run = build(&Workspace::small(), output.path());
        assert_eq!(run.code, 0, "{}", run.messages);
        Self { before: contents(&output.path().join("site")), output }
    }

    /// Builds a bad workspace into it: ends with `code`, tells every part of `reported`, and leaves the last site as it was.
    pub fn refuses(&self, bad: &Workspace, code: i32, reported: &[&str]) {
        let run = build(bad, self.output.path());
        assert_eq!(run.code, code, "{}", run.messages);
        for part in reported {
            assert!(run.messages.contains(part), "no “{part}” in: {}", run.messages.chars().take(3000).collect::<String>());
        }
        assert!(contents(&self.output.path().join("site")) == self.before, "the last site has changed");
    }
}

fn build(workspace: &Workspace, output: &Path) -> Run {
    let output = output.to_string_lossy().into_owned();
    bounded_run(workspace.root(), &["build", "--no-papers", "--as-of", "2024-06-30", "--out", &output])
}

/// Every file of a folder, by its path inside.
pub fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let inside = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    files_below(folder).into_iter().map(|path| (inside(&path), std::fs::read(&path).unwrap())).collect()
}
