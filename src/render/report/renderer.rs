//! Renders papers, many at once, in the formats asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::build::build_paper;
use super::context::PaperContext;
use super::decree::Decree;
use super::docx::{DocxAssets, DocxError, render_docx};
use super::html::render_html;
use super::outline::Paper;
use super::pdf::{PdfEngine, render_pdf};
use super::spec::PaperSpec;
use super::templates::Templates;
use crate::cache::CacheKey;
use crate::language::Words;
use crate::plan::{PeriodKind, Plan};
use crate::render::artifact::{Artifact, RenderError};

/// Formats that the renderer writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperFormat {
    /// To print and to keep: tagged PDF/A.
    Pdf,
    /// To edit, number and sign: Word.
    Docx,
    /// To read in a browser.
    Html,
    /// To paste into a message, where the kind has a short text.
    Txt,
}

impl PaperFormat {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Txt => "txt",
        }
    }
}

/// Renders papers: holds the plan, the theme and all that papers are made with.
pub struct PaperRenderer<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The catalogue.
    pub words: Arc<Words>,
    /// The theme's report templates.
    pub templates: Templates,
    /// How papers look.
    pub decree: Decree,
    /// Style of papers in HTML.
    pub style: String,
    /// Fonts and layout of papers in PDF.
    pub engine: PdfEngine,
    /// Fonts and pictures of papers for Word.
    pub assets: DocxAssets,
    /// SHA-512 fingerprints of the archives that stand, by year; of a corrected year the last.
    pub fingerprints: BTreeMap<i32, String>,
}

/// A paper that was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// Its title.
    pub title: String,
    /// The day that its figures speak of.
    pub as_of: NaiveDate,
    /// Its files, each with its cache key where a cache was asked.
    pub files: Vec<Artifact>,
    /// Characters that no font has; a □ stands in their places.
    pub missing: BTreeSet<char>,
}

/// Finds the bytes of a file in a cache, by its path and cache key.
pub type FindCached<'f> = dyn Fn(&str, &CacheKey) -> Option<Vec<u8>> + Sync + 'f;

