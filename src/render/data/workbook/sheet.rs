//! A sheet before it is drawn: what stands in it.

use std::ops::Range;

use super::cell::Cell;
use super::columns::{AGENCY_SHEET, Column, INDICATOR_SHEET, NOTE_SHEET, Plan, Source, TASK_SHEET, WORDING_SHEET};
use super::rows::{Extent, Rows, agency_rows, indicator_rows, note_rows, task_rows, wording_rows};
use super::tallies;
use crate::language::{Words, date};
use crate::render::Inputs;
use crate::view::PlanView;

/// What stands in a sheet.
pub struct Sheet<'a> {
    /// Its name on the tab and above it.
    pub name: String,
    /// What a row of it is.
    pub about: String,
    /// Above its columns; those that are printed come first.
    pub headings: Vec<Heading>,
    /// Columns that stay in sight when the sheet is moved sideways.
    pub frozen: u16,
    /// Its rows.
    pub lines: Box<dyn Lines + 'a>,
}

/// Rows of a sheet, a cell a column, each made when it is asked for.
pub trait Lines: Sync {
    /// How many there are.
    fn count(&self) -> usize;
    /// The row of a number, from 0.
    fn cells(&self, at: usize) -> Vec<Cell>;
    /// What the rows of these numbers are made of.
    fn inputs(&self, some: Range<usize>) -> Inputs;
}

/// The head of a column.
pub struct Heading {
    /// Its words.
    pub text: String,
    /// The column's width, in digits.
    pub width: u16,
    /// Whether the column is printed.
    pub is_printed: bool,
}

/// What stands above every sheet, and in print below each page.
pub struct Notice {
    /// The plan's title.
    pub plan: String,
    /// Whose part of the plan it is.
    pub agency: Option<String>,
    /// The day that the figures speak of.
    pub as_of: String,
    /// What a reader must know of the figures: made up, for internal use, nothing reported yet.
    pub marks: Vec<String>,
    /// What ends a text that was cut.
    pub cut: String,
    /// The word before the number of a page.
    pub page: String,
}

impl Notice {
    /// Of a view.
    pub fn new(view: &PlanView, words: &Words, extent: &Extent) -> Self {
        let day = [("date", date(view.as_of))];
        let marks = [
            is_internal(view).then(|| words.word("workbook-internal")),
            view.illustrative.then(|| words.word("sheet-illustrative")),
            (view.known_notes == 0).then(|| words.say("workbook-nothing-known", &day)),
        ];
        Self {
            plan: view.outline.identity.title.clone(),
            agency: extent.agency.map(|agency| view.outline[agency].name.clone()),
            as_of: words.say("as-of", &day),
            marks: marks.into_iter().flatten().collect(),
            cut: words.word("workbook-cut"),
            page: words.word("sheet-number"),
        }
    }
}

/// Every sheet, in the order of the tabs.
pub fn sheets<'a>(view: &'a PlanView, words: &'a Words, extent: &'a Extent) -> [Sheet<'a>; 6] {
    let internal = is_internal(view);
    [
        laid_out(&TASK_SHEET, task_rows(view, words, extent), internal, words),
        laid_out(&NOTE_SHEET, note_rows(view, words, extent), internal, words),
        laid_out(&INDICATOR_SHEET, indicator_rows(view, words, extent), internal, words),
        laid_out(&AGENCY_SHEET, agency_rows(view, words, extent), internal, words),
        tallies::sheet(view, words, extent),
        laid_out(&WORDING_SHEET, wording_rows(view, words, extent), internal, words),
    ]
}

/// Whether the view holds what is internal of any note.
fn is_internal(view: &PlanView) -> bool {
    let of_tasks = view.tasks.iter().flat_map(|task| &task.notes);
    of_tasks.chain(view.indicators.iter().flat_map(|one| &one.notes)).any(|note| note.internal.is_some())
}

fn laid_out<'a>(plan: &'static Plan, rows: Box<dyn Rows + 'a>, internal: bool, words: &'a Words) -> Sheet<'a> {
    let columns: Vec<&Column> = plan.columns.iter().filter(|column| internal || !column.is_internal).collect();
    let sources = columns.iter().map(|column| column.source(plan.set)).collect();
    let heading = |column: &&Column| Heading {
        text: words.word(&format!("workbook-{}-{}", plan.key, column.name)),
        width: column.width,
        is_printed: column.is_printed && !(internal && column.yields),
    };
    Sheet {
        name: words.word(&format!("workbook-{}", plan.key)),
        about: words.word(&format!("workbook-{}.about", plan.key)),
        headings: columns.iter().map(heading).collect(),
        frozen: plan.frozen,
        lines: Box::new(Projected { plan, rows, columns, sources, words }),
    }
}

/// Rows by the columns of a sheet.
struct Projected<'a> {
    plan: &'static Plan,
    rows: Box<dyn Rows + 'a>,
    columns: Vec<&'static Column>,
    sources: Vec<Source>,
    words: &'a Words,
}

impl Lines for Projected<'_> {
    fn count(&self) -> usize {
        self.rows.count()
    }

    fn cells(&self, at: usize) -> Vec<Cell> {
        let row = self.rows.row(at);
        let columns = self.columns.iter().zip(&self.sources);
        columns.map(|(column, source)| Cell::of(&row, column, *source, self.plan.set, self.words)).collect()
    }

    fn inputs(&self, some: Range<usize>) -> Inputs {
        let columns: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        Inputs::of(&(self.plan.key, columns, self.words.checksum(), self.rows.inputs(some)))
    }
}
