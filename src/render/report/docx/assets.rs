//! What papers for Word share: the theme's fonts, and the pictures that were drawn already.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use resvg::usvg::fontdb::{Database, Source};

use super::logo::Logo;
use super::measure::Widths;
use super::picture::{Drawing, Unreadable, draw};

/// A picture that is drawn by whoever asks first.
type Place = Arc<OnceLock<Result<Arc<Drawing>, Unreadable>>>;

/// Fonts and pictures, shared by all papers and threads.
pub struct DocxAssets {
    /// The fonts to measure and to draw with.
    pub(super) fonts: Arc<Database>,
    /// Pictures by their SVG and their width in pixels.
    drawn: Mutex<BTreeMap<(String, u32), Place>>,
    /// Widths of letters by family, bold and italic.
    pub(super) widths: Mutex<BTreeMap<(String, bool, bool), Widths>>,
    logos: BTreeMap<String, Result<Logo, Unreadable>>,
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
        let logo = self.read_logo(bytes);
        self.logos.insert(name.to_owned(), logo);
    }

    /// A picture by its name, or why it is none; `None` where there is no such file.
    pub fn logo(&self, name: &str) -> Option<&Result<Logo, Unreadable>> {
        self.logos.get(name)
    }

    /// An SVG as PNG, `pixels` wide.
    ///
    /// # Errors
    /// The SVG cannot be read, or has no size.
    pub fn drawing(&self, svg: &str, pixels: u32) -> Result<Arc<Drawing>, Unreadable> {
        let place = {
            // Only the map is behind the lock, and it is whole between any two steps.
            let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(drawn.entry((svg.to_owned(), pixels)).or_default())
        };
        place.get_or_init(|| draw(svg, pixels, &self.fonts).map(Arc::new)).clone()
    }
}
