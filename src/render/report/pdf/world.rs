//! The files that a paper is set from: all in memory, nothing of the machine.

use std::collections::BTreeMap;

use serde::Serialize;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use super::engine::PdfEngine;
use super::error::PdfError;
use super::fitter::TextFitter;
use super::typst_paper::TypstPaper;
use crate::render::report::decree::Decree;
use crate::render::report::outline::Paper;

/// The files that one paper is set from.
pub struct PaperWorld<'a> {
    engine: &'a PdfEngine,
    layout: Source,
    files: BTreeMap<String, Bytes>,
    day: Option<Datetime>,
}

impl<'a> PaperWorld<'a> {
    /// `paper.typ` and what it reads.
    pub fn new(
        engine: &'a PdfEngine,
        data: &TypstPaper,
        decree: &Decree,
        paper: &Paper,
        fitter: &mut TextFitter,
    ) -> Result<Self, PdfError> {
        let mut files = BTreeMap::new();
        files.insert("/paper.json".to_owned(), json(data)?);
        files.insert("/decree.json".to_owned(), json(decree)?);
        for (id, picture) in &paper.pictures {
            if let Some(known) = data.pictures.get(id) {
                files.insert(known.path.clone(), Bytes::from_string(fitter.known(&picture.svg)));
            }
        }
        if let Some(logo) = engine.pictures.get(&paper.letterhead.logo) {
            files.insert(data.letterhead.logo.clone(), logo.clone());
        }
        let layout = Source::new(file_id("/paper.typ")?, engine.layout.clone());
        Ok(Self { engine, layout, files, day: super::day_of(paper) })
    }
}

fn json(value: &impl Serialize) -> Result<Bytes, PdfError> {
    serde_json::to_vec(value).map(Bytes::new).map_err(PdfError::plain)
}

fn file_id(path: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(path).map_err(|error| PdfError::plain(format!("{path}: {error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for PaperWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.layout.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.layout.id() { Ok(self.layout.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(id.vpath().get_with_slash()).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.day
    }
}
