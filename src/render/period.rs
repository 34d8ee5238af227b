//! What a period is called, on pages and in papers alike.

use crate::language::{Words, date, roman};
use crate::plan::{Period, PeriodKind};

/// `năm 2024`, `quý III năm 2024`, `giai đoạn 2022-2024`, `từ ngày 15/12/2024 đến ngày 30/6/2025`: to stand inside a sentence.
pub fn period_name(words: &Words, period: &Period) -> String {
    let of = |key: &str, year: i32, part: String| words.say(key, &[("year", year.to_string()), ("part", part)]);
    let between = |key: &str, from: String, to: String| words.say(key, &[("from", from), ("to", to)]);
    match period.kind() {
        PeriodKind::Year(year) => of("period-year", year, String::new()),
        PeriodKind::Half(year, 1) => of("period-half-1", year, String::new()),
        PeriodKind::Half(year, _) => of("period-half-2", year, String::new()),
        PeriodKind::Quarter(year, quarter) => of("period-quarter", year, roman(quarter).to_owned()),
        PeriodKind::NineMonths(year) => of("period-nine-months", year, String::new()),
        PeriodKind::Month(year, month) => of("period-month", year, month.to_string()),
        PeriodKind::Years(first, last) => between("period-years", first.to_string(), last.to_string()),
        PeriodKind::Days => between("period-days", date(period.from), date(period.to)),
    }
}

/// `từ ngày 15/12/2023 đến ngày 14/12/2024`: the days of any period.
pub fn period_days(words: &Words, period: &Period) -> String {
    words.say("period-days", &[("from", date(period.from)), ("to", date(period.to))])
}
