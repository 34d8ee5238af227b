//! A key stands twice in one mapping.
//!
//! Which of the two is meant? Nobody can tell; keep one.
//!
//! ---
//!
//! Một trường được ghi hai lần.
//!
//! Không biết lần nào là đúng; hãy giữ lại một.

use super::file_mistakes;
use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::mistake::MistakeKind;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    file_mistakes(context, |kind, location| match kind {
        MistakeKind::DuplicateKey { key } => Some(Diagnostic::error("duplicate_key", location).with("key", key)),
        _ => None,
    })
}
