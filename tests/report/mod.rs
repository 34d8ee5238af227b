//! Papers, from records to files: what every format of them has to keep.

mod command;
mod docx;
mod kinds;
mod lint_docx;
mod odd;
mod package;
mod papers;
mod pdf;
mod sample;
