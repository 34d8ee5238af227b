//! Deadlines as data files have them, in words: what is compared may be of a plan that is no longer at hand.

use chrono::NaiveDate;
use serde_json::Value;

use crate::language::{Words, date, roman};

/// `{"by": 2025}` as `Đến năm 2025`; an event is named by its id, and a shape that is not known is shown as it is.
pub fn deadline_words_of(words: &Words, deadline: &Value) -> String {
    known(words, deadline).unwrap_or_else(|| deadline.to_string())
}

fn known(words: &Words, deadline: &Value) -> Option<String> {
    let field = |name: &str| deadline.get(name).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    let say = |key: &str, name: &str, value: String| words.say(key, &[(name, value)]);
    let simple = [("year", "deadline-year"), ("by", "deadline-by")];
    if let Some((key, year)) = simple.iter().find_map(|(name, key)| Some((key, field(name)?))) {
        return Some(say(key, "year", year));
    }
    if let Some(years) = deadline.get("years").and_then(Value::as_array) {
        let years: Vec<String> = years.iter().map(Value::to_string).collect();
        return Some(say("deadline-years", "years", years.join(", ")));
    }
    if let (Some(from), Some(to)) = (field("from"), field("to")) {
        return Some(words.say("deadline-from-to", &[("from", from), ("to", to)]));
    }
    if let Some(event) = field("event") {
        let days = field("offset_days");
        let key = if days.is_some() { "deadline-event-offset" } else { "deadline-event" };
        return Some(words.say(key, &[("event", event), ("days", days.unwrap_or_default())]));
    }
    part_of_year(words, deadline)
}

fn part_of_year(words: &Words, deadline: &Value) -> Option<String> {
    let text = |name: &str| deadline.get(name).and_then(Value::as_str);
    let split = |name: &str, mark: &str| text(name)?.split_once(mark);
    let say = |key: &str, year: &str, part: &str| words.say(key, &[("year", year.to_owned()), ("part", part.to_owned())]);
    if let Some((year, quarter)) = split("quarter", "-Q") {
        return Some(say("deadline-quarter", year, roman(quarter.parse().ok()?)));
    }
    if let Some((year, half)) = split("half", "-H") {
        return Some(say(if half == "1" { "deadline-half-1" } else { "deadline-half-2" }, year, half));
    }
    if let Some((year, month)) = split("month", "-") {
        return Some(say("deadline-month", year, month.trim_start_matches('0')));
    }
    if let Some(day) = text("date").and_then(|day| day.parse::<NaiveDate>().ok()) {
        return Some(words.say("deadline-date", &[("date", date(day))]));
    }
    text("recurring").map(|_| words.word("deadline-yearly"))
}
