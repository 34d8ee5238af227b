//! An amendment takes effect, or reached us, before its decision was signed.
//!
//!     document: {number: 612/QĐ-UBND, date: 2022-05-10}
//!     effective: 2022-05-01      # earlier: most often a slip
//!
//! ---
//!
//! Văn bản điều chỉnh có hiệu lực, hoặc được nhận, trước ngày ký.
//!
//!     document: {number: 612/QĐ-UBND, date: 2022-05-10}
//!     effective: 2022-05-01      # sớm hơn ngày ký: thường là gõ nhầm

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::language::date;
use crate::load::Loaded;
use crate::load::record::AmendmentRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.amendments.iter().flat_map(check_amendment).collect()
}

fn check_amendment(amendment: &Loaded<AmendmentRecord>) -> Vec<Diagnostic> {
    let record = &amendment.record;
    let signed = record.document.date.value;
    let recorded = record.recorded.iter().map(|day| (day, "effect_before_decision-recorded"));
    let early = recorded.chain([(&record.effective, "effect_before_decision")]).filter(|(day, _)| day.value < signed);
    let diagnostics = early.map(|(day, message)| {
        let diagnostic = Diagnostic::error("effect_before_decision", amendment.at(day.span)).with_message(message);
        diagnostic.with("day", date(day.value)).with("signed", date(signed))
    });
    diagnostics.collect()
}
