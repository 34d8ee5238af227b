//! The yearly archives: their figures, what became of them from year to year, and what proves them unaltered.

use serde::Serialize;

use super::super::ArchivedYear;
use super::super::present::Presenter;
use super::parts::Share;
use crate::language::{date, number};
use crate::routes::Route;
use crate::view::Ratio;

/// `luu-tru.html`: only where an archive stands.
#[derive(Debug, Clone, Serialize)]
pub struct ArchivePage {
    /// The archives, the latest first.
    pub years: Vec<ArchiveRow>,
    /// Whether the figures of any of them are made up.
    pub illustrative: bool,
}

/// One archive.
#[derive(Debug, Clone, Serialize)]
pub struct ArchiveRow {
    /// Its name: `2024`, or `2024-r2` for a correction.
    pub name: String,
    /// The day that it speaks of, as shown.
    pub as_of: String,
    /// The same as an ISO date.
    pub as_of_iso: String,
    /// How many tasks there were.
    pub total: usize,
    /// Completed, of those due by the day.
    pub completion: Share,
    /// How many tasks were late.
    pub overdue: usize,
    /// What became of it since the last archive of an earlier year; null where there is none.
    pub change: Option<String>,
    /// Whether its figures are made up.
    pub illustrative: bool,
    /// What it corrects, in words; null where it corrects nothing.
    pub corrects: Option<String>,
    /// Why, as it was written down; null where it corrects nothing.
    pub reason: Option<String>,
    /// What proves it unaltered: 128 hexadecimal digits.
    pub fingerprint: String,
    /// The zip of its public site and data.
    pub href: String,
    /// The zip's name.
    pub file: String,
    /// Its size, as shown.
    pub size: String,
}

impl ArchivePage {
    /// The page of these archives, which come the earliest first.
    pub fn new(presenter: &Presenter, archived: &[ArchivedYear]) -> Self {
        let rows = archived.iter().map(|one| {
            let before = archived.iter().rfind(|other| other.year < one.year);
            ArchiveRow::new(presenter, one, before)
        });
        Self { years: rows.rev().collect(), illustrative: archived.iter().any(|one| one.illustrative) }
    }
}

impl ArchiveRow {
    fn new(presenter: &Presenter, one: &ArchivedYear, before: Option<&ArchivedYear>) -> Self {
        Self {
            as_of: date(one.as_of),
            as_of_iso: one.as_of.to_string(),
            total: one.total,
            completion: presenter.share(Ratio { numerator: one.completed_of_due, denominator: one.due }),
            overdue: one.overdue,
            change: before.map(|before| change(presenter, one, before)),
            illustrative: one.illustrative,
            corrects: one.corrects.as_ref().map(|name| presenter.say("archive-corrects", "name", name)),
            reason: one.reason.clone(),
            fingerprint: one.fingerprint.clone(),
            href: Route::ArchiveZip(&one.name).to_string(),
            file: format!("{}.zip", one.name),
            size: size(presenter, one.zip_bytes),
            name: one.name.clone(),
        }
    }
}

fn change(presenter: &Presenter, one: &ArchivedYear, before: &ArchivedYear) -> String {
    let arguments = [
        ("completed", difference(one.completed, before.completed)),
        ("overdue", difference(one.overdue, before.overdue)),
        ("name", before.name.clone()),
    ];
    presenter.words.say("archive-change", &arguments)
}

/// `+5`, `−2`, `0`: with the sign that typesetters use.
fn difference(now: usize, before: usize) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Less => format!("−{}", number((before - now) as f64, 0)),
        std::cmp::Ordering::Equal => "0".to_owned(),
        std::cmp::Ordering::Greater => format!("+{}", number((now - before) as f64, 0)),
    }
}

/// In megabytes from one on, else in kilobytes, so that no size reads 0.
fn size(presenter: &Presenter, bytes: usize) -> String {
    let bytes = bytes as f64;
    let (key, size) = if bytes < 1e6 { ("archive-kilobytes", (bytes / 1e3).ceil()) } else { ("archive-megabytes", bytes / 1e6) };
    presenter.say(key, "size", number(size, 1))
}
