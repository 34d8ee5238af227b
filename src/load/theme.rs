//! The theme: the default one inside the program, overlaid file by file with the workspace's own.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::mistake::UnreadableReason;
use super::reading::{MOST_OF_FILE, read_bytes};
use crate::relative_path::{path_inside, with_slashes};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// One file of a theme.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Where it came from, as messages show it.
    pub shown: String,
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// 0 for the program's own, then 1 for the workspace's `default` and 2 for its named theme.
    layer: usize,
}

impl ThemeFile {
    /// Its text; what is not UTF-8 shows as replacement characters.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

/// All files of a theme by their path inside it, layer upon layer.
#[derive(Debug, Clone)]
pub struct Theme {
    files: BTreeMap<String, Vec<ThemeFile>>,
}

impl Theme {
    /// The theme inside the program.
    pub fn built_in() -> Self {
        let mut files = BTreeMap::new();
        add_built_in(&DEFAULT, &mut files);
        Self { files }
    }

    /// The theme `name` of a workspace: what it lacks comes from the workspace's `default`, then from the program.
    ///
    /// # Errors
    /// The path of a file that cannot be read, and why.
    pub fn of_workspace(root: &Path, name: &str) -> Result<Self, (String, UnreadableReason)> {
        let mut theme = Self::built_in();
        theme.overlay(&root.join("themes/default"), "default", 1)?;
        if name != "default" {
            theme.overlay(&root.join("themes").join(name), name, 2)?;
        }
        Ok(theme)
    }

    /// A file by its path inside the theme.
    pub fn file(&self, path: &str) -> Option<&ThemeFile> {
        self.files.get(path)?.last()
    }

    /// Files of one folder of the theme, as (path inside that folder, file).
    pub fn folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a ThemeFile)> {
        self.files.iter().filter_map(move |(path, layers)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, layers.last()?)))
    }

    /// Files of one folder of the theme with those that they take the place of, the program's own first, as (path inside that
    /// folder, files).
    pub fn layers<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [ThemeFile])> {
        self.files.iter().filter_map(move |(path, layers)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, &layers[..])))
    }

    /// The catalogue of a language: files of the program first, then those of the workspace, whose words override single ones.
    pub fn words(&self, language: &str) -> impl Iterator<Item = &ThemeFile> {
        let prefix = format!("words/{language}/");
        let of_language = self.files.iter().filter(|(path, _)| path.starts_with(&prefix));
        let mut files: Vec<&ThemeFile> = of_language.flat_map(|(_, layers)| layers).collect();
        files.sort_by_key(|file| file.layer);
        files.into_iter()
    }

    fn overlay(&mut self, folder: &Path, name: &str, layer: usize) -> Result<(), (String, UnreadableReason)> {
        if !folder.is_dir() {
            return Ok(());
        }
        for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.map_err(|error| unreadable(folder, name, &error))?;
            if entry.file_type().is_file() {
                let inside = path_inside(folder, entry.path());
                let shown = format!("themes/{name}/{inside}");
                let bytes = read_bytes(entry.path(), MOST_OF_FILE).map_err(|why| (shown.clone(), why))?;
                self.files.entry(inside).or_default().push(ThemeFile { shown, bytes: Cow::Owned(bytes), layer });
            }
        }
        Ok(())
    }
}

fn unreadable(folder: &Path, name: &str, error: &walkdir::Error) -> (String, UnreadableReason) {
    let inside = error.path().and_then(|path| path.strip_prefix(folder).ok()).map(with_slashes).unwrap_or_default();
    let why = error.io_error().map_or(UnreadableReason::Loop, UnreadableReason::of);
    (format!("themes/{name}/{inside}").trim_end_matches('/').to_owned(), why)
}

fn add_built_in(folder: &'static Dir<'static>, files: &mut BTreeMap<String, Vec<ThemeFile>>) {
    for file in folder.files() {
        let inside = with_slashes(file.path());
        let shown = format!("themes/default/{inside}");
        files.insert(inside, vec![ThemeFile { shown, bytes: Cow::Borrowed(file.contents()), layer: 0 }]);
    }
    for below in folder.dirs() {
        add_built_in(below, files);
    }
}
