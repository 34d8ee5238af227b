//! The head of a paper: issuing body and motto side by side, number and date, kind and summary, what it is based on.

use super::addressee::write_addressees;
use super::desk::{Desk, Media};
use super::drawing::write_drawing;
use super::grid::{self, Row};
use super::logo::Logo;
use super::look::{Lean, Shape};
use super::rule::{Between, write_balanced};
use super::words::{line, paragraph};
use super::wrong::Wrong;
use super::xml::Xml;
use crate::render::report::decree::Element;
use crate::render::report::frame::Form;
use crate::render::report::outline::Run;

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
pub fn write_head(desk: &mut Desk, xml: &mut Xml) {
    if desk.paper.frame.form == Form::Appendix {
        let title = [Run::plain(desk.said.summary.clone())];
        write_attached(xml, &desk.paper.frame.kind, &title, &desk.paper.frame.attached);
        return;
    }
    write_columns(desk, xml);
    write_title(desk, xml);
    write_addressees(desk, xml);
    for basis in &desk.said.bases {
        line(xml, &Shape::styled("Basis"), basis);
    }
}

/// The lines above an appendix; empty ones are left out. Its label is a heading too, with its title.
pub fn write_attached(xml: &mut Xml, label: &str, title: &[Run], attached: &str) {
    if !label.is_empty() {
        line(xml, &Shape::styled("Appendix"), label);
    }
    let title = super::words::capitals(title);
    paragraph(xml, &Shape::styled("AppendixTitle"), |xml| super::words::runs(xml, &title));
    if !attached.is_empty() {
        line(xml, &Shape::styled("Attached"), attached);
    }
}

fn write_columns(desk: &mut Desk, xml: &mut Xml) {
    let (left, right) = columns(desk);
    let widths = grid::widths([left / desk.width(), right / desk.width()], desk.width());
    let row = Row { whole: true, head: false };
    grid::table(xml, None, &widths, |xml| {
        row.write(xml, |xml| {
            grid::cell(xml, widths[0], false, |xml| write_issuer(desk, xml, left));
            grid::cell(xml, widths[1], false, |xml| write_motto(desk, xml, right));
        });
        row.write(xml, |xml| {
            grid::cell(xml, widths[0], false, |xml| write_number(desk, xml, left));
            let place_date = desk.said.place_date.replace('…', DATE_ROOM);
            grid::cell(xml, widths[1], false, |xml| line(xml, &Shape::styled("PlaceDate"), &place_date));
        });
    });
}

/// Widths of the two columns, in millimetres: the country's name stays on one line.
fn columns(desk: &Desk) -> (f64, f64) {
    let country = desk.engraver.ruler(Element::Country, desk.decree).width(&desk.decree.motto.country.to_uppercase());
    let right = (country + RESERVE).clamp(desk.width() * 0.5, desk.width() * 0.65);
    (desk.width() - right, right)
}

fn write_issuer(desk: &mut Desk, xml: &mut Xml, room: f64) {
    let frame = &desk.paper.frame;
    write_logo(desk, xml);
    let between = Between { width: room, room, share: None };
    if !frame.parent.is_empty() {
        write_balanced(desk, xml, ("Parent", Element::Parent), &frame.parent.to_uppercase(), between);
    }
    let ruled = Between { share: Some(desk.decree.rules.under_body), ..between };
    write_balanced(desk, xml, ("Issuer", Element::Issuer), &frame.issuer.to_uppercase(), ruled);
}

fn write_motto(desk: &Desk, xml: &mut Xml, room: f64) {
    let motto = &desk.decree.motto;
    line(xml, &Shape::styled("Country"), &motto.country.to_uppercase());
    let ruled = Between { width: room, room, share: Some(desk.decree.rules.under_motto) };
    write_balanced(desk, xml, ("Motto", Element::Motto), &motto.words, ruled);
}

fn write_logo(desk: &mut Desk, xml: &mut Xml) {
    let name = &desk.paper.frame.logo;
    if name.is_empty() {
        return;
    }
    match desk.engraver.logo(name) {
        Some(Ok(logo)) => write_picture(desk, xml, logo.clone()),
        Some(Err(_)) => desk.wrong.push(Wrong::Logo(name.clone())),
        None => desk.wrong.push(Wrong::UnknownLogo(name.clone())),
    }
}

fn write_picture(desk: &mut Desk, xml: &mut Xml, logo: Logo) {
    let (width, height) = (f64::from(logo.pixels.0), f64::from(logo.pixels.1));
    let scale = (LOGO.0 / width).min(LOGO.1 / height);
    let words = (desk.paper.frame.issuer.clone(), String::new());
    desk.media.push(Media::Logo(logo));
    let number = desk.media.len();
    paragraph(xml, &Shape { lean: Some(Lean::Center), ..Shape::default() }, |xml| {
        write_drawing(desk, xml, number, (width * scale, height * scale), words);
    });
}

fn write_number(desk: &Desk, xml: &mut Xml, room: f64) {
    line(xml, &Shape::styled("Number"), &desk.said.number.replace('…', NUMBER_ROOM));
    if !desk.said.about.is_empty() {
        let between = Between { width: room, room: room - BESIDE_ABOUT, share: None };
        write_balanced(desk, xml, ("About", Element::About), &desk.said.about, between);
    }
}

/// Kind and summary; a letter has its summary under its number.
fn write_title(desk: &Desk, xml: &mut Xml) {
    let kind = &desk.paper.frame.kind;
    if !kind.is_empty() {
        line(xml, &Shape::styled("Title"), &kind.to_uppercase());
    }
    if !desk.said.summary.is_empty() {
        let share = Some(desk.decree.rules.under_summary);
        let between = Between { width: desk.width(), room: desk.width() - BESIDE_SUMMARY, share };
        write_balanced(desk, xml, ("Summary", Element::Summary), &desk.said.summary, between);
    }
}
