//! The papers of a build: all that plan.yaml wants, for the office and, in their public form, for the site.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::Outcome;
use super::console::Console;
use super::theme::report_render_errors;
use crate::cache::Cache;
use crate::language::Words;
use crate::load::Theme;
use crate::plan::{PaperAgencies, PaperKind, Plan};
use crate::render::report::docx::DocxAssets;
use crate::render::report::pdf::{PdfEngine, PdfEngineError};
use crate::render::report::{Decree, Made, PaperFormat, PaperRenderer, PaperSpec, Templates};
use crate::render::site::ArchivedYear;
use crate::render::site::page::PublishedPaper;
use crate::render::{Artifact, RenderError};
use crate::routes::Route;
use crate::write::manifest_path;

/// Formats that a build makes.
const FORMATS: [PaperFormat; 2] = [PaperFormat::Pdf, PaperFormat::Docx];

/// Endings of pictures that a paper may have as its logo.
const PICTURES: [&str; 4] = [".png", ".jpg", ".jpeg", ".svg"];

/// The folder of the office's papers in the output.
pub const OFFICE: &str = "papers";

/// Rendered papers.
#[derive(Default)]
pub struct RenderedPapers {
    /// For the office.
    pub office: Vec<Artifact>,
    /// For the site, by their paths in its folder of papers.
    pub public: Vec<Artifact>,
    /// What the site says of them.
    pub published: Vec<PublishedPaper>,
    /// Characters that no font has.
    pub missing: BTreeSet<char>,
}

/// The renderer of a plan and a theme, for one kind of papers or for all; papers of a year name the fingerprint of its archive, where
/// one stands.
///
/// # Errors
/// What is wrong with the theme's report templates, already reported.
pub fn renderer<'p>(
    plan: &'p Plan,
    theme: &Theme,
    words: &Arc<Words>,
    archived: &[ArchivedYear],
    kind: Option<&PaperKind>,
    console: &Console,
) -> Result<PaperRenderer<'p>, Outcome> {
    let files = theme.folder("report").filter(|(name, _)| name.ends_with(".md") || name.ends_with(".txt"));
    let files: Vec<_> = files.map(|(name, file)| (name, file.text())).collect();
    let files = files.iter().filter(|(name, text)| kind.is_none_or(|kind| is_needed((name, text), kind, &files)));
    let files = files.map(|(name, text)| (*name, text.to_string()));
    let text = |name: &str| theme.file(name).map(|file| file.text().into_owned()).unwrap_or_default();
    let decree = Decree::read(&text("report/decree30.yaml"));
    let decree =
        decree.map_err(|detail| vec![RenderError { page: String::new(), detail: format!("report/decree30.yaml: {detail}") }]);
    let made = decree.and_then(|decree| {
        let templates = Templates::new(files, Arc::clone(words))?;
        let faces: Vec<_> = theme.folder("fonts").filter(|(name, _)| name.ends_with(".ttf")).collect();
        let fonts = faces.iter().map(|(name, file)| (*name, file.bytes.clone()));
        let pictures = theme.folder("report").filter(|(name, _)| PICTURES.iter().any(|ending| name.ends_with(ending)));
        let pictures: BTreeMap<_, _> = pictures.map(|(name, file)| (name.to_owned(), file.bytes.to_vec())).collect();
        let mut assets = DocxAssets::new(faces.iter().map(|(_, file)| file.bytes.clone()));
        pictures.iter().for_each(|(name, bytes)| assets.add_logo(name, bytes));
        let engine = PdfEngine::new(fonts, text("report/paper.typ"), pictures).map_err(|PdfEngineError::BadFont(name)| {
            vec![RenderError { page: String::new(), detail: words.say("pdf-bad-font", &[("name", name)]) }]
        })?;
        let fingerprints = archived.iter().map(|year| (year.year, year.fingerprint.clone())).collect();
        Ok(PaperRenderer {
            plan,
            words: Arc::clone(words),
            templates,
            decree,
            style: text("report/paper.css"),
            engine,
            assets,
            fingerprints,
        })
    });
    made.map_err(|errors| report_render_errors(&errors, console))
}

