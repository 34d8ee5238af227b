//! A made-up record lies in `content/`.
//!
//! `content/` holds facts alone. Figures for trying the program out live in a folder of their own, such as
//! `seeds/illustrative/`, and are added with `--with`.
//!
//! ---
//!
//! Bản ghi minh họa nằm trong `content/`.
//!
//! `content/` chỉ chứa số liệu thật. Số liệu để chạy thử đặt ở thư mục riêng, như `seeds/illustrative/`, và thêm vào bằng `--with`.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Origin;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let notes = context.workspace.notes.iter().filter(|note| note.origin == Origin::Content);
    let marked = notes.filter_map(|note| Some((note, note.record.illustrative.as_ref().filter(|mark| mark.value)?)));
    marked.map(|(note, mark)| Diagnostic::error("illustrative_in_content", note.at(mark.span))).collect()
}
