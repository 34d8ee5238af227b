//! A file cannot be opened, is not UTF-8, is larger than 1 MB, or has no front matter between two `---` lines.
//!
//! Its record would silently be missing from every count. Save it as UTF-8, and open and close its front matter with a
//! line of three dashes. A document to cite belongs into `content/documents/`, where it may be of any size.
//!
//! ---
//!
//! Tệp không mở được, không phải UTF-8, lớn hơn 1 MB, hoặc thiếu phần khai báo giữa hai dòng `---`.
//!
//! Nếu bỏ qua, bản ghi sẽ vắng mặt trong mọi con số. Hãy lưu tệp dạng UTF-8, mở và đóng phần khai báo bằng dòng ba gạch ngang.
//! Văn bản để dẫn thì đặt trong `content/documents/`, ở đó tệp lớn bao nhiêu cũng được.

use super::file_mistakes;
use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    file_mistakes(context, |kind, location| match kind {
        MistakeKind::UnreadableFile(why) => {
            let (key, detail) = why.words();
            let diagnostic = Diagnostic::error("unreadable_file", location).with_word("detail", key, detail);
            Some(Diagnostic { hint: why.way_out(), ..diagnostic })
        }
        MistakeKind::NoFrontMatter => {
            Some(Diagnostic::error("unreadable_file", location).with_message("unreadable_file-front-matter"))
        }
        _ => None,
    })
}
