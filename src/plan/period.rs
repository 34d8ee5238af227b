//! Report periods: what a paper or a comparison speaks of, from a first day to a last.
//!
//! The pattern of Decree 09/2019/NĐ-CP: a period closes some days before its calendar end, so that a year's report can
//! still be written in that year. The year 2024 runs from 15/12/2023 to 14/12/2024, and its parts fit into it without a
//! gap. The day that periods close on is an office's own, in plan.yaml.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// The day of the month that periods close on where plan.yaml says nothing (Decree 09/2019/NĐ-CP).
pub const CLOSES_ON: u32 = 14;

/// Years that a period can speak of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A stretch of days. `from` is never after `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, which is the day that its figures speak of.
    pub to: NaiveDate,
    kind: PeriodKind,
    closes_on: u32,
}

/// What a period is called after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodKind {
    /// A reporting year.
    Year(i32),
    /// Half 1 or 2 of a reporting year.
    Half(i32, u32),
    /// Quarter 1 to 4 of a reporting year.
    Quarter(i32, u32),
    /// The first nine months of a reporting year.
    NineMonths(i32),
    /// Month 1 to 12 of a reporting year.
    Month(i32, u32),
    /// Several reporting years, the first before the last.
    Years(i32, i32),
    /// Nothing but its days.
    Days,
}

/// Why a text names no period; each has a message of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodMistake {
    /// It is not written as any period is.
    Shape,
    /// A quarter, half or month that no year has.
    Part,
    /// A year outside 1900 to 2200.
    Year,
    /// It ends before it starts.
    Order,
}

impl PeriodMistake {
    /// The key of its message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Shape => "period-shape",
            Self::Part => "period-part",
            Self::Year => "period-bad-year",
            Self::Order => "period-order",
        }
    }
}

impl Period {
    /// Reads `2024`, `2024-H1`, `2024-Q3`, `2024-9M`, `2024-09`, `2022..2024` or `2024-12-15..2025-06-30`. Periods other
    /// than days close on the day `closes_on` of a month, 1 to 28.
    ///
    /// # Errors
    /// What the text lacks.
    pub fn parse(text: &str, closes_on: u32) -> Result<Self, PeriodMistake> {
        if let Some((from, to)) = text.split_once("..") {
            return match (from.parse(), to.parse()) {
                (Ok(from), Ok(to)) => Self::days(from, to),
                _ => Self::between(year(from)?, year(to)?, closes_on),
            };
        }
        match text.split_once('-') {
            Some((first, part)) => Self::part(year(first)?, &part.to_ascii_uppercase(), closes_on),
            None => Ok(Self::year(year(text)?, closes_on)),
        }
    }

    /// The days from one to another.
    ///
    /// # Errors
    /// The first is after the last.
    pub fn days(from: NaiveDate, to: NaiveDate) -> Result<Self, PeriodMistake> {
        if from > to { Err(PeriodMistake::Order) } else { Ok(Self { from, to, kind: PeriodKind::Days, closes_on: CLOSES_ON }) }
    }

    /// A reporting year.
    pub fn year(year: i32, closes_on: u32) -> Self {
        Self::of(PeriodKind::Year(year), (year, 1), (year, 12), closes_on)
    }

    /// Reporting years, the first to the last; one alone is that year.
    ///
    /// # Errors
    /// The first is after the last.
    pub fn between(first: i32, last: i32, closes_on: u32) -> Result<Self, PeriodMistake> {
        match first.cmp(&last) {
            std::cmp::Ordering::Less => Ok(Self::years(first, last, closes_on)),
            std::cmp::Ordering::Equal => Ok(Self::year(first, closes_on)),
            std::cmp::Ordering::Greater => Err(PeriodMistake::Order),
        }
    }

    /// The reporting year that a day falls in: 20/12/2024 is of the year 2025 already.
    pub fn containing(day: NaiveDate, closes_on: u32) -> Self {
        let calendar = Self::year(day.year(), closes_on);
        if day <= calendar.to { calendar } else { Self::year(day.year().saturating_add(1), closes_on) }
    }

    /// The last reporting year that had closed on a day, its last day included.
    pub fn closed_before(day: NaiveDate, closes_on: u32) -> Self {
        let current = Self::containing(day, closes_on);
        if current.to == day { current } else { current.previous() }
    }

    /// What it is called after.
    pub fn kind(&self) -> PeriodKind {
        self.kind
    }

    /// Whether a day falls in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// The period of the same kind right before it; nine months are those of the year before, and days as many days.
    pub fn previous(&self) -> Self {
        let closes_on = self.closes_on;
        match self.kind {
            PeriodKind::Year(year) => Self::year(earlier(year, 1), closes_on),
            PeriodKind::Half(year, 1) => Self::half(earlier(year, 1), 2, closes_on),
            PeriodKind::Half(year, half) => Self::half(year, half - 1, closes_on),
            PeriodKind::Quarter(year, 1) => Self::quarter(earlier(year, 1), 4, closes_on),
            PeriodKind::Quarter(year, quarter) => Self::quarter(year, quarter - 1, closes_on),
            PeriodKind::NineMonths(year) => Self::nine_months(earlier(year, 1), closes_on),
            PeriodKind::Month(year, 1) => Self::month(earlier(year, 1), 12, closes_on),
            PeriodKind::Month(year, month) => Self::month(year, month - 1, closes_on),
            PeriodKind::Years(first, last) => Self::years(earlier(first, last - first + 1), earlier(first, 1), closes_on),
            PeriodKind::Days => self.days_before(),
        }
    }

