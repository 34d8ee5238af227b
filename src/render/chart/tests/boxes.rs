//! Texts of a picture with the boxes they take in a reader's font.

use super::super::lettering::Face;
use super::super::sheet::{Frame, UNITS};

/// A text and where it stands, in pixels.
#[derive(Debug)]
pub struct Label {
    pub text: String,
    pub frame: Frame,
}

/// Every text of a picture.
pub fn labels(svg: &str) -> Vec<Label> {
    svg.split("<text ").skip(1).map(label).collect()
}

fn label(element: &str) -> Label {
    let (attributes, rest) = element.split_once('>').unwrap();
    let text = unescaped(rest.split_once("</text>").unwrap().0);
    let size: f64 = value(attributes, "font-size").unwrap().parse().unwrap();
    let face = Face { size: size / UNITS, strong: value(attributes, "font-weight") == Some("600") };
    let (x, y) = (pixels(attributes, "x"), pixels(attributes, "y"));
    let w = face.width(&text);
    let left = match value(attributes, "text-anchor") {
        None => x,
        Some("middle") => x - w / 2.0,
        Some("end") => x - w,
        other => panic!("{other:?}"),
    };
    Label { text, frame: Frame { x: left, y: y - face.size * 0.8, w, h: face.size } }
}

fn pixels(attributes: &str, name: &str) -> f64 {
    value(attributes, name).unwrap().parse::<f64>().unwrap() / UNITS
}

/// The value of an attribute.
pub fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let attributes = attributes
        .strip_prefix(&format!("{name}=\""))
        .or_else(|| attributes.split_once(&format!(" {name}=\"")).map(|(_, rest)| rest));
    attributes?.split_once('"').map(|(value, _)| value)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// Width and height of a picture, in pixels.
pub fn size(svg: &str) -> (f64, f64) {
    let root = svg.split_once('>').unwrap().0;
    (value(root, "width").unwrap().parse().unwrap(), value(root, "height").unwrap().parse().unwrap())
}
