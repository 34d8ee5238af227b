//! The rules, one file each.

mod agency_dates_overlap;
mod agency_without_successor;
mod ambiguous_successor;
mod amended_wording_departs;
mod amendment_of_repealed_task;
mod amendment_of_unknown_task;
mod completion_without_document;
mod contradicting_amendments;
mod dead_link;
mod duplicate_id;
mod duplicate_key;
mod effect_before_decision;
mod id_out_of_place;
mod illustrative_in_content;
mod impossible_deadline;
mod malformed_address;
mod malformed_change;
mod malformed_id;
mod milestone_after_deadline;
mod missing_field;
mod missing_plan;
mod note_in_future;
mod note_without_subject;
mod number_out_of_range;
mod observation_mismatch;
mod orphan_file;
mod paper_not_public;
mod percent_out_of_range;
mod recorded_before_date;
mod replacement_cycle;
mod source_text_changed;
mod successor_cycle;
mod thousands_point;
mod title_departs;
mod unknown_agency;
mod unknown_entry;
mod unknown_field;
mod unknown_indicator;
mod unknown_note;
mod unknown_paper;
mod unknown_part;
mod unknown_section;
mod unknown_task;
mod unreadable_file;
mod unreadable_yaml;
mod unverified_field;
mod wording_departs;
mod wrong_type;
mod year_out_of_range;

use super::Context;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;
use crate::source::Location;

/// One rule of `check`.
pub struct Rule {
    /// Its code, as diagnostics show it.
    pub code: &'static str,
    /// Its file, whose opening comment explains it.
    source: &'static str,
    /// Finds every breach.
    pub check: fn(&Context) -> Vec<Diagnostic>,
}

impl Rule {
    /// The page that explains it: English, or Vietnamese.
    pub fn page(&self, vietnamese: bool) -> String {
        let comment: Vec<&str> = self.source.lines().map_while(|line| line.strip_prefix("//!")).collect();
        let mut languages = comment.split(|line| line.trim() == "---");
        let chosen = if vietnamese { languages.nth(1) } else { languages.next() };
        let lines = chosen.unwrap_or_default().iter().map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    }
}

macro_rules! rules {
    ($($code:ident),* $(,)?) => {
        /// Every rule, in the order of their codes.
        pub const RULES: &[Rule] = &[$(Rule {
            code: stringify!($code),
            source: include_str!(concat!(stringify!($code), ".rs")),
            check: $code::check,
        }),*];
    };
}

rules! {
    agency_dates_overlap,
    agency_without_successor,
    ambiguous_successor,
    amended_wording_departs,
    amendment_of_repealed_task,
    amendment_of_unknown_task,
    completion_without_document,
    contradicting_amendments,
    dead_link,
    duplicate_id,
    duplicate_key,
    effect_before_decision,
    id_out_of_place,
    illustrative_in_content,
    impossible_deadline,
    malformed_address,
    malformed_change,
    malformed_id,
    milestone_after_deadline,
    missing_field,
    missing_plan,
    note_in_future,
    note_without_subject,
    number_out_of_range,
    observation_mismatch,
    orphan_file,
    paper_not_public,
    percent_out_of_range,
    recorded_before_date,
    replacement_cycle,
    source_text_changed,
    successor_cycle,
    thousands_point,
    title_departs,
    unknown_agency,
    unknown_entry,
    unknown_field,
    unknown_indicator,
    unknown_note,
    unknown_paper,
    unknown_part,
    unknown_section,
    unknown_task,
    unreadable_file,
    unreadable_yaml,
    unverified_field,
    wording_departs,
    wrong_type,
    year_out_of_range,
}

/// Mistakes that reading found in single files, as far as `diagnose` knows them.
fn file_mistakes(context: &Context, diagnose: impl Fn(&MistakeKind, Location) -> Option<Diagnostic>) -> Vec<Diagnostic> {
    let mistakes = context.workspace.mistakes.iter();
    mistakes.filter_map(|(file, mistake)| diagnose(&mistake.kind, Location { file: *file, span: mistake.span })).collect()
}
