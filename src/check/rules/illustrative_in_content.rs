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
use crate::source::Location;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let notes = workspace.notes.iter().map(|one| (one.origin, one.file, one.record.illustrative.as_ref()));
    let amendments = workspace.amendments.iter().map(|one| (one.origin, one.file, one.record.illustrative.as_ref()));
    let facts = notes.chain(amendments).filter(|(origin, ..)| *origin == Origin::Content);
    let marked = facts.filter_map(|(_, file, mark)| Some(Location { file, span: mark.filter(|mark| mark.value)?.span }));
    marked.map(|location| Diagnostic::error("illustrative_in_content", location)).collect()
}
