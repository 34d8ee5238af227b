//! What a command says: data on stdout, messages on stderr.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Cli;
use crate::diagnostic::{Diagnostic, show, summary};
use crate::language::{Language, Words};
use crate::source::SourceFile;

/// A command's voice.
pub struct Talk<'a> {
    /// The catalogue of messages.
    pub words: &'a Words,
    quiet: bool,
    verbose: bool,
}

impl<'a> Talk<'a> {
    /// The voice that the arguments ask for.
    pub fn new(cli: &Cli, words: &'a Words) -> Self {
        Self { words, quiet: cli.quiet, verbose: cli.verbose }
    }

    /// Data, to stdout. A reader that has gone away ends the output, not the command.
    pub fn data(&self, text: &str) {
        let _ = std::io::stdout().write_all(text.as_bytes());
    }

    /// Words of the catalogue, to stderr.
    pub fn tell(&self, key: &str, arguments: &[(&str, String)]) {
        if !self.quiet {
            eprintln!("{}", self.words.say(key, arguments));
        }
    }

    /// The same, only where more was asked for.
    pub fn detail(&self, text: &str) {
        if self.verbose {
            eprintln!("{text}");
        }
    }

    /// An error of the command itself, with its way out.
    pub fn fail(&self, key: &'static str, arguments: &[(&'static str, String)]) {
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
        let shown = diagnostics.iter().filter(|one| !self.quiet || one.severity == crate::diagnostic::Severity::Error);
        for diagnostic in shown {
            eprintln!("{}", show(diagnostic, files, self.words, colour()));
        }
        if !diagnostics.is_empty() {
            eprint!("{}", summary(diagnostics, self.words));
        }
    }

    /// A line that turns on a terminal once the work has taken a second.
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

/// Goes away with the work that it stands for.
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
