//! The YAML of a record cannot be read.
//!
//!     title: "Xây dựng đề án      # the closing quote is missing
//!
//! Nothing in the record can be trusted until it reads. A text with a colon, a `#` or a quote in it wants quotes around it.
//!
//! ---
//!
//! Phần khai báo (YAML) của bản ghi không đọc được.
//!
//!     title: "Xây dựng đề án      # thiếu dấu ngoặc kép đóng
//!
//! Đoạn chữ có dấu hai chấm, dấu `#` hoặc dấu ngoặc thì đặt trong ngoặc kép.

use super::file_mistakes;
use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    file_mistakes(context, |kind, location| match kind {
        MistakeKind::Unreadable { detail } => Some(Diagnostic::error("unreadable_yaml", location).with("detail", detail)),
        MistakeKind::TooDeep => Some(Diagnostic::error("unreadable_yaml", location).with_message("unreadable_yaml-deep")),
        MistakeKind::TooMuch => Some(Diagnostic::error("unreadable_yaml", location).with_message("unreadable_yaml-much")),
        MistakeKind::Unheld => Some(Diagnostic::error("unreadable_yaml", location).with_message("unreadable_yaml-number")),
        _ => None,
    })
}
