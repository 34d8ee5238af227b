//! A task's short title, or the name of a deliverable, is not taken from its wording.
//!
//! A title's words stand in the body in the same order; a deliverable's name stands there word for word. So neither can
//! promise more or less than the plan does.
//!
//! ---
//!
//! Tên gọi tắt của nhiệm vụ, hoặc tên sản phẩm, không lấy từ nguyên văn.
//!
//! Các chữ của tên gọi tắt phải có trong thân theo đúng thứ tự; tên sản phẩm phải đúng từng chữ. Như vậy tên gọi không nói
//! nhiều hơn hoặc ít hơn kế hoạch.

use crate::check::Context;
use crate::check::fold::fold;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::TaskRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    context.workspace.tasks.iter().flat_map(|task| check_task(context, task)).collect()
}

fn check_task(context: &Context, task: &Loaded<TaskRecord>) -> Vec<Diagnostic> {
    let body: String = fold(context.workspace.body(task)).chars.into_iter().collect();
    let title = &task.record.title;
    let stranger = first_stranger(&title.value, &body);
    let mut found: Vec<_> =
        stranger.map(|word| Diagnostic::error("title_departs", task.at(title.span)).with("word", word)).into_iter().collect();
    let strange = task.record.deliverables.iter().filter(|one| !body.contains(one.title.trim()));
    found.extend(
        strange.map(|one| Diagnostic::error("title_departs", task.at(one.title.span)).saying("title_departs-deliverable")),
    );
    found
}

/// The first word of the title that the body does not have after the words before it.
fn first_stranger(title: &str, body: &str) -> Option<String> {
    let mut words = body.split_whitespace().map(bare);
    title.split_whitespace().map(bare).find(|wanted| !words.any(|word| word == *wanted))
}

fn bare(word: &str) -> String {
    word.trim_matches(|mark: char| ",.;:()".contains(mark)).to_lowercase()
}
