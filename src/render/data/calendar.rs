//! `data/deadlines.ics`: due dates for a calendar (RFC 5545).
//!
//! One event of a whole day for each task that has a due date, done or not, so that no date vanishes from the calendar of
//! someone who subscribed; and one for each milestone that is still open. An event keeps its UID whatever happens to its
//! task, so that a moved deadline moves the event; that of a task that an amendment ended is cancelled, so that it leaves the
//! calendars that it was taken over into. Its stamp is the day of the figures: the clock has no part in it.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::marked;
use crate::language::{Words, date};
use crate::plan::{Milestone, Task};
use crate::render::artifact::Artifact;
use crate::routes::Route;
use crate::routes::data_files::CALENDAR;
use crate::view::{MilestoneView, PlanView, TaskView};

/// Octets of a line, without its end.
const LINE: usize = 75;

/// The calendar.
pub fn calendar(view: &PlanView, words: &Words) -> Artifact {
    let mut writer = Calendar { view, words, text: String::new() };
    writer.whole();
    Artifact::text(CALENDAR, writer.text)
}

struct Calendar<'a> {
    view: &'a PlanView<'a>,
    words: &'a Words,
    text: String,
}

impl Calendar<'_> {
    fn whole(&mut self) {
        let view = self.view;
        self.line("BEGIN:VCALENDAR");
        self.line("VERSION:2.0");
        self.line("PRODID:-//Tiendo//Tiendo//VI");
        self.line("CALSCALE:GREGORIAN");
        self.named();
        for task in &view.tasks {
            self.task(task);
        }
        self.line("END:VCALENDAR");
    }

    /// The name twice: as RFC 7986 has it, and as the calendars of Apple, Google and Microsoft read it.
    fn named(&mut self) {
        let name = self.words.say("calendar-name", &[("name", self.view.outline.identity.short_name.clone())]);
        let name = marked(name, self.view.illustrative, self.words);
        self.field("NAME", &name);
        self.field("X-WR-CALNAME", &name);
        let about = self.words.say("calendar-about", &[("date", date(self.view.as_of))]);
        self.field("DESCRIPTION", &about);
        self.field("X-WR-CALDESC", &about);
        self.line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
        self.line("X-PUBLISHED-TTL:P1D");
    }

    fn task(&mut self, view: &TaskView) {
        let task = view.task;
        let ended = view.status.is_ended();
        if let Some(due) = if ended { self.due_once(view) } else { view.due } {
            let key = match ended {
                true => "calendar-task-ended",
                false if view.status.is_completed() => "calendar-task-completed",
                false => "calendar-task",
            };
            let summary = self.words.say(key, &[("id", task.id.clone()), ("title", task.title.clone())]);
            self.event(&task.id, due, &summary, view);
        }
        let milestones = task.milestones.iter().zip(&view.milestones);
        let open = milestones.filter(|(_, seen)| seen.completed.is_none() && !view.status.is_completed());
        open.for_each(|(one, seen)| self.milestone(view, task, one, seen));
    }

    /// The day that a task would fall due on, had no amendment ended it.
    fn due_once(&self, view: &TaskView) -> Option<NaiveDate> {
        match &view.task.deadline {
            Some(deadline) => self.view.outline.due_of(deadline, self.view.as_of),
            None => view.milestones.iter().filter_map(|milestone| milestone.due).max(),
        }
    }

    fn milestone(&mut self, view: &TaskView, task: &Task, one: &Milestone, seen: &MilestoneView) {
        let Some(due) = seen.due else { return };
        let summary = self.words.say("calendar-milestone", &[("id", task.id.clone()), ("title", one.title.clone())]);
        self.event(&format!("{}/{}", task.id, one.id), due, &summary, view);
    }

    fn event(&mut self, id: &str, due: NaiveDate, summary: &str, view: &TaskView) {
        let identity = &self.view.outline.identity;
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{id}@{}", identity.id));
        self.line(&format!("DTSTAMP:{}T000000Z", self.view.as_of.format("%Y%m%d")));
        self.line(&format!("DTSTART;VALUE=DATE:{}", due.format("%Y%m%d")));
        if let Some(next) = due.succ_opt() {
            self.line(&format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
        }
        self.field("SUMMARY", &marked(summary.to_owned(), view.illustrative, self.words));
        self.field("DESCRIPTION", &self.about(view));
        if let Some(address) = &identity.site_address {
            self.line(&format!("URL:{address}{}", Route::Task(&view.task.id)));
        }
        if view.status.is_ended() {
            self.line("STATUS:CANCELLED");
        }
        self.line("TRANSP:TRANSPARENT");
        self.line("END:VEVENT");
    }

    /// Who answers for the task, and where it stands on which day.
    fn about(&self, view: &TaskView) -> String {
        let outline = self.view.outline;
        let lead: Vec<&str> = view.lead.iter().map(|one| outline[one.agency].name.as_str()).collect();
        let lead = if lead.is_empty() { self.words.word("lead-none") } else { lead.join(", ") };
        let status = self.words.word(&format!("status-{}", view.status.code()));
        self.words.say("calendar-event", &[("lead", lead), ("status", status), ("date", date(self.view.as_of))])
    }

    /// A property whose value is text.
    fn field(&mut self, name: &str, text: &str) {
        self.line(&format!("{name}:{}", escaped(text)));
    }

    /// One line, folded so that no part of it is longer than [`LINE`] octets and no letter is cut.
    fn line(&mut self, line: &str) {
        let (mut rest, mut room) = (line, LINE);
        while rest.len() > room {
            let (part, after) = rest.split_at(rest.floor_char_boundary(room));
            self.text.push_str(part);
            self.text.push_str("\r\n ");
            // The space before the rest is one of its octets.
            (rest, room) = (after, LINE - 1);
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }
}

/// Text as RFC 5545 has it; control characters have no place there.
fn escaped(text: &str) -> Cow<'_, str> {
    // No way out of the loop, so that many bytes are looked at in one go; control characters beyond ASCII begin with 0xc2.
    let is_special = |byte: u8| byte < b' ' || matches!(byte, b'\\' | b';' | b',' | 0x7f | 0xc2);
    if !text.bytes().fold(false, |found, byte| found | is_special(byte)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + text.len() / 8);
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => shown.extend(['\\', letter]),
            '\n' => shown.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}
