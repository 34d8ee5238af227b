//! Numbers, dates, periods and deadlines, as records and command lines write them.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use tiendo::check::read_deadline;
use tiendo::language::{date, number, percent, quantity};
use tiendo::load::record::DeadlineRecord;
use tiendo::plan::{EventKey, Period};
use tiendo::render::{period_days, period_name};
use tiendo_fuzz::WORDS;

fuzz_target!(|data: (u8, f64, u8, &str)| {
    let (closes_on, value, decimals, text) = data;
    numbers(value, decimals % 7, text);
    period(text, u32::from(closes_on % 28) + 1);
    deadline(text);
});

fn numbers(value: f64, decimals: u8, unit: &str) {
    let shown = number(value, decimals);
    assert!(quantity(value, decimals, unit).starts_with(&shown));
    percent(unit.len(), usize::from(decimals));
    if value.is_finite() {
        let read: f64 = shown.replace('.', "").replace(',', ".").parse().expect("a number");
        let near = 0.5 * 10_f64.powi(-i32::from(decimals)) * (1.0 + 1e-9) + value.abs() * 1e-12;
        assert!((read - value).abs() <= near, "{value} as {shown}");
    }
}

fn period(text: &str, closes_on: u32) {
    let Ok(period) = Period::parse(text, closes_on) else { return };
    assert!(period.from <= period.to);
    assert_eq!(Period::parse(&period.to_string(), closes_on), Ok(period));
    let before = period.previous();
    assert!(before.from <= before.to && before.to < period.to || before.from == NaiveDate::MIN, "{period}, then {before}");
    period.slug();
    period.eve();
    for words in WORDS.iter().take(1) {
        assert!(!period_name(words, &period).is_empty() && !period_days(words, &period).is_empty());
    }
    assert!(!date(period.from).is_empty() && !date(period.to).is_empty());
    assert!(Period::containing(period.to, closes_on).holds(period.to) || period.to == NaiveDate::MAX);
    Period::closed_before(period.to, closes_on);
}

fn deadline(text: &str) {
    let Ok(record) = serde_yaml::from_str::<DeadlineRecord>(text) else { return };
    if let Ok(deadline) = read_deadline(&record, |_| EventKey(0))
        && let Some(day) = deadline.last_day()
    {
        date(day);
    }
}
