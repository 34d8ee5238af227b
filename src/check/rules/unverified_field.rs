//! An agency's record says that somebody is not sure of a field.
//!
//!     unverified: [until]
//!
//! A warning, so that what is not sure stays in sight: find the decision that settles it, mend the field, and take its
//! name out of `unverified`.
//!
//! ---
//!
//! Bản ghi cơ quan ghi rằng có trường chưa chắc chắn.
//!
//!     unverified: [until]
//!
//! Đây là cảnh báo, để điều chưa chắc luôn được thấy: hãy tìm quyết định làm căn cứ, sửa trường ấy rồi bỏ tên nó khỏi
//! `unverified`.

use crate::check::Context;
use crate::diagnostic::Diagnostic;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let agencies = context.workspace.agencies.iter();
    let fields = agencies.flat_map(|agency| agency.record.unverified.iter().map(move |field| (agency, field)));
    let diagnostics = fields.map(|(agency, field)| {
        let diagnostic = Diagnostic::warning("unverified_field", agency.at(field.span));
        diagnostic.with("id", &agency.record.id.value).with("field", &field.value)
    });
    diagnostics.collect()
}
