//! A page to be made, unless it stands already as it would be made.

use serde::Serialize;
use tera::Value;

use super::engine::{Engine, Frame, Shared};
use super::present::Presenter;
use crate::render::Inputs;
use crate::render::artifact::{RenderError, Sink};

/// One page to be: its path, its template, and what the template is given.
pub(super) struct Job<'a> {
    /// Its path from the site's first folder.
    pub path: String,
    template: &'static str,
    menu: &'static str,
    page: Make<'a>,
}

type Make<'a> = Box<dyn Fn(&Presenter) -> Box<dyn Page> + Send + Sync + 'a>;

/// Pages are of different types; templates see all of them as values.
trait Page {
    fn inputs(&self) -> Inputs;
    fn value(&self) -> Value;
}

impl<P: Serialize> Page for P {
    fn inputs(&self) -> Inputs {
        Inputs::of(self)
    }

    fn value(&self) -> Value {
        Value::from_serializable(self)
    }
}

impl Job<'_> {
    /// Makes the page and hands it to `sink`.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub fn render(&self, engine: &Engine, shared: &Shared, presenter: &Presenter, sink: &dyn Sink) -> Result<(), RenderError> {
        let page = (self.page)(presenter);
        let frame = Frame { template: self.template, path: &self.path, menu: self.menu, shared };
        match sink.open_unless_made(&self.path, &engine.inputs(&frame, page.inputs())) {
            Some(out) => engine.render(&frame, page.value(), out),
            None => Ok(()),
        }
    }
}

/// A page of some type, to be made with `template`; `menu` names its entry in the menu.
pub(super) fn job<'a, P: Serialize + 'static>(
    path: impl Into<String>,
    template: &'static str,
    menu: &'static str,
    page: impl Fn(&Presenter) -> P + Send + Sync + 'a,
) -> Job<'a> {
    let page = Box::new(move |presenter: &Presenter| Box::new(page(presenter)) as Box<dyn Page>);
    Job { path: path.into(), template, menu, page }
}