    /// The same period where periods close on another day of the month.
    pub fn closing_on(&self, closes_on: u32) -> Self {
        Self::parse(&self.to_string(), closes_on).unwrap_or(*self)
    }

    /// The day before it, which is the day that figures at its beginning speak of.
    pub fn eve(&self) -> NaiveDate {
        self.from.pred_opt().unwrap_or(self.from)
    }

    /// Its part of a file's name: `2024`, `2024-q3`, `2022-2024`, `2024-12-15_2025-06-30`.
    pub fn slug(&self) -> String {
        self.to_string().replace("..", if self.kind == PeriodKind::Days { "_" } else { "-" }).to_ascii_lowercase()
    }

    fn part(year: i32, part: &str, closes_on: u32) -> Result<Self, PeriodMistake> {
        if part == "9M" {
            return Ok(Self::nine_months(year, closes_on));
        }
        let (digits, most, make): (_, _, fn(i32, u32, u32) -> Self) = match (part.strip_prefix('Q'), part.strip_prefix('H')) {
            (Some(quarter), _) => (quarter, 4, Self::quarter),
            (_, Some(half)) => (half, 2, Self::half),
            _ => (part, 12, Self::month),
        };
        let part = number(digits)?;
        if (1..=most).contains(&part) { Ok(make(year, part, closes_on)) } else { Err(PeriodMistake::Part) }
    }

    fn half(year: i32, half: u32, closes_on: u32) -> Self {
        Self::of(PeriodKind::Half(year, half), (year, half * 6 - 5), (year, half * 6), closes_on)
    }

    fn quarter(year: i32, quarter: u32, closes_on: u32) -> Self {
        Self::of(PeriodKind::Quarter(year, quarter), (year, quarter * 3 - 2), (year, quarter * 3), closes_on)
    }

    fn nine_months(year: i32, closes_on: u32) -> Self {
        Self::of(PeriodKind::NineMonths(year), (year, 1), (year, 9), closes_on)
    }

    fn month(year: i32, month: u32, closes_on: u32) -> Self {
        Self::of(PeriodKind::Month(year, month), (year, month), (year, month), closes_on)
    }

    fn years(first: i32, last: i32, closes_on: u32) -> Self {
        Self::of(PeriodKind::Years(first, last), (first, 1), (last, 12), closes_on)
    }

    /// From the day after the month before `first` closed to the day that `last` closes.
    fn of(kind: PeriodKind, first: (i32, u32), last: (i32, u32), closes_on: u32) -> Self {
        let closes_on = closes_on.clamp(1, 28);
        let before = if first.1 == 1 { (earlier(first.0, 1), 12) } else { (first.0, first.1 - 1) };
        let (eve, to) = (closing(before, closes_on), closing(last, closes_on));
        Self { from: eve.succ_opt().unwrap_or(eve).min(to), to, kind, closes_on }
    }

    fn days_before(&self) -> Self {
        let length = self.to - self.from;
        let to = self.eve();
        Self { from: to.checked_sub_signed(length).unwrap_or(NaiveDate::MIN), to, ..*self }
    }
}

/// As [`Period::parse`] reads it.
impl fmt::Display for Period {
    fn fmt(&self, shown: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PeriodKind::Year(year) => write!(shown, "{year}"),
            PeriodKind::Half(year, half) => write!(shown, "{year}-H{half}"),
            PeriodKind::Quarter(year, quarter) => write!(shown, "{year}-Q{quarter}"),
            PeriodKind::NineMonths(year) => write!(shown, "{year}-9M"),
            PeriodKind::Month(year, month) => write!(shown, "{year}-{month:02}"),
            PeriodKind::Years(first, last) => write!(shown, "{first}..{last}"),
            PeriodKind::Days => write!(shown, "{}..{}", self.from, self.to),
        }
    }
}

/// Years before the calendar that chrono knows become its first day, those after it for its last.
fn closing((year, month): (i32, u32), closes_on: u32) -> NaiveDate {
    let outside = if year < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    NaiveDate::from_ymd_opt(year, month, closes_on).unwrap_or(outside)
}

fn earlier(year: i32, years: i32) -> i32 {
    year.saturating_sub(years)
}

fn year(text: &str) -> Result<i32, PeriodMistake> {
    let year = number(text)?.cast_signed();
    if YEARS.contains(&year) { Ok(year) } else { Err(PeriodMistake::Year) }
}

/// Digits alone: a sign before them is no part of a year.
fn number(text: &str) -> Result<u32, PeriodMistake> {
    let digits = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().map_err(|_| PeriodMistake::Shape) } else { Err(PeriodMistake::Shape) }
}

#[cfg(test)]
mod tests;
