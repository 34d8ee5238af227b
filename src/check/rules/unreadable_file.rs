//! A file cannot be opened, is not UTF-8, or has no front matter between two `---` lines.
//!
//! Its record would silently be missing from every count. Save it as UTF-8, and open and close its front matter with a
//! line of three dashes.
//!
//! ---
//!
//! Tệp không mở được, không phải UTF-8, hoặc thiếu phần khai báo giữa hai dòng `---`.
//!
//! Nếu bỏ qua, bản ghi sẽ vắng mặt trong mọi con số. Hãy lưu tệp dạng UTF-8, mở và đóng phần khai báo bằng dòng ba gạch ngang.

use super::file_mistakes;
use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    file_mistakes(context, |kind, place| match kind {
        MistakeKind::UnreadableFile { detail } => Some(Diagnostic::error("unreadable_file", place).with("detail", detail)),
        MistakeKind::NoFrontMatter => Some(Diagnostic::error("unreadable_file", place).saying("unreadable_file-front-matter")),
        _ => None,
    })
}
