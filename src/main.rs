//! Parse the arguments, run the command, give its exit code.
#![forbid(unsafe_code)]

use std::process::ExitCode;
use std::sync::Arc;

use tiendo::cli::Cli;
use tiendo::command::{Outcome, run, system_language};
use tiendo::language::Words;
use tiendo::load::Theme;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let language = system_language(&arguments);
    let theme = Theme::built_in();
    let files = theme.words(language.code()).map(|file| (file.shown.as_str(), file.text().into_owned()));
    let words = match Words::new(language, files) {
        Ok(words) => Arc::new(words),
        Err((file, line)) => {
            eprintln!("{file}:{line}");
            return ExitCode::from(Outcome::Machine as u8);
        }
    };
    match Cli::read(arguments, &words) {
        Ok(cli) => ExitCode::from(run(&cli, &words) as u8),
        Err(error) => {
            let _ = error.print();
            ExitCode::from(error.exit_code() as u8)
        }
    }
}
