//! Today, in Vietnam.

use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// UTC+7, which Vietnam keeps all the year round.
const VIETNAM: i32 = 7 * 3600;

/// Today at UTC+7, whatever the machine's time zone.
pub fn today() -> NaiveDate {
    in_vietnam(SystemTime::now())
}

/// A clock that was never set may be before 1970, too.
fn in_vietnam(now: SystemTime) -> NaiveDate {
    let now = DateTime::<Utc>::from(now);
    FixedOffset::east_opt(VIETNAM).map_or_else(|| now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_that_was_never_set_is_no_fault() {
        let seventy_years = Duration::from_secs(70 * 366 * 86400);
        let day = in_vietnam(SystemTime::UNIX_EPOCH - seventy_years);
        assert_eq!(day.format("%Y").to_string(), "1899");
        assert_eq!(in_vietnam(SystemTime::UNIX_EPOCH + Duration::from_secs(17 * 3600)).to_string(), "1970-01-02");
    }
}
