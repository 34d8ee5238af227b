//! Views to artifacts. Nothing here touches the disk.

mod artifact;
pub mod chart;
pub mod data;
pub mod data_file;
mod deadline;
pub mod site;

pub use artifact::{Artifact, RenderError};
