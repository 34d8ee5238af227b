//! A page to be made, unless it stands already as it would be made.

use std::io::Write;

use serde::Serialize;
use tera::Value;

use super::engine::{Engine, Frame, Shared};
use super::present::Presenter;
use crate::render::artifact::{RenderError, Sink};
use crate::render::{InPieces, Inputs, Piece, Standing};

/// One page to be: its path, its template, and what the template is given.
pub(super) struct Job<'a> {
    /// Its path from the site's first folder.
    pub path: String,
    template: &'static str,
    menu: &'static str,
    page: Make<'a>,
    parts: Option<Parts<'a>>,
}

type Make<'a> = Box<dyn Fn(&Presenter) -> Box<dyn Page> + Send + Sync + 'a>;

/// Parts of a page, each made with a template of its own and put where the page holds its [`place_of`].
struct Parts<'a> {
    template: &'static str,
    parts: Vec<Make<'a>>,
}

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

/// What a job is done with.
pub(super) struct Workshop<'a> {
    /// The theme.
    pub engine: &'a Engine,
    /// What all pages are given.
    pub shared: &'a Shared,
    /// Words, marks and links.
    pub presenter: &'a Presenter<'a>,
    /// Who takes the page.
    pub sink: &'a dyn Sink,
}

impl Job<'_> {
    /// Makes the page and hands it on.
    ///
    /// # Errors
    /// What is wrong with its template.
    pub fn render(&self, shop: &Workshop) -> Result<(), RenderError> {
        let (page, frame) = ((self.page)(shop.presenter), self.frame(self.template, shop));
        let inputs = shop.engine.inputs(&frame, page.inputs());
        let parts = self.parts.as_ref().map(|parts| (parts, self.inputs_of(parts, shop)));
        let inputs = parts.as_ref().map_or(inputs, |(_, of_parts)| Inputs::of(&(inputs, of_parts)));
        let Some(out) = shop.sink.open_unless_made(&self.path, &inputs) else { return Ok(()) };
        match parts {
            Some((parts, inputs)) => self.render_parts(parts, &inputs, &shop.engine.text(&frame, page.value())?, out, shop),
            None => shop.engine.render(&frame, page.value(), out),
        }
    }

    fn frame<'b>(&'b self, template: &'static str, shop: &'b Workshop) -> Frame<'b> {
        Frame { template, path: &self.path, menu: self.menu, shared: shop.shared }
    }

    fn inputs_of(&self, parts: &Parts, shop: &Workshop) -> Vec<Inputs> {
        let frame = self.frame(parts.template, shop);
        parts.parts.iter().map(|part| shop.engine.inputs(&frame, part(shop.presenter).inputs())).collect()
    }

    /// Writes a page whose parts come into `text`.
    fn render_parts(
        &self,
        parts: &Parts,
        inputs: &[Inputs],
        text: &str,
        out: Box<dyn Write + Send + '_>,
        shop: &Workshop,
    ) -> Result<(), RenderError> {
        let (frame, known) = (self.frame(parts.template, shop), Standing { path: &self.path, sink: shop.sink });
        let (places, rest) = places(text, inputs.len());
        let make = |(_, part): &(&str, usize)| {
            let text = shop.engine.text(&frame, (parts.parts[*part])(shop.presenter).value())?;
            Ok(Piece::plain(text.into_bytes()))
        };
        let mut out = InPieces::begin(known, out);
        for ((before, _), piece) in places.iter().zip(known.pieces(&places, |(_, part)| inputs[*part], make)) {
            let (inputs, piece) = piece?;
            // A sink keeps what goes wrong to itself.
            let _ = out.write_all(before.as_bytes()).and_then(|()| out.write_piece(inputs, &piece));
        }
        let _ = out.write_all(rest.as_bytes());
        out.finish();
        Ok(())
    }
}

/// The places of parts in a page, each with what stands before it, and what stands after the last. A theme may put parts in another
/// order, or leave some out.
fn places(text: &str, parts: usize) -> (Vec<(&str, usize)>, &str) {
    let (mut places, mut done) = (Vec::new(), 0);
    for (at, _) in text.match_indices("<!--") {
        let number = text[at + 4..].split("-->").next().and_then(|number| number.parse().ok());
        let part = number.filter(|part| *part < parts && text[at..].starts_with(&place_of(*part)));
        if let Some(part) = part {
            places.push((&text[done..at], part));
            done = at + place_of(part).len();
        }
    }
    (places, &text[done..])
}

/// Where a page holds a part, by its number from 0. Records cannot write it: their text is escaped.
pub(super) fn place_of(part: usize) -> String {
    format!("<!--{part}-->")
}

/// A page of some type, to be made with `template`; `menu` names its entry in the menu.
pub(super) fn job<'a, P: Serialize + 'static>(
    path: impl Into<String>,
    template: &'static str,
    menu: &'static str,
    page: impl Fn(&Presenter) -> P + Send + Sync + 'a,
) -> Job<'a> {
    Job { path: path.into(), template, menu, page: made(page), parts: None }
}

impl<'a> Job<'a> {
    /// The same page with parts that are made with a template of their own, each of one of `runs`.
    pub fn with_parts<R, P>(self, template: &'static str, runs: Vec<R>, page: fn(&Presenter, &R) -> P) -> Self
    where
        R: Send + Sync + 'a,
        P: Serialize + 'static,
    {
        let parts = runs.into_iter().map(|run| made(move |presenter: &Presenter| page(presenter, &run))).collect();
        Self { parts: Some(Parts { template, parts }), ..self }
    }
}

fn made<'a, P: Serialize + 'static>(page: impl Fn(&Presenter) -> P + Send + Sync + 'a) -> Make<'a> {
    Box::new(move |presenter| Box::new(page(presenter)) as Box<dyn Page>)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_where_its_parts_come() {
        assert_eq!(places("a<!--1-->b<!--0-->c", 2), (vec![("a", 1), ("b", 0)], "c"));
        let text = "<!--2--><!-- 0 --><!--+0--><!--0--";
        assert_eq!(places(text, 2), (vec![], text));
        assert_eq!(places("", 2), (vec![], ""));
    }
}