impl PaperRenderer<'_> {
    /// Makes papers in the formats asked for, many at once, in the order of the specs; what `find` finds, if there is one, is not
    /// made again.
    ///
    /// # Errors
    /// Every paper that could not be made, and why.
    pub fn render(
        &self,
        specs: &[PaperSpec],
        formats: &[PaperFormat],
        find: Option<&FindCached>,
    ) -> Result<Vec<Made>, Vec<RenderError>> {
        let ready = || formats.contains(&PaperFormat::Pdf).then(|| self.engine.make_ready(&self.decree));
        let (contexts, _) = rayon::join(|| self.contexts(specs), ready);
        let jobs = specs.par_iter().zip(&contexts.context_of);
        let made: Vec<_> = jobs.map(|(spec, at)| self.render_one(spec, &contexts.all[*at], formats, find)).collect();
        let (made, errors): (Vec<_>, Vec<_>) = made.into_iter().partition(Result::is_ok);
        if errors.is_empty() {
            Ok(made.into_iter().flatten().collect())
        } else {
            Err(errors.into_iter().filter_map(Result::err).collect())
        }
    }

    /// Papers of one day, period and edition share a context.
    fn contexts(&self, specs: &[PaperSpec]) -> SharedContexts<'_> {
        let mut firsts: Vec<&PaperSpec> = Vec::new();
        let context_of = specs.iter().map(|spec| {
            firsts.iter().position(|first| PaperContext::is_shared(first, spec)).unwrap_or_else(|| {
                firsts.push(spec);
                firsts.len() - 1
            })
        });
        let context_of = context_of.collect();
        let all = firsts.into_par_iter().map(|spec| self.context(spec)).collect();
        SharedContexts { all, context_of }
    }

    /// The context of a spec.
    pub fn context(&self, spec: &PaperSpec) -> PaperContext<'_> {
        let fingerprint = match spec.period.kind() {
            PeriodKind::Year(year) => self.fingerprints.get(&year).map(String::as_str),
            _ => None,
        };
        PaperContext::new(self.plan, spec, &grouped(fingerprint.unwrap_or_default()), &self.words)
    }

    fn render_one(
        &self,
        spec: &PaperSpec,
        context: &PaperContext,
        formats: &[PaperFormat],
        find: Option<&FindCached>,
    ) -> Result<Made, RenderError> {
        let paper = build_paper(spec, context, &self.templates, &self.words)?;
        let mut made = Made { title: paper.title.clone(), as_of: paper.as_of, files: Vec::new(), missing: BTreeSet::new() };
        for format in formats {
            let path = format!("{}.{}", paper.name, format.ending());
            let mut write = || self.write(&paper, spec, context, *format, &mut made.missing);
            let (bytes, key) = match find {
                None => (write()?, None),
                Some(find) => {
                    let key = self.cache_key(&self.source(&paper, spec, context, *format)?, *format);
                    (find(&path, &key).map_or_else(write, Ok)?, Some(key))
                }
            };
            made.files.push(Artifact { path, bytes, key });
        }
        Ok(made)
    }

    /// All that the records and templates give to a file.
    fn source(
        &self,
        paper: &Paper,
        spec: &PaperSpec,
        context: &PaperContext,
        format: PaperFormat,
    ) -> Result<String, RenderError> {
        if format == PaperFormat::Txt {
            return self.text(paper, spec, context);
        }
        serde_json::to_string(paper).map_err(|error| RenderError { page: paper.name.clone(), detail: error.to_string() })
    }

    fn text(&self, paper: &Paper, spec: &PaperSpec, context: &PaperContext) -> Result<String, RenderError> {
        let template = format!("{}.txt", spec.kind.name);
        self.templates.fill_text(&template, &paper.name, &context.for_template(spec, &self.words))
    }

    /// The cache key of a file: what the records and templates give, looks, fonts, pictures and words.
    fn cache_key(&self, source: &str, format: PaperFormat) -> CacheKey {
        let looks = serde_json::to_string(&self.decree).unwrap_or_default();
        CacheKey::of(&[format.ending(), &looks, &self.style, self.engine.checksum(), self.words.checksum(), source])
    }

    fn describe(&self, wrong: &[DocxError], paper: &Paper) -> String {
        let lines =
            wrong.iter().map(|one| one.say(&paper.name, &self.words)).map(|(what, way_out)| format!("{what} ({way_out})"));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn write(
        &self,
        paper: &Paper,
        spec: &PaperSpec,
        context: &PaperContext,
        format: PaperFormat,
        missing: &mut BTreeSet<char>,
    ) -> Result<Vec<u8>, RenderError> {
        match format {
            PaperFormat::Html => Ok(render_html(paper, &self.decree, &self.style, &self.words).into_bytes()),
            PaperFormat::Txt => self.text(paper, spec, context).map(String::into_bytes),
            PaperFormat::Pdf => {
                let pdf = render_pdf(paper, &self.decree, &self.engine, &self.words);
                let pdf = pdf.map_err(|error| RenderError { page: paper.name.clone(), detail: error.say(&self.words) })?;
                missing.extend(pdf.missing);
                Ok(pdf.bytes)
            }
            PaperFormat::Docx => {
                let docx = render_docx(paper, &self.decree, &self.words, &self.assets);
                docx.map_err(|wrong| RenderError { page: paper.name.clone(), detail: self.describe(&wrong, paper) })
            }
        }
    }
}

/// In groups of eight, which a person can compare and a line can break between.
fn grouped(fingerprint: &str) -> String {
    fingerprint.as_bytes().chunks(8).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// Contexts, and for each spec the index of its own.
struct SharedContexts<'p> {
    all: Vec<PaperContext<'p>>,
    context_of: Vec<usize>,
}
