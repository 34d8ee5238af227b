//! What charts say of tallies and days.

use super::builder::ChartTable;
use super::stack::occurring;
use crate::language::{Words, number, percent};
use crate::view::{Ratio, Status, Tally};

/// A count as readers write it.
pub fn count(tasks: usize) -> String {
    number(tasks as f64, 0)
}

/// The name of a status.
pub fn status(status: Status, words: &Words) -> String {
    words.word(&format!("status-{}", status.code()))
}

/// Tasks by status: "Hoàn thành đúng hạn: 17; …".
pub fn statuses(tally: &Tally, words: &Words) -> String {
    let parts = tally.by_status.iter().map(|(one, tasks)| (status(*one, words), count(*tasks)));
    listed(parts, words)
}

/// Names with their figures, in one line.
pub fn listed(parts: impl Iterator<Item = (String, String)>, words: &Words) -> String {
    let parts = parts.map(|(name, value)| words.say("chart-item", &[("name", name), ("value", value)]));
    parts.collect::<Vec<_>>().join("; ")
}

/// Completed over due, short: "3/4", or why there is no such figure.
pub fn completion_in_brief(tally: &Tally, words: &Words) -> String {
    let Ratio { numerator, denominator } = tally.completion();
    match why_none_due(tally) {
        Some(key) => words.word(&format!("{key}.brief")),
        None => format!("{}/{}", count(numerator), count(denominator)),
    }
}

/// Completed over due, as a line of words.
pub fn completion_in_words(tally: &Tally, words: &Words) -> String {
    let Ratio { numerator, denominator } = tally.completion();
    let arguments = [("done", count(numerator)), ("due", count(denominator))];
    words.say(why_none_due(tally).unwrap_or("chart-completion"), &arguments)
}

/// The key of the words for a tally in which nothing is due yet.
fn why_none_due(tally: &Tally) -> Option<&'static str> {
    match (tally.total, tally.with_due, tally.due_by_day) {
        (0, ..) => Some("chart-none"),
        (_, 0, _) => Some("chart-none-dated"),
        (.., 0) => Some("chart-none-due"),
        _ => None,
    }
}

/// Completed over due with its share, as a sentence for a title.
pub fn completion_sentence(tally: &Tally, words: &Words) -> String {
    let Ratio { numerator, denominator } = tally.completion();
    let Some(share) = percent(numerator, denominator) else { return completion_in_words(tally, words) };
    words.say("chart-completion-share", &[("done", count(numerator)), ("due", count(denominator)), ("share", share)])
}

/// A table of tallies: total, a column a status that occurs, and completed over due.
pub fn tally_table(caption: String, first: String, rows: &[(String, &Tally)], words: &Words) -> ChartTable {
    let columns = occurring(rows.iter().map(|(_, tally)| *tally));
    let mut head = vec![first, words.word("chart-head-total")];
    head.extend(columns.iter().map(|one| status(*one, words)));
    head.push(words.word("chart-head-completion"));
    let row = |(name, tally): &(String, &Tally)| {
        let mut cells = vec![name.clone(), count(tally.total)];
        cells.extend(columns.iter().map(|one| count(tally.at(*one))));
        cells.push(completion_with_share(tally, words));
        cells
    };
    ChartTable { caption, head, rows: rows.iter().map(row).collect() }
}

fn completion_with_share(tally: &Tally, words: &Words) -> String {
    let Ratio { numerator, denominator } = tally.completion();
    let brief = completion_in_brief(tally, words);
    percent(numerator, denominator).map_or_else(|| brief.clone(), |share| format!("{brief} ({share})"))
}
