//! Parts that stand on many pages.

use std::fmt::Debug;
use std::marker::PhantomData;

use serde::{Serialize, Serializer};
use tera::Value;

/// A part that templates see, made into their kind of value already. Pages share it: a task stands in a dozen lists, and to make
/// its line for each of them anew takes a tenth of a large build.
#[derive(Debug)]
pub struct Ready<T>(Value, PhantomData<fn() -> T>);

impl<T: Serialize> Ready<T> {
    /// Makes a part ready.
    pub fn new(part: &T) -> Self {
        Self(Value::from_serializable(part), PhantomData)
    }
}

impl<T> Clone for Ready<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T> Serialize for Ready<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