/// Whether a template may have a part in papers of a kind: it is not another kind's own, which has a front matter or is a short
/// text, or some template speaks of it.
fn is_needed((name, text): (&str, &str), kind: &PaperKind, files: &[(&str, Cow<str>)]) -> bool {
    let is_own = name.rsplit_once('.').is_some_and(|(stem, _)| stem == kind.name);
    let is_of_another = !is_own && (text.starts_with("---") || name.ends_with(".txt"));
    !is_of_another || files.iter().any(|(_, text)| text.contains(name))
}

/// The papers of an earlier build in `output` that may be used again: those of the office, and those of the site.
#[derive(Default)]
pub struct PaperCache {
    /// For the office.
    pub office: Cache,
    site: Cache,
}

impl PaperCache {
    /// Reads what the last build left.
    pub fn read(output: &Path) -> Self {
        let cache = |name| Cache::read(&output.join(name), &manifest_path(output, name));
        Self { office: cache(OFFICE), site: cache("site") }
    }
}

/// Makes the papers that plan.yaml wants; those that `cache` has with the same key are not set again.
///
/// # Errors
/// A paper could not be rendered, already reported.
pub fn papers(
    renderer: &PaperRenderer,
    day: chrono::NaiveDate,
    cache: &PaperCache,
    console: &Console,
) -> Result<RenderedPapers, Outcome> {
    let _progress = console.progress("progress-papers");
    let wanted = &renderer.plan.office.papers;
    let usual = |kind: &PaperKind| PaperSpec::usual(kind, &renderer.plan.outline, day);
    let office = wanted.iter().flat_map(|one| expanded(renderer, usual(&one.kind))).collect::<Vec<_>>();
    let public = wanted.iter().filter(|one| one.public).map(|one| PaperSpec { public: true, ..usual(&one.kind) });
    let public: Vec<_> = public.collect();
    let office = renderer.render(&office, &FORMATS, Some(&|path, key| cache.office.find(path, key)));
    let public = renderer.render(&public, &FORMATS, Some(&|path, key| cache.site.find(&Route::Paper(path).to_string(), key)));
    match (office, public) {
        (Ok(office), Ok(public)) => Ok(sorted(office, public)),
        (office, public) => {
            let errors: Vec<_> = [office.err(), public.err()].into_iter().flatten().flatten().collect();
            let outcome = report_render_errors(&errors, console);
            console.inform("papers-way-out", &[]);
            Err(outcome)
        }
    }
}

/// One order for each agency that the kind has something to say to, where it is a kind for agencies.
pub fn expanded(renderer: &PaperRenderer, order: PaperSpec) -> Vec<PaperSpec> {
    let Some(agencies) = order.kind.agencies else { return vec![order] };
    let context = renderer.context(&order);
    let wanted = renderer.plan.outline.agency_keys().filter(|key| {
        let agency = context.agency(*key, &renderer.words);
        match agencies {
            PaperAgencies::ToRemind => agency.is_to_be_reminded(),
            PaperAgencies::WithTasks => !(agency.leads.is_empty() && agency.coordinates.is_empty()),
        }
    });
    wanted.map(|key| PaperSpec { agency: Some(key), ..order.clone() }).collect()
}

/// A paper with a character that no font has is set again each time, so that it is reported each time.
fn uncached(mut made: Made, missing: &mut BTreeSet<char>) -> Made {
    if !made.missing.is_empty() {
        made.files.iter_mut().for_each(|file| file.key = None);
        missing.append(&mut made.missing);
    }
    made
}

fn sorted(office: Vec<Made>, public: Vec<Made>) -> RenderedPapers {
    let mut papers = RenderedPapers::default();
    for made in office.into_iter().map(|made| uncached(made, &mut papers.missing)) {
        papers.office.extend(made.files);
    }
    for made in public.into_iter().map(|made| uncached(made, &mut papers.missing)) {
        let files: Vec<_> = made.files.iter().map(|file| (Route::Paper(&file.path).to_string(), file.bytes.len())).collect();
        papers.published.push(PublishedPaper { title: made.title, as_of: made.as_of, files });
        papers.public.extend(made.files);
    }
    papers
}
