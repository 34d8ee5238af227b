//! Pictures in the text (ECMA-376 part 1, 20.4), each with what it shows in words.

use std::sync::Arc;

use super::context::{DocxContext, Media};
use super::error::DocxError;
use super::length::emus;
use super::look::ParagraphFormat;
use super::package::media_id;
use super::words::{line, paragraph};
use super::xml::{Attributes, Xml};

/// Namespace of drawings.
pub const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// Namespace of where a drawing stands.
pub const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// Namespace of pictures.
pub const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Dots of a picture in a millimetre: 300 in an inch.
const DOTS: f64 = 300.0 / 25.4;
/// No chart is higher than this share of a page.
const HIGHEST: f64 = 0.75;

/// Writes a chart with its title below; with `kept` the title stays on the page of what follows.
pub fn write_figure(context: &mut DocxContext, xml: &mut Xml, id: &str, kept: bool) {
    let paper = context.paper;
    let Some(picture) = paper.pictures.get(id) else {
        context.errors.push(DocxError::UnknownChart(id.to_owned()));
        return;
    };
    let (width, height) = fitted(context, picture.size);
    match media_of(context, id, &picture.svg, (width * DOTS).round() as u32) {
        Ok(number) => {
            let words = (picture.title.clone(), picture.description.clone());
            paragraph(xml, &ParagraphFormat::styled("Figure"), |xml| write_drawing(context, xml, number, (width, height), words));
            line(xml, &ParagraphFormat { keep_next: kept, ..ParagraphFormat::styled("Caption") }, &picture.title);
        }
        Err(wrong) => context.errors.push(wrong),
    }
}

/// As wide as the text, unless that makes it too high. Millimetres.
fn fitted(context: &DocxContext, (width, height): (f64, f64)) -> (f64, f64) {
    let tallest = context.section.text_height(context.decree) * HIGHEST;
    let scale = (context.width() / width.max(1.0)).min(tallest / height.max(1.0));
    (width * scale, height * scale)
}

/// The number of the file with a chart, from 1.
fn media_of(context: &mut DocxContext, id: &str, svg: &str, pixels: u32) -> Result<usize, DocxError> {
    let drawn = context.assets.drawing(svg, pixels).map_err(|error| DocxError::Chart(id.to_owned(), error.0))?;
    let is_it = |media: &Media| matches!(media, Media::Chart(other) if Arc::ptr_eq(other, &drawn));
    let place = context.media.iter().position(is_it).unwrap_or_else(|| {
        context.media.push(Media::Chart(Arc::clone(&drawn)));
        context.media.len() - 1
    });
    Ok(place + 1)
}

/// Writes a run with the picture of that number; `size` in millimetres, `words` its title and description.
pub fn write_drawing(context: &mut DocxContext, xml: &mut Xml, number: usize, size: (f64, f64), words: (String, String)) {
    context.drawings += 1;
    let drawing = context.drawings;
    let (width, height) = (emus(size.0), emus(size.1));
    let none: &Attributes = &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
    xml.element("w:r", &[], |xml| {
        xml.element("w:drawing", &[], |xml| {
            xml.element("wp:inline", none, |xml| {
                xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
                let (title, description) = words;
                let alternative = if description.is_empty() { &title } else { &description };
                let name = format!("Picture {drawing}");
                xml.empty("wp:docPr", &[("id", &drawing), ("name", &name), ("descr", alternative), ("title", &title)]);
                xml.element("wp:cNvGraphicFramePr", &[], |xml| {
                    xml.empty("a:graphicFrameLocks", &[("noChangeAspect", &1)]);
                });
                write_graphic(xml, drawing, number, (width, height));
            });
        });
    });
}

fn write_graphic(xml: &mut Xml, drawing: usize, number: usize, (width, height): (i64, i64)) {
    xml.element("a:graphic", &[], |xml| {
        xml.element("a:graphicData", &[("uri", &PICTURE)], |xml| {
            xml.element("pic:pic", &[], |xml| {
                xml.element("pic:nvPicPr", &[], |xml| {
                    xml.empty("pic:cNvPr", &[("id", &drawing), ("name", &format!("Picture {drawing}"))]);
                    xml.empty("pic:cNvPicPr", &[]);
                });
                xml.element("pic:blipFill", &[], |xml| {
                    xml.empty("a:blip", &[("r:embed", &media_id(number))]);
                    xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                });
                write_extent(xml, width, height);
            });
        });
    });
}

fn write_extent(xml: &mut Xml, width: i64, height: i64) {
    xml.element("pic:spPr", &[], |xml| {
        xml.element("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", &0), ("y", &0)]);
            xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        });
        xml.element("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
    });
}
