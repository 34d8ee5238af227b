//! Records to a [`Plan`], or to everything that is wrong with them. One file a rule; its opening comment is the page
//! that `tiendo check --explain CODE` prints, English first, Vietnamese after the line `---`.

mod context;
mod fold;
mod known;
mod make;
mod nearest;
mod rules;
mod steps;
mod time;

pub use context::Context;
pub use nearest::nearest;
pub use rules::{RULES, Rule};
pub use time::{Impossible, YEARS, read_deadline};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Severity};
use crate::load::Workspace;
use crate::plan::Plan;

/// What checking came to.
pub struct Checked {
    /// Every diagnostic, in the order of files and spans.
    pub diagnostics: Vec<Diagnostic>,
    /// The plan, where there was no error.
    pub plan: Option<Plan>,
}

/// Holds the records against every rule, and makes the plan where they break none; `today` is the day the command runs, UTC+7.
pub fn check(workspace: &Workspace, today: NaiveDate) -> Checked {
    let context = Context::new(workspace, today);
    let diagnostics = breaches(&context);
    let plan = if is_sound(&diagnostics) { make::make_plan(&context) } else { None };
    Checked { diagnostics, plan }
}

/// The diagnostics of [`check`], for those who need no plan.
pub fn find_breaches(workspace: &Workspace, today: NaiveDate) -> Vec<Diagnostic> {
    breaches(&Context::new(workspace, today))
}

/// Whether there is no error among them.
pub fn is_sound(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().all(|one| one.severity != Severity::Error)
}

fn breaches(context: &Context) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = RULES.par_iter().flat_map_iter(|rule| (rule.check)(context)).collect();
    diagnostics.sort_by_key(|one| (one.location, one.severity, one.code));
    diagnostics
}
