//! plan.yaml asks for a kind of paper that the theme has no template of.
//!
//! A kind of paper is a file `report/<kind>.md` of the theme, with a front matter.
//!
//! ```yaml
//! reports:
//!   - {kind: anual}      # the template is annual.md
//! ```
//!
//! ---
//!
//! plan.yaml yêu cầu loại văn bản mà giao diện không có mẫu.
//!
//! Mỗi loại văn bản là một tệp `report/<loại>.md` của giao diện, có phần đầu giữa hai dòng `---`.
//!
//! ```yaml
//! reports:
//!   - {kind: anual}      # mẫu là annual.md
//! ```

use crate::check::Context;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::source::Located;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let Some(plan) = &workspace.plan else { return Vec::new() };
    let names: Vec<&str> = workspace.paper_kinds.iter().map(|kind| kind.name.as_str()).collect();
    let missing = plan.record.reports.iter().map(|report| &report.kind).filter(|kind| !names.contains(&kind.value.as_str()));
    let tell = |kind: &Located<String>| {
        unknown("unknown_paper", plan.at(kind.span), &kind.value, names.iter().copied()).with("all", names.join(", "))
    };
    missing.map(tell).collect()
}
