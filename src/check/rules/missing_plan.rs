//! The workspace has no `content/plan.yaml`.
//!
//! Without it there are no sections and no name. `tiendo new DIR` makes a workspace with one.
//!
//! ---
//!
//! Thư mục làm việc không có `content/plan.yaml`.
//!
//! Tệp này khai báo tên kế hoạch và các nhóm nhiệm vụ. Lệnh `tiendo new THƯ_MỤC` tạo sẵn một thư mục làm việc có tệp này.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::BrokenKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let plan_is_broken = workspace.broken.iter().any(|(kind, _)| *kind == BrokenKind::Plan);
    if workspace.plan.is_some() || plan_is_broken { Vec::new() } else { vec![Diagnostic::error("missing_plan", None)] }
}
