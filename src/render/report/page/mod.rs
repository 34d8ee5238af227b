//! What a report template is given. These types are the contract: templates see nothing else.

mod agency;
mod changes;
mod counts;
mod figures;
mod indicator;
mod paper;
mod task;

pub use agency::{AgencyLine, AgencyPart};
pub use changes::{ChangesPart, MovedLine};
pub use counts::{Counts, GroupLine};
pub use figures::{FiguresPart, PaperShare};
pub use indicator::{IndicatorLine, YearsLine};
pub use paper::{OfficePart, PaperPage, PeriodPart, PlanPart};
pub use task::TaskLine;
