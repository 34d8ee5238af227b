//! The sheet of totals: the whole plan, each section, lead agency and year. A ratio has three columns: of how many, how
//! many, and the percentage.

use std::ops::Range;

use super::cell::{Cell, share_of};
use super::rows::Extent;
use super::sheet::{Heading, Lines, Sheet};
use crate::language::Words;
use crate::render::Inputs;
use crate::view::{PlanView, Ratio, Status, Tally};

/// A ratio's part of the keys in the catalogue, and how a tally gives it.
type RatioColumn = (&'static str, fn(&Tally) -> Ratio);

const RATIOS: [RatioColumn; 5] = [
    ("completion_of_due", Tally::completion),
    ("on_time_of_completed", Tally::punctuality),
    ("completion_of_dated", Tally::completion_of_dated),
    ("completion_of_all", Tally::completion_of_all),
    ("recurring_reported", Tally::recurring),
];

/// The sheet of totals.
pub fn sheet<'a>(view: &'a PlanView, words: &'a Words, extent: &Extent) -> Sheet<'a> {
    let (statuses, ratios) = (statuses(view), ratios(view));
    let headings = headings(&statuses, &ratios, words);
    let parts = parts(view, words, extent);
    Sheet {
        name: words.word("workbook-summary"),
        about: words.word("workbook-summary.about"),
        headings,
        frozen: 2,
        lines: Box::new(Totals(parts.iter().map(|part| row(part, &statuses, &ratios, words)).collect())),
    }
}

/// Few rows, which are there already.
struct Totals(Vec<Vec<Cell>>);

impl Lines for Totals {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn cells(&self, at: usize) -> Vec<Cell> {
        self.0.get(at).cloned().unwrap_or_default()
    }

    fn inputs(&self, some: Range<usize>) -> Inputs {
        Inputs::of(&self.0.get(some))
    }
}

/// Some tasks: in which list they stand, their name, and their counts.
type Part<'a> = (&'static str, String, &'a Tally);

fn parts<'a>(view: &'a PlanView, words: &Words, extent: &Extent) -> Vec<Part<'a>> {
    let outline = view.outline;
    if let Some(agency) = extent.agency {
        return vec![("agencies", outline[agency].name.clone(), &view.agency(agency).tally)];
    }
    let sections = view.sections.iter().map(|one| {
        let section = &outline[one.key];
        ("sections", format!("{}. {}", section.id, section.title), &one.tally)
    });
    let leads = view.agencies.iter().filter(|one| one.tally.total > 0);
    let agencies = leads.map(|one| ("agencies", outline[one.key].name.clone(), &one.tally));
    let dated = view.years.iter().filter(|one| one.tally.total > 0);
    let years = dated.map(|one| ("years", words.say("deadline-year", &[("year", one.year.to_string())]), &one.tally));
    let whole = ("total", words.word("workbook-summary-all"), &view.total);
    let undated = ("years", words.word("undated-title"), &view.undated);
    [whole].into_iter().chain(sections).chain(agencies).chain(years).chain([undated]).collect()
}

/// Statuses that any task has.
fn statuses(view: &PlanView) -> Vec<Status> {
    Status::ALL.into_iter().filter(|status| view.total.at(*status) > 0).collect()
}

/// Where it is not for the reader who has reported, there is no ratio of it either.
fn ratios(view: &PlanView) -> Vec<RatioColumn> {
    let hides = view.total.at(Status::Recurring) > 0;
    RATIOS.into_iter().filter(|(key, _)| !hides || *key != "recurring_reported").collect()
}

/// How many ratios are printed, from the first; the rest of them would make the letters too small.
const PRINTED_RATIOS: usize = 1;

fn headings(statuses: &[Status], ratios: &[RatioColumn], words: &Words) -> Vec<Heading> {
    let column = |name: &str, width: u16, is_printed: bool| Heading {
        text: words.word(&format!("workbook-summary-{name}")),
        width,
        is_printed,
    };
    let of_ratios = |ratios: &[RatioColumn], is_printed: bool| -> Vec<Heading> {
        let parts = ["denominator", "numerator", "share"];
        let of_ratio = |(key, _): &RatioColumn| parts.map(|part| column(&format!("{key}-{part}"), 11, is_printed));
        ratios.iter().flat_map(of_ratio).collect()
    };
    let of_status =
        |status: &Status| Heading { text: words.word(&format!("status-{}", status.code())), width: 9, is_printed: true };
    let (printed, on_screen) = ratios.split_at(PRINTED_RATIOS.min(ratios.len()));
    let first = [column("list", 13, true), column("name", 40, true), column("total", 9, true)];
    let flags = [column("due_soon", 8, true), column("due_this_year", 8, true)];
    let shown = first.into_iter().chain(of_ratios(printed, true)).chain(statuses.iter().map(of_status)).chain(flags);
    shown.chain(of_ratios(on_screen, false)).collect()
}

fn row((list, name, tally): &Part, statuses: &[Status], ratios: &[RatioColumn], words: &Words) -> Vec<Cell> {
    let first =
        [Cell::Text(words.word(&format!("workbook-summary-list-{list}"))), Cell::text(name.clone()), Cell::count(tally.total)];
    let by_status = statuses.iter().map(|status| Cell::count(tally.at(*status)));
    let flags = [Cell::count(tally.due_soon), Cell::count(tally.due_this_year)];
    let of_ratio = |(_, ratio): &RatioColumn| {
        let Ratio { numerator, denominator } = ratio(tally);
        let share = share_of(numerator as f64, denominator as f64, words);
        [Cell::count(denominator), Cell::count(numerator), share]
    };
    let (printed, on_screen) = ratios.split_at(PRINTED_RATIOS.min(ratios.len()));
    let shown = first.into_iter().chain(printed.iter().flat_map(of_ratio)).chain(by_status).chain(flags);
    shown.chain(on_screen.iter().flat_map(of_ratio)).collect()
}
