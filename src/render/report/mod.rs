//! Papers: a Tera template gives Markdown, Markdown gives one outline, and three writers make HTML, PDF and DOCX of it.
//!
//! A [`PaperSpec`] says which paper; a [`PaperContext`] holds what the papers of one day and period share; [`build_paper`] fills the
//! template and reads it into a [`outline::Paper`], which every writer takes.

mod build;
mod columns;
mod context;
pub mod decree;
pub mod docx;
pub mod escape;
mod html;
pub mod letterhead;
pub mod letterhead_text;
pub mod lint;
pub mod outline;
pub mod page;
pub mod parse;
pub mod pdf;
mod renderer;
mod spec;
mod templates;

pub use build::build_paper;
pub use context::PaperContext;
pub use decree::Decree;
pub use html::render_html;
pub use renderer::{Made, PaperFormat, PaperRenderer};
pub use spec::PaperSpec;
pub use templates::Templates;
