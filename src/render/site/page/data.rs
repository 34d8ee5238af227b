//! The data page: which files there are, what each is for, and what is in them.

use serde::Serialize;
use serde_json::json;

use super::super::present::Presenter;
use crate::dataset::{DATA_SETS, DataSet, FileField};
use crate::language::date;
use crate::plan::Identity;
use crate::routes::Route;
use crate::routes::data_files::{CALENDAR, FEED, PACKAGE, WORKBOOK};

/// `du-lieu.html`
#[derive(Debug, Clone, Serialize)]
pub struct DataPage {
    /// The sets as one workbook.
    pub workbook: DataFile,
    /// Tables for spreadsheets.
    pub tables: Vec<DataFile>,
    /// JSON files, and the description of all.
    pub programs: Vec<DataFile>,
    /// The calendar of due dates.
    pub calendar: DataFile,
    /// The feed of what is new.
    pub feed: DataFile,
    /// What the files hold, field by field.
    pub sets: Vec<DataTable>,
    /// The site's data for search engines: schema.org's Dataset as JSON-LD, safe inside `<script>`.
    pub dataset: String,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct DataFile {
    /// Path from the site's first folder.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What it holds, in a word or two.
    pub title: String,
    /// Its whole address; null where the plan does not say where the site stands.
    pub address: Option<String>,
}

/// Facts that come in one file or two.
#[derive(Debug, Clone, Serialize)]
pub struct DataTable {
    /// Its key, which is also the stem of its files.
    pub key: &'static str,
    /// What it holds, in a word or two.
    pub title: String,
    /// What one row or object is.
    pub about: String,
    /// Its files.
    pub files: Vec<DataFile>,
    /// Its fields, name and meaning.
    pub fields: Vec<DataField>,
}

/// A field of a data file.
#[derive(Debug, Clone, Serialize)]
pub struct DataField {
    /// Its name.
    pub name: &'static str,
    /// In which forms of the file it stands: `CSV, JSON`.
    pub place: &'static str,
    /// What it means.
    pub about: String,
}

impl DataPage {
    /// The data files of a view.
    pub fn new(presenter: &Presenter) -> Self {
        let file = |path: &str, title: String| data_file(presenter, path, title);
        let title = |set: &DataSet| presenter.words.word(&format!("data-{}.title", set.key));
        let tables = DATA_SETS.iter().filter_map(|set| Some(file(set.csv?, title(set))));
        let programs = DATA_SETS.iter().map(|set| file(set.json, title(set)));
        let mut page = Self {
            workbook: file(WORKBOOK, presenter.words.word("data-workbook.title")),
            tables: tables.collect(),
            programs: programs.chain([file(PACKAGE, String::new())]).collect(),
            calendar: file(CALENDAR, presenter.words.word("data-way-calendar")),
            feed: file(FEED, presenter.words.word("data-way-feed")),
            sets: DATA_SETS.iter().map(|set| DataTable::new(presenter, set)).collect(),
            dataset: String::new(),
        };
        page.dataset = dataset(presenter, &page);
        page
    }
}

impl DataTable {
    fn new(presenter: &Presenter, set: &DataSet) -> Self {
        let word = |key: String| presenter.words.word(&key);
        let files = set.csv.into_iter().chain([set.json]);
        let field = |field: FileField| DataField {
            name: field.name,
            place: place_of(field),
            about: word(format!("data-{}-{}", set.key, field.name)),
        };
        Self {
            key: set.key,
            title: word(format!("data-{}.title", set.key)),
            about: word(format!("data-{}", set.key)),
            files: files.map(|path| data_file(presenter, path, String::new())).collect(),
            fields: (set.fields)().into_iter().map(field).collect(),
        }
    }
}

fn data_file(presenter: &Presenter, path: &str, title: String) -> DataFile {
    DataFile {
        href: path.to_owned(),
        name: path.rsplit('/').next().unwrap_or(path).to_owned(),
        title,
        address: identity(presenter).site_address.as_ref().map(|address| format!("{address}{path}")),
    }
}

fn place_of(field: FileField) -> &'static str {
    match (field.in_json, field.cell) {
        (true, Some(_)) => "CSV, JSON",
        (false, _) => "CSV",
        (true, None) => "JSON",
    }
}

fn identity<'a>(presenter: &Presenter<'a>) -> &'a Identity {
    &presenter.view.outline.identity
}

/// `<` is written as its number, so that no word of a record ends the element it stands in.
fn dataset(presenter: &Presenter, page: &DataPage) -> String {
    let identity = identity(presenter);
    let mark =
        if presenter.view.illustrative { format!(" {}", presenter.words.word("data-illustrative")) } else { String::new() };
    let arguments =
        [("title", identity.title.clone()), ("issuer", identity.issuer.clone()), ("date", date(presenter.view.as_of))];
    let files = [&page.workbook].into_iter().chain(&page.tables).chain(&page.programs);
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": format!("{}{mark}", identity.short_name),
        "description": format!("{}{mark}", presenter.words.say("data-dataset", &arguments)),
        "inLanguage": "vi",
        "isAccessibleForFree": true,
        "creator": { "@type": "GovernmentOrganization", "name": identity.issuer },
        "dateModified": presenter.view.as_of,
        "temporalCoverage": format!("{}/{}", identity.first_year, identity.last_year),
        "distribution": files.map(download).collect::<Vec<_>>(),
    });
    if let Some(address) = &identity.site_address {
        dataset["url"] = json!(format!("{address}{}", Route::Data));
    }
    dataset.to_string().replace('<', "\\u003c")
}

fn download(file: &DataFile) -> serde_json::Value {
    let format = match file.name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json",
    };
    json!({
        "@type": "DataDownload",
        "name": file.name,
        "encodingFormat": format,
        "contentUrl": file.address.as_ref().unwrap_or(&file.href),
    })
}
