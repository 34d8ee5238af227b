//! All integration tests, one binary: a folder a capability, over whole small workspaces (`fixtures/`).

mod bad_input;
mod check;
mod command;
mod language;
mod report;
mod site;
mod structure;
mod view;
mod workspace;
mod write;
