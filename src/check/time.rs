//! Deadlines as written to deadlines as meant.

use chrono::{Datelike, NaiveDate};

use crate::load::record::DeadlineRecord;
use crate::plan::{Deadline, EventKey};

/// Years that a plan can speak of.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// What makes a deadline impossible; each has a message of its own.
pub type Impossible = &'static str;

/// Reads a deadline; `event` finds the key of an event, any key will do for checking alone.
///
/// # Errors
/// The key of the message that says why no day answers to it.
pub fn read_deadline(record: &DeadlineRecord, event: impl Fn(&str) -> EventKey) -> Result<Deadline, Impossible> {
    let mut shapes = shapes_of(record, event);
    let one = shapes.pop().ok_or("impossible_deadline-shape")??;
    if !shapes.is_empty() || record.offset_days.is_some() && record.event.is_none() {
        return Err("impossible_deadline-shape");
    }
    Ok(one)
}

fn shapes_of(record: &DeadlineRecord, event: impl Fn(&str) -> EventKey) -> Vec<Result<Deadline, Impossible>> {
    let range = (record.from.is_some() || record.to.is_some()).then(|| from_to(record.from, record.to));
    let shapes = [
        record.year.map(|year| in_years(&[year], Deadline::Year(year))),
        record.years.as_ref().map(|all| years(all)),
        record.by.map(|year| in_years(&[year], Deadline::By(year))),
        range,
        record.quarter.as_deref().map(|text| part_of_year(text, "-Q", 4, Deadline::Quarter)),
        record.half.as_deref().map(|text| part_of_year(text, "-H", 2, Deadline::Half)),
        record.month.as_deref().map(|text| part_of_year(text, "-", 12, Deadline::Month)),
        record.date.map(|day: NaiveDate| in_years(&[day.year()], Deadline::Date(day))),
        record
            .recurring
            .as_deref()
            .map(|word| if word == "yearly" { Ok(Deadline::Yearly) } else { Err("impossible_deadline-recurring") }),
        record.event.as_ref().map(|id| Ok(Deadline::Event { event: event(&id.value), offset_days: record.offset_days })),
    ];
    shapes.into_iter().flatten().collect()
}

fn in_years(all: &[i32], deadline: Deadline) -> Result<Deadline, Impossible> {
    if all.iter().all(|year| YEARS.contains(year)) { Ok(deadline) } else { Err("impossible_deadline-year") }
}

fn years(all: &[i32]) -> Result<Deadline, Impossible> {
    if all.is_empty() || !all.is_sorted_by(|left, right| left < right) {
        return Err("impossible_deadline-order");
    }
    in_years(all, Deadline::Years(all.to_vec()))
}

fn from_to(from: Option<i32>, to: Option<i32>) -> Result<Deadline, Impossible> {
    let (Some(from), Some(to)) = (from, to) else { return Err("impossible_deadline-shape") };
    if from > to {
        return Err("impossible_deadline-order");
    }
    in_years(&[from, to], Deadline::FromTo(from, to))
}

fn part_of_year(text: &str, mark: &str, parts: u32, make: fn(i32, u32) -> Deadline) -> Result<Deadline, Impossible> {
    let read = text.split_once(mark).and_then(|(year, part)| Some((year.parse().ok()?, part.parse().ok()?)));
    let (year, part): (i32, u32) = read.ok_or("impossible_deadline-part")?;
    if !(1..=parts).contains(&part) {
        return Err("impossible_deadline-part");
    }
    in_years(&[year], make(year, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(yaml: &str) -> Result<Deadline, Impossible> {
        let record: DeadlineRecord = serde_yaml::from_str(yaml).unwrap();
        read_deadline(&record, |_| EventKey(0))
    }

    #[test]
    fn every_shape_is_read() {
        assert_eq!(read("{year: 2020}"), Ok(Deadline::Year(2020)));
        assert_eq!(read("{years: [2019, 2020]}"), Ok(Deadline::Years(vec![2019, 2020])));
        assert_eq!(read("{from: 2020, to: 2025}"), Ok(Deadline::FromTo(2020, 2025)));
        assert_eq!(read("{quarter: 2025-Q3}"), Ok(Deadline::Quarter(2025, 3)));
        assert_eq!(read("{half: 2026-H1}"), Ok(Deadline::Half(2026, 1)));
        assert_eq!(read("{month: 2024-09}"), Ok(Deadline::Month(2024, 9)));
        assert_eq!(read("{recurring: yearly}"), Ok(Deadline::Yearly));
        assert_eq!(read("{event: x, offset_days: 180}"), Ok(Deadline::Event { event: EventKey(0), offset_days: Some(180) }));
    }

    #[test]
    fn what_no_day_answers_to_is_impossible() {
        for yaml in ["{}", "{year: 2020, by: 2021}", "{from: 2020}", "{offset_days: 3}", "{year: 2020, offset_days: 3}"] {
            assert_eq!(read(yaml), Err("impossible_deadline-shape"), "{yaml}");
        }
        assert_eq!(read("{from: 2025, to: 2020}"), Err("impossible_deadline-order"));
        assert_eq!(read("{years: []}"), Err("impossible_deadline-order"));
        assert_eq!(read("{month: 2024-13}"), Err("impossible_deadline-part"));
        assert_eq!(read("{quarter: 2024-3}"), Err("impossible_deadline-part"));
        assert_eq!(read("{year: 99999}"), Err("impossible_deadline-year"));
    }
}
