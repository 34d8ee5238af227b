//! A field that every record of its kind has is not there.
//!
//! A task without `id`, `section`, `title`, `lead` or `source` cannot be placed; write `lead: []` where the plan names nobody.
//!
//! ---
//!
//! Thiếu một trường bắt buộc.
//!
//! Nhiệm vụ phải có `id`, `section`, `title`, `lead`, `source`; văn bản không giao cơ quan nào thì ghi `lead: []`.

use super::file_mistakes;
use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    file_mistakes(context, |kind, location| match kind {
        MistakeKind::MissingField { field } => Some(Diagnostic::error("missing_field", location).with("field", field)),
        _ => None,
    })
}
