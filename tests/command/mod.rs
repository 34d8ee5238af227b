//! Commands, run as a person runs them.

mod build;
mod new;
mod plain;
pub mod run;
