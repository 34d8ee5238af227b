//! The commands, one file each. The clock is read here and nowhere else.

mod archive_list;
mod build;
mod check;
mod clock;
mod console;
mod date_range;
mod diff;
mod edition;
mod inputs;
mod lint;
mod missing_letters;
mod new;
mod papers;
mod payload;
mod rebuild;
mod report;
mod schema;
mod site;
mod snapshot;
mod snapshot_tags;
mod status;
mod theme;
mod verify;
mod workspace;
mod write_error;

use std::sync::Arc;

use crate::cli::{Action, Cli, ReportArgs};
use crate::language::Words;
use console::Console;

pub use console::system_language;

/// How a command ended; its number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done = 0,
    /// The records have errors.
    Mistakes = 1,
    /// Wrong usage.
    Usage = 2,
    /// The machine failed us: disk, network.
    Machine = 3,
}

/// Runs the command that was asked for.
pub fn run(cli: &Cli, words: &Arc<Words>) -> Outcome {
    let console = Console::new(cli, words);
    match &cli.command {
        Action::New { dir } => new::run(dir, &console),
        Action::Check { explain: Some(code), .. } => check::explain(code, &console),
        Action::Check { records, format, .. } => check::run(&cli.root, records, *format, &console),
        Action::Build { records, out, no_papers } => {
            let asked = build::BuildRequest { records, out: out.as_deref(), papers: !no_papers };
            build::run(&cli.root, &asked, &console)
        }
        Action::Report(ReportArgs { lint: Some(file), .. }) => lint::run(&cli.root, file, &console),
        Action::Report(asked) => report::run(&cli.root, asked, &console),
        Action::Status { records, format } => status::run(&cli.root, records, *format, &console),
        Action::Diff { before, after, range, records, format } => {
            let asked = diff::DiffRequest { before: before.as_deref(), after: after.as_deref(), range };
            diff::run(&cli.root, records, &asked, *format, &console)
        }
        Action::Snapshot { year, records, out, reason, allow_illustrative } => {
            let (out, reason) = (out.as_deref(), reason.as_deref());
            let asked = snapshot::SnapshotRequest { year: *year, records, out, reason, allow_illustrative: *allow_illustrative };
            snapshot::run(&cli.root, &asked, &console)
        }
        Action::Verify { path, fingerprint, rebuild } => verify::run(path, fingerprint.as_deref(), *rebuild, &console),
        Action::Schema { kind } => schema::run(*kind, &console),
    }
}
