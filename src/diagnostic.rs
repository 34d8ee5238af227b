//! Diagnostics: messages for the person at the keyboard that say where, what, and the way out.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::{Value, json};

use crate::language::Words;
use crate::source::{Location, SourceFile, Span};

/// How serious a mistake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// Worth a look; building goes on.
    Warning,
}

impl Severity {
    /// Its name in output for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One message about the records; its words come from the catalogue, under the rule's code.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// The rule.
    pub code: &'static str,
    /// Key of the message in the catalogue: the code, or the code with a dash and a variant.
    pub message: &'static str,
    /// What is filled into message and hint.
    pub arguments: Vec<(&'static str, String)>,
    /// Which of them are words of the catalogue, and under which key.
    pub named: Vec<(&'static str, String)>,
    /// Key of the hint, where the message's own `.help` does not fit.
    pub hint: Option<&'static str>,
    /// Where; `None` for the workspace as a whole.
    pub location: Option<Location>,
}

impl Diagnostic {
    /// An error of the rule `code`, with the message of the same key.
    pub fn error(code: &'static str, location: impl Into<Option<Location>>) -> Self {
        let location = location.into();
        Self { severity: Severity::Error, code, message: code, arguments: Vec::new(), named: Vec::new(), hint: None, location }
    }

    /// A warning of the rule `code`.
    pub fn warning(code: &'static str, location: impl Into<Option<Location>>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, location) }
    }

    /// With another message than that of its code.
    pub fn with_message(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }

    /// With a value to fill in.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// With another hint than the message's own.
    pub fn hinting(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// With a value whose words are in the catalogue under `key`; the value itself where the catalogue has none.
    pub fn with_word(mut self, name: &'static str, key: &str, value: impl ToString) -> Self {
        self.named.push((name, key.to_owned()));
        self.with(name, value)
    }

    fn message_in(&self, words: &Words) -> String {
        words.say(self.message, &self.filled(words))
    }

    fn hint_in(&self, words: &Words) -> Option<String> {
        let own = format!("{}.help", self.message);
        words.find(self.hint.unwrap_or(&own), &self.filled(words))
    }

    fn filled(&self, words: &Words) -> Vec<(&'static str, String)> {
        let word = |name| self.named.iter().find(|(named, _)| *named == name).and_then(|(_, key)| words.find(key, &[]));
        self.arguments.iter().map(|(name, value)| (*name, word(*name).unwrap_or_else(|| value.clone()))).collect()
    }
}

/// Shows one diagnostic as text, with its line; `colour` for terminals that take it.
pub fn show(diagnostic: &Diagnostic, files: &[SourceFile], words: &Words, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(words.word("severity-error")),
        Severity::Warning => Level::WARNING.with_name(words.word("severity-warning")),
    };
    let title = level.primary_title(diagnostic.message_in(words)).id(diagnostic.code);
    let group = match diagnostic.location.and_then(|location| Some((files.get(location.file.0)?, location))) {
        Some((file, location)) => title.element(snippet(file, location)),
        None => annotate_snippets::Group::with_title(title),
    };
    let group = match diagnostic.hint_in(words) {
        Some(hint) => group.element(Level::HELP.with_name(words.word("severity-help")).message(hint)),
        None => group,
    };
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut shown = renderer.render(&[group]);
    shown.push('\n');
    shown
}

/// The line alone is handed over: a record of any length is shown as fast as a short one.
fn snippet(file: &SourceFile, location: Location) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let text = file.original_text();
    let shown = whole_letters(text, file.in_original(location.span));
    let line_start = text[..shown.start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[shown.start..].find('\n').map_or(text.len(), |newline| shown.start + newline);
    let (line, _) = file.line_and_column(location.span);
    let marked = shown.start - line_start..shown.end.clamp(shown.start, line_end) - line_start;
    Snippet::source(&text[line_start..line_end])
        .path(file.path())
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(marked))
}

/// A location that falls inside a letter, or behind the text, is moved to where a letter begins: a message is never lost to it.
fn whole_letters(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start());
    start..text.ceil_char_boundary(span.end()).max(start)
}

/// The same for a program: one object a diagnostic.
pub fn to_json(diagnostic: &Diagnostic, files: &[SourceFile], words: &Words) -> Value {
    let found = diagnostic.location.and_then(|location| Some((files.get(location.file.0)?, location.span)));
    let location = found.map(|(file, span)| (file.path(), file.line_and_column(span)));
    json!({
        "severity": diagnostic.severity.name(),
        "code": diagnostic.code,
        "file": location.map(|(path, _)| path),
        "line": location.map(|(_, (line, _))| line),
        "column": location.map(|(_, (_, column))| column),
        "message": diagnostic.message_in(words),
        "hint": diagnostic.hint_in(words),
    })
}

/// `3 errors, 1 warning` in words.
pub fn summary(diagnostics: &[Diagnostic], words: &Words) -> String {
    let count = |severity| diagnostics.iter().filter(|one| one.severity == severity).count().to_string();
    let arguments = [("errors", count(Severity::Error)), ("warnings", count(Severity::Warning))];
    let mut line = words.say("check-summary", &arguments);
    let _ = writeln!(line);
    line
}
