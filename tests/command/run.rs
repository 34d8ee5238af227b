//! The program itself, run as a person runs it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::workspace::{Workspace, files_below};

/// What a run came to.
pub struct Run {
    pub code: i32,
    pub data: String,
    pub messages: String,
}

/// Runs the program in English, without colour, in a folder of its own.
pub fn tiendo(arguments: &[&str]) -> Run {
    ran(command().args(arguments).args(["--lang", "en"]).output().unwrap())
}

/// The program, to be given arguments and surroundings.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tiendo"));
    command.env("NO_COLOR", "1");
    command
}

/// What a finished process came to.
pub fn ran(output: Output) -> Run {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap_or(-1), data: text(output.stdout), messages: text(output.stderr) }
}

/// A built site, gone with the test.
pub struct Built {
    pub output: TempDir,
}

/// Builds a workspace as of a day into a folder of its own.
pub fn build(workspace: &Workspace, as_of: &str, more: &[&str]) -> Built {
    let output = TempDir::new().unwrap();
    let root = workspace.root().to_string_lossy().into_owned();
    let out = output.path().to_string_lossy().into_owned();
    let mut arguments = vec!["build", "--root", &root, "--out", &out, "--as-of", as_of];
    arguments.extend(more);
    let run = tiendo(&arguments);
    assert_eq!(run.code, 0, "{}", run.messages);
    Built { output }
}

impl Built {
    /// Where the site is.
    pub fn site(&self) -> PathBuf {
        self.output.path().join("site")
    }

    /// The text of a file of the site.
    pub fn page(&self, path: &str) -> String {
        let at = self.site().join(path);
        std::fs::read_to_string(&at).unwrap_or_else(|error| panic!("{}: {error}", at.display()))
    }

    /// Every file with its path inside the site.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let site = self.site();
        let inside = |path: &Path| path.strip_prefix(&site).unwrap().to_string_lossy().replace('\\', "/");
        files_below(&site).into_iter().map(|path| (inside(&path), std::fs::read(&path).unwrap())).collect()
    }

    /// Every page with its path inside the site.
    pub fn pages(&self) -> Vec<(String, String)> {
        let pages = self.files().into_iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
    }
}
