//! The console: output on stdout, messages on stderr.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Cli;
use crate::diagnostic::{Diagnostic, show, summary};
use crate::language::{Language, Words};
use crate::source::{FileId, SourceFile};

/// Of one file so many are shown; nobody reads further before mending these, and `--format json` has all.
const MOST_OF_A_FILE: usize = 100;

/// Prints output and messages of a command, as loudly as the arguments ask for.
pub struct Console<'a> {
    /// The catalogue of messages.
    pub words: &'a Arc<Words>,
    quiet: bool,
    verbose: bool,
}

impl<'a> Console<'a> {
    /// The console that the arguments ask for.
    pub fn new(cli: &Cli, words: &'a Arc<Words>) -> Self {
        Self { words, quiet: cli.quiet, verbose: cli.verbose }
    }

    /// Output, to stdout. A reader that has gone away ends the output, not the command.
    pub fn output(&self, text: &str) {
        let _ = std::io::stdout().write_all(text.as_bytes());
    }

    /// A message of the catalogue, to stderr.
    pub fn inform(&self, key: &str, arguments: &[(&str, String)]) {
        if !self.quiet {
            eprintln!("{}", self.words.say(key, arguments));
        }
    }

    /// The same, only where more was asked for.
    pub fn verbose(&self, text: &str) {
        if self.verbose {
            eprintln!("{text}");
        }
    }

    /// An error of the command itself, with its way out.
    pub fn error(&self, key: &'static str, arguments: &[(&'static str, String)]) {
        self.show(Diagnostic::error(key, None), arguments);
    }

    /// A warning of the command itself.
    pub fn warn(&self, key: &'static str, arguments: &[(&'static str, String)]) {
        if !self.quiet {
            self.show(Diagnostic::warning(key, None), arguments);
        }
    }

    fn show(&self, mut diagnostic: Diagnostic, arguments: &[(&'static str, String)]) {
        diagnostic.arguments.extend(arguments.iter().cloned());
        eprint!("{}", show(&diagnostic, &[], self.words, colour()));
    }

    /// Everything found in the records; warnings are left out where quiet was asked for.
    pub fn diagnostics(&self, diagnostics: &[Diagnostic], files: &[SourceFile]) {
        let wanted = diagnostics.iter().filter(|one| !self.quiet || one.severity == crate::diagnostic::Severity::Error);
        let mut shown: BTreeMap<Option<FileId>, usize> = BTreeMap::new();
        for diagnostic in wanted {
            let count = shown.entry(diagnostic.location.map(|location| location.file)).or_default();
            *count += 1;
            if *count <= MOST_OF_A_FILE {
                eprintln!("{}", show(diagnostic, files, self.words, colour()));
            }
        }
        for (file, count) in shown.into_iter().filter(|(_, count)| *count > MOST_OF_A_FILE) {
            let path = file.and_then(|file| files.get(file.0)).map_or_else(String::new, |file| file.path().to_owned());
            eprintln!("{}", self.words.say("check-more", &[("path", path), ("count", (count - MOST_OF_A_FILE).to_string())]));
        }
        if !diagnostics.is_empty() {
            eprint!("{}", summary(diagnostics, self.words));
        }
    }

    /// A spinner on a terminal, once the work has taken a second.
    pub fn progress(&self, key: &str) -> Progress {
        if self.quiet || !std::io::stderr().is_terminal() {
            return Progress(None);
        }
        let bar = ProgressBar::new_spinner().with_message(self.words.word(key));
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
            bar.set_style(style);
        }
        let waiting = bar.clone();
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_secs(1));
            if !waiting.is_finished() {
                waiting.enable_steady_tick(Duration::from_millis(120));
            }
        });
        Progress(Some(bar))
    }
}

/// A spinner that disappears when it is dropped.
pub struct Progress(Option<ProgressBar>);

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

fn colour() -> bool {
    let asked_not_to = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    std::io::stderr().is_terminal() && !asked_not_to
}

/// The language that the arguments or the system ask for; Vietnamese where neither says anything.
pub fn system_language(arguments: &[std::ffi::OsString]) -> Language {
    match asked(arguments).or_else(sys_locale::get_locale) {
        Some(locale) if locale.starts_with("en") => Language::En,
        _ => Language::Vi,
    }
}

/// `--lang` is looked for before the arguments are read, since the help that reading prints needs it.
fn asked(arguments: &[std::ffi::OsString]) -> Option<String> {
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            return arguments.next().map(|value| value.into_owned());
        }
        if let Some(value) = argument.strip_prefix("--lang=") {
            return Some(value.to_owned());
        }
    }
    None
}
