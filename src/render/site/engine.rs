//! The template engine: a theme's templates, filters and words.

use std::io::Write;
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, Value};

use super::hrefs::register_routes;
use super::page::Site;
use super::policy::policy_source;
use crate::language::Words;
use crate::render::artifact::{Artifact, RenderError};
use crate::render::bounds::{register_bounds, render_bounded_to};
use crate::render::catalogue::register_words;

/// What all pages of a site are given, converted for templates once.
pub(super) struct SharedContext {
    site: Value,
    records: usize,
}

impl SharedContext {
    /// What the pages of `site` share.
    pub fn of(site: &Site) -> Self {
        Self { site: Value::from_serializable(site), records: site.records }
    }
}

/// What surrounds a page: its template, its path, its entry in the menu, and what all pages are given.
pub(super) struct PageFrame<'a> {
    pub template: &'static str,
    pub path: &'a str,
    pub menu: &'static str,
    pub shared: &'a SharedContext,
}

/// The templates of a theme, parsed, and its other files.
pub struct Engine {
    tera: Tera,
    assets: Vec<Artifact>,
}

impl Engine {
    /// Reads templates given as (name, text) and other files of the site given as artifacts.
    ///
    /// # Errors
    /// What is wrong with a template: file, line and column, as the template engine tells it.
    pub fn new<'a>(
        templates: impl IntoIterator<Item = (&'a str, String)>,
        assets: Vec<Artifact>,
        words: Arc<Words>,
    ) -> Result<Self, RenderError> {
        let mut tera = Tera::new();
        register_words(&mut tera, words);
        register_bounds(&mut tera);
        register_routes(&mut tera);
        tera.register_filter("policy_source", |style: &str, _: Kwargs, _: &State| policy_source(style));
        let added = tera.add_raw_templates(templates);
        added.map_err(|error| RenderError { page: String::new(), detail: error.to_string() })?;
        Ok(Self { tera, assets })
    }

    /// Files that the theme brings beside its pages.
    pub fn assets(&self) -> impl Iterator<Item = Artifact> {
        self.assets.iter().cloned()
    }

    /// Renders one page into `out`.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub(super) fn render(&self, frame: &PageFrame, page: Value, out: impl Write) -> Result<(), RenderError> {
        let mut context = Context::new();
        context.insert_value("site", frame.shared.site.clone());
        context.insert("root", &"../".repeat(frame.path.matches('/').count()));
        context.insert("path", frame.path);
        context.insert("menu", frame.menu);
        context.insert_value("page", page);
        let made = render_bounded_to(&self.tera, frame.template, &context, frame.shared.records, out);
        made.map_err(|error| RenderError { page: frame.path.to_owned(), detail: error.to_string() })
    }
}
