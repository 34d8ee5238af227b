//! What a day is compared with: the end of the report period before it, and the same day a year earlier.

use chrono::{Months, NaiveDate};

use super::{PlanView, view_public};
use crate::plan::{Outline, Period, Plan};

/// The start of the time that changes are listed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// Since the last day of this reporting year.
    LastPeriod(Period),
    /// Since the same day a year earlier.
    YearBefore,
}

/// The plan as it was on an earlier day.
#[derive(Debug, Clone)]
pub struct Earlier<'p> {
    /// Why that day.
    pub since: Since,
    /// The plan as of it.
    pub view: PlanView<'p>,
}

/// The days that a day is compared with, the nearest first; where both are one day it is there once.
pub fn earlier_days(outline: &Outline, as_of: NaiveDate) -> Vec<(Since, NaiveDate)> {
    let closed = Period::containing(as_of, outline.follow_up.closes_on).previous();
    let year = as_of.checked_sub_months(Months::new(12)).filter(|day| *day != closed.to);
    let mut days: Vec<_> = year.map(|day| (Since::YearBefore, day)).into_iter().collect();
    days.push((Since::LastPeriod(closed), closed.to));
    days.sort_by_key(|(_, day)| std::cmp::Reverse(*day));
    days
}

/// What the public saw on the days that a day is compared with. Each is computed when it is asked for and dropped after that: a
/// view of a large plan is large.
#[derive(Debug, Clone, Copy)]
pub struct EarlierDays<'p> {
    plan: &'p Plan,
    as_of: NaiveDate,
}

impl<'p> EarlierDays<'p> {
    /// The days that `as_of` is compared with.
    pub fn new(plan: &'p Plan, as_of: NaiveDate) -> Self {
        Self { plan, as_of }
    }

    /// The plan on each of them, the nearest first.
    pub fn views(self) -> impl Iterator<Item = Earlier<'p>> {
        let days = earlier_days(&self.plan.outline, self.as_of).into_iter();
        days.map(move |(since, day)| Earlier { since, view: view_public(self.plan, day) })
    }
}
