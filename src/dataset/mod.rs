//! The facts of a view as typed fields: one table of fields for each kind of record, and the only way into data files, the
//! workbook, the search index and the comparison of two days.
//!
//! A field is public where its row of the table says so: `public(…)`; all others are for those alone who follow the plan up.

mod agency;
mod changes;
mod deadline;
mod edition;
mod field;
mod figure;
mod indicator;
mod json;
mod kind;
mod label;
mod note;
mod paired;
mod parts;
mod rows;
mod set;
mod task;
mod value;

pub use agency::{Agencies, AgencyDataRow};
pub use changes::{Change, Changes, FieldChange, Measure, SubjectKind, changes, differences};
pub use edition::{Edition, JsonRows, RowMistake};
pub use field::{DataRow, Field, FieldColumns, Record};
pub use figure::{FigureDataRow, FigureItem, Figures, IndicatorFigure};
pub use indicator::{IndicatorDataRow, Indicators};
pub use json::ByName;
pub use kind::Kind;
pub use label::Label;
pub use note::{NoteDataRow, NoteItem, Notes, SubjectView};
pub use rows::Dataset;
pub use set::{
    AGENCIES, CellKind, DATA_SETS, DataSet, FileField, INDICATORS, NOTES, SUMMARY, TASKS, TableColumn, columns_of, find_column,
};
pub use task::{TaskDataRow, TaskItem, Tasks};
pub use value::{AgencyName, Number, Reference, Value};
