//! Papers as PDF: PDF/A-2a for the archive and PDF/UA-1 for every reader, set by Typst in memory.
//!
//! `report/paper.typ` of the theme lays a paper out. It reads `/paper.json` ([`printed`]), `/decree.json` and pictures, so that no
//! text is ever read as markup. What comes out is held against the decree before it is a file.

mod engine;
mod error;
mod fitter;
mod font_family;
mod typst_paper;
mod world;

use std::collections::BTreeSet;

use chrono::Datelike;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use engine::{PdfEngine, PdfEngineError};
pub use error::{PdfError, Problem};

use super::decree::Decree;
use super::lint::pdf::measure;
use super::lint::{DecreeRule, lint};
use super::outline::{Block, Paper};
use crate::language::Words;
use fitter::TextFitter;
use typst_paper::TypstPaper;
use world::PaperWorld;

/// A finished PDF.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no font has: a □ stands in their places.
    pub missing: BTreeSet<char>,
}

impl std::fmt::Debug for Pdf {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "Pdf of {} pages, {} bytes, missing {:?}", self.pages, self.bytes.len(), self.missing)
    }
}

/// Caches of Typst that no paper of the last few used are given back, so that memory does not grow with the papers.
const KEPT_PAPERS: usize = 3;

/// Sets a paper. The same paper, decree and engine give the same bytes.
///
/// # Errors
/// What is wrong with the theme's layout or logo, or every rule of the decree that the pages break.
pub fn render_pdf(paper: &Paper, decree: &Decree, engine: &PdfEngine, words: &Words) -> Result<Pdf, PdfError> {
    typst::comemo::evict(KEPT_PAPERS);
    let (document, missing) = lay_out(paper, decree, engine, words)?;
    let options = options(paper)?;
    let (findings, bytes) = rayon::join(
        || lint(&measure(&document, paper.letterhead.form), decree),
        || typst_pdf::pdf(&document, &options).map_err(PdfError::of_typst),
    );
    // What a template leaves out is the office's own choice; how it looks is not.
    let findings: Vec<_> = findings.into_iter().filter(|finding| finding.rule != DecreeRule::Missing).collect();
    if !findings.is_empty() {
        return Err(PdfError::Decree(findings));
    }
    let bytes = bytes?;
    let pages = document.pages().len();
    // Its many thousand pieces are let go beside what comes next.
    rayon::spawn(move || drop(document));
    Ok(Pdf { bytes, pages, missing })
}

/// The pages of a paper, and the characters that no font has.
///
/// # Errors
/// What is wrong with the theme's layout or logo.
pub fn lay_out(
    paper: &Paper,
    decree: &Decree,
    engine: &PdfEngine,
    words: &Words,
) -> Result<(PagedDocument, BTreeSet<char>), PdfError> {
    let family = decree.family();
    let mut fitter = TextFitter::new(engine.family(family).ok_or_else(|| PdfError::NoFamily(family.to_owned()))?, decree);
    let data = TypstPaper::of(paper, words, &mut fitter);
    engine.check_logo(&paper.letterhead.logo)?;
    check_pictures(paper)?;
    let world = PaperWorld::new(engine, &data, decree, paper, &mut fitter)?;
    let laid = typst::compile::<PagedDocument>(&world);
    let document = laid.output.map_err(|errors| PdfError::of_layout(&errors, &world))?;
    // A warning is a font or a glyph that is not there: what came out is not what was asked for.
    if !laid.warnings.is_empty() {
        return Err(PdfError::of_layout(&laid.warnings, &world));
    }
    Ok((document, fitter.into_missing()))
}

/// Every chart that the text shows is there.
fn check_pictures(paper: &Paper) -> Result<(), PdfError> {
    let blocks = paper.appendices.iter().flat_map(|appendix| &appendix.blocks).chain(&paper.blocks);
    let missing = blocks.flat_map(pictures_of).find(|picture| !paper.pictures.contains_key(*picture));
    missing.map_or(Ok(()), |picture| Err(PdfError::NoPicture(picture.to_owned())))
}

fn pictures_of(block: &Block) -> Vec<&str> {
    match block {
        Block::Figure { picture } => vec![picture],
        Block::List { items, .. } => items.iter().flatten().flat_map(pictures_of).collect(),
        _ => Vec::new(),
    }
}

/// Archive and accessibility standards, and the paper's own day instead of the clock's.
fn options(paper: &Paper) -> Result<PdfOptions, PdfError> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| PdfError::plain(error.message()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("tiendo/{}/{}", paper.name, paper.as_of)),
        creator: Smart::Custom(Some("Tiendo".to_owned())),
        timestamp: day_of(paper).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

/// Midnight of the day that a paper speaks of.
fn day_of(paper: &Paper) -> Option<Datetime> {
    let day = paper.as_of;
    let (month, day_of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, day_of_month, 0, 0, 0)
}
