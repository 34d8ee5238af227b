//! The picture above the issuing body: a PNG, JPEG or SVG file of the theme.

use std::sync::Arc;

use super::picture::{Drawing, UnreadableImage};

/// Width of a logo that is drawn from SVG, in pixels: 25 mm at 600 dots an inch.
const DRAWN: u32 = 590;
/// What a PNG begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What a JPEG begins with.
const JPEG: &[u8] = b"\xff\xd8\xff";

/// A picture that Word takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file.
    pub bytes: Arc<Vec<u8>>,
    /// Whether it is a JPEG; else it is a PNG.
    pub jpeg: bool,
    /// Width and height in pixels.
    pub pixels: (u32, u32),
}

/// Reads the bytes of a file, whatever its name says; an SVG is drawn by `draw`, so many pixels wide.
///
/// # Errors
/// It is no picture, or a damaged one.
pub fn read_logo(
    bytes: &[u8],
    draw: impl Fn(&str, u32) -> Result<Arc<Drawing>, UnreadableImage>,
) -> Result<Logo, UnreadableImage> {
    if bytes.starts_with(PNG) {
        let pixels = png_size(bytes).map_err(|error| UnreadableImage(error.to_string()))?;
        return Ok(Logo { bytes: Arc::new(bytes.to_vec()), jpeg: false, pixels });
    }
    if bytes.starts_with(JPEG) {
        let pixels = jpeg_size(bytes).ok_or_else(|| UnreadableImage("JPEG".to_owned()))?;
        return Ok(Logo { bytes: Arc::new(bytes.to_vec()), jpeg: true, pixels });
    }
    let svg = std::str::from_utf8(bytes).map_err(|error| UnreadableImage(error.to_string()))?;
    let drawing = draw(svg, DRAWN)?;
    Ok(Logo { bytes: Arc::new(drawing.png.clone()), jpeg: false, pixels: drawing.pixels })
}

/// Reads the whole picture, so that a damaged one is known before Word meets it.
fn png_size(bytes: &[u8]) -> Result<(u32, u32), png::DecodingError> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
    while reader.next_row()?.is_some() {}
    Ok((reader.info().width, reader.info().height))
}

/// Looks for the marker that says the size (ITU-T T.81, annex B).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
    let mut at = 2;
    while *bytes.get(at)? == 0xff {
        let marker = *bytes.get(at + 1)?;
        if matches!(marker, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) {
            return Some((number(at + 7)?, number(at + 5)?)).filter(|(width, height)| width * height > 0);
        }
        at += 2 + number(at + 2)? as usize;
    }
    None
}
