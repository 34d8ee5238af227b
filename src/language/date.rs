//! Dates as official papers write them.

use chrono::{Datelike, NaiveDate};

/// `31/12/2025`; days below 10 and January and February carry a zero (Decree 30/2020/NĐ-CP, appendix I).
pub fn date(day: NaiveDate) -> String {
    let month_zero = if day.month() < 3 { "0" } else { "" };
    format!("{:02}/{month_zero}{}/{:04}", day.day(), day.month(), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_stand_where_the_decree_puts_them() {
        let shown = |text: &str| date(text.parse().unwrap());
        assert_eq!(shown("2025-12-31"), "31/12/2025");
        assert_eq!(shown("2021-03-05"), "05/3/2021");
        assert_eq!(shown("2021-02-15"), "15/02/2021");
    }
}
