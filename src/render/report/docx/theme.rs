//! `word/theme/theme1.xml`: Word wants a theme beside the styles. Nothing of a paper asks for it; what an office draws itself
//! gets the paper's letters, and black and greys that print as they look.

use super::drawing::DRAWING;
use super::xml::Xml;
use crate::render::report::decree::Decree;

/// Colours by their place in a theme; the printed ones of charts.
const COLOURS: [(&str, &str); 12] = [
    ("a:dk1", "000000"),
    ("a:lt1", "FFFFFF"),
    ("a:dk2", "333333"),
    ("a:lt2", "EEEEEE"),
    ("a:accent1", "1F4E79"),
    ("a:accent2", "9C1C1C"),
    ("a:accent3", "2E6B3E"),
    ("a:accent4", "7A5C00"),
    ("a:accent5", "5B4A8A"),
    ("a:accent6", "595959"),
    ("a:hlink", "1F4E79"),
    ("a:folHlink", "5B4A8A"),
];

/// The theme.
pub fn theme(decree: &Decree) -> Vec<u8> {
    Xml::part("a:theme", &[("xmlns:a", &DRAWING), ("name", &"Tiendo")], |xml| {
        xml.element("a:themeElements", &[], |xml| {
            xml.element("a:clrScheme", &[("name", &"Tiendo")], write_colours);
            xml.element("a:fontScheme", &[("name", &"Tiendo")], |xml| {
                write_font(xml, "a:majorFont", &decree.office_family);
                write_font(xml, "a:minorFont", &decree.office_family);
            });
            xml.element("a:fmtScheme", &[("name", &"Tiendo")], write_formats);
        });
    })
}

fn write_colours(xml: &mut Xml) {
    for (place, colour) in COLOURS {
        xml.element(place, &[], |xml| xml.empty("a:srgbClr", &[("val", &colour)]));
    }
}

fn write_font(xml: &mut Xml, place: &str, family: &str) {
    xml.element(place, &[], |xml| {
        xml.empty("a:latin", &[("typeface", &family)]);
        xml.empty("a:ea", &[("typeface", &"")]);
        xml.empty("a:cs", &[("typeface", &"")]);
    });
}

/// Three of each, as the schema asks (20.1.4.1): subtle, moderate, intense; all plain here.
fn write_formats(xml: &mut Xml) {
    let three = |xml: &mut Xml, list: &str, write: &dyn Fn(&mut Xml)| {
        xml.element(list, &[], |xml| (0..3).for_each(|_| write(xml)));
    };
    let fill = |xml: &mut Xml| {
        xml.element("a:solidFill", &[], |xml| xml.empty("a:schemeClr", &[("val", &"phClr")]));
    };
    three(xml, "a:fillStyleLst", &fill);
    three(xml, "a:lnStyleLst", &|xml| xml.element("a:ln", &[("w", &9525)], fill));
    three(xml, "a:effectStyleLst", &|xml| {
        xml.element("a:effectStyle", &[], |xml| xml.empty("a:effectLst", &[]));
    });
    three(xml, "a:bgFillStyleLst", &fill);
}
