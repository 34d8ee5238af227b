//! What `report/paper.typ` reads as `/paper.json`: a type apart from [`Paper`], so that themes have a contract of their own.

use std::collections::BTreeMap;

use serde::Serialize;

use super::setter::Setter;
use crate::language::Words;
use crate::render::report::decree::Element;
use crate::render::report::frame::{Form, Orientation};
use crate::render::report::outline::{self, Paper};
use crate::render::report::said::Said;

mod block;

pub use block::{PrintedBlock, PrintedRuns};
use block::{level_headings, print_blocks, print_runs};

/// A paper as the layout reads it. No text holds a letter that the fonts lack or a word that fits no line.
#[derive(Debug, Serialize)]
pub struct Printed {
    /// For document properties.
    pub title: String,
    /// For document properties.
    pub author: String,
    /// Head and foot.
    pub frame: PrintedFrame,
    /// Text.
    pub blocks: Vec<PrintedBlock>,
    /// Appendices.
    pub appendices: Vec<PrintedAppendix>,
    /// Charts by id.
    pub pictures: BTreeMap<String, PrintedPicture>,
    /// What the foot of every page says, empty for nothing.
    pub mark: String,
    /// Whether the sheets lie on their long side.
    pub landscape: bool,
}

/// What stands round the text; an empty text is left out.
#[derive(Debug, Serialize)]
pub struct PrintedFrame {
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
pub struct PrintedAppendix {
    /// "Phụ lục I".
    pub label: String,
    /// Its title.
    pub title: PrintedRuns,
    /// "(Kèm theo …)".
    pub attached: String,
    /// Whether its sheets lie on their long side.
    pub landscape: bool,
    /// Its text.
    pub blocks: Vec<PrintedBlock>,
}

/// A chart.
#[derive(Debug, Serialize)]
pub struct PrintedPicture {
    /// Where the layout finds it.
    pub path: String,
    /// What stands under it.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// Height over width.
    pub ratio: f64,
}

impl Printed {
    /// A paper made ready.
    pub fn of(paper: &Paper, words: &Words, setter: &mut Setter) -> Self {
        let landscape = paper.frame.orientation == Orientation::Landscape;
        let mut printed = Self {
            title: named(paper, setter),
            author: setter.known(&paper.author),
            frame: print_frame(paper, words, setter),
            blocks: print_blocks(&paper.blocks, landscape, setter),
            appendices: paper.appendices.iter().map(|one| print_appendix(one, setter)).collect(),
            pictures: print_pictures(paper, setter),
            mark: setter.known(&paper.marks.join(" · ")),
            landscape,
        };
        let of_appendices = printed.appendices.iter_mut().map(|appendix| (true, &mut appendix.blocks));
        level_headings(std::iter::once((false, &mut printed.blocks)).chain(of_appendices));
        printed
    }
}

/// What the file is called; one whose title has nothing to read is called as its kind and day are.
fn named(paper: &Paper, setter: &mut Setter) -> String {
    let title = setter.known(&paper.title);
    if title.trim().is_empty() { paper.name.clone() } else { title }
}

fn print_frame(paper: &Paper, words: &Words, setter: &mut Setter) -> PrintedFrame {
    let frame = &paper.frame;
    let mut set = |text: &str| {
        let column = setter.page(Element::Heading, false);
        // Much of a frame is in capitals. It does no harm that the rest may break a little earlier, and shows no letter that has no
        // capital.
        setter.set(text, super::setter::Column { width: column.width * 0.38, capitals: true, ..column })
    };
    let said = Said::of(paper, words);
    PrintedFrame {
        form: frame.form,
        parent: set(&frame.parent),
        issuer: set(&frame.issuer),
        logo: if frame.logo.is_empty() {
            String::new()
        } else {
            format!("/logo.{}", frame.logo.rsplit('.').next().unwrap_or(""))
        },
        number: set(&said.number),
        about: set(&said.about),
        place_date: set(&said.place_date),
        kind: set(&frame.kind),
        summary: set(&said.summary),
        addressees_label: said.addressees_label,
        addressees: set_all(&mut set, &said.addressees),
        bases: set_all(&mut set, &said.bases),
        attached: set(&frame.attached),
        recipients_label: said.recipients_label,
        recipients: set_all(&mut set, &said.recipients),
        signature: set_all(&mut set, &said.signature),
        signatory: set(&frame.signature.name),
    }
}

fn set_all(set: &mut impl FnMut(&str) -> String, texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| set(text)).collect()
}

fn print_appendix(appendix: &outline::Appendix, setter: &mut Setter) -> PrintedAppendix {
    let column = setter.page(Element::AppendixTitle, appendix.landscape);
    PrintedAppendix {
        label: setter.set(&appendix.label, column),
        title: print_runs(&appendix.title, column, setter),
        attached: setter.set(&appendix.attached, column),
        landscape: appendix.landscape,
        blocks: print_blocks(&appendix.blocks, appendix.landscape, setter),
    }
}

fn print_pictures(paper: &Paper, setter: &mut Setter) -> BTreeMap<String, PrintedPicture> {
    let column = setter.page(Element::Caption, false);
    let print = |(index, (id, picture)): (usize, (&String, &outline::Picture))| {
        let title = setter.set(&picture.title, column);
        let description = setter.known(&picture.description);
        let ratio = picture.size.1 / picture.size.0.max(1.0);
        (id.clone(), PrintedPicture { path: format!("/chart/{index}.svg"), title, description, ratio })
    };
    paper.pictures.iter().enumerate().map(print).collect()
}
