//! The catalogue: every word that a reader sees, in Fluent, out of the theme.

use data_encoding::HEXLOWER;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use unic_langid::langid;

/// Languages of messages. Pages and papers are Vietnamese.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl Language {
    /// Its two letters, which are also its folder in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
    checksum: String,
}

/// A catalogue file, or its name and the line that is broken.
fn read(name: &str, text: String) -> Result<FluentResource, (String, usize)> {
    FluentResource::try_new(text).map_err(|(broken, errors)| {
        let at = errors.first().map_or(0, |error| error.pos.start);
        let line = broken.source().get(..at).unwrap_or_default().matches('\n').count() + 1;
        (name.to_owned(), line)
    })
}

impl Words {
    /// Reads catalogue files; a later file overrides words of an earlier one.
    ///
    /// # Errors
    /// The name of a file with broken Fluent in it and the line that is broken; nothing of it is used.
    pub fn new<'a>(language: Language, files: impl IntoIterator<Item = (&'a str, String)>) -> Result<Self, (String, usize)> {
        let id = match language {
            Language::Vi => langid!("vi"),
            Language::En => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let files: Vec<(&str, String)> = files.into_iter().collect();
        let checksum = Self::checksum_of(&files);
        let read: Vec<_> = files.into_par_iter().map(|(name, text)| read(name, text)).collect();
        for resource in read {
            bundle.add_resource_overriding(resource?);
        }
        Ok(Self { bundle, language, checksum })
    }

    /// The SHA-256 of catalogue files.
    pub fn checksum_of(files: &[(&str, String)]) -> String {
        let checksum = files.iter().fold(Sha256::new(), |checksum, (_, text)| checksum.chain_update(text));
        HEXLOWER.encode(&checksum.finalize())
    }

    /// Which language they are.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The SHA-256 of all its files, by which what was made with other words is recognised.
    pub fn checksum(&self) -> &str {
        &self.checksum
    }

    /// The words under `key` (or `key.attribute`), filled in; the key itself where the catalogue lacks it.
    pub fn say(&self, key: &str, arguments: &[(&str, String)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// The words under `key` (or `key.attribute`), filled in.
    pub fn find(&self, key: &str, arguments: &[(&str, String)]) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let filled: FluentArgs = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned())
    }

    /// The words under `key` without anything to fill in.
    pub fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }
}
