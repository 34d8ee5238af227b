//! The head of a paper: issuing body and motto side by side, number and date, kind and summary, what it is based on.

use super::addressee::write_addressees;
use super::context::{DocxContext, Media};
use super::drawing::write_drawing;
use super::error::DocxError;
use super::grid::{self, GridRow};
use super::logo::Logo;
use super::look::{Justification, ParagraphFormat};
use super::rule::{Between, write_balanced};
use super::words::{line, paragraph};
use super::xml::Xml;
use crate::plan::Form;
use crate::render::report::decree::Element;
use crate::render::report::outline::TextRun;

/// White beside the country's name, in millimetres: letters of another font may be a little wider.
const RESERVE: f64 = 3.0;
/// White at both sides of the summary together, in millimetres: its lines stay shorter than those of the text.
const BESIDE_SUMMARY: f64 = 22.0;
/// The same at what a letter is about.
const BESIDE_ABOUT: f64 = 4.0;
/// Room for a number that is written by hand.
const NUMBER_ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
/// Room for a day or a month that is written by hand.
const DATE_ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
/// Size of a logo, in millimetres.
const LOGO: (f64, f64) = (25.0, 16.0);

/// Everything above the first paragraph.
pub fn write_head(context: &mut DocxContext, xml: &mut Xml) {
    if context.paper.letterhead.form == Form::Appendix {
        let title = [TextRun::plain(context.text.summary.clone())];
        write_attached(xml, &context.paper.letterhead.kind, &title, &context.paper.letterhead.attached);
        return;
    }
    write_columns(context, xml);
    write_title(context, xml);
    write_addressees(context, xml);
    for basis in &context.text.bases {
        line(xml, &ParagraphFormat::styled("Basis"), basis);
    }
}

/// The lines above an appendix; empty ones are left out. Its label is a heading too, with its title.
pub fn write_attached(xml: &mut Xml, label: &str, title: &[TextRun], attached: &str) {
    if !label.is_empty() {
        line(xml, &ParagraphFormat::styled("Appendix"), label);
    }
    let title = super::words::capitals(title);
    paragraph(xml, &ParagraphFormat::styled("AppendixTitle"), |xml| super::words::runs(xml, &title));
    if !attached.is_empty() {
        line(xml, &ParagraphFormat::styled("Attached"), attached);
    }
}

fn write_columns(context: &mut DocxContext, xml: &mut Xml) {
    let (left, right) = columns(context);
    let widths = grid::widths([left / context.width(), right / context.width()], context.width());
    let row = GridRow { whole: true, head: false };
    grid::table(xml, None, &widths, |xml| {
        row.write(xml, |xml| {
            grid::cell(xml, widths[0], false, |xml| write_issuer(context, xml, left));
            grid::cell(xml, widths[1], false, |xml| write_motto(context, xml, right));
        });
        row.write(xml, |xml| {
            grid::cell(xml, widths[0], false, |xml| write_number(context, xml, left));
            let place_date = context.text.place_date.replace('…', DATE_ROOM);
            grid::cell(xml, widths[1], false, |xml| line(xml, &ParagraphFormat::styled("PlaceDate"), &place_date));
        });
    });
}

/// Widths of the two columns, in millimetres: the country's name stays on one line.
fn columns(context: &DocxContext) -> (f64, f64) {
    let country = context.assets.ruler(Element::Country, context.decree).width(&context.decree.motto.country.to_uppercase());
    let right = (country + RESERVE).clamp(context.width() * 0.5, context.width() * 0.65);
    (context.width() - right, right)
}

fn write_issuer(context: &mut DocxContext, xml: &mut Xml, room: f64) {
    let letterhead = &context.paper.letterhead;
    write_logo(context, xml);
    let between = Between { width: room, room, share: None };
    if !letterhead.parent.is_empty() {
        write_balanced(context, xml, ("Parent", Element::Parent), &letterhead.parent.to_uppercase(), between);
    }
    let ruled = Between { share: Some(context.decree.rules.under_body), ..between };
    write_balanced(context, xml, ("Issuer", Element::Issuer), &letterhead.issuer.to_uppercase(), ruled);
}

fn write_motto(context: &DocxContext, xml: &mut Xml, room: f64) {
    let motto = &context.decree.motto;
    line(xml, &ParagraphFormat::styled("Country"), &motto.country.to_uppercase());
    let ruled = Between { width: room, room, share: Some(context.decree.rules.under_motto) };
    write_balanced(context, xml, ("Motto", Element::Motto), &motto.words, ruled);
}

fn write_logo(context: &mut DocxContext, xml: &mut Xml) {
    let name = &context.paper.letterhead.logo;
    if name.is_empty() {
        return;
    }
    match context.assets.logo(name) {
        Some(Ok(logo)) => write_picture(context, xml, logo.clone()),
        Some(Err(_)) => context.errors.push(DocxError::Logo(name.clone())),
        None => context.errors.push(DocxError::UnknownLogo(name.clone())),
    }
}

fn write_picture(context: &mut DocxContext, xml: &mut Xml, logo: Logo) {
    let (width, height) = (f64::from(logo.pixels.0), f64::from(logo.pixels.1));
    let scale = (LOGO.0 / width).min(LOGO.1 / height);
    let words = (context.paper.letterhead.issuer.clone(), String::new());
    context.media.push(Media::Logo(logo));
    let number = context.media.len();
    paragraph(xml, &ParagraphFormat { lean: Some(Justification::Center), ..ParagraphFormat::default() }, |xml| {
        write_drawing(context, xml, number, (width * scale, height * scale), words);
    });
}

fn write_number(context: &DocxContext, xml: &mut Xml, room: f64) {
    line(xml, &ParagraphFormat::styled("Number"), &context.text.number.replace('…', NUMBER_ROOM));
    if !context.text.about.is_empty() {
        let between = Between { width: room, room: room - BESIDE_ABOUT, share: None };
        write_balanced(context, xml, ("About", Element::About), &context.text.about, between);
    }
}

/// Kind and summary; a letter has its summary under its number.
fn write_title(context: &DocxContext, xml: &mut Xml) {
    let kind = &context.paper.letterhead.kind;
    if !kind.is_empty() {
        line(xml, &ParagraphFormat::styled("Title"), &kind.to_uppercase());
    }
    if !context.text.summary.is_empty() {
        let share = Some(context.decree.rules.under_summary);
        let between = Between { width: context.width(), room: context.width() - BESIDE_SUMMARY, share };
        write_balanced(context, xml, ("Summary", Element::Summary), &context.text.summary, between);
    }
}
