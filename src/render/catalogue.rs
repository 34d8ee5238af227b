//! The catalogue in templates: `word(key="…", name=value, …)`, on pages and in papers alike.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::language::Words;

/// Gives a template engine the catalogue.
pub fn register_words(tera: &mut Tera, words: Arc<Words>) {
    let catalogue = Catalogue { words, known: RwLock::default() };
    tera.register_function("word", move |filled: Kwargs, _: &State| catalogue.word(&filled));
}

/// The words, and those that were asked for with nothing to fill in: each page asks for the same dozens again.
struct Catalogue {
    words: Arc<Words>,
    known: RwLock<HashMap<String, Value>>,
}

impl Catalogue {
    /// Words of the catalogue, filled in.
    fn word(&self, filled: &Kwargs) -> TeraResult<Value> {
        let key: &str = filled.must_get("key")?;
        if filled.iter().count() > 1 {
            return self.find(key, &arguments(key, filled)?);
        }
        if let Some(known) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            return Ok(known.clone());
        }
        let found = self.find(key, &[])?;
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), found.clone());
        Ok(found)
    }

    fn find(&self, key: &str, arguments: &[(&str, String)]) -> TeraResult<Value> {
        let found = self.words.find(key, arguments);
        found.map(Value::from).ok_or_else(|| tera::Error::message(format!("the catalogue has no words `{key}`")))
    }
}

/// What is filled in.
fn arguments<'a>(key: &str, filled: &'a Kwargs) -> TeraResult<Vec<(&'a str, String)>> {
    let mut arguments = Vec::new();
    for (name, value) in filled.iter() {
        if let Some(name) = name.as_str().filter(|name| *name != "key") {
            if value.is_undefined() || value.is_none() {
                return Err(tera::Error::message(format!("`{name}` of the words `{key}` has no value")));
            }
            arguments.push((name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
        }
    }
    Ok(arguments)
}
