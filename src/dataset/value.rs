//! Values: what a field holds, typed. Formats differ in how they write one, never in what it is.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::plan::Deadline;
use crate::view::{Ratio, Status};

/// What a field of a row holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    None,
    /// Text or a code.
    Text(Cow<'a, str>),
    /// A day.
    Day(NaiveDate),
    /// A number with a fraction.
    Number(Number),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    Truth(bool),
    /// Where a task stands.
    Status(Status),
    /// A share with its numerator and denominator.
    Ratio(Ratio),
    /// What the plan says about time; an event is named by its id.
    Deadline(Deadline<Cow<'a, str>>),
    /// An agency.
    Agency(AgencyName<'a>),
    /// Another record: by its id for programs, by its title for people.
    Reference(Reference<'a>),
    /// Several of one kind.
    List(Vec<Value<'a>>),
    /// Parts by name.
    Record(Vec<(Cow<'a, str>, Value<'a>)>),
}

/// A number and how many digits of its fraction people are shown. Numbers are equal where their values are.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    /// The value.
    pub value: f64,
    /// Digits after the comma, 0 to 6.
    pub decimals: u8,
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// An agency by its id and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyName<'a> {
    /// Its id.
    pub id: Cow<'a, str>,
    /// Its official name.
    pub name: Cow<'a, str>,
}

/// A record that another one names. References are equal where their ids are.
#[derive(Debug, Clone)]
pub struct Reference<'a> {
    /// Its id.
    pub id: Cow<'a, str>,
    /// Its title; empty where it was read from a data file.
    pub title: Cow<'a, str>,
}

impl PartialEq for Reference<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<'a> Value<'a> {
    /// A list of what `items` are made into.
    pub fn list<T: Into<Value<'a>>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }

    /// Another record by its id and title.
    pub fn reference(id: &'a str, title: &'a str) -> Self {
        Self::Reference(Reference { id: Cow::Borrowed(id), title: Cow::Borrowed(title) })
    }

    /// A record of named parts.
    pub fn record<const N: usize>(parts: [(&'static str, Value<'a>); N]) -> Self {
        Self::Record(parts.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// Whether it is nothing.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// Its text: a text itself, the code of a status, the id of a reference.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Status(status) => Some(status.code()),
            Self::Reference(reference) => Some(&reference.id),
            _ => None,
        }
    }

    /// Its day.
    pub fn as_day(&self) -> Option<NaiveDate> {
        if let Self::Day(day) = self { Some(*day) } else { None }
    }

    /// What a list holds; of anything else nothing.
    pub fn elements(&self) -> &[Value<'a>] {
        if let Self::List(elements) = self { elements } else { &[] }
    }

    /// The same, borrowing nothing.
    pub fn into_owned(self) -> Value<'static> {
        let own = |text: Cow<str>| Cow::Owned(text.into_owned());
        match self {
            Self::None => Value::None,
            Self::Text(text) => Value::Text(own(text)),
            Self::Day(day) => Value::Day(day),
            Self::Number(number) => Value::Number(number),
            Self::Whole(whole) => Value::Whole(whole),
            Self::Truth(truth) => Value::Truth(truth),
            Self::Status(status) => Value::Status(status),
            Self::Ratio(ratio) => Value::Ratio(ratio),
            Self::Deadline(deadline) => Value::Deadline(deadline.map_event(own)),
            Self::Agency(AgencyName { id, name }) => Value::Agency(AgencyName { id: own(id), name: own(name) }),
            Self::Reference(Reference { id, title }) => Value::Reference(Reference { id: own(id), title: own(title) }),
            Self::List(elements) => Value::List(elements.into_iter().map(Value::into_owned).collect()),
            Self::Record(parts) => Value::Record(parts.into_iter().map(|(name, part)| (own(name), part.into_owned())).collect()),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<NaiveDate> for Value<'_> {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}

impl From<i64> for Value<'_> {
    fn from(whole: i64) -> Self {
        Self::Whole(whole)
    }
}

impl From<i32> for Value<'_> {
    fn from(whole: i32) -> Self {
        Self::Whole(whole.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Status> for Value<'_> {
    fn from(status: Status) -> Self {
        Self::Status(status)
    }
}

impl From<Ratio> for Value<'_> {
    fn from(ratio: Ratio) -> Self {
        Self::Ratio(ratio)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}
