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

/// The words, and of each what was asked for first: every page asks for the same dozens again, filled in alike.
struct Catalogue {
    words: Arc<Words>,
    known: RwLock<HashMap<String, Known>>,
}

/// Words that were filled in before.
struct Known {
    arguments: Vec<(String, String)>,
    words: Value,
}

impl Known {
    fn is_of(&self, arguments: &[(&str, String)]) -> bool {
        let pairs = || self.arguments.iter().zip(arguments);
        self.arguments.len() == arguments.len() && pairs().all(|(known, asked)| known.0 == asked.0 && known.1 == asked.1)
    }
}

impl Catalogue {
    /// Words of the catalogue, filled in.
    fn word(&self, filled: &Kwargs) -> TeraResult<Value> {
        let key: &str = filled.must_get("key")?;
        let arguments = arguments(key, filled)?;
        match self.known.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            Some(known) if known.is_of(&arguments) => return Ok(known.words.clone()),
            Some(_) => return self.find(key, &arguments),
            None => {}
        }
        let words = self.find(key, &arguments)?;
        let arguments = arguments.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let known = Known { arguments, words: words.clone() };
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), known);
        Ok(words)
    }

    fn find(&self, key: &str, arguments: &[(&str, String)]) -> TeraResult<Value> {
        let found = self.words.find(key, arguments);
        found.map(Value::from).ok_or_else(|| tera::Error::message(format!("the catalogue has no words `{key}`")))
    }
}

/// What is filled in, in the order of its names.
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
    arguments.sort_unstable();
    Ok(arguments)
}
