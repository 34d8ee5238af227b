//! The foot of a paper: who gets copies at the left, who signs at the right, never torn by the end of a page.

use super::desk::Desk;
use super::grid::{self, Row};
use super::look::Shape;
use super::words::line;
use super::xml::Xml;
use crate::render::report::said::Said;

/// Share of the width that the recipients have.
const RECIPIENTS: f64 = 0.5;
/// Room for signature and stamp, in points.
const ROOM: f64 = 71.0;

/// Whether a paper has a foot.
pub fn has_foot(said: &Said) -> bool {
    !(said.recipients.is_empty() && said.signature.is_empty())
}

/// Writes it.
pub fn write_foot(desk: &Desk, xml: &mut Xml) {
    let widths = grid::widths([RECIPIENTS, 1.0 - RECIPIENTS], desk.width());
    grid::table(xml, None, &widths, |xml| {
        Row { whole: true, head: false }.write(xml, |xml| {
            grid::cell(xml, widths[0], false, |xml| write_recipients(desk, xml));
            grid::cell(xml, widths[1], false, |xml| write_signature(desk, xml));
        });
    });
}

fn write_recipients(desk: &Desk, xml: &mut Xml) {
    if desk.said.recipients.is_empty() {
        line(xml, &Shape::styled("Recipients"), "");
        return;
    }
    line(xml, &Shape::styled("RecipientsHead"), &desk.said.recipients_label);
    for one in &desk.said.recipients {
        line(xml, &Shape::styled("Recipients"), &format!("- {one}"));
    }
}

fn write_signature(desk: &Desk, xml: &mut Xml) {
    for words in &desk.said.signature {
        line(xml, &Shape::styled("Signature"), &words.to_uppercase());
    }
    line(xml, &Shape { before: Some(ROOM), ..Shape::styled("Signatory") }, &desk.paper.frame.signature.name);
}
