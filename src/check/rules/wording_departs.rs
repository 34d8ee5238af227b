//! A task's body is not the wording of the issued text at the lines that it cites.
//!
//! The body is the whole official wording, slips included, without its marker (`a)`, `*`, `-`) and without the lines that
//! name time and agencies. White space, page breaks and hyphens at line ends do not count as differences; anything else does.
//!
//! ---
//!
//! Phần thân của nhiệm vụ khác nguyên văn ở những dòng được dẫn.
//!
//! Thân là toàn bộ nguyên văn, giữ cả lỗi của bản gốc, bỏ ký hiệu đầu dòng (`a)`, `*`, `-`) và bỏ các dòng ghi thời gian, cơ quan.
//! Khoảng trắng, ngắt trang và gạch nối cuối dòng không tính là khác; ngoài ra đều là khác.

use crate::check::Context;
use crate::check::fold::{Folded, fold};
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::TaskRecord;
use crate::source::Span;

/// What begins the lines on time and agencies; the custom of Vietnamese plans (issued text, part II).
const FIELD_LABELS: [&str; 3] = ["Thời gian", "Cơ quan", "Đơn vị"];
/// How many characters around a difference are shown.
const SHOWN: usize = 24;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.tasks.iter().filter_map(|task| check_task(context, task)).collect()
}

fn check_task(context: &Context, task: &Loaded<TaskRecord>) -> Option<Diagnostic> {
    if task.record.wording.is_some() {
        return None; // A supplement is held to its decision by another rule.
    }
    let source = &task.record.source;
    let text = context.workspace.texts.get(&source.text.value)?.as_ref().ok()?;
    let [first, last] = source.lines.value;
    let Some(cited) = text.lines(first, last) else {
        let diagnostic = Diagnostic::error("wording_departs", task.at(source.lines.span)).with_message("wording_departs-lines");
        return Some(diagnostic.with("lines", text.line_count()));
    };
    if is_word_for_word(&task.body.text, cited) {
        return None;
    }
    let body = fold(&task.body.text);
    let issued = fold(cited);
    let issued = issued.text(marker_length(&issued.chars), issued.chars.len());
    let at = difference(&body.chars, &issued)?;
    let location = task.at(body_place(task, &body, at));
    let expected: String = issued.chars().skip(at.saturating_sub(SHOWN / 2)).take(SHOWN).collect();
    let found = body.text(at.saturating_sub(SHOWN / 2), at + SHOWN / 2);
    let diagnostic = Diagnostic::error("wording_departs", location).with("found", found).with("expected", expected);
    Some(diagnostic.with("first", first).with("last", last))
}

/// Most wordings need no folding to be seen as right.
fn is_word_for_word(body: &str, cited: &str) -> bool {
    !body.trim().is_empty() && body.trim() == cited.trim()
}

/// How many characters of `a) `, `* ` or `- ` open the wording.
fn marker_length(chars: &[char]) -> usize {
    match chars {
        ['*' | '-' | '+', ' ', ..] => 2,
        [letter, ')', ' ', ..] if letter.is_alphanumeric() => 3,
        _ => 0,
    }
}

/// Where the body leaves the issued wording; `None` where it is the wording and all of it.
fn difference(body: &[char], issued: &str) -> Option<usize> {
    let common = body.iter().zip(issued.chars()).take_while(|(left, right)| **left == *right).count();
    let rest: String = issued.chars().skip(common).collect();
    let whole = common == body.len() && (rest.is_empty() || opens_fields(&rest));
    (!whole || body.is_empty()).then_some(common)
}

fn opens_fields(rest: &str) -> bool {
    let Some(line) = rest.strip_prefix(' ') else { return false };
    let line = line.trim_start_matches(['-', '+', '*', ' ']);
    FIELD_LABELS.iter().any(|label| line.starts_with(label))
}

/// The character at which the body departs; its end where something is missing there.
fn body_place(task: &Loaded<TaskRecord>, body: &Folded, at: usize) -> Span {
    let offset = |index: usize| body.at.get(index).map_or(task.body.span.end(), |offset| task.body.span.start() + offset);
    Span::new(offset(at)..offset(at + 1))
}
