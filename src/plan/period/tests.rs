//! Periods by their days, names and neighbours.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(text: &str) -> (String, String) {
    let period = Period::parse(text, CLOSES_ON).unwrap();
    (period.from.to_string(), period.to.to_string())
}

#[test]
fn every_period_closes_on_the_days_of_the_decree() {
    let rows = [
        ("2024", "2023-12-15", "2024-12-14"),
        ("2024-H1", "2023-12-15", "2024-06-14"),
        ("2024-H2", "2024-06-15", "2024-12-14"),
        ("2024-Q1", "2023-12-15", "2024-03-14"),
        ("2024-Q3", "2024-06-15", "2024-09-14"),
        ("2024-9M", "2023-12-15", "2024-09-14"),
        ("2024-09", "2024-08-15", "2024-09-14"),
        ("2024-01", "2023-12-15", "2024-01-14"),
        ("2022..2024", "2021-12-15", "2024-12-14"),
        ("2024-12-15..2025-06-30", "2024-12-15", "2025-06-30"),
    ];
    for (text, from, to) in rows {
        assert_eq!(span(text), (from.to_owned(), to.to_owned()), "{text}");
    }
}

#[test]
fn an_office_closes_on_a_day_of_its_own() {
    let period = Period::parse("2024-03", 28).unwrap();
    assert_eq!((period.from, period.to), (day("2024-02-29"), day("2024-03-28")));
    assert_eq!(Period::parse("2023-03", 28).unwrap().from, day("2023-03-01"));
}

#[test]
fn a_year_is_its_parts_without_a_gap() {
    let year = Period::year(2024, 20);
    for (mark, parts) in [("H", 2), ("Q", 4), ("", 12)] {
        let all: Vec<_> = (1..=parts).map(|part| Period::parse(&format!("2024-{mark}{part}"), 20).unwrap()).collect();
        assert_eq!((all[0].from, all[parts - 1].to), (year.from, year.to));
        assert!(all.windows(2).all(|pair| pair[1].eve() == pair[0].to && pair[1].previous() == pair[0]));
        assert_eq!(all[0].previous().to, year.previous().to);
    }
}

#[test]
fn what_names_no_period_says_why() {
    use PeriodMistake::{Order, Part, Shape, Year};
    let rows = [
        ("", Shape),
        ("nam 2024", Shape),
        ("+2024", Shape),
        ("2024-", Shape),
        ("2024-12-15", Shape),
        ("2024-Q", Shape),
        ("2024..", Shape),
        ("99999999999999999999", Shape),
        ("2024-13", Part),
        ("2024-Q5", Part),
        ("2024-H0", Part),
        ("24", Year),
        ("1899..2024", Year),
        ("2024..2022", Order),
        ("2024-06-30..2024-06-29", Order),
    ];
    for (text, mistake) in rows {
        assert_eq!(Period::parse(text, CLOSES_ON), Err(mistake), "{text}");
    }
}

#[test]
fn names_of_files_and_texts_go_round() {
    let rows = [
        ("2024", "2024"),
        ("2024-Q3", "2024-q3"),
        ("2024-H1", "2024-h1"),
        ("2024-9M", "2024-9m"),
        ("2024-09", "2024-09"),
        ("2022..2024", "2022-2024"),
        ("2024-12-15..2025-06-30", "2024-12-15_2025-06-30"),
    ];
    for (text, slug) in rows {
        let period = Period::parse(text, CLOSES_ON).unwrap();
        assert_eq!((period.slug().as_str(), period.to_string().as_str()), (slug, text));
        assert_eq!(Period::parse(&text.to_lowercase(), CLOSES_ON), Ok(period));
    }
    assert_eq!(Period::parse("2024..2024", CLOSES_ON), Ok(Period::year(2024, CLOSES_ON)));
}

#[test]
fn a_day_finds_its_reporting_year_and_the_one_that_closed_last() {
    let rows = [("2024-12-13", 2024, 2023), ("2024-12-14", 2024, 2024), ("2024-12-15", 2025, 2024), ("2025-06-30", 2025, 2024)];
    for (text, current, closed) in rows {
        assert_eq!(Period::containing(day(text), CLOSES_ON).kind(), PeriodKind::Year(current), "{text}");
        assert_eq!(Period::closed_before(day(text), CLOSES_ON).kind(), PeriodKind::Year(closed), "{text}");
        assert!(Period::containing(day(text), CLOSES_ON).holds(day(text)));
    }
}

#[test]
fn the_ends_of_the_calendar_have_periods_too() {
    for end in [NaiveDate::MIN, NaiveDate::MAX] {
        let period = Period::closed_before(end, CLOSES_ON);
        assert!(period.from <= period.to && period.previous().eve() <= period.to);
    }
}

#[test]
fn several_years_and_days_are_preceded_by_as_many() {
    let before = |text: &str| Period::parse(text, CLOSES_ON).unwrap().previous().to_string();
    assert_eq!(before("2022..2024"), "2019..2021");
    assert_eq!(before("2024-06-01..2024-06-30"), "2024-05-02..2024-05-31");
    assert_eq!(before("2024-9M"), "2023-9M");
    assert_eq!(before("2024-H1"), "2023-H2");
}
