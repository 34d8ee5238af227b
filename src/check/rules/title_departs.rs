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

use rayon::prelude::*;

use crate::check::Context;
use crate::check::fold::fold;
use crate::check::steps::ChangeStep;
use crate::diagnostic::Diagnostic;
use crate::load::record::DeliverableRecord;
use crate::source::{FileId, Located, Location};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    // On all cores: every word of the plan is looked at.
    let tasks = context.workspace.tasks.par_iter().flat_map_iter(|task| {
        let names = Names { file: task.file, title: Some(&task.record.title), deliverables: &task.record.deliverables };
        names.check(&context.workspace.wording(task))
    });
    let steps = context.steps.iter().enumerate().flat_map(|(at, step)| check_step(context, at, step));
    tasks.collect::<Vec<_>>().into_iter().chain(steps).collect()
}

/// An adjusted name is held to the wording of that time.
fn check_step(context: &Context, at: usize, step: &ChangeStep) -> Vec<Diagnostic> {
    let (Some(task), Some(adjust)) = (step.task(), step.adjust()) else { return Vec::new() };
    let Some(record) = context.known.tasks.get(task.value.as_str()) else { return Vec::new() };
    let amended = context.adjusted(at + 1, &task.value, |adjust| adjust.wording.as_ref());
    let wording = amended.map_or_else(|| context.workspace.wording(record), |wording| wording.value.as_str().into());
    let deliverables = adjust.deliverables.as_deref().unwrap_or_default();
    Names { file: step.amendment.file, title: adjust.title.as_ref(), deliverables }.check(&wording)
}

/// Names that a wording must have.
struct Names<'a> {
    file: FileId,
    title: Option<&'a Located<String>>,
    deliverables: &'a [DeliverableRecord],
}

impl Names<'_> {
    fn check(&self, wording: &str) -> Vec<Diagnostic> {
        let body: String = fold(wording).chars.into_iter().collect();
        let at = |span| Diagnostic::error("title_departs", Location { file: self.file, span });
        let stranger = self.title.and_then(|title| Some((title, first_stranger(&title.value, &body)?)));
        let strange = self.deliverables.iter().filter(|one| !body.contains(one.title.trim()));
        let strange = strange.map(|one| at(one.title.span).with_message("title_departs-deliverable"));
        stranger.map(|(title, word)| at(title.span).with("word", word)).into_iter().chain(strange).collect()
    }
}

/// The first word of the title that the body does not have after the words before it.
fn first_stranger(title: &str, body: &str) -> Option<String> {
    let mut words = body.split_whitespace().map(bare);
    let stranger = title.split_whitespace().map(bare).find(|wanted| !words.any(|word| is_same(word, wanted)))?;
    Some(stranger.to_lowercase())
}

fn bare(word: &str) -> &str {
    word.trim_matches(|mark: char| ",.;:()".contains(mark))
}

/// Letter by letter: of all words of a large plan copies in small letters take longer than all else here.
fn is_same(one: &str, other: &str) -> bool {
    one == other || one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}
