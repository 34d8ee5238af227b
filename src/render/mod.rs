//! Views to artifacts. Nothing here touches the disk.

mod artifact;
mod catalogue;
pub mod chart;
pub mod data;
pub mod data_file;
mod deadline;
mod period;
mod plain;
pub mod report;
pub mod site;

pub use artifact::{Artifact, RenderError};
pub use period::{period_days, period_name};
