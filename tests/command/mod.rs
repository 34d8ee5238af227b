//! Commands, run as a person runs them.

mod again;
mod archive;
mod build;
mod diff;
mod new;
mod periods;
mod plain;
pub mod run;
mod same_bytes;
mod two_builds;
