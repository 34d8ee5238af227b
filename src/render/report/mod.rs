//! Papers: a Tera template gives Markdown, Markdown gives one outline, and three writers make HTML, PDF and DOCX of it.
//!
//! An [`Order`] says which paper; a [`Ground`] holds what the papers of one day and period share; [`compose`] fills the
//! template and reads it into a [`outline::Paper`], which every writer takes.

mod columns;
mod compose;
pub mod decree;
mod desk;
pub mod docx;
pub mod escape;
pub mod frame;
mod ground;
mod html;
pub mod lint;
mod order;
pub mod outline;
pub mod page;
pub mod parse;
pub mod pdf;
pub mod said;
mod templates;

pub use compose::compose;
pub use decree::Decree;
pub use desk::{Desk, Made, PaperFormat};
pub use ground::Ground;
pub use html::render_html;
pub use order::Order;
pub use templates::Templates;
