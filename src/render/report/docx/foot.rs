//! The foot of a paper: who gets copies at the left, who signs at the right, never torn by the end of a page.

use super::context::DocxContext;
use super::grid::{self, GridRow};
use super::look::ParagraphFormat;
use super::words::line;
use super::xml::Xml;
use crate::render::report::letterhead_text::LetterheadText;

/// Share of the width that the recipients have.
const RECIPIENTS: f64 = 0.5;
/// Room for signature and stamp, in points.
const ROOM: f64 = 71.0;

/// Whether a paper has a foot.
pub fn has_foot(said: &LetterheadText) -> bool {
    !(said.recipients.is_empty() && said.signature.is_empty())
}

/// Writes it.
pub fn write_foot(context: &DocxContext, xml: &mut Xml) {
    let widths = grid::widths([RECIPIENTS, 1.0 - RECIPIENTS], context.width());
    grid::table(xml, None, &widths, |xml| {
        GridRow { whole: true, head: false }.write(xml, |xml| {
            grid::cell(xml, widths[0], false, |xml| write_recipients(context, xml));
            grid::cell(xml, widths[1], false, |xml| write_signature(context, xml));
        });
    });
}

fn write_recipients(context: &DocxContext, xml: &mut Xml) {
    if context.text.recipients.is_empty() {
        line(xml, &ParagraphFormat::styled("Recipients"), "");
        return;
    }
    line(xml, &ParagraphFormat::styled("RecipientsHead"), &context.text.recipients_label);
    for one in &context.text.recipients {
        line(xml, &ParagraphFormat::styled("Recipients"), &format!("- {one}"));
    }
}

fn write_signature(context: &DocxContext, xml: &mut Xml) {
    for words in &context.text.signature {
        line(xml, &ParagraphFormat::styled("Signature"), &words.to_uppercase());
    }
    line(
        xml,
        &ParagraphFormat { before: Some(ROOM), ..ParagraphFormat::styled("Signatory") },
        &context.paper.letterhead.signature.name,
    );
}
