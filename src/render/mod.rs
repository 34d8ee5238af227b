//! Views to artifacts. Nothing here touches the disk.

mod artifact;
mod bounds;
mod catalogue;
mod change;
pub mod chart;
pub mod data;
mod deadline;
mod diff;
mod period;
pub mod plain;
pub mod report;
pub mod site;

pub use artifact::{Artifact, Collector, RenderError, Sink};
pub use change::{FieldLine, field_lines, label_word};
pub use diff::{changes_as_markdown, changes_as_text};
pub use period::{period_days, period_name};
