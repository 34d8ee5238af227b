//! A yearly archive, as the site shows it: plain values, since rendering reads no disk.

use chrono::NaiveDate;

/// An archive that stands, as it says of itself; `luu-tru/<name>.zip` holds its public site and data.
#[derive(Debug, Clone)]
pub struct ArchivedYear {
    /// Its name: `2024`, or `2024-r2` for a correction.
    pub name: String,
    /// The year.
    pub year: i32,
    /// The day that it speaks of.
    pub as_of: NaiveDate,
    /// How many tasks there were.
    pub total: usize,
    /// How many of them were completed.
    pub completed: usize,
    /// How many of those due by the day were completed.
    pub completed_of_due: usize,
    /// How many were due by the day.
    pub due: usize,
    /// How many were late.
    pub overdue: usize,
    /// Whether any figure was made up.
    pub illustrative: bool,
    /// The archive that it corrects.
    pub corrects: Option<String>,
    /// Why it was corrected.
    pub reason: Option<String>,
    /// SHA-512 of its tag manifest, 128 hexadecimal digits.
    pub fingerprint: String,
    /// Size of the zip in bytes.
    pub zip_bytes: usize,
}
