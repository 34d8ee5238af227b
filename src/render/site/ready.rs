//! Parts that stand on many pages.

use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::{Serialize, Serializer};
use tera::Value;

use crate::render::Inputs;

/// A part that templates see, made into their kind of value once. Pages share it: a task stands in a dozen lists, and to make its
/// line for each of them anew takes a tenth of a large build. Where all pages with it stand already, its sum is enough.
pub struct Ready<T>(Arc<Part<T>>);

struct Part<T> {
    inputs: Inputs,
    /// Let go once there is a value.
    part: Mutex<Option<Box<T>>>,
    value: OnceLock<Value>,
}

impl<T: Serialize> Ready<T> {
    /// Makes a part ready.
    pub fn new(part: T) -> Self {
        Self(Arc::new(Part { inputs: Inputs::of(&part), part: Mutex::new(Some(Box::new(part))), value: OnceLock::new() }))
    }

    fn value(&self) -> &Value {
        let part = || self.0.part.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.0.value.get_or_init(|| Value::from_serializable(&part()))
    }
}

impl<T> Clone for Ready<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Debug for Ready<T> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        self.0.inputs.fmt(f)
    }
}

/// Templates get the value; whoever sums up a page, who wants bytes, the sum.
impl<T: Serialize> Serialize for Ready<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { self.value().serialize(serializer) } else { self.0.inputs.serialize(serializer) }
    }
}
