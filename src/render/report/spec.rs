//! What to build: which paper, for whom, about which days.

use chrono::{Datelike, NaiveDate};

use crate::plan::{AgencyKey, FileNaming, FollowUp, Outline, PaperKind, Period, UsualPeriod};

/// Which paper, for whom, about which days.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperSpec {
    /// Its kind.
    pub kind: PaperKind,
    /// Whether it is the form for the public.
    pub public: bool,
    /// The agency that it is for or about, in the kinds that have one.
    pub agency: Option<AgencyKey>,
    /// The period.
    pub period: Period,
    /// The day that its figures speak of.
    pub as_of: NaiveDate,
    /// Whether it is the draft that the provincial committee sends on.
    pub for_ubnd: bool,
}

impl PaperSpec {
    /// A paper of a kind as a build makes it on a day.
    pub fn usual(kind: &PaperKind, outline: &Outline, day: NaiveDate) -> Self {
        Self::about(kind, usual_period(kind.period, outline, day), day)
    }

    /// A paper about a period, as known on a day: its figures speak of the period's last day, or of `day` while it runs.
    pub fn about(kind: &PaperKind, period: Period, day: NaiveDate) -> Self {
        Self { kind: kind.clone(), public: false, agency: None, period, as_of: day.min(period.to), for_ubnd: false }
    }

    /// Its file name without ending: `annual-2024`, `reminder-so-cong-thuong-2025-06-30`.
    pub fn name(&self, outline: &Outline) -> String {
        let agency = self.agency.map(|key| format!("-{}", outline[key].id)).unwrap_or_default();
        let ubnd = if self.for_ubnd { "-ubnd" } else { "" };
        let time = match self.kind.named_by {
            FileNaming::Period => self.period.slug(),
            FileNaming::Day => self.as_of.to_string(),
        };
        format!("{}{agency}{ubnd}-{time}", self.kind.name)
    }
}

/// The period that a kind speaks of on a day where none is asked for.
fn usual_period(usual: UsualPeriod, outline: &Outline, day: NaiveDate) -> Period {
    let follow_up = &outline.follow_up;
    let current = Period::containing(day, follow_up.closes_on);
    match usual {
        UsualPeriod::Current => current,
        UsualPeriod::ClosedYear => Period::closed_before(day, follow_up.closes_on),
        UsualPeriod::Review => usual_review(follow_up, outline.identity.first_year, day),
        UsualPeriod::ToDate => Period::days(current.from, day).unwrap_or(current),
    }
}

/// The last review that had closed on the day, counted from the plan's first year; of two that end alike the longer one.
/// Before the first has closed it is the first.
fn usual_review(follow_up: &FollowUp, first_year: i32, day: NaiveDate) -> Period {
    let closed = Period::closed_before(day, follow_up.closes_on).to.year();
    let lengths = follow_up.review_every.iter().filter_map(|every| i32::try_from(*every).ok()).filter(|every| *every > 0);
    let ended = lengths.clone().filter_map(|every| {
        let rounds = (closed - first_year + 1) / every;
        (rounds > 0).then(|| (first_year + rounds * every - 1, every))
    });
    let (last, length) = ended.max().unwrap_or_else(|| {
        let length = lengths.min().unwrap_or(1);
        (first_year + length - 1, length)
    });
    Period::between(last - length + 1, last, follow_up.closes_on).unwrap_or_else(|_| Period::year(last, follow_up.closes_on))
}
