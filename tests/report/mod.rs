//! Papers, from records to files.

mod command;
mod papers;
