//! What a Word file says about itself: properties, settings, the fonts it asks for.

use super::section::RELATIONS;
use super::styles::WORD;
use super::xml::{Attributes, Xml};
use crate::render::report::decree::Decree;
use crate::render::report::outline::Paper;

/// `docProps/core.xml`: title, author, language; the day its figures speak of stands for the day it was made.
pub fn core(paper: &Paper) -> Vec<u8> {
    let names: &Attributes = &[
        ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let made = format!("{}T00:00:00Z", paper.as_of.format("%Y-%m-%d"));
    Xml::part("cp:coreProperties", names, |xml| {
        xml.leaf("dc:title", &[], &paper.title);
        if !paper.author.is_empty() {
            xml.leaf("dc:creator", &[], &paper.author);
            xml.leaf("cp:lastModifiedBy", &[], &paper.author);
        }
        xml.leaf("dcterms:created", &[("xsi:type", &"dcterms:W3CDTF")], &made);
        xml.leaf("dcterms:modified", &[("xsi:type", &"dcterms:W3CDTF")], &made);
        xml.leaf("dc:language", &[], "vi-VN");
    })
}

/// `docProps/app.xml`.
pub fn app(paper: &Paper) -> Vec<u8> {
    let name = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    Xml::part("Properties", &[("xmlns", &name)], |xml| {
        xml.leaf("Application", &[], "Tiendo");
        if !paper.author.is_empty() {
            xml.leaf("Company", &[], &paper.author);
        }
    })
}

/// `word/settings.xml`, in the order of the schema (17.15.1.78): Word of 2013 and later, Vietnamese, nothing followed.
pub fn settings() -> Vec<u8> {
    Xml::part("w:settings", &[("xmlns:w", &WORD)], |xml| {
        xml.empty("w:zoom", &[("w:percent", &100)]);
        xml.value("w:defaultTabStop", 720);
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.element("w:compat", &[], |xml| {
            // A line that a person breaks is not pulled apart to the width of the text.
            xml.empty("w:doNotExpandShiftReturn", &[]);
            for (name, value) in COMPATIBLE {
                let uri = "http://schemas.microsoft.com/office/word";
                xml.empty("w:compatSetting", &[("w:name", &name), ("w:uri", &uri), ("w:val", &value)]);
            }
        });
        xml.empty("w:themeFontLang", &[("w:val", &"vi-VN")]);
        xml.value("w:decimalSymbol", ",");
        xml.value("w:listSeparator", ";");
    })
}

const COMPATIBLE: [(&str, u32); 5] = [
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
];

/// `word/fontTable.xml`: the family that is asked for, and those that are as wide where an office lacks it.
pub fn fonts(decree: &Decree) -> Vec<u8> {
    let others = decree.families.iter().filter(|family| **family != decree.office_family);
    let others = others.cloned().collect::<Vec<_>>().join(", ");
    Xml::part("w:fonts", &[("xmlns:w", &WORD), ("xmlns:r", &RELATIONS)], |xml| {
        xml.element("w:font", &[("w:name", &decree.office_family)], |xml| {
            xml.value("w:altName", others);
            xml.value("w:charset", "00");
            xml.value("w:family", "roman");
            xml.value("w:pitch", "variable");
        });
    })
}
