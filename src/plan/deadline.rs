//! Deadlines: what the plan says about time, and the day it falls on.

use chrono::{Datelike, Days, NaiveDate};

use super::EventKey;

/// What the plan says about time. A deadline that exists names days that exist, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deadline<Event = EventKey> {
    /// In this year.
    Year(i32),
    /// In these years, first to last.
    Years(Vec<i32>),
    /// By the end of this year.
    By(i32),
    /// From the first year to the end of the last.
    FromTo(i32, i32),
    /// Quarter 1 to 4 of a year.
    Quarter(i32, u32),
    /// Half 1 or 2 of a year.
    Half(i32, u32),
    /// Month 1 to 12 of a year.
    Month(i32, u32),
    /// A day.
    Date(NaiveDate),
    /// Every calendar year.
    Yearly,
    /// When an event has occurred, or so many days after it.
    Event {
        /// The event.
        event: Event,
        /// Days after it; `None` where the plan gives none.
        offset_days: Option<u32>,
    },
}

impl<Event> Deadline<Event> {
    /// The last day of what is named; `None` for recurring deadlines and those that wait for an event.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Year(year) | Self::By(year) | Self::FromTo(_, year) => end_of_month(*year, 12),
            Self::Years(years) => end_of_month(*years.last()?, 12),
            Self::Quarter(year, quarter) => end_of_month(*year, quarter * 3),
            Self::Half(year, half) => end_of_month(*year, half * 6),
            Self::Month(year, month) => end_of_month(*year, *month),
            Self::Date(day) => Some(*day),
            Self::Yearly | Self::Event { .. } => None,
        }
    }

    /// Whether the task comes back every year.
    pub fn is_recurring(&self) -> bool {
        matches!(self, Self::Yearly)
    }

    /// The same deadline with its event named otherwise, such as by its title.
    pub fn map_event<Other>(self, name: impl FnOnce(Event) -> Other) -> Deadline<Other> {
        match self {
            Self::Year(year) => Deadline::Year(year),
            Self::Years(years) => Deadline::Years(years),
            Self::By(year) => Deadline::By(year),
            Self::FromTo(from, to) => Deadline::FromTo(from, to),
            Self::Quarter(year, quarter) => Deadline::Quarter(year, quarter),
            Self::Half(year, half) => Deadline::Half(year, half),
            Self::Month(year, month) => Deadline::Month(year, month),
            Self::Date(day) => Deadline::Date(day),
            Self::Yearly => Deadline::Yearly,
            Self::Event { event, offset_days } => Deadline::Event { event: name(event), offset_days },
        }
    }
}

/// The last day of a month; `None` outside the calendar that chrono knows.
pub fn end_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let (year, month) = if month == 12 { (year.checked_add(1)?, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_sub_days(Days::new(1))
}

/// The calendar year of a day: the cycle of a recurring task.
pub fn cycle_of(day: NaiveDate) -> i32 {
    day.year()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn a_deadline_falls_on_the_last_day_of_what_it_names() {
        let cases = [
            (Deadline::<EventKey>::Year(2020), "2020-12-31"),
            (Deadline::Years(vec![2019, 2020]), "2020-12-31"),
            (Deadline::By(2025), "2025-12-31"),
            (Deadline::FromTo(2020, 2025), "2025-12-31"),
            (Deadline::Quarter(2025, 3), "2025-09-30"),
            (Deadline::Half(2026, 1), "2026-06-30"),
            (Deadline::Month(2024, 2), "2024-02-29"),
            (Deadline::Date(day("2024-06-15").unwrap()), "2024-06-15"),
        ];
        for (deadline, expected) in cases {
            assert_eq!(deadline.last_day(), day(expected), "{deadline:?}");
        }
        assert_eq!(Deadline::<EventKey>::Yearly.last_day(), None);
    }
}
