//! Two successors of an agency are both to take the same task, or both to take the rest.
//!
//!     successors:
//!       - {agency: so-giao-duc-va-dao-tao, tasks: ["5.a"]}
//!       - {agency: so-noi-vu}
//!       - {agency: so-tai-chinh}      # the rest is taken already
//!
//! One agency answers for a task. Where two took over together, name the one that answers.
//!
//! ---
//!
//! Hai cơ quan kế thừa cùng nhận một nhiệm vụ, hoặc cùng nhận phần còn lại.
//!
//!     successors:
//!       - {agency: so-giao-duc-va-dao-tao, tasks: ["5.a"]}
//!       - {agency: so-noi-vu}
//!       - {agency: so-tai-chinh}      # phần còn lại đã có cơ quan nhận
//!
//! Mỗi nhiệm vụ có một cơ quan chịu trách nhiệm. Khi hai cơ quan cùng nhận thì ghi cơ quan chịu trách nhiệm.

use std::collections::BTreeSet;

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::AgencyRecord;
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.agencies.iter().flat_map(check_agency).collect()
}

fn check_agency(agency: &Loaded<AgencyRecord>) -> Vec<Diagnostic> {
    let successors = &agency.record.successors;
    let rest = successors.iter().filter(|one| one.tasks.is_none()).skip(1).map(|one| (&one.agency, "ambiguous_successor"));
    let tasks: Vec<&Located<String>> = successors.iter().flat_map(|one| one.tasks.iter().flatten()).collect();
    let mut seen = BTreeSet::new();
    let doubled = tasks.into_iter().filter(|task| !seen.insert(task.value.as_str()));
    let doubled = doubled.map(|task| (task, "ambiguous_successor-task"));
    let diagnostics = rest.chain(doubled).map(|(name, message)| {
        let diagnostic = Diagnostic::error("ambiguous_successor", agency.at(name.span)).with_message(message);
        diagnostic.with("id", &agency.record.id.value).with("name", &name.value)
    });
    diagnostics.collect()
}
