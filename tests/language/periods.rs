//! Periods by the names that papers and pages give them.

use tiendo::language::Language;
use tiendo::plan::Period;
use tiendo::render::{period_days, period_name};

use super::words;

fn named(text: &str) -> String {
    period_name(&words(Language::Vi), &Period::parse(text, 14).unwrap())
}

#[test]
fn every_period_has_its_name() {
    let rows = [
        ("2024", "năm 2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024-H2", "6 tháng cuối năm 2024"),
        ("2024-Q3", "quý III năm 2024"),
        ("2024-9M", "9 tháng đầu năm 2024"),
        ("2024-09", "tháng 9 năm 2024"),
        ("2022..2024", "giai đoạn 2022-2024"),
        ("2024-12-15..2025-06-30", "từ ngày 15/12/2024 đến ngày 30/6/2025"),
    ];
    for (text, name) in rows {
        assert_eq!(named(text), name);
    }
}

#[test]
fn the_days_of_a_year_are_told() {
    let year = Period::year(2024, 14);
    assert_eq!(period_days(&words(Language::Vi), &year), "từ ngày 15/12/2023 đến ngày 14/12/2024");
}
