//! Papers: what every format of them has to keep.

mod docx;
mod lint_docx;
mod package;
mod pdf;
mod sample;
