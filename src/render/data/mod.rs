//! Data files: the same figures as the pages, for programs.

mod summary;
mod tasks;

use serde::Serialize;

use super::artifact::Artifact;
use crate::view::PlanView;

/// Makes every data file.
pub fn render_data(view: &PlanView) -> Vec<Artifact> {
    vec![json("data/tasks.json", &tasks::tasks(view)), json("data/summary.json", &summary::summary(view))]
}

/// JSON that a person can read too. A view serialises without fail: its keys are texts and its numbers finite.
fn json<T: Serialize>(path: &str, value: &T) -> Artifact {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    Artifact::text(path, text)
}
