//! A value is of another kind than its field takes.
//!
//!     lead: so-cong-thuong        # a list is needed: [so-cong-thuong]
//!     date: 31/12/2020            # a date is written 2020-12-31
//!
//! ---
//!
//! Giá trị không đúng kiểu của trường.
//!
//!     lead: so-cong-thuong        # phải là danh sách: [so-cong-thuong]
//!     date: 31/12/2020            # ngày viết theo dạng 2020-12-31

use super::file_mistakes;
use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    file_mistakes(context, |kind, location| match kind {
        MistakeKind::WrongType { expected, found } => {
            let key = format!("type-{expected}");
            let diagnostic = Diagnostic::error("wrong_type", location).with_word("expected", &key, expected);
            let diagnostic = diagnostic.with_word("found", if found.is_empty() { "type-nothing" } else { "" }, found);
            Some(if expected == "date" { diagnostic.hinting("write-date") } else { diagnostic })
        }
        _ => None,
    })
}
