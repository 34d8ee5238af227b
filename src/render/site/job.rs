//! A page to be rendered.

use serde::Serialize;
use tera::Value;

use super::engine::{Engine, PageFrame, SharedContext};
use super::present::Presenter;
use crate::render::artifact::{RenderError, Sink};

/// One page to be rendered: its path, its template, and what the template is given.
pub(super) struct PageJob<'a> {
    /// Its path from the site's first folder.
    pub path: String,
    template: &'static str,
    menu: &'static str,
    page: PageContext<'a>,
}

/// Computes what the template of a page is given. Pages are of different types; templates see all of them as values.
type PageContext<'a> = Box<dyn Fn(&Presenter) -> Value + Send + Sync + 'a>;

/// What all page jobs are rendered with.
pub(super) struct RenderContext<'a> {
    /// The theme.
    pub engine: &'a Engine,
    /// What all pages are given.
    pub shared: &'a SharedContext,
    /// Words, marks and links.
    pub presenter: &'a Presenter<'a>,
    /// Who takes the page.
    pub sink: &'a dyn Sink,
}

impl PageJob<'_> {
    /// Renders the page and hands it to the sink.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub fn render(&self, context: &RenderContext) -> Result<(), RenderError> {
        let frame = PageFrame { template: self.template, path: &self.path, menu: self.menu, shared: context.shared };
        let page = (self.page)(context.presenter);
        context.engine.render(&frame, page, context.sink.open(&self.path))
    }
}

/// A page of some type, to be rendered with `template`; `menu` names its entry in the menu.
pub(super) fn page_job<'a, P: Serialize>(
    path: impl Into<String>,
    template: &'static str,
    menu: &'static str,
    page: impl Fn(&Presenter) -> P + Send + Sync + 'a,
) -> PageJob<'a> {
    let page = move |presenter: &Presenter| Value::from_serializable(&page(presenter));
    PageJob { path: path.into(), template, menu, page: Box::new(page) }
}
