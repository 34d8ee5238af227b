//! A paper that has no public form is marked public.
//!
//! Letters, sheets of single agencies and meeting packets name causes, proposals and persons. A kind has a form for the
//! public where the front matter of its template says `public: true`; of the program's own those are `annual`, `review` and
//! `appendix`.
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
//! Công văn, bảng theo dõi của từng cơ quan và báo cáo phục vụ họp có nêu nguyên nhân, đề xuất và tên người. Loại văn bản có
//! bản công khai khi phần đầu của mẫu ghi `public: true`; trong các mẫu có sẵn là `annual` (báo cáo năm), `review` (sơ kết, tổng
//! kết) và `appendix` (biểu tổng hợp).
//!
//! ```yaml
//! reports:
//!   - {kind: reminder, public: true}   # công văn gửi một cơ quan
//! ```

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::record::ReportRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let Some(plan) = &context.workspace.plan else { return Vec::new() };
    let is_internal = |report: &&ReportRecord| context.workspace.paper_kind(&report.kind.value).is_some_and(|kind| !kind.public);
    let marked = plan.record.reports.iter().filter(is_internal).filter_map(|report| {
        let public = report.public.as_ref().filter(|public| public.value)?;
        Some(Diagnostic::error("paper_not_public", plan.at(public.span)).with("kind", &report.kind.value))
    });
    marked.collect()
}
