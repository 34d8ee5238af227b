//! Fields: the facts of a kind of record, one row of a table for each.

use super::kind::Kind;
use super::value::Value;
use crate::view::PlanView;

/// A kind of record that has fields.
pub trait Record: Sized + Send + Sync + 'static {
    /// One record of a view.
    type Item<'a>: Copy + Send + Sync;
    /// Its fields, in the order of data files.
    const FIELDS: &'static [Field<Self>];
    /// The field that readers know a record by.
    const TITLE: Field<Self>;

    /// The id of a record.
    fn id<'a>(row: DataRow<'a, Self>) -> &'a str;

    /// The field of a name.
    fn field(name: &str) -> Option<&'static Field<Self>> {
        Self::FIELDS.iter().find(|field| field.name == name)
    }
}

/// One record of a view, and the view that it is of.
pub struct DataRow<'a, R: Record> {
    /// The view.
    pub plan: &'a PlanView<'a>,
    /// The record.
    pub item: R::Item<'a>,
}

impl<R: Record> Clone for DataRow<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Record> Copy for DataRow<'_, R> {}

/// One field of a kind of record. It is in no public file until its row of the table says `public`.
pub struct Field<R: Record> {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Its value in a row.
    pub get: for<'a> fn(DataRow<'a, R>) -> Value<'a>,
    /// Whether it is for everyone.
    pub is_public: bool,
    /// Its columns in the CSV file.
    pub columns: FieldColumns,
    /// Whether it always has a value.
    pub is_required: bool,
    /// Whether two data files cannot be compared without it.
    pub is_needed: bool,
    /// Whether data files are compared by it.
    pub is_compared: bool,
    /// Whether pages and papers tell of a record because it changed.
    pub is_notable: bool,
}

/// The columns of a field in a CSV file.
#[derive(Debug, Clone, Copy)]
pub enum FieldColumns {
    /// One of the field's name, with the whole value.
    Whole,
    /// None.
    None,
    /// One for each of these parts of the value, with the column's name before that of the part.
    Parts(&'static [(&'static str, &'static str)]),
}

/// A field for everyone.
pub const fn public<R: Record>(name: &'static str, kind: Kind, get: for<'a> fn(DataRow<'a, R>) -> Value<'a>) -> Field<R> {
    Field { is_public: true, is_compared: true, ..internal(name, kind, get) }
}

/// A field for those alone who follow the plan up.
pub const fn internal<R: Record>(name: &'static str, kind: Kind, get: for<'a> fn(DataRow<'a, R>) -> Value<'a>) -> Field<R> {
    let (is_public, is_required, is_needed, is_compared, is_notable) = (false, false, false, false, false);
    Field { name, kind, get, is_public, columns: FieldColumns::Whole, is_required, is_needed, is_compared, is_notable }
}

impl<R: Record> Field<R> {
    /// With these parts as columns of the CSV file.
    pub const fn columns(self, parts: &'static [(&'static str, &'static str)]) -> Self {
        Self { columns: FieldColumns::Parts(parts), ..self }
    }

    /// Without a column in the CSV file.
    pub const fn json_only(self) -> Self {
        Self { columns: FieldColumns::None, ..self }
    }

    /// With a value in every row.
    pub const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }

    /// Without which two data files cannot be compared.
    pub const fn needed(self) -> Self {
        Self { is_needed: true, ..self }
    }

    /// That data files are not compared by.
    pub const fn not_compared(self) -> Self {
        Self { is_compared: false, ..self }
    }

    /// That pages and papers tell the change of.
    pub const fn notable(self) -> Self {
        Self { is_notable: true, ..self }
    }
}
