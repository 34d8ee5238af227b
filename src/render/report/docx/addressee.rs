//! Whom a paper goes to.

use super::context::DocxContext;
use super::look::{Justification, ParagraphFormat};
use super::words::line;
use super::xml::Xml;
use crate::render::report::decree::Element;

/// One stands beside "Kính gửi:", several below it, their dashes under its colon.
pub fn write_addressees(context: &DocxContext, xml: &mut Xml) {
    let label = &context.text.addressees_label;
    match context.text.addressees.as_slice() {
        [] => {}
        [one] => {
            let shape = ParagraphFormat { lean: Some(Justification::Center), ..ParagraphFormat::styled("Addressee") };
            line(xml, &shape, &format!("{label} {one}"));
        }
        several => write_several(context, xml, label, several),
    }
}

fn write_several(context: &DocxContext, xml: &mut Xml, label: &str, several: &[String]) {
    let ruler = context.assets.ruler(Element::Addressee, context.decree);
    let width = |text: &str| ruler.width(text);
    let (colon, dash) = (width(label.trim_end_matches(':')), width("- "));
    let longest = several.iter().map(|one| width(one)).fold(0.0, f64::max);
    let start = ((context.width() - colon - dash - longest) / 2.0).max(context.decree.body.indent.set);
    line(xml, &ParagraphFormat { left: Some(start), after: Some(0.0), ..ParagraphFormat::styled("Addressee") }.kept(), label);
    for (index, one) in several.iter().enumerate() {
        let last = index + 1 == several.len();
        let shape = ParagraphFormat {
            before: Some(0.0),
            after: (!last).then_some(0.0),
            left: Some(start + colon + dash),
            first: Some(-dash),
            ..ParagraphFormat::styled("Addressee")
        };
        line(xml, &shape, &format!("- {one}"));
    }
}
