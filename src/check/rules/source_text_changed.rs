//! An issued text that records are held against is missing, or is not the file that plan.yaml names by its SHA-256.
//!
//! The text is evidence and never changes. Put the right file back; a corrected issue of it is a text of its own.
//!
//! ---
//!
//! Văn bản gốc bị thiếu, hoặc không đúng tệp mà plan.yaml ghi mã SHA-256.
//!
//! Văn bản gốc là bằng chứng nên không được sửa. Hãy chép lại đúng tệp; bản đính chính thì khai báo thành văn bản khác.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::{PlanRecord, TextRecord};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let Some(plan) = &context.workspace.plan else { return Vec::new() };
    plan.record.texts.iter().filter_map(|text| check_text(context, plan, text)).collect()
}

fn check_text(context: &Context, plan: &Loaded<PlanRecord>, text: &TextRecord) -> Option<Diagnostic> {
    match context.workspace.texts.get(&text.id.value)? {
        Err(why) => {
            let (key, detail) = why.words();
            let diagnostic = Diagnostic::error("source_text_changed", plan.at(text.file.span));
            Some(
                diagnostic
                    .with_message("source_text_changed-missing")
                    .with("file", &text.file.value)
                    .with_word("detail", key, detail),
            )
        }
        Ok(found) if !found.sha256.eq_ignore_ascii_case(&text.sha256) => {
            let diagnostic = Diagnostic::error("source_text_changed", plan.at(text.sha256.span));
            Some(diagnostic.with("file", &text.file.value).with("found", &found.sha256))
        }
        Ok(_) => None,
    }
}
