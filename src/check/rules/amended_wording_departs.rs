//! A wording that an amendment gives is not in the text of its decision at the lines that it cites.
//!
//! The plan's own text stays as it was issued; a new wording is held to the decision that has it. It must stand there word for
//! word, in one piece. White space, page breaks and hyphens at line ends do not count as differences. The decision's text is
//! declared under `texts:` in plan.yaml, like that of the plan.
//!
//! ---
//!
//! Nguyên văn mới không có trong văn bản điều chỉnh ở những dòng được dẫn.
//!
//! Văn bản gốc của kế hoạch giữ nguyên; nguyên văn mới được so với chính văn bản điều chỉnh, phải có ở đó liền một đoạn, đúng
//! từng chữ. Khoảng trắng, ngắt trang và gạch nối cuối dòng không tính là khác. Văn bản điều chỉnh được khai báo ở mục `texts:`
//! của plan.yaml như văn bản kế hoạch.

use crate::check::Context;
use crate::check::fold::fold;
use crate::diagnostic::Diagnostic;
use crate::load::record::SourceRecord;
use crate::source::{FileId, Located, Location};

/// How many characters at a difference are shown.
const SHOWN: usize = 24;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let supplements = context
        .workspace
        .tasks
        .iter()
        .filter_map(|task| Some((task.file, task.record.wording.as_ref()?, Some(&task.record.source))));
    let adjusted = context.steps.iter().filter_map(|step| {
        let adjust = step.adjust()?;
        let source = adjust.source.as_ref().or(step.amendment.record.source.as_ref());
        Some((step.amendment.file, adjust.wording.as_ref()?, source))
    });
    supplements.chain(adjusted).filter_map(|(file, wording, source)| check_wording(context, file, wording, source)).collect()
}

fn check_wording(
    context: &Context,
    file: FileId,
    wording: &Located<String>,
    source: Option<&SourceRecord>,
) -> Option<Diagnostic> {
    let at = |span| Diagnostic::error("amended_wording_departs", Location { file, span });
    let Some(source) = source else { return Some(at(wording.span).with_message("amended_wording_departs-source")) };
    let text = context.workspace.texts.get(&source.text.value)?.as_ref().ok()?;
    let [first, last] = source.lines.value;
    let Some(cited) = text.lines(first, last) else {
        let diagnostic = at(source.lines.span).with_message("amended_wording_departs-lines");
        return Some(diagnostic.with("lines", text.line_count()));
    };
    let (wanted, there) = (fold(&wording.value).chars, fold(cited).chars);
    let common = longest_start(&wanted, &there);
    let departs = common < wanted.len() || wanted.is_empty();
    let found: String = wanted.iter().skip(common.saturating_sub(SHOWN / 2)).take(SHOWN).collect();
    departs.then(|| at(wording.span).with("found", found).with("first", first).with("last", last))
}

/// How much of the start of `wanted` is anywhere in `there`, in one piece.
fn longest_start(wanted: &[char], there: &[char]) -> usize {
    let common = |from: usize| wanted.iter().zip(&there[from..]).take_while(|(left, right)| left == right).count();
    (0..there.len()).map(common).max().unwrap_or_default()
}
