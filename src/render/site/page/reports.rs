//! The reports page: papers that the plan makes public.

use serde::Serialize;

use super::super::present::Presenter;
use crate::language::date;

/// A public paper that was made, as the command that made it tells.
#[derive(Debug, Clone)]
pub struct PublishedPaper {
    /// Its title.
    pub title: String,
    /// The day that its figures speak of.
    pub as_of: chrono::NaiveDate,
    /// Its files: path from the site's first folder, and size in bytes.
    pub files: Vec<(String, usize)>,
}

/// `bao-cao.html`
#[derive(Debug, Clone, Serialize)]
pub struct ReportsPage {
    /// The papers.
    pub papers: Vec<PaperRow>,
}

/// A paper to download.
#[derive(Debug, Clone, Serialize)]
pub struct PaperRow {
    /// Its title.
    pub title: String,
    /// The day that its figures speak of, as shown.
    pub as_of: String,
    /// Its files.
    pub files: Vec<PaperFile>,
}

/// A file of a paper.
#[derive(Debug, Clone, Serialize)]
pub struct PaperFile {
    /// Path from the site's first folder.
    pub href: String,
    /// Its format, `PDF` or `DOCX`.
    pub format: String,
    /// Its size as shown: `84 KB`.
    pub size: String,
}

impl ReportsPage {
    /// The page of these papers.
    pub fn new(presenter: &Presenter, papers: &[PublishedPaper]) -> Self {
        let file = |(path, size): &(String, usize)| PaperFile {
            href: path.clone(),
            format: path.rsplit('.').next().unwrap_or_default().to_uppercase(),
            size: presenter.say("size-kilobytes", "size", size.div_ceil(1024)),
        };
        let row = |paper: &PublishedPaper| PaperRow {
            title: paper.title.clone(),
            as_of: date(paper.as_of),
            files: paper.files.iter().map(file).collect(),
        };
        Self { papers: papers.iter().map(row).collect() }
    }
}
