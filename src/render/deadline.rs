//! What the plan says about time, in words; pages and workbooks say it alike.

use crate::language::{Words, date, roman};
use crate::plan::{Deadline, Outline, Task};

/// What the plan says about a task's time: `Đến năm 2025`.
pub fn deadline_of(outline: &Outline, task: &Task, words: &Words) -> String {
    match &task.deadline {
        Some(deadline) => deadline_words(outline, deadline, words),
        None if task.milestones.is_empty() => words.word("deadline-none"),
        None => words.word("deadline-milestones"),
    }
}

/// A deadline of a plan in words; an event is called by its title.
pub fn deadline_words(outline: &Outline, deadline: &Deadline, words: &Words) -> String {
    say_deadline(&deadline.clone().map_event(|key| outline[key].title.as_str()), words)
}

/// A deadline in words; an event is called as the deadline names it.
pub fn say_deadline<Event: AsRef<str>>(deadline: &Deadline<Event>, words: &Words) -> String {
    let year = |key: &str, year: &i32| words.say(key, &[("year", year.to_string())]);
    let part = |key: &str, year: &i32, part: String| words.say(key, &[("year", year.to_string()), ("part", part)]);
    match deadline {
        Deadline::Year(one) => year("deadline-year", one),
        Deadline::Years(all) => {
            let all: Vec<String> = all.iter().map(ToString::to_string).collect();
            words.say("deadline-years", &[("years", all.join(", "))])
        }
        Deadline::By(one) => year("deadline-by", one),
        Deadline::FromTo(from, to) => words.say("deadline-from-to", &[("from", from.to_string()), ("to", to.to_string())]),
        Deadline::Quarter(one, quarter) => part("deadline-quarter", one, roman(*quarter).to_owned()),
        Deadline::Half(one, 1) => year("deadline-half-1", one),
        Deadline::Half(one, _) => year("deadline-half-2", one),
        Deadline::Month(one, month) => part("deadline-month", one, month.to_string()),
        Deadline::Date(day) => words.say("deadline-date", &[("date", date(*day))]),
        Deadline::Yearly => words.word("deadline-yearly"),
        Deadline::Event { event, offset_days } => event_words(event.as_ref(), *offset_days, words),
    }
}

fn event_words(title: &str, offset_days: Option<u32>, words: &Words) -> String {
    match offset_days {
        Some(days) => words.say("deadline-event-offset", &[("event", title.to_owned()), ("days", days.to_string())]),
        None => words.say("deadline-event", &[("event", title.to_owned())]),
    }
}
