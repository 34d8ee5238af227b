//! Why a paper could not be set.

use typst::World;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;

use crate::language::Words;
use crate::render::report::lint::Finding;

/// Why a paper could not be set. Nothing was written.
#[derive(Debug, Clone, PartialEq)]
pub enum PdfError {
    /// The theme's `fonts/` has no such family, which the decree asks for.
    NoFamily(String),
    /// The theme's `report/` folder has no such logo.
    NoLogo(String),
    /// The logo is no PNG, JPEG or SVG picture.
    BadLogo(String),
    /// The text shows a chart that the paper does not have.
    NoPicture(String),
    /// The theme's layout does not work, or a chart is no picture.
    Layout(Vec<Problem>),
    /// The pages break rules of the decree.
    Decree(Vec<Finding>),
}

/// Something wrong with the theme's layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line in `report/paper.typ`, from 1; `None` where it is not in there.
    pub line: Option<usize>,
    /// What Typst says, in English.
    pub message: String,
    /// Ways out that Typst names, in English.
    pub hints: Vec<String>,
}

impl PdfError {
    /// What Typst says of the layout, each with its line.
    pub(super) fn of_layout(found: &[SourceDiagnostic], world: &impl World) -> Self {
        Self::Layout(found.iter().map(|one| problem(one, line_of(one, world))).collect())
    }

    /// What Typst says while it writes a file.
    pub(super) fn of_typst(found: EcoVec<SourceDiagnostic>) -> Self {
        Self::Layout(found.iter().map(|one| problem(one, None)).collect())
    }

    /// One sentence.
    pub(super) fn plain(message: impl ToString) -> Self {
        Self::Layout(vec![Problem { line: None, message: message.to_string(), hints: Vec::new() }])
    }
}

impl PdfError {
    /// What is wrong, in words, one line each.
    pub fn say(&self, words: &Words) -> String {
        let named = |key: &str, name: &str| words.say(key, &[("name", name.to_owned())]);
        match self {
            Self::NoFamily(name) => named("pdf-no-family", name),
            Self::NoLogo(name) => named("pdf-no-logo", name),
            Self::BadLogo(name) => named("pdf-bad-logo", name),
            Self::NoPicture(name) => words.say("paper-chart-unknown", &[("chart", name.clone())]),
            Self::Layout(problems) => problems.iter().map(Problem::shown).collect::<Vec<_>>().join("\n"),
            Self::Decree(findings) => findings.iter().map(|one| one.say(words)).collect::<Vec<_>>().join("\n"),
        }
    }
}

impl Problem {
    fn shown(&self) -> String {
        let place = self.line.map(|line| format!("report/paper.typ:{line}: ")).unwrap_or_default();
        let hints: String = self.hints.iter().map(|hint| format!(" ({hint})")).collect();
        format!("{place}{}{hints}", self.message)
    }
}

fn problem(found: &SourceDiagnostic, line: Option<usize>) -> Problem {
    let hints = found.hints.iter().map(|hint| hint.v.to_string()).collect();
    Problem { line, message: found.message.to_string(), hints }
}

fn line_of(found: &SourceDiagnostic, world: &impl World) -> Option<usize> {
    let range = world.range(found.span)?;
    let layout = world.source(world.main()).ok()?;
    let inside = found.span.id().is_some_and(|id| id == world.main());
    inside.then(|| layout.lines().byte_to_line(range.start).map(|line| line + 1))?
}
