//! Commands, run as a person runs them.

mod archive;
mod build;
mod new;
mod plain;
pub mod run;
