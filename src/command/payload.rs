//! The payload of an archive beside its inputs. It is rendered from the inputs as they are in the bag and from nothing else, so
//! that `verify --rebuild` can make it again.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::console::Console;
use super::inputs::with_folder;
use super::papers::{PaperCache, papers, renderer};
use super::site::{SiteContent, site};
use super::theme::{load_theme, site_words};
use super::workspace::{CheckedRecords, plan};
use crate::check::check;
use crate::load::load_workspace;
use crate::render::{Artifact, Collector};
use crate::view::{EarlierDays, view_public};

/// Where a bag says how it was built.
pub const BUILD: &str = "data/build.json";
/// Where it keeps the public site.
pub const SITE: &str = "data/site/";
/// Where it keeps the papers.
pub const PAPERS: &str = "data/papers/";

/// How an archive was built: program, options, and every library by version and checksum. Nothing of the machine or the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildNote {
    /// The program's name.
    pub program: String,
    /// Its version.
    pub version: String,
    /// The year.
    pub year: i32,
    /// The day that everything speaks of.
    pub as_of: NaiveDate,
    /// Folders of `--with`, inside the inputs.
    pub with: Vec<String>,
    /// Whether made-up figures were asked for by name.
    pub allow_illustrative: bool,
    /// `Cargo.lock` of the program.
    pub dependency_lock: String,
}

impl BuildNote {
    /// Of this program.
    pub fn new(year: i32, as_of: NaiveDate, with: usize, allow_illustrative: bool) -> Self {
        Self {
            program: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            year,
            as_of,
            with: (0..with).map(with_folder).collect(),
            allow_illustrative,
            dependency_lock: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).to_owned(),
        }
    }

    /// Whether this very program built it: version and libraries are the same.
    pub fn is_of_this_program(&self) -> bool {
        let this = Self::new(self.year, self.as_of, 0, false);
        (&self.program, &self.version, &self.dependency_lock) == (&this.program, &this.version, &this.dependency_lock)
    }

    fn artifact(&self) -> Artifact {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        Artifact::text(BUILD, text)
    }
}

/// Makes the payload but for its inputs, out of the inputs in the folder `inputs`; paths are those in the bag.
///
/// # Errors
/// Mistakes in the records or the theme, already reported.
pub fn payload(inputs: &Path, note: &BuildNote, console: &Console) -> Result<Vec<Artifact>, Outcome> {
    let with: Vec<PathBuf> = note.with.iter().map(|folder| inputs.join(folder)).collect();
    let workspace = load_workspace(inputs, &with);
    let theme = load_theme(inputs, &workspace, console);
    // Whether a record lies in the future was asked before it was archived. Here the clock has no say: in 2045, or on a machine
    // whose clock is wrong, the same inputs give the same payload.
    let checked = check(&workspace, NaiveDate::MAX);
    if checked.plan.is_none() {
        plan(&mut CheckedRecords { workspace, checked }, console)?;
        return Err(Outcome::Mistakes);
    }
    let Some(plan) = checked.plan else { return Err(Outcome::Mistakes) };
    let theme = theme?;
    let words = site_words(&theme, console)?;
    let renderer = renderer(&plan, &theme, &words, &[], None, console)?;
    let papers = papers(&renderer, note.as_of, &PaperCache::default(), console)?;
    // Archives of other years are no input of this one, so its site has no page of them.
    let view = view_public(&plan, note.as_of);
    let (shown, sink) = (
        SiteContent { view: &view, papers: &papers, archived: &[], earlier: EarlierDays::new(&plan, note.as_of) },
        Collector::default(),
    );
    site(&shown, &theme, &words, &sink, console)?;
    let mut artifacts: Vec<Artifact> = below(SITE, sink.into_artifacts()).collect();
    let printed = papers.office.into_iter().filter(|paper| paper.path.ends_with(".pdf"));
    artifacts.extend(below(PAPERS, printed.collect()));
    artifacts.push(note.artifact());
    Ok(artifacts)
}

fn below(folder: &'static str, artifacts: Vec<Artifact>) -> impl Iterator<Item = Artifact> {
    artifacts.into_iter().map(move |artifact| Artifact { path: format!("{folder}{}", artifact.path), ..artifact })
}
