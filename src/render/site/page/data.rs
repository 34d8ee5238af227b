//! The data page: which files there are and what is in them.

use serde::Serialize;

use super::super::present::Presenter;
use crate::render::data_file::DATA_FILES;

/// `du-lieu.html`
#[derive(Debug, Clone, Serialize)]
pub struct DataPage {
    /// Files to download.
    pub files: Vec<DataFile>,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct DataFile {
    /// Path from the site's first folder.
    pub href: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub about: String,
    /// Its fields, name and meaning.
    pub fields: Vec<DataField>,
}

/// A field of a data file.
#[derive(Debug, Clone, Serialize)]
pub struct DataField {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub about: String,
}

impl DataPage {
    /// The data files of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let files = DATA_FILES.iter().map(|file| DataFile {
            href: file.path,
            name: file.path.rsplit('/').next().unwrap_or(file.path),
            about: presenter.words.word(&format!("data-{}", file.key)),
            fields: file
                .fields
                .iter()
                .map(|name| DataField { name, about: presenter.words.word(&format!("data-{}-{name}", file.key)) })
                .collect(),
        });
        Self { files: files.collect() }
    }
}
