//! Papers: a Tera template gives Markdown, Markdown gives one outline, and three writers make HTML, PDF and DOCX of it.

pub mod decree;
pub mod docx;
pub mod escape;
pub mod frame;
pub mod lint;
pub mod outline;
pub mod parse;
pub mod pdf;
pub mod said;
