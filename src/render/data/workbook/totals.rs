//! The sheet of totals: the whole plan, each section, lead agency and year. A ratio has three columns: of how many, how
//! many, and the percentage.

use super::cell::{SheetCell, share_of};
use super::rows::{LazyRows, WorkbookScope};
use super::sheet::{ColumnHead, WorkbookSheet};
use crate::language::Words;
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
pub fn sheet<'a>(view: &'a PlanView, words: &'a Words, scope: &WorkbookScope) -> WorkbookSheet<'a> {
    let (statuses, ratios) = (statuses(view), ratios(view));
    let headings = headings(&statuses, &ratios, words);
    let parts = parts(view, words, scope);
    WorkbookSheet {
        name: words.word("workbook-summary"),
        about: words.word("workbook-summary.about"),
        headings,
        frozen: 2,
        rows: LazyRows::new(parts, move |part| row(part, &statuses, &ratios, words)),
    }
}

/// Some tasks: in which list they stand, their name, and their counts.
type TotalsPart<'a> = (&'static str, String, &'a Tally);

fn parts<'a>(view: &'a PlanView<'a>, words: &Words, scope: &WorkbookScope) -> Vec<TotalsPart<'a>> {
    let outline = view.outline;
    if let Some(agency) = scope.agency {
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

fn headings(statuses: &[Status], ratios: &[RatioColumn], words: &Words) -> Vec<ColumnHead> {
    let column = |name: &str, width: u16, is_printed: bool| ColumnHead {
        text: words.word(&format!("workbook-summary-{name}")),
        width,
        is_printed,
    };
    let of_ratios = |ratios: &[RatioColumn], is_printed: bool| -> Vec<ColumnHead> {
        let parts = ["denominator", "numerator", "share"];
        let of_ratio = |(key, _): &RatioColumn| parts.map(|part| column(&format!("{key}-{part}"), 11, is_printed));
        ratios.iter().flat_map(of_ratio).collect()
    };
    let of_status =
        |status: &Status| ColumnHead { text: words.word(&format!("status-{}", status.code())), width: 9, is_printed: true };
    let (printed, on_screen) = ratios.split_at(PRINTED_RATIOS.min(ratios.len()));
    let first = [column("list", 13, true), column("name", 40, true), column("total", 9, true)];
    let flags = [column("due_soon", 8, true), column("due_this_year", 8, true)];
    let shown = first.into_iter().chain(of_ratios(printed, true)).chain(statuses.iter().map(of_status)).chain(flags);
    shown.chain(of_ratios(on_screen, false)).collect()
}

fn row((list, name, tally): &TotalsPart, statuses: &[Status], ratios: &[RatioColumn], words: &Words) -> Vec<SheetCell> {
    let first = [
        SheetCell::Text(words.word(&format!("workbook-summary-list-{list}"))),
        SheetCell::text(name.clone()),
        SheetCell::count(tally.total),
    ];
    let by_status = statuses.iter().map(|status| SheetCell::count(tally.at(*status)));
    let flags = [SheetCell::count(tally.due_soon), SheetCell::count(tally.due_this_year)];
    let of_ratio = |(_, ratio): &RatioColumn| {
        let ratio = ratio(tally);
        [SheetCell::count(ratio.denominator), SheetCell::count(ratio.numerator), share_of(ratio, words)]
    };
    let (printed, on_screen) = ratios.split_at(PRINTED_RATIOS.min(ratios.len()));
    let shown = first.into_iter().chain(printed.iter().flat_map(of_ratio)).chain(by_status).chain(flags);
    shown.chain(on_screen.iter().flat_map(of_ratio)).collect()
}
