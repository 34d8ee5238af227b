//! What `report/paper.typ` reads as `/paper.json`: a type apart from [`Paper`], so that themes have a contract of their own.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fitter::TextFitter;
use crate::language::Words;
use crate::plan::{Form, Orientation};
use crate::render::report::decree::Element;
use crate::render::report::letterhead_text::LetterheadText;
use crate::render::report::outline::{self, Paper};

mod block;

pub use block::{TypstBlock, TypstRuns};
use block::{level_headings, typst_blocks, typst_runs};

/// A paper as the layout reads it. No text holds a letter that the fonts lack or a word that fits no line.
#[derive(Debug, Serialize)]
pub struct TypstPaper {
    /// For document properties.
    pub title: String,
    /// For document properties.
    pub author: String,
    /// Head and foot.
    pub letterhead: TypstLetterhead,
    /// Text.
    pub blocks: Vec<TypstBlock>,
    /// Appendices.
    pub appendices: Vec<TypstAppendix>,
    /// Charts by id.
    pub pictures: BTreeMap<String, TypstPicture>,
    /// What the foot of every page says, empty for nothing.
    pub mark: String,
    /// Whether the sheets lie on their long side.
    pub landscape: bool,
}

/// What stands round the text; an empty text is left out.
#[derive(Debug, Serialize)]
pub struct TypstLetterhead {
    /// `report`, `letter`, `appendix`.
    pub form: Form,
    /// The body above the issuing one.
    pub parent: String,
    /// The issuing body.
    pub issuer: String,
    /// Path of the picture above it.
    pub logo: String,
    /// "Số: …/BC-SCT"; a "…" is a blank to write in.
    pub number: String,
    /// "V/v …".
    pub about: String,
    /// "Quảng Ngãi, ngày … tháng … năm 2025"; a "…" is a blank to write in.
    pub place_date: String,
    /// The kind of paper.
    pub kind: String,
    /// What it is about; in an appendix its title.
    pub summary: String,
    /// "Kính gửi:".
    pub addressees_label: String,
    /// One, or several that end with ";" and ".".
    pub addressees: Vec<String>,
    /// Each ends with ";", the last with ".".
    pub bases: Vec<String>,
    /// "(Kèm theo …)".
    pub attached: String,
    /// "Nơi nhận:".
    pub recipients_label: String,
    /// Each ends with ";", the last with ".".
    pub recipients: Vec<String>,
    /// Authority and title, a line each.
    pub signature: Vec<String>,
    /// Who signs.
    pub signatory: String,
}

/// An appendix.
#[derive(Debug, Serialize)]
pub struct TypstAppendix {
    /// "Phụ lục I".
    pub label: String,
    /// Its title.
    pub title: TypstRuns,
    /// "(Kèm theo …)".
    pub attached: String,
    /// Whether its sheets lie on their long side.
    pub landscape: bool,
    /// Its text.
    pub blocks: Vec<TypstBlock>,
}

/// A chart.
#[derive(Debug, Serialize)]
pub struct TypstPicture {
    /// Where the layout finds it.
    pub path: String,
    /// What stands under it.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// Height over width.
    pub ratio: f64,
}

impl TypstPaper {
    /// A paper made ready.
    pub fn of(paper: &Paper, words: &Words, fitter: &mut TextFitter) -> Self {
        let landscape = paper.letterhead.orientation == Orientation::Landscape;
        let mut data = Self {
            title: named(paper, fitter),
            author: fitter.known(&paper.author),
            letterhead: typst_letterhead(paper, words, fitter),
            blocks: typst_blocks(&paper.blocks, landscape, fitter),
            appendices: paper.appendices.iter().map(|one| typst_appendix(one, fitter)).collect(),
            pictures: typst_pictures(paper, fitter),
            mark: fitter.known(&paper.marks.join(" · ")),
            landscape,
        };
        let of_appendices = data.appendices.iter_mut().map(|appendix| (true, &mut appendix.blocks));
        level_headings(std::iter::once((false, &mut data.blocks)).chain(of_appendices));
        data
    }
}

/// What the file is called; one whose title has nothing to read is called as its kind and day are.
fn named(paper: &Paper, fitter: &mut TextFitter) -> String {
    let title = fitter.known(&paper.title);
    if title.trim().is_empty() { paper.name.clone() } else { title }
}

fn typst_letterhead(paper: &Paper, words: &Words, fitter: &mut TextFitter) -> TypstLetterhead {
    let letterhead = &paper.letterhead;
    let mut set = |text: &str| {
        let column = fitter.page(Element::Heading, false);
        // Much of a letterhead is in capitals. It does no harm that the rest may break a little earlier, and shows no letter that has no
        // capital.
        fitter.set(text, super::fitter::TextColumn { width: column.width * 0.38, capitals: true, ..column })
    };
    let said = LetterheadText::of(paper, words);
    TypstLetterhead {
        form: letterhead.form,
        parent: set(&letterhead.parent),
        issuer: set(&letterhead.issuer),
        logo: if letterhead.logo.is_empty() {
            String::new()
        } else {
            format!("/logo.{}", letterhead.logo.rsplit('.').next().unwrap_or(""))
        },
        number: set(&said.number),
        about: set(&said.about),
        place_date: set(&said.place_date),
        kind: set(&letterhead.kind),
        summary: set(&said.summary),
        addressees_label: said.addressees_label,
        addressees: set_all(&mut set, &said.addressees),
        bases: set_all(&mut set, &said.bases),
        attached: set(&letterhead.attached),
        recipients_label: said.recipients_label,
        recipients: set_all(&mut set, &said.recipients),
        signature: set_all(&mut set, &said.signature),
        signatory: set(&letterhead.signature.name),
    }
}

fn set_all(set: &mut impl FnMut(&str) -> String, texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| set(text)).collect()
}

fn typst_appendix(appendix: &outline::Appendix, fitter: &mut TextFitter) -> TypstAppendix {
    let column = fitter.page(Element::AppendixTitle, appendix.landscape);
    TypstAppendix {
        label: fitter.set(&appendix.label, column),
        title: typst_runs(&appendix.title, column, fitter),
        attached: fitter.set(&appendix.attached, column),
        landscape: appendix.landscape,
        blocks: typst_blocks(&appendix.blocks, appendix.landscape, fitter),
    }
}

fn typst_pictures(paper: &Paper, fitter: &mut TextFitter) -> BTreeMap<String, TypstPicture> {
    let column = fitter.page(Element::Caption, false);
    let print = |(index, (id, picture)): (usize, (&String, &outline::Picture))| {
        let title = fitter.set(&picture.title, column);
        let description = fitter.known(&picture.description);
        let ratio = picture.size.1 / picture.size.0.max(1.0);
        (id.clone(), TypstPicture { path: format!("/chart/{index}.svg"), title, description, ratio })
    };
    paper.pictures.iter().enumerate().map(print).collect()
}
