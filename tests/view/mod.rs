//! The plan as of a date: every status and flag by example, and what holds of any notes at all.

mod changes;
mod deadlines;
mod differences;
mod example_notes;
mod fifteen_years;
mod figures;
mod flags;
mod generated;
mod permission;
mod properties;
mod statuses;
