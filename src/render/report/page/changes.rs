//! What changed in a period ("so với kỳ trước").

use std::collections::HashMap;

use serde::Serialize;

use super::task::TaskLine;
use crate::dataset::{Change, Changes, Label, SubjectKind};
use crate::language::{Words, number};
use crate::view::{IndicatorView, PlanView, TaskView};

/// What changed between the day before a period and its last day.
#[derive(Debug, Clone, Serialize)]
pub struct ChangesPart {
    /// The day that all is held against, as shown.
    pub since: String,
    /// Whether nothing changed.
    pub none: bool,
    /// Tasks that were completed.
    pub completed: Vec<TaskLine>,
    /// Tasks that became late.
    pub late: Vec<TaskLine>,
    /// Tasks that are late no longer and were not completed.
    pub caught_up: Vec<TaskLine>,
    /// Tasks whose deadline is another.
    pub re_dated: Vec<TaskLine>,
    /// Tasks that came, gave way or were struck.
    pub redrawn: Vec<TaskLine>,
    /// Indicators with a new figure.
    pub moved: Vec<MovedLine>,
}

/// An indicator with a new figure.
#[derive(Debug, Clone, Serialize)]
pub struct MovedLine {
    /// Its title.
    pub title: String,
    /// Its unit.
    pub unit: String,
    /// The figure before; a dash where there was none.
    pub before: String,
    /// The figure now.
    pub after: String,
}

impl ChangesPart {
    /// Changes between two views as rows; the rows speak of the second.
    pub fn of(changes: &Changes, before: &PlanView, after: &PlanView, words: &Words) -> Self {
        let tasks: HashMap<&str, &TaskView> = after.tasks.iter().map(|task| (task.task.id.as_str(), task)).collect();
        let lines = |wanted: &dyn Fn(&Change) -> bool| -> Vec<TaskLine> {
            let found = changes.of(SubjectKind::Task).filter(|change| wanted(change));
            let tasks = found.filter_map(|change| tasks.get(change.id.as_str()));
            tasks.map(|task| TaskLine::of(after, task, words)).collect()
        };
        let has = |label: Label| move |change: &Change| change.labels.contains(&label);
        let part = Self {
            since: crate::language::date(before.as_of),
            none: false,
            completed: lines(&has(Label::NewlyCompleted)),
            late: lines(&has(Label::NewlyLate)),
            caught_up: lines(&|change| has(Label::CaughtUp)(change) && !has(Label::NewlyCompleted)(change)),
            re_dated: lines(&has(Label::ReDated)),
            redrawn: lines(&|change| [Label::Added, Label::Replaced, Label::Repealed].iter().any(|label| has(*label)(change))),
            moved: moved(changes, before, after),
        };
        Self { none: part.is_empty(), ..part }
    }

    fn is_empty(&self) -> bool {
        let tasks = [&self.completed, &self.late, &self.caught_up, &self.re_dated, &self.redrawn];
        tasks.iter().all(|lines| lines.is_empty()) && self.moved.is_empty()
    }
}

fn moved(changes: &Changes, before: &PlanView, after: &PlanView) -> Vec<MovedLine> {
    let seen = |view: &'_ PlanView<'_>, id: &str| view.indicators.iter().position(|one| one.indicator.id == id);
    let found = changes.of(SubjectKind::Indicator).filter(|change| change.labels.contains(&Label::Moved));
    let pairs = found.filter_map(|change| Some((seen(before, &change.id)?, seen(after, &change.id)?)));
    pairs.filter_map(|(was, is)| moved_line(&before.indicators[was], &after.indicators[is])).collect()
}

fn moved_line(was: &IndicatorView, is: &IndicatorView) -> Option<MovedLine> {
    let shown = |value: f64| number(value, is.indicator.decimals);
    let (before, after) = (was.latest(), is.latest()?);
    let differs = before.is_none_or(|before| shown(before.value) != shown(after.value));
    differs.then(|| MovedLine {
        title: is.indicator.title.clone(),
        unit: is.indicator.unit.clone(),
        before: before.map_or_else(|| "–".to_owned(), |before| shown(before.value)),
        after: shown(after.value),
    })
}
