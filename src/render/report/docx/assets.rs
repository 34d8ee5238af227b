//! What papers for Word share: the theme's fonts, and the pictures that were drawn already.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use resvg::usvg::fontdb::{Database, Source};

use super::logo::{Logo, read_logo};
use super::measure::{Ruler, Widths, look_up};
use super::picture::{Drawing, UnreadableImage, draw};
use crate::render::report::decree::{Decree, Element};

/// A picture that is drawn by whoever asks first.
type CachedDrawing = Arc<OnceLock<Result<Arc<Drawing>, UnreadableImage>>>;

/// Fonts and pictures, shared by all papers and threads.
pub struct DocxAssets {
    /// The fonts to measure and to draw with.
    fonts: Arc<Database>,
    /// Pictures by their SVG and their width in pixels.
    drawn: Mutex<BTreeMap<(String, u32), CachedDrawing>>,
    /// Widths of letters by family, bold and italic.
    widths: Mutex<BTreeMap<(String, bool, bool), Widths>>,
    logos: BTreeMap<String, Result<Logo, UnreadableImage>>,
}

impl DocxAssets {
    /// With the fonts of the theme, each as the bytes of its file; one that is no font is passed over.
    pub fn new(fonts: impl IntoIterator<Item = Cow<'static, [u8]>>) -> Self {
        let mut database = Database::new();
        fonts.into_iter().for_each(|font| drop(database.load_font_source(Source::Binary(Arc::new(font)))));
        Self { fonts: Arc::new(database), drawn: Mutex::default(), widths: Mutex::default(), logos: BTreeMap::new() }
    }

    /// With a picture that the letterhead of a paper may name, as the bytes of its file.
    pub fn add_logo(&mut self, name: &str, bytes: &[u8]) {
        let logo = read_logo(bytes, |svg, pixels| self.drawing(svg, pixels));
        self.logos.insert(name.to_owned(), logo);
    }

    /// A picture by its name, or why it is none; `None` where there is no such file.
    pub fn logo(&self, name: &str) -> Option<&Result<Logo, UnreadableImage>> {
        self.logos.get(name)
    }

    /// An SVG as PNG, `pixels` wide.
    ///
    /// # Errors
    /// The SVG cannot be read, or has no size.
    pub fn drawing(&self, svg: &str, pixels: u32) -> Result<Arc<Drawing>, UnreadableImage> {
        let place = {
            // Only the map is behind the lock, and it is whole between any two steps.
            let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(drawn.entry((svg.to_owned(), pixels)).or_default())
        };
        place.get_or_init(|| draw(svg, pixels, &self.fonts).map(Arc::new)).clone()
    }

    /// Measures in the letters of a part.
    pub fn ruler(&self, element: Element, decree: &Decree) -> Ruler {
        let style = decree.style(element);
        self.ruler_of(decree, (style.bold, style.italic), style.size.set)
    }

    /// The same in bold.
    pub fn bold_ruler(&self, element: Element, decree: &Decree) -> Ruler {
        let style = decree.style(element);
        self.ruler_of(decree, (true, style.italic), style.size.set)
    }

    fn ruler_of(&self, decree: &Decree, (bold, italic): (bool, bool), points: f64) -> Ruler {
        let family = decree.family().to_owned();
        // Only the map is behind the lock, and it is whole between any two steps.
        let mut known = self.widths.lock().unwrap_or_else(PoisonError::into_inner);
        let widths = known.entry((family.clone(), bold, italic)).or_insert_with(|| look_up(&self.fonts, &family, bold, italic));
        Ruler::new(Arc::clone(widths), points)
    }
}
