//! A paper that has no public form is marked public.
//!
//! Letters, sheets of single agencies and meeting packets name causes, proposals and persons: only `annual`, `review` and
//! `appendix` have a form for the public.
//!
//! ```yaml
//! reports:
//!   - {kind: reminder, public: true}   # a letter to one agency
//! ```
//!
//! ---
//!
//! Loại văn bản không có bản công khai lại được ghi `public: true`.
//!
//! Công văn, bảng theo dõi của từng cơ quan và báo cáo phục vụ họp có nêu nguyên nhân, đề xuất và tên người: chỉ `annual`
//! (báo cáo năm), `review` (sơ kết, tổng kết) và `appendix` (biểu tổng hợp) có bản công khai.
//!
//! ```yaml
//! reports:
//!   - {kind: reminder, public: true}   # công văn gửi một cơ quan
//! ```

use crate::check::Context;
use crate::diagnostic::Diagnostic;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let Some(plan) = &context.workspace.plan else { return Vec::new() };
    let wrong = plan.record.reports.iter().filter(|report| !report.kind.may_be_public());
    let marked = wrong.filter_map(|report| Some((report, report.public.as_ref().filter(|public| public.value)?)));
    let diagnostics = marked
        .map(|(report, public)| Diagnostic::error("paper_not_public", plan.at(public.span)).with("kind", report.kind.code()));
    diagnostics.collect()
}
