//! Fields of what is compared, one by one: only what differs is made into values, so that thousands of tasks are compared in a
//! moment.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value;

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// Its name in data files.
    pub field: Cow<'static, str>,
    /// Its value in the first edition; `None` where that has no such field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// Its value in the second edition; `None` where that has no such field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// What is compared field by field; [`fields!`] makes it so.
pub trait Fields {
    /// Every field, in the order of their names.
    fn all(&self) -> Vec<(&'static str, Value)>;
    /// Fields that are otherwise in `other`, in the order of their names.
    fn differing(&self, other: &Self) -> Vec<FieldChange>;
}

/// Fields that differ between what stood and what stands; of what comes or goes, all of them.
pub fn fields_between<T: Fields>(was: Option<&T>, is: Option<&T>) -> Vec<FieldChange> {
    let all = |one: &T, change: fn((&'static str, Value)) -> FieldChange| one.all().into_iter().map(change).collect();
    match (was, is) {
        (Some(was), Some(is)) => was.differing(is),
        (None, Some(is)) => all(is, |(field, value)| FieldChange { field: field.into(), before: None, after: Some(value) }),
        (Some(was), None) => all(was, |(field, value)| FieldChange { field: field.into(), before: Some(value), after: None }),
        (None, None) => Vec::new(),
    }
}

/// A field as a value. What is compared serialises without fail: keys are texts and numbers finite.
pub fn field_value<T: Serialize>(field: &T) -> Value {
    serde_json::to_value(field).unwrap_or_default()
}

/// Makes types comparable field by field. Fields are named in the order of the alphabet, and every one is, or it does not
/// compile; those after `but` are left out of every comparison.
macro_rules! fields {
    ($($kind:ident: $($field:ident),* $(but $left_out:ident)?;)*) => {$(
        impl $crate::view::Fields for $kind<'_> {
            fn all(&self) -> Vec<(&'static str, serde_json::Value)> {
                let Self { $($field),* $(, $left_out: _)? } = self;
                vec![$((stringify!($field), $crate::view::field_value($field))),*]
            }

            fn differing(&self, other: &Self) -> Vec<$crate::view::FieldChange> {
                let Self { $($field),* $(, $left_out: _)? } = self;
                let mut found = Vec::new();
                $(if *$field != other.$field {
                    let [before, after] = [$field, &other.$field].map(|one| Some($crate::view::field_value(one)));
                    found.push($crate::view::FieldChange { field: stringify!($field).into(), before, after });
                })*
                found
            }
        }
    )*};
}
pub(crate) use fields;
