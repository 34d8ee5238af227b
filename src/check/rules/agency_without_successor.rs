//! An agency ended and nobody took over from it, though it leads or coordinates tasks.
//!
//!     until: 2025-06-30
//!     successors: []
//!
//! A warning: some bodies do end without a successor (UBND các huyện, thành phố), but nobody answers for their tasks then.
//! Name who took over under `successors:` where somebody did.
//!
//! ---
//!
//! Cơ quan đã kết thúc mà không có cơ quan kế thừa, trong khi còn chủ trì hoặc phối hợp nhiệm vụ.
//!
//!     until: 2025-06-30
//!     successors: []
//!
//! Đây là cảnh báo: có cơ quan kết thúc mà không có cơ quan kế thừa (UBND các huyện, thành phố), nhưng khi đó không ai chịu
//! trách nhiệm. Nếu có cơ quan kế thừa thì ghi ở mục `successors:`.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::Loaded;
use crate::load::record::AgencyRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.agencies.iter().filter_map(|agency| check_agency(context, agency)).collect()
}

fn check_agency(context: &Context, agency: &Loaded<AgencyRecord>) -> Option<Diagnostic> {
    let until = agency.record.until.as_ref().filter(|day| day.value < context.today)?;
    let id = agency.record.id.value.as_str();
    let mut named = context.workspace.tasks.iter().flat_map(|task| task.record.lead.iter().chain(&task.record.coordinating));
    let alone = agency.record.successors.is_empty() && named.any(|other| other.value == id);
    let diagnostic = || Diagnostic::warning("agency_without_successor", agency.at(until.span));
    alone.then(|| diagnostic().with("id", id).with("until", date(until.value)))
}
