//! Charts as PNG: Word of every age shows one, crisp on paper and small in the file.

use std::collections::BTreeMap;
use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// Neither side of a picture is longer than this, in pixels: a sheet at 300 dots an inch has 2480 by 3508.
const LONGEST: f32 = 4000.0;
/// As many colours as a PNG with a palette can have.
const PALETTE: usize = 256;

/// A picture as PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The file.
    pub png: Vec<u8>,
    /// Width and height in pixels.
    pub pixels: (u32, u32),
}

/// Why a picture could not be drawn, in the words of the reader of SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableImage(pub String);

/// Draws an SVG on white, `width` pixels wide.
///
/// # Errors
/// The SVG cannot be read, or is too long for its width.
pub fn draw(svg: &str, width: u32, fonts: &Arc<Database>) -> Result<Drawing, UnreadableImage> {
    let options = Options { fontdb: Arc::clone(fonts), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| UnreadableImage(error.to_string()))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round();
    if !(1.0..=LONGEST).contains(&height) || !(1.0..=LONGEST).contains(&(width as f32)) {
        return Err(UnreadableImage(format!("{width} × {height}")));
    }
    let mut canvas = Pixmap::new(width, height as u32).ok_or_else(|| UnreadableImage(format!("{width} × {height}")))?;
    canvas.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    let png = encode(&canvas).map_err(|error| UnreadableImage(error.to_string()))?;
    Ok(Drawing { png, pixels: (canvas.width(), canvas.height()) })
}

/// With a palette where few colours allow it, which is a third of the size.
fn encode(canvas: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let colours: Vec<[u8; 3]> = canvas.pixels().iter().map(|one| [one.red(), one.green(), one.blue()]).collect();
    let palette = palette(&colours);
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, canvas.width(), canvas.height());
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette(palette.colours.concat());
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&palette.numbered(&colours))?;
    writer.finish()?;
    Ok(file)
}

/// Colours of a picture, and which of them stands for which.
struct Palette {
    colours: Vec<[u8; 3]>,
    numbers: BTreeMap<[u8; 3], u8>,
}

impl Palette {
    /// The number of each pixel's colour; most pixels are as the one before.
    fn numbered(&self, pixels: &[[u8; 3]]) -> Vec<u8> {
        let mut numbers = Vec::with_capacity(pixels.len());
        for run in pixels.chunk_by(|one, next| one == next) {
            let number = self.numbers.get(&run[0]).copied().unwrap_or_default();
            numbers.resize(numbers.len() + run.len(), number);
        }
        numbers
    }
}

/// The colours that cover most; the others, which are edges of letters, become the nearest of these.
fn palette(pixels: &[[u8; 3]]) -> Palette {
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for run in pixels.chunk_by(|one, next| one == next) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut ranked: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let colours: Vec<[u8; 3]> = ranked.iter().take(PALETTE).map(|(colour, _)| *colour).collect();
    let numbers = ranked.iter().map(|(colour, _)| (*colour, nearest(*colour, &colours))).collect();
    Palette { colours, numbers }
}

fn nearest(colour: [u8; 3], among: &[[u8; 3]]) -> u8 {
    let distance = |other: &[u8; 3]| {
        let of_channel = |(a, b): (&u8, &u8)| (i32::from(*a) - i32::from(*b)).pow(2);
        colour.iter().zip(other).map(of_channel).sum::<i32>()
    };
    let found = among.iter().enumerate().min_by_key(|(_, other)| distance(other));
    found.and_then(|(number, _)| u8::try_from(number).ok()).unwrap_or_default()
}
