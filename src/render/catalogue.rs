//! The catalogue in templates: `word(key="…", name=value, …)`, on pages and in papers alike.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult};

use crate::language::Words;

/// Gives a template engine the catalogue.
pub fn register_words(tera: &mut Tera, words: Arc<Words>) {
    tera.register_function("word", move |filled: Kwargs, _: &State| word(&words, &filled));
}

/// Words of the catalogue, filled in.
fn word(words: &Words, filled: &Kwargs) -> TeraResult<String> {
    let key: String = filled.must_get("key")?;
    let mut arguments = Vec::new();
    for (name, value) in filled.iter() {
        if let Some(name) = name.as_str().filter(|name| *name != "key") {
            if value.is_undefined() || value.is_none() {
                return Err(tera::Error::message(format!("`{name}` of the words `{key}` has no value")));
            }
            arguments.push((name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
        }
    }
    words.find(&key, &arguments).ok_or_else(|| tera::Error::message(format!("the catalogue has no words `{key}`")))
}
