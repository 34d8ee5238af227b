//! The PDF engine: Typst with the fonts, the layout and the pictures of the theme. Made once, shared by threads.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};
use typst::{Feature, Library, LibraryExt};

use super::error::PdfError;
use super::font_family::FontFamily;
use crate::cache::checksum;
use crate::render::report::decree::Decree;

/// Typst with all that papers share: fonts, layout, pictures.
pub struct PdfEngine {
    pub(super) library: LazyLock<LazyHash<Library>>,
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
    pub(super) layout: String,
    pub(super) pictures: BTreeMap<String, Bytes>,
    families: Mutex<BTreeMap<String, Option<Arc<FontFamily>>>>,
    checksum: OnceLock<String>,
}

/// Why the engine could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfEngineError {
    /// A file of the theme's `fonts/` is no font.
    BadFont(String),
}

impl PdfEngine {
    /// Reads fonts (file name and bytes of each TrueType file of the theme's `fonts/`), the layout (the text of its
    /// `report/paper.typ`) and the pictures that a letterhead may name as its logo (files of its `report/`).
    ///
    /// # Errors
    /// The name of a file that is no font.
    pub fn new<'a>(
        fonts: impl IntoIterator<Item = (&'a str, Cow<'static, [u8]>)>,
        layout: String,
        pictures: BTreeMap<String, Vec<u8>>,
    ) -> Result<Self, PdfEngineError> {
        let mut faces = Vec::new();
        for (name, bytes) in fonts {
            let before = faces.len();
            faces.extend(Font::iter(Bytes::new(bytes)));
            if faces.len() == before {
                return Err(PdfEngineError::BadFont(name.to_owned()));
            }
        }
        Ok(Self {
            library: LazyLock::new(|| LazyHash::new(library())),
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            fonts: faces,
            layout,
            pictures: pictures.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect(),
            families: Mutex::default(),
            checksum: OnceLock::new(),
        })
    }

    /// SHA-256 of fonts, layout and pictures, in hexadecimal. A paper names its logo, so the names of pictures count too.
    pub fn checksum(&self) -> &str {
        self.checksum.get_or_init(|| {
            let mut hasher = Sha256::new().chain_update(&self.layout);
            self.fonts.iter().for_each(|font| hasher.update(checksum(font.data())));
            self.pictures.iter().for_each(|(name, bytes)| hasher.update(format!("{name}\n{}\n", checksum(bytes))));
            HEXLOWER.encode(&hasher.finalize())
        })
    }

    /// Makes what every paper needs before the first one asks for it.
    pub fn make_ready(&self, decree: &Decree) {
        rayon::join(|| self.family(decree.family()), || LazyLock::force(&self.library));
    }

    /// The faces of a family, by its name in the fonts.
    pub(super) fn family(&self, name: &str) -> Option<Arc<FontFamily>> {
        // Only the map is behind the lock, and it is whole between any two steps.
        let mut known = self.families.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(name.to_owned()).or_insert_with(|| FontFamily::named(name, &self.fonts).map(Arc::new)).clone()
    }

    /// A logo that Typst will take, or none.
    pub(super) fn check_logo(&self, name: &str) -> Result<(), PdfError> {
        if name.is_empty() {
            return Ok(());
        }
        let bytes = self.pictures.get(name).ok_or_else(|| PdfError::NoLogo(name.to_owned()))?;
        if is_picture(name, bytes) { Ok(()) } else { Err(PdfError::BadLogo(name.to_owned())) }
    }
}

/// Typst's library, with what tells a cell of a table from a head.
fn library() -> Library {
    Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()
}

/// Whether a file is what its ending says.
fn is_picture(name: &str, bytes: &Bytes) -> bool {
    let raster = |format| RasterImage::plain(bytes.clone(), format).is_ok();
    match name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "png" => raster(ExchangeFormat::Png),
        "jpg" | "jpeg" => raster(ExchangeFormat::Jpg),
        "svg" => SvgImage::new(bytes.clone()).is_ok(),
        _ => false,
    }
}
