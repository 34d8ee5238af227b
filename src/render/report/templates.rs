//! Report templates: a front matter for the letterhead, Markdown for the text.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, Tera};

use super::escape::escape_markdown;
use super::letterhead::Letterhead;
use crate::language::Words;
use crate::render::artifact::RenderError;
use crate::render::bounds::{register_bounds, render_bounded};
use crate::render::catalogue::register_words;

/// The report templates of a theme, read and ready.
pub struct Templates {
    tera: Tera,
    letterheads: BTreeMap<String, Letterhead>,
}

impl Templates {
    /// Reads the files of `report/` given as (name inside that folder, text): `annual.md` with its front matter, parts
    /// without one that `annual.md` includes, `reminder.txt`.
    ///
    /// # Errors
    /// What is wrong with each template: file, line and column.
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, String)>, words: Arc<Words>) -> Result<Self, Vec<RenderError>> {
        let mut tera = Tera::new();
        tera.autoescape_on([".md"]);
        tera.set_escape_fn(escape_markdown);
        register_words(&mut tera, words);
        register_bounds(&mut tera);
        let mut letterheads = BTreeMap::new();
        let mut sources = Vec::new();
        let mut errors = Vec::new();
        for (name, text) in files {
            match split(name, &text) {
                Ok((letterhead, body)) => {
                    sources.push((name.to_owned(), body));
                    if let Some(letterhead) = letterhead {
                        sources.extend(leaves(name, &letterhead));
                        letterheads.insert(name.to_owned(), letterhead);
                    }
                }
                Err(detail) => errors.push(RenderError { page: String::new(), detail }),
            }
        }
        if let Err(error) = tera.add_raw_templates(sources) {
            errors.push(RenderError { page: String::new(), detail: error.to_string() });
        }
        if errors.is_empty() { Ok(Self { tera, letterheads }) } else { Err(errors) }
    }

    /// Whether there is a template of that name.
    pub fn has(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// Fills a template for a plan of so many records: its letterhead, and its text as Markdown.
    ///
    /// # Errors
    /// What the template engine says, and in making which paper.
    pub fn fill(&self, name: &str, paper: &str, context: &Context, records: usize) -> Result<(Letterhead, String), RenderError> {
        let failed = |error: tera::Error| RenderError { page: paper.to_owned(), detail: error.to_string() };
        let text = render_bounded(&self.tera, name, context, records).map_err(failed)?;
        let mut at = 0;
        let letterhead = self.letterheads.get(name).cloned().unwrap_or_default().filled(&mut |leaf: &str| {
            at += 1;
            if is_template(leaf) { render_bounded(&self.tera, &leaf_name(name, at), context, 0) } else { Ok(leaf.to_owned()) }
        });
        Ok((letterhead.map_err(failed)?, text))
    }

    /// Fills a template that is plain text.
    ///
    /// # Errors
    /// What the template engine says, and in making which paper.
    pub fn fill_text(&self, name: &str, paper: &str, context: &Context) -> Result<String, RenderError> {
        let made = render_bounded(&self.tera, name, context, 0);
        made.map_err(|error| RenderError { page: paper.to_owned(), detail: error.to_string() })
    }
}

/// Letterhead and text of a template. Blank lines stand in for the front matter, so that places in messages are those of the file.
fn split(name: &str, text: &str) -> Result<(Option<Letterhead>, String), String> {
    let text = text.replace("\r\n", "\n");
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let Some((front, body)) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) else {
        return Ok((None, text.to_owned()));
    };
    let letterhead = serde_yaml::from_str(front).map_err(|error| format!("report/{name}: {error}"))?;
    Ok((Some(letterhead), format!("{}{body}", "\n".repeat(front.matches('\n').count() + 3))))
}

fn is_template(leaf: &str) -> bool {
    leaf.contains("{{") || leaf.contains("{%")
}

fn leaf_name(name: &str, at: usize) -> String {
    format!("{name}#{at}")
}

/// Texts of a letterhead that are templates themselves; none is escaped, since a letterhead is no Markdown.
fn leaves(name: &str, letterhead: &Letterhead) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    let walked: Result<Letterhead, std::convert::Infallible> = letterhead.clone().filled(&mut |leaf: &str| {
        at += 1;
        if is_template(leaf) {
            found.push((leaf_name(name, at), leaf.to_owned()));
        }
        Ok(leaf.to_owned())
    });
    drop(walked);
    found
}
