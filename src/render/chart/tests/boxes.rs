//! Texts of a picture with the boxes they take in a reader's font.

use super::super::canvas::CanvasRect;
use super::super::font::ChartFont;
use super::super::svg::UNITS;

/// A text and its box, in pixels.
#[derive(Debug)]
pub struct DrawnLabel {
    pub text: String,
    pub rect: CanvasRect,
}

/// Every text of a picture.
pub fn labels(svg: &str) -> Vec<DrawnLabel> {
    svg.split("<text ").skip(1).map(label).collect()
}

fn label(element: &str) -> DrawnLabel {
    let (attributes, rest) = element.split_once('>').unwrap();
    let text = unescaped(rest.split_once("</text>").unwrap().0);
    let size: f64 = value(attributes, "font-size").unwrap().parse().unwrap();
    let font = ChartFont { size: size / UNITS, strong: value(attributes, "font-weight") == Some("600") };
    let (x, y) = (pixels(attributes, "x"), pixels(attributes, "y"));
    let w = font.width(&text);
    let left = match value(attributes, "text-anchor") {
        None => x,
        Some("middle") => x - w / 2.0,
        Some("end") => x - w,
        other => panic!("{other:?}"),
    };
    DrawnLabel { text, rect: CanvasRect { x: left, y: y - font.size * 0.8, w, h: font.size } }
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
