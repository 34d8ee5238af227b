//! From what plotters draws to a picture that a page can hold: named, described, in the theme's colours.

use super::palette::{Ink, Token};
use super::sheet::{Sheet, UNITS};

/// Fonts of the reader that have every Vietnamese letter; the first is in the papers.
const FONTS: &str = "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, sans-serif";

/// Lengths of dash and gap, in pixels, of the broken lines in the order of `Dash`.
const DASHES: [(f64, f64); 2] = [(6.0, 4.0), (2.0, 3.0)];

/// What a picture is called.
pub struct Name<'a> {
    /// Unique among the pictures of a page.
    pub id: &'a str,
    /// One sentence: its message.
    pub title: &'a str,
    /// What it shows, for those who do not see it.
    pub description: &'a str,
}

/// A sheet as SVG. `None` only if plotters cannot draw, which it always can into memory.
pub fn picture(sheet: &Sheet, name: &Name, ink: Ink) -> Option<String> {
    let drawn = sheet.draw()?;
    let (_, shapes) = drawn.split_once(">\n")?;
    let shapes =
        shapes.replace(">\n", ">").replace("\n</text>", "</text>").replace("/><", "/>\n<").replace("</text><", "</text>\n<");
    Some(format!("{}\n{}\n", coloured(&opening(sheet, name), ink), coloured(&plain(&shapes), ink)))
}

/// Text without a colour of its own is in the quiet one.
fn opening(sheet: &Sheet, Name { id, title, description }: &Name) -> String {
    let quiet = format!("#0000{:02X}", Token::Quiet.number());
    let (width, height) = (sheet.width.round(), sheet.height.round());
    let (w, h) = (width * UNITS, height * UNITS);
    let (title, description) = (escaped(title), escaped(description));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" \
         width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {w} {h}\" font-family=\"{FONTS}\" fill=\"{quiet}\" stroke-linejoin=\"round\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>"
    )
}

/// Leaves out what plotters repeats on every shape. No text can hold these strings: quotation marks are escaped in it.
fn plain(shapes: &str) -> String {
    let repeated = [
        " opacity=\"1\"",
        " dy=\"-0.5ex\"",
        " font-family=\"Be Vietnam Pro\"",
        " stroke=\"none\"",
        " text-anchor=\"start\"",
        " stroke-width=\"1\"",
    ];
    let shapes = repeated.iter().fold(shapes.to_owned(), |shapes, attribute| shapes.replace(attribute, ""));
    let quiet = format!("\" fill=\"#0000{:02X}\">", Token::Quiet.number());
    let shapes = shapes.replace(&quiet, "\">").replace(".00000000000001\"", "\"");
    shapes.replace("font-weight=\"bold\"", "font-weight=\"600\"").replace(" \"/>", "\"/>")
}

fn coloured(shapes: &str, ink: Ink) -> String {
    let mut shapes = shapes.to_owned();
    for (token, value) in Token::values(ink) {
        let number = token.number();
        shapes = shapes.replace(&format!("\"#0000{number:02X}\""), &format!("\"{value}\""));
        for (kind, (dash, gap)) in DASHES.iter().enumerate() {
            let broken = format!("\"{value}\" stroke-dasharray=\"{} {}\"", dash * UNITS, gap * UNITS);
            shapes = shapes.replace(&format!("\"#00{:02X}{number:02X}\"", kind + 1), &broken);
        }
    }
    shapes
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
