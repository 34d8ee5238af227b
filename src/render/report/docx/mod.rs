//! Papers for Word: the parts of a DOCX written in the order that the schema asks for (ECMA-376, transitional).
//!
//! The parts are written here rather than by a library, since an office keeps and edits these files: each picture needs its
//! words, each section its numbers, each row its rule about being torn, and the same paper always the same bytes.

mod about;
mod addressee;
mod assets;
mod body;
mod context;
mod drawing;
mod error;
mod foot;
mod grid;
mod head;
mod length;
mod logo;
mod look;
mod measure;
mod package;
mod picture;
mod rule;
mod section;
mod styles;
mod table;
mod theme;
mod words;
mod xml;

pub use assets::DocxAssets;
pub use error::DocxError;
pub use styles::style_names;

use self::context::DocxContext;
use self::look::{LineSpacing, ParagraphFormat};
use self::section::DocxSection;
use self::xml::Xml;
use super::decree::Decree;
use super::letterhead_text::LetterheadText;
use super::outline::{Appendix, Paper};
use crate::language::Words;
use crate::plan::Orientation;

/// A paper as DOCX.
///
/// # Errors
/// Everything that is wrong with the paper: charts or a logo that are not there or cannot be drawn.
pub fn render_docx(paper: &Paper, decree: &Decree, words: &Words, assets: &DocxAssets) -> Result<Vec<u8>, Vec<DocxError>> {
    let section = DocxSection { landscape: paper.letterhead.orientation == Orientation::Landscape };
    let (text, media, drawings, errors) = (LetterheadText::of(paper, words), Vec::new(), 0, Vec::new());
    let mut context = DocxContext { paper, decree, words, text: &text, assets, section, media, drawings, errors };
    let document = document(&mut context);
    if !context.errors.is_empty() {
        return Err(context.errors);
    }
    let marked = !paper.marks.is_empty();
    let mut parts = package::links(&context.media, marked);
    parts.extend([
        ("docProps/core.xml".to_owned(), about::core(paper)),
        ("docProps/app.xml".to_owned(), about::app(paper)),
        ("word/document.xml".to_owned(), document),
        ("word/styles.xml".to_owned(), styles::styles(decree, words)),
        ("word/settings.xml".to_owned(), about::settings()),
        ("word/fontTable.xml".to_owned(), about::fonts(decree)),
        ("word/theme/theme1.xml".to_owned(), theme::theme(decree)),
        ("word/header1.xml".to_owned(), section::numbered()),
        ("word/header2.xml".to_owned(), section::unnumbered()),
    ]);
    parts.extend(marked.then(|| ("word/footer1.xml".to_owned(), section::marked(paper))));
    package::pack(&parts).map_err(|error| vec![DocxError::Packing(error.to_string())])
}

/// `word/document.xml`.
fn document(context: &mut DocxContext) -> Vec<u8> {
    let names: &xml::Attributes = &[
        ("xmlns:w", &styles::WORD),
        ("xmlns:r", &section::RELATIONS),
        ("xmlns:wp", &drawing::PLACED),
        ("xmlns:a", &drawing::DRAWING),
        ("xmlns:pic", &drawing::PICTURE),
    ];
    let paper = context.paper;
    let marked = !paper.marks.is_empty();
    Xml::part("w:document", names, |xml| {
        xml.element("w:body", &[], |xml| {
            write_text(context, xml);
            for appendix in &paper.appendices {
                end_section(context, xml);
                context.section = DocxSection { landscape: appendix.landscape };
                write_appendix(context, xml, appendix);
            }
            words::line(xml, &thin(), "");
            context.section.write(xml, context.decree, marked);
        });
    })
}

fn write_text(context: &mut DocxContext, xml: &mut Xml) {
    let paper = context.paper;
    let foot = foot::has_foot(context.text);
    head::write_head(context, xml);
    body::write_blocks(context, xml, &paper.blocks, foot);
    if foot {
        words::line(xml, &ParagraphFormat::styled("AfterTable").kept(), "");
        foot::write_foot(context, xml);
    }
}

fn write_appendix(context: &mut DocxContext, xml: &mut Xml, appendix: &Appendix) {
    head::write_attached(xml, &appendix.label, &appendix.title, &appendix.attached);
    body::write_blocks(context, xml, &appendix.blocks, false);
}

/// A section ends with a paragraph that says how its sheets lie.
fn end_section(context: &DocxContext, xml: &mut Xml) {
    let marked = !context.paper.marks.is_empty();
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            thin().write_inside(xml);
            context.section.write(xml, context.decree, marked);
        });
    });
}

/// Word asks for a paragraph after a table; this one takes no room.
fn thin() -> ParagraphFormat {
    ParagraphFormat { leading: Some(LineSpacing::Exactly(1.0)), ..ParagraphFormat::default() }
}
