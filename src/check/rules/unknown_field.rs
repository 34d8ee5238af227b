//! A record has a field that its kind does not have.
//!
//!     coordinators: [so-tai-chinh]      # the field is `coordinating`
//!
//! A slip in a field's name would otherwise lose what it says.
//!
//! ---
//!
//! Bản ghi có trường mà loại bản ghi này không có.
//!
//!     coordinators: [so-tai-chinh]      # tên đúng là `coordinating`
//!
//! Viết sai tên trường thì nội dung của nó bị bỏ mất.

use super::file_mistakes;
use crate::check::Context;
use crate::check::nearest::unknown;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    file_mistakes(context, |kind, location| match kind {
        MistakeKind::UnknownField { field, known } => {
            let diagnostic = unknown("unknown_field", location, field, known.iter().map(String::as_str));
            Some(diagnostic.with("known", known.join(", ")))
        }
        _ => None,
    })
}
