//! What templates see: the theme's contract. A template is given `site`, `root` (leads to the site's first folder),
//! `path` (its own path from there), `menu` (the entry of the menu that is current) and `page`, one of the types here.
//! Every `href` is a path from the site's first folder: write `{{ root }}{{ row.href }}`.

mod about;
mod agency;
mod amended;
mod archive;
mod changes;
mod data;
mod gaps;
mod indicator;
mod overview;
mod parts;
mod print;
mod reports;
mod search;
mod section;
mod site;
mod task;
mod timeline;

pub use about::{AboutPage, Definition};
pub use agency::{AgenciesPage, AgencyPage, AgencyRow, DayLine, EndedAgency, SuccessorLine};
pub use amended::{AmendedBlock, AmendedLine, DecisionLine, EndLine};
pub use archive::{ArchivePage, ArchiveRow};
pub use changes::{ChangeGroup, ChangeLine, ChangeRow, ChangesPage, Comparison, FigurePair};
pub use data::{DataField, DataFile, DataPage, DataTable};
pub use gaps::{GapRows, GapsPage};
pub use indicator::{IndicatorBlock, IndicatorPage, IndicatorRow, IndicatorsPage, ObservationRow, TargetLine};
pub use overview::{ChangeFigures, DatedNote, OverviewPage, ResultRow};
pub use parts::{AgencyLink, DocumentLine, FlagMark, Link, NoteEntry, Share, StatusMark, TaskRow};
pub use print::{PrintIndicator, PrintPage, PrintSection, PrintTask};
pub use reports::{PaperFile, PaperRow, PublishedPaper, ReportsPage};
pub use search::SearchPage;
pub use section::{GroupRows, SectionPage, SectionRow, TasksPage};
pub use site::Site;
pub use task::{CycleMark, DeliverableLine, MilestoneLine, TaskPage};
pub use timeline::{TimelinePage, YearRows};
