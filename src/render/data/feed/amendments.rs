//! Amendments as news: each once, with the tasks that it touches.

use std::collections::BTreeMap;

use super::super::marked;
use super::{Entry, page_of};
use crate::language::{Words, date};
use crate::plan::AmendmentKey;
use crate::routes::Route;
use crate::view::{AmendmentView, PlanView, Status, TaskView};

/// Every amendment that counts by the day of the view. An entry says the same however often the tasks change after it.
pub fn entries(view: &PlanView, words: &Words) -> Vec<Entry> {
    let mut touched: BTreeMap<AmendmentKey, Vec<&TaskView>> = BTreeMap::new();
    for task in &view.tasks {
        task.amended.amendments.iter().for_each(|one| touched.entry(one.key).or_default().push(task));
    }
    let entry = |one: &AmendmentView| entry(one, touched.get(&one.key).map_or(&[], Vec::as_slice), words);
    view.amendments.iter().map(entry).collect()
}

fn entry(one: &AmendmentView, tasks: &[&TaskView], words: &Words) -> Entry {
    let title = words.say("feed-amendment", &[("number", one.document.number.clone())]);
    let changes: Vec<String> = tasks.iter().map(|task| change(one, task, words)).collect();
    let arguments = [("date", date(one.effective)), ("changes", changes.join("; "))];
    Entry {
        key: format!("amendment/{}", one.id),
        updated: one.effective.max(one.recorded),
        title: marked(title, one.illustrative, words),
        path: if let [task] = tasks { page_of(task) } else { Route::Tasks.to_string() },
        author: one.document.issuer.clone(),
        text: words.say("feed-amendment-text", &arguments),
    }
}

fn change(one: &AmendmentView, task: &TaskView, words: &Words) -> String {
    let amended = &task.amended;
    let is_end = amended.end.as_ref().is_some_and(|end| end.amendment.key == one.key);
    let what = match task.status {
        _ if amended.supplement.as_ref().is_some_and(|supplement| supplement.key == one.key) => "added",
        Status::Replaced if is_end => "replaced",
        _ if is_end => "repealed",
        _ => "adjusted",
    };
    let task = format!("{} {}", task.original.id, task.original.title);
    words.say(&format!("feed-amendment-{what}"), &[("task", task)])
}
