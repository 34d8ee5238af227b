//! What stands in a sheet.

use super::cell::{CellSource, SheetCell};
use super::columns::SheetSpec;
use super::rows::{LazyRows, WorkbookScope};
use crate::dataset::{DataRow, Record};
use crate::language::{Words, date};
use crate::view::PlanView;

/// What stands in a sheet.
pub struct WorkbookSheet<'a> {
    /// Its name on the tab and above it.
    pub name: String,
    /// What a row of it is.
    pub about: String,
    /// Above its columns; those that are printed come first.
    pub headings: Vec<ColumnHead>,
    /// Columns that stay in sight when the sheet is moved sideways.
    pub frozen: u16,
    /// Its rows, a cell for each column.
    pub rows: LazyRows<'a, Vec<SheetCell>>,
}

/// The head of a column.
pub struct ColumnHead {
    /// Its words.
    pub text: String,
    /// The column's width, in digits.
    pub width: u16,
    /// Whether the column is printed.
    pub is_printed: bool,
}

/// What stands above every sheet, and in print below each page.
pub struct SheetHeader {
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

impl SheetHeader {
    /// Of a view.
    pub fn new(view: &PlanView, words: &Words, scope: &WorkbookScope) -> Self {
        let day = [("date", date(view.as_of))];
        let marks = [
            is_internal(view).then(|| words.word("workbook-internal")),
            view.illustrative.then(|| words.word("sheet-illustrative")),
            (view.known_notes == 0).then(|| words.say("workbook-nothing-known", &day)),
        ];
        Self {
            plan: view.outline.identity.title.clone(),
            agency: scope.agency.map(|agency| view.outline[agency].name.clone()),
            as_of: words.say("as-of", &day),
            marks: marks.into_iter().flatten().collect(),
            cut: words.word("workbook-cut"),
            page: words.word("sheet-number"),
        }
    }
}

/// Whether the view holds what is internal of any note.
pub fn is_internal(view: &PlanView) -> bool {
    let of_tasks = view.tasks.iter().flat_map(|task| &task.notes);
    of_tasks.chain(view.indicators.iter().flat_map(|one| &one.notes)).any(|note| note.internal.is_some())
}

/// The sheet of a data set; what is internal of notes has its columns where `internal` is true.
pub fn sheet<'a, R: Record>(
    spec: &'static SheetSpec<R>,
    rows: Vec<DataRow<'a, R>>,
    internal: bool,
    words: &'a Words,
) -> WorkbookSheet<'a> {
    let sources = spec.columns.iter().filter_map(|column| CellSource::new(spec.set, column));
    let sources: Vec<CellSource<R>> = sources.filter(|source| internal || source.field.is_public).collect();
    let heading = |CellSource { column, .. }: &CellSource<R>| ColumnHead {
        text: words.word(&format!("workbook-{}-{}", spec.key, column.name)),
        width: column.width,
        is_printed: column.is_printed && !(internal && column.yields),
    };
    WorkbookSheet {
        name: words.word(&format!("workbook-{}", spec.key)),
        about: words.word(&format!("workbook-{}.about", spec.key)),
        headings: sources.iter().map(heading).collect(),
        frozen: spec.frozen,
        rows: LazyRows::new(rows, move |row| sources.iter().map(|source| SheetCell::of(*row, source, words)).collect()),
    }
}
